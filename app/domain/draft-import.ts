import {
  blocksOf,
  plainText,
  wordCount,
  type BlockFacts,
  type BlockNode,
  type Document,
  type InlineNode,
  type ListItem,
  type ListNode,
} from './document'
import { mapBlocks, tidied } from './document-walk'
import { foreignBlocks } from './language-guess'

/** What a block may be corrected to before a draft is made of what was read. */
export const IMPORTED_KINDS = [
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'heading-5',
  'heading-6',
  'paragraph',
  'bullet',
  'number',
  'quote',
  'left-out',
] as const
export type ImportedKind = (typeof IMPORTED_KINDS)[number]

/** Corrections by the id of the block. */
export type KindChanges = Readonly<Record<string, ImportedKind>>

/** The document with blocks made what a person says they are; tables stay as they are. */
export function withKinds(document: Document, changes: KindChanges): Document {
  return tidied({ nodes: document.nodes.flatMap((node) => changedNode(node, changes)) })
}

function changedNode(node: BlockNode, changes: KindChanges): BlockNode[] {
  if (node.type === 'list') return changedList(node, changes)
  if (node.type === 'table' || node.type === 'image') return [node]
  const kind = changes[node.id]
  return kind ? made(node, kind) : [node]
}

/** An item that is no item any more parts the list; what was nested in it comes after it. */
function changedList(list: ListNode, changes: KindChanges): BlockNode[] {
  const nodes: BlockNode[] = []
  let items: ListItem[] = []
  let start = list.start ?? 1
  const flush = () => {
    const counts = list.ordered && start !== (list.start ?? 1)
    if (items.length > 0) nodes.push({ ...list, ...(counts && { start }), items })
    start += items.length
    items = []
  }
  for (const item of list.items) {
    const kind = changes[item.id]
    if (!kind || kind === (list.ordered ? 'number' : 'bullet')) {
      items.push(item)
      continue
    }
    flush()
    nodes.push(...made(item, kind), ...(item.list ? changedList(item.list, changes) : []))
  }
  flush()
  return nodes
}

type Block = BlockFacts & { children: InlineNode[] }

function made(block: Block, kind: ImportedKind): BlockNode[] {
  const { id, role, language, attributes, children } = block
  const facts = {
    id,
    ...(role !== undefined && { role }),
    ...(language !== undefined && { language }),
    ...(attributes !== undefined && { attributes }),
    children,
  }
  switch (kind) {
    case 'left-out':
      return []
    case 'paragraph':
    case 'quote':
      return [{ type: kind, ...facts }]
    case 'bullet':
    case 'number':
      return [{ type: 'list', ordered: kind === 'number', items: [facts] }]
    default:
      return [{ type: 'heading', level: Number(kind.at(-1)) as 1, ...facts }]
  }
}

/** One line of what was understood: a block that may be corrected, or how much stands between. */
export type UnderstoodLine =
  | {
      id: string
      kind: ImportedKind
      text: string
      language: string | null
      role: string | null
    }
  | { id: null; paragraphs: number; items: number; tables: number; pictures: number }

/** Paragraphs up to this length may be headings that were not recognised. */
const SHORT = 90
const MAX_LINES = 1_200

/** The headings of a document and what might be one, with what stands between them counted. */
export function understoodLines(document: Document): UnderstoodLine[] {
  const lines: UnderstoodLine[] = []
  for (const node of document.nodes) {
    const isSingle = node.type === 'list' && node.items.length === 1 && !node.items[0]!.list
    const block = isSingle ? node.items[0]! : 'children' in node ? node : null
    const text = block ? plainText(block.children) : ''
    const kind = kindOf(node)
    const isOffered = kind.startsWith('heading') || isShort(text) || block?.language !== undefined
    if (block && isOffered && node.type !== 'image' && lines.length < MAX_LINES) {
      lines.push({
        id: block.id,
        kind,
        text,
        language: block.language ?? null,
        role: block.role ?? null,
      })
    } else {
      count(lines, node)
    }
  }
  return lines
}

function isShort(text: string): boolean {
  return text !== '' && text.length <= SHORT && !/[.;,]$/.test(text)
}

function kindOf(node: BlockNode): ImportedKind {
  if (node.type === 'heading') return `heading-${node.level}`
  if (node.type === 'list') return node.ordered ? 'number' : 'bullet'
  return node.type === 'quote' ? 'quote' : 'paragraph'
}

function count(lines: UnderstoodLine[], node: BlockNode): void {
  let last = lines.at(-1)
  if (!last || last.id !== null) {
    last = { id: null, paragraphs: 0, items: 0, tables: 0, pictures: 0 }
    lines.push(last)
  }
  if (last.id !== null) return
  if (node.type === 'list') last.items += blocksOf({ nodes: [node] }).length
  else if (node.type === 'table') last.tables++
  else if (node.type === 'image') last.pictures++
  else last.paragraphs++
}

/** How much of everything was understood. */
export type ImportCounts = {
  headings: number
  items: number
  tables: number
  notes: number
  pictures: number
  parts: number
  words: number
}

export function importCounts(document: Document): ImportCounts {
  const blocks = blocksOf(document)
  const number = (test: (block: (typeof blocks)[number]) => boolean) => blocks.filter(test).length
  return {
    headings: number(({ kind }) => kind === 'heading'),
    items: number(({ kind }) => kind === 'list_item'),
    tables: document.nodes.filter(({ type }) => type === 'table').length,
    notes: number(({ role }) => role === 'footnote'),
    pictures: number(({ kind }) => kind === 'image'),
    parts: number(({ role }) => role !== null && role !== 'footnote' && role !== 'callout'),
    words: wordCount(blocks),
  }
}

/** What is written in another language than the document, in its order. */
export function foreignLines(
  document: Document,
  language: string,
): { id: string; text: string; language: string }[] {
  const found: { id: string; text: string; language: string }[] = []
  mapBlocks(document, (block) => {
    if (block.language !== undefined && block.language !== language) {
      found.push({ id: block.id, text: plainText(block.children), language: block.language })
    }
    return block
  })
  return found
}

/** Blocks in another language say so, for readers and for whoever translates. */
export function withLanguages(document: Document, language: string): Document {
  const foreign = foreignBlocks(blocksOf(document), language)
  return mapBlocks(document, (block) => {
    const found = foreign.get(block.id)
    return found && block.language === undefined ? { ...block, language: found } : block
  })
}
