import { MARKS, REFERENCE_FORMS } from './document'
import { isSpan, isTableInBounds } from './table-bounds'

/** Levels of nodes below the document, the document not counted. */
const MAX_DEPTH = 64
/** Nodes of every kind: blocks, rows, items, pieces of text. */
const MAX_NODES = 10_000
/** UTF-8 bytes of all words and addresses. */
export const MAX_BYTES = 2_000_000

/** Of what is said of a picture, in UTF-16 units. */
export const MAX_ALT = 2_000
/** Of a picture's side. */
export const MAX_PIXELS = 20_000

/** Why a tree is no document that may be kept. */
export type DocumentProblem =
  | 'document-too-large'
  | 'document-too-deep'
  | 'document-not-understood'
  | 'document-unsafe-link'

/** Whether this names a file as documents do: SHA-256 in lower-case hexadecimal digits. */
export function isFileHash(value: string): boolean {
  return /^[\da-f]{64}$/.test(value)
}

/** Whether a counted list may begin with this number. */
export function isListStart(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 1_000_000
}

/** Whether this is a UUID, as every block has one. */
export function isBlockId(value: string): boolean {
  return /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(value)
}

/** Whether this may be the role of a block, or the name of one of its attributes. */
export function isWord(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z][\w-]{0,63}$/i.test(value)
}

/** Whether this has the form of a language's name (BCP 47). */
export function isLanguageName(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z]{2,3}(-\w{1,8})*$/i.test(value)
}

/** What is behind an address a text may link to: absolute, and of a kind that runs nothing. */
export function isSafeUrl(url: string): boolean {
  if (url.length > 2_000 || /[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}<>"`\\]/u.test(url)) return false
  if (/^(mailto:[^/?#@]+@[^/@]+|tel:\+?[\d().-]+)$/i.test(url)) return true
  if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url)) return false
  const { username, password, hostname } = new URL(url)
  return username === '' && password === '' && hostname !== ''
}

/**
 * Whether something that came from outside is a document, by an allow-list of all it may hold.
 * Never recursive: a tree that is far too deep is refused, not fallen over.
 *
 * @returns `null` when it is one.
 */
export function checkDocument(value: unknown): DocumentProblem | null {
  const waiting: Waiting[] = [{ value, allowed: ['document'], depth: 0 }]
  const ids = new Set<unknown>()
  let nodes = 0
  let bytes = 0

  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value: node, allowed, depth } = next
    if (depth > MAX_DEPTH) return 'document-too-deep'
    if (!isRecord(node)) return 'document-not-understood'
    const kind = kindOf(node, allowed)
    if (!kind || !fits(node, SHAPES[kind])) return 'document-not-understood'
    if (kind === 'link' && !isSafeUrl(String(node['url']))) return 'document-unsafe-link'
    if (kind === 'table' && !isTableInBounds(node['rows'])) return 'document-too-large'
    if ('id' in node && !isNew(ids, node['id'])) return 'document-not-understood'

    const below = childrenOf(node, SHAPES[kind], depth + 1)
    if (!below) return 'document-not-understood'
    nodes += below.length
    bytes += bytesIn(node)
    if (nodes > MAX_NODES || bytes > MAX_BYTES) return 'document-too-large'
    for (const child of below) waiting.push(child)
  }
  return null
}

type Kind =
  | 'document'
  | 'heading'
  | 'paragraph'
  | 'quote'
  | 'image'
  | 'list'
  | 'item'
  | 'table'
  | 'row'
  | 'cell'
  | 'text'
  | 'link'
  | 'break'
  | 'citation'
  | 'reference'
type Waiting = { value: unknown; allowed: readonly Kind[]; depth: number }
type Test = (value: unknown) => boolean
type Shape = { fields: Record<string, Test>; children?: Record<string, readonly Kind[]> }

const INLINE = ['text', 'link', 'break', 'citation', 'reference'] as const
const anything: Test = () => true
const optional =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value)
const within =
  (from: number, to: number): Test =>
  (value) =>
    Number.isInteger(value) && Number(value) >= from && Number(value) <= to
