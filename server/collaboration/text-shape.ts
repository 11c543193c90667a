import * as Y from 'yjs'
import { REFERENCE_FORMS } from '~/app/domain/document'
import {
  isBlockId,
  isFileHash,
  isListStart,
  MAX_ALT,
  MAX_PIXELS,
} from '~/app/domain/document-check'
import type { DraftKind } from '~/app/domain/draft'
import { isSpan } from '~/app/domain/table-bounds'
import { documentNodes } from '~/app/editor/nodes/document-nodes'

/** The shared root in which the editor keeps a text. */
export const TEXT_ROOT = 'root-v2'
/** The shared list in which the points of a listening session are written together. */
export const POINTS = 'points'

/** Elements stand inside one another this deep; values in attributes as well. */
const MAX_DEPTH = 64

const ELEMENTS: ReadonlySet<string> = new Set([
  'paragraph',
  'linebreak',
  ...documentNodes.map((node) => node.getType()),
])

const POINT_FIELDS: ReadonlySet<string> = new Set([
  'id',
  'text',
  'speaker',
  'begun',
  'groupId',
  'kind',
  'language',
])

/** Where a piece of content stands in a live text. */
export type Place =
  | { kind: 'element'; name: string | null; depth: number } // without a name: the root
  | { kind: 'line' | 'points' | 'point' | 'words' }
  | { kind: 'value' } // holds nothing
  | { kind: 'gone' } // was deleted: what is put there is never seen
  | { kind: 'foreign' } // no part of such texts

type Content = Y.Item['content']

export const ROOT: Place = { kind: 'element', name: null, depth: 0 }
export const GONE: Place = { kind: 'gone' }
export const FOREIGN: Place = { kind: 'foreign' }
const LINE: Place = { kind: 'line' }
const LIST: Place = { kind: 'points' }
const POINT: Place = { kind: 'point' }
const WORDS: Place = { kind: 'words' }
const VALUE: Place = { kind: 'value' }

/** The place under a shared name; `foreign` when drafts of this kind have no such name. */
export function rootPlace(kind: DraftKind, name: string): Place {
  if (kind === 'notes') return name === POINTS ? LIST : FOREIGN
  return name === TEXT_ROOT ? ROOT : FOREIGN
}

/**
 * The place that a piece of content makes where it is put; `foreign` when it may not be put there.
 *
 * @param field the attribute it is the value of; `null`: it stands in the order of the place.
 */
export function placeOf(content: Content, parent: Place, field: string | null): Place {
  if (content instanceof Y.ContentDoc || content instanceof Y.ContentBinary) return FOREIGN
  if (parent.kind === 'gone' || content instanceof Y.ContentDeleted) return GONE
  switch (parent.kind) {
    case 'element':
      return field === null ? childPlace(content, parent) : valuePlace(content, parent.name, field)
    case 'line':
      return field === null && isWritten(content) ? VALUE : FOREIGN
    case 'points':
      return field === null && isMap(typeOf(content)) ? POINT : FOREIGN
    case 'point':
      return field === null ? FOREIGN : fieldPlace(content, field)
    case 'words':
      return field === null && content instanceof Y.ContentString ? VALUE : FOREIGN
    default:
      return FOREIGN
  }
}

function typeOf(content: Content) {
  return content instanceof Y.ContentType ? content.type : null
}

function isMap(type: unknown): boolean {
  return type instanceof Y.Map && !(type instanceof Y.XmlHook)
}

function childPlace(content: Content, parent: Place & { kind: 'element' }): Place {
  const type = typeOf(content)
  if (type instanceof Y.XmlText) return parent.name === null ? FOREIGN : LINE
  if (!(type instanceof Y.XmlElement) || !mayStandIn(parent, type.nodeName)) return FOREIGN
  return { kind: 'element', name: type.nodeName, depth: parent.depth + 1 }
}