const isId: Test = (value) => typeof value === 'string' && isBlockId(value)
const isOneOf =
  (values: readonly unknown[]): Test =>
  (value) =>
    values.includes(value)
const areMarks: Test = (value) =>
  Array.isArray(value) &&
  new Set(value).size === value.length &&
  value.every((mark) => MARKS.some((known) => known === mark))
const areAttributes: Test = (value) =>
  isRecord(value) &&
  Object.entries(value).every(([name, held]) => isWord(name) && typeof held === 'string')

const FACTS = {
  id: isId,
  role: optional(isWord),
  language: optional(isLanguageName),
  attributes: optional(areAttributes),
}
const block = (fields: Record<string, Test> = {}): Shape => ({
  fields: { ...FACTS, ...fields, type: anything },
  children: { children: INLINE },
})

const SHAPES: Record<Kind, Shape> = {
  document: {
    fields: {},
    children: { nodes: ['heading', 'paragraph', 'quote', 'image', 'list', 'table'] },
  },
  heading: block({ level: within(1, 6) }),
  paragraph: block(),
  quote: block(),
  image: block({
    fileHash: (value) => typeof value === 'string' && isFileHash(value),
    alt: (value) => typeof value === 'string' && value.length <= MAX_ALT,
    width: optional(within(1, MAX_PIXELS)),
    height: optional(within(1, MAX_PIXELS)),
  }),
  list: {
    fields: {
      type: anything,
      ordered: (value) => typeof value === 'boolean',
      start: optional(isListStart),
      numbering: optional(isOneOf(['plain', 'outline'])),
    },
    children: { items: ['item'] },
  },
  item: { fields: FACTS, children: { children: INLINE, list: ['list'] } },
  table: { fields: { type: anything }, children: { rows: ['row'] } },
  row: { fields: {}, children: { cells: ['cell'] } },
  cell: {
    fields: {
      ...FACTS,
      header: (value) => typeof value === 'boolean',
      columns: isSpan,
      rows: isSpan,
    },
    children: { children: INLINE },
  },
  text: {
    fields: {
      type: anything,
      text: (value) => typeof value === 'string',
      marks: optional(areMarks),
    },
  },
  link: {
    fields: { type: anything, url: (value) => typeof value === 'string' },
    children: { children: ['text', 'break', 'citation'] },
  },
  break: { fields: { type: anything } },
  citation: { fields: { type: anything, citationId: isId } },
  reference: { fields: { type: anything, blockId: isId, form: isOneOf(REFERENCE_FORMS) } },
}

/** Items, rows and cells carry no type: their place says what they are. */
function kindOf(node: Record<string, unknown>, allowed: readonly Kind[]): Kind | undefined {
  if (allowed.length === 1 && allowed[0] !== 'list') return allowed[0]
  return allowed.find((kind) => kind === node['type'])
}

function fits(node: Record<string, unknown>, shape: Shape): boolean {
  const known = (name: string) => name in shape.fields || name in (shape.children ?? {})
  return (
    Object.keys(node).every(known) &&
    Object.entries(shape.fields).every(([name, test]) => test(node[name]))
  )
}

/** `null` when something else stands where a list of nodes belongs. */
function childrenOf(node: Record<string, unknown>, shape: Shape, depth: number): Waiting[] | null {
  const found: Waiting[] = []
  for (const [field, allowed] of Object.entries(shape.children ?? {})) {
    const held = node[field]
    if (field === 'list' && held === undefined) continue
    const list = field === 'list' ? [held] : held
    if (!Array.isArray(list)) return null
    for (const value of list) found.push({ value, allowed, depth })
  }
  return found
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const utf8 = new TextEncoder()

function bytesIn(node: Record<string, unknown>): number {
  const attributes = isRecord(node['attributes']) ? Object.values(node['attributes']) : []
  const words = [node['text'], node['url'], node['alt'], ...attributes].filter(
    (held) => typeof held === 'string',
  )
  return words.reduce((bytes, word) => bytes + utf8.encode(word).length, 0)
}

function isNew(ids: Set<unknown>, id: unknown): boolean {
  const before = ids.size
  return ids.add(id).size > before
}