/** Words and line breaks stand in blocks only. */
function mayStandIn(parent: Place & { kind: 'element' }, name: string): boolean {
  if (!ELEMENTS.has(name) || parent.depth >= MAX_DEPTH) return false
  return parent.name !== null || name !== 'linebreak'
}

function valuePlace(content: Content, name: string | null, field: string): Place {
  if (!(content instanceof Y.ContentAny)) return FOREIGN
  return content.arr.every((value) => mayBeAttribute(name, field, value)) ? VALUE : FOREIGN
}

function fieldPlace(content: Content, field: string): Place {
  if (!POINT_FIELDS.has(field)) return FOREIGN
  if (content instanceof Y.ContentAny) {
    return content.arr.every((value) => typeof value === 'string') ? VALUE : FOREIGN
  }
  const type = typeOf(content)
  const isText = type instanceof Y.Text && !(type instanceof Y.XmlText)
  return isText && field === 'text' ? WORDS : FOREIGN
}

function isWritten(content: Content): boolean {
  if (content instanceof Y.ContentString) return true
  return content instanceof Y.ContentFormat && mayBeFormat(content.key, content.value)
}

const isText = (value: unknown) => typeof value === 'string'
const isNumber = (value: unknown) => Number.isSafeInteger(value)
const isEmptyOr = (test: (value: string) => boolean) => (value: unknown) =>
  value === '' || (typeof value === 'string' && test(value))
/** In pixels; 0: not known. */
const isSide = (value: unknown) =>
  isNumber(value) && Number(value) >= 0 && Number(value) <= MAX_PIXELS
const isOneOf = (values: readonly unknown[]) => (value: unknown) => values.includes(value)

/** What the reading of a text takes for granted. */
const VALUES: Record<string, (value: unknown) => boolean> = {
  'heading.__tag': isOneOf(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']),
  'list.__tag': isOneOf(['ul', 'ol']),
  'list.__listType': isOneOf(['bullet', 'number', 'check']),
  'list.__start': isListStart,
  'listitem.__value': isNumber,
  'link.__url': isText,
  'list.s_numbering': isOneOf(['', 'outline']),
  'citation.__citationId': isEmptyOr(isBlockId),
  'reference.__blockId': isEmptyOr(isBlockId),
  'reference.__form': isOneOf(REFERENCE_FORMS),
  'image.__fileHash': isEmptyOr(isFileHash),
  'image.__alt': isEmptyOr((alt) => alt.length <= MAX_ALT),
  'image.__width': isSide,
  'image.__height': isSide,
  'tablecell.__colSpan': isSpan,
  'tablecell.__rowSpan': isSpan,
  'tablecell.__headerState': isNumber,
}

/** Whether an element (`null`: the root) may carry the attribute with this value. */
function mayBeAttribute(name: string | null, field: string, value: unknown): boolean {
  if (field === '__slots' || !/^(?:__|s_)[a-z]\w*$/i.test(field)) return false
  const isRight = VALUES[`${name}.${field}`]
  return isRight ? isRight(value) : isPlain(value)
}

/** Whether words may carry this format with this value. */
function mayBeFormat(key: string, value: unknown): boolean {
  if (value === null) return true
  if (key === 't') return value === 'text' || value === 'tab'
  if (key === 'i') return typeof value === 'number'
  if (key === 'p') return isRecord(value) && Object.entries(value).every(isProperty)
  return key.startsWith('s_') && isPlain(value)
}

function isProperty([key, value]: [string, unknown]): boolean {
  return /^__[a-z]\w*$/i.test(key) && !isRecord(value) && isPlain(value)
}

/** No tree without end. */
function isPlain(value: unknown, depth = MAX_DEPTH): boolean {
  if (value === null || typeof value !== 'object') return true
  if (depth === 0 || value instanceof Uint8Array) return false
  return Object.values(value).every((inner) => isPlain(inner, depth - 1))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
