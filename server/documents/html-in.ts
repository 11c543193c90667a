import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import type {
  BlockFacts,
  BlockNode,
  Document,
  HeadingNode,
  InlineNode,
  ListItem,
  ListNode,
  Mark,
  TableNode,
} from '~/app/domain/document'
import { isSafeUrl } from '~/app/domain/document-check'
import { isLanguageTag } from '~/app/domain/language'
import { collapsed, linked, MARK_OF_TAG, textWith } from './inline-tags'
import { readText, TooDeep, type Reading } from './reading'

/**
 * A document out of any HTML: what documents know is taken over, all else is left out (scripts,
 * styles, forms, media) or passed through (divisions, unknown elements). Our own pages come back
 * with the ids of their blocks.
 *
 * @param previous the document this one is to replace; its blocks keep their ids.
 */
export function documentFromHtml(html: string, previous?: Document): Reading {
  return readText({ read: nodesFromHtml }, html, previous)
}

/** @throws {TooDeep} beyond 256 elements in each other. Ids are '' where the HTML says none. */
export function nodesFromHtml(html: string): Document {
  return { nodes: blocksIn(parseFragment(html).childNodes, 0) }
}

/** The words of a piece of HTML in one block; blocks in it become lines. */
export function inlineFromHtml(html: string): InlineNode[] {
  return collapsed(inlineIn(parseFragment(html).childNodes, new Set(), 0))
}

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** More than a document may hold: wrappers without meaning are not counted there. */
const MAX_ELEMENTS_DEEP = 256

const LEFT_OUT = new Set(
  'script style template noscript head title meta link base iframe frame frameset object embed applet svg math audio video canvas map area select option textarea input button form-associated dialog'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

function isElement(node: Node): node is Element {
  return 'tagName' in node
}

function isBlock(node: Node): boolean {
  return isElement(node) && (BLOCKS.has(node.tagName) || node.childNodes.some(isBlockInside))
}

/** A mark or link around whole blocks is taken for a division. */
function isBlockInside(node: Node): boolean {
  return isElement(node) && BLOCKS.has(node.tagName)
}

function blocksIn(nodes: readonly Node[], depth: number): BlockNode[] {
  if (depth > MAX_ELEMENTS_DEEP) throw new TooDeep()
  const blocks: BlockNode[] = []
  let loose: Node[] = []
  const flush = () => {
    const children = collapsed(inlineIn(loose, new Set(), depth))
    if (children.some((child) => child.type !== 'text' || child.text !== '')) {
      blocks.push({ type: 'paragraph', id: '', children })
    }
    loose = []
  }
  for (const node of nodes) {
    if (!isElement(node) || !isBlock(node)) {
      loose.push(node)
    } else {
      flush()
      blocks.push(...blocksOfElement(node, depth))
    }
  }
  flush()
  return blocks
}

function blocksOfElement(element: Element, depth: number): BlockNode[] {
  const { tagName } = element
  if (LEFT_OUT.has(tagName)) return []
  const words = () => ({ ...factsOf(element), children: wordsOf(element, depth) })
  if (/^h[1-6]$/.test(tagName)) {
    return [{ type: 'heading', level: Number(tagName[1]) as HeadingNode['level'], ...words() }]
  }
  if (tagName === 'p') return [{ type: 'paragraph', ...words() }]
  if (tagName === 'pre')
    return [{ type: 'paragraph', ...factsOf(element), children: preformatted(element) }]
  if (tagName === 'ul' || tagName === 'ol') return [listOf(element, depth + 1)]
  if (tagName === 'table') return [tableOf(element, depth + 1)]
  if (tagName === 'blockquote') {
    const facts = factsOf(element)
    return blocksIn(element.childNodes, depth + 1).map((block, index) =>
      block.type === 'paragraph'
        ? { ...block, ...(index === 0 && facts.id !== '' && facts), type: 'quote' }
        : block,
    )
  }
  return blocksIn(element.childNodes, depth + 1)
}

function listOf(element: Element, depth: number): ListNode {
  if (depth > MAX_ELEMENTS_DEEP) throw new TooDeep()
  const ordered = element.tagName === 'ol'
  const start = Number(attribute(element, 'start') ?? 1)
  const items: ListItem[] = []
  for (const child of element.childNodes) {
    if (!isElement(child)) continue
    if (child.tagName === 'ul' || child.tagName === 'ol') {
      if (items.length === 0) items.push({ id: '', children: [] })
      nest(items.at(-1)!, listOf(child, depth + 1))
    } else if (!LEFT_OUT.has(child.tagName)) {
      items.push(itemOf(child, depth + 1))
    }
  }
  const starts =
    ordered && Number.isInteger(start) && start >= 0 && start <= 1_000_000 && start !== 1
  return { type: 'list', ordered, ...(starts && { start }), items }
}

function itemOf(element: Element, depth: number): ListItem {
  const lists: Element[] = []
  const children = collapsed(inlineIn(element.childNodes, new Set(), depth, lists))
  const item: ListItem = { ...factsOf(element), children }
  for (const list of lists) nest(item, listOf(list, depth + 1))
  return item
}

function nest(item: ListItem, list: ListNode): void {
  if (item.list) item.list.items.push(...list.items)
  else item.list = list
}

function tableOf(element: Element, depth: number): TableNode {
  const rows = rowsIn(element, depth).map((row) => ({
    cells: row.childNodes.filter(isCell).map((cell) => ({
      ...factsOf(cell),
      header: cell.tagName === 'th',
      columns: span(cell, 'colspan'),
      rows: span(cell, 'rowspan'),
      children: wordsOf(cell, depth),
    })),
  }))
  return { type: 'table', rows }
}

function rowsIn(element: Element, depth: number): Element[] {
  return element.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child]
    return /^t(head|body|foot)$/.test(child.tagName) ? rowsIn(child, depth + 1) : []
  })
}

function isCell(node: Node): node is Element {
  return isElement(node) && (node.tagName === 'td' || node.tagName === 'th')
}

function span(cell: Element, name: string): number {
  const count = Number(attribute(cell, name) ?? 1)
  return Number.isInteger(count) && count >= 1 && count <= 1_000 ? count : 1
}

function wordsOf(element: Element, depth: number): InlineNode[] {
  return collapsed(inlineIn(element.childNodes, new Set(), depth + 1))
}

/** @param lists takes the lists met on the way; without it their items become lines. */
function inlineIn(
  nodes: readonly Node[],
  marks: ReadonlySet<Mark>,
  depth: number,
  lists?: Element[],
): InlineNode[] {
  if (depth > MAX_ELEMENTS_DEEP) throw new TooDeep()
  const pieces: InlineNode[] = []
  for (const node of nodes) {
    if (node.nodeName === '#text' && 'value' in node) pieces.push(textWith(node.value, marks))
    if (!isElement(node) || LEFT_OUT.has(node.tagName)) continue
    const { tagName } = node
    if (lists && (tagName === 'ul' || tagName === 'ol')) {
      lists.push(node)
      continue
    }
    const startsLine = BLOCKS.has(tagName) && says(pieces) && pieces.at(-1)?.type !== 'break'
    if (startsLine) pieces.push({ type: 'break' })
    pieces.push(...inlineOf(node, marks, depth, lists))
    if (BLOCKS.has(tagName) && hasWordsAfter(node)) pieces.push({ type: 'break' })
  }
  return pieces
}

function inlineOf(
  element: Element,
  marks: ReadonlySet<Mark>,
  depth: number,
  lists?: Element[],
): InlineNode[] {
  const { tagName } = element
  if (tagName === 'br') return [{ type: 'break' }]
  if (tagName === 'img') return [textWith(attribute(element, 'alt') ?? '', marks)]
  const citationId = attribute(element, 'data-citation')
  if (citationId && UUID.test(citationId)) return [{ type: 'citation', citationId }]

  const mark = MARK_OF_TAG[tagName]
  const inner = mark ? new Set([...marks, mark]) : marks
  const pieces = inlineIn(element.childNodes, inner, depth + 1, lists)
  const url = tagName === 'a' ? (attribute(element, 'href') ?? '').trim() : ''
  return isSafeUrl(url) ? [linked(url, pieces)] : pieces
}

function says(pieces: readonly InlineNode[]): boolean {
  return pieces.some((piece) => piece.type !== 'text' || piece.text.trim() !== '')
}

function hasWordsAfter(element: Element): boolean {
  const siblings = element.parentNode?.childNodes ?? []
  const next = siblings[siblings.indexOf(element) + 1]
  return next?.nodeName === '#text' && 'value' in next && next.value.trim() !== ''
}

function preformatted(element: Element): InlineNode[] {
  const text = (node: Node): string =>
    'value' in node ? node.value : isElement(node) ? node.childNodes.map(text).join('') : ''
  return [textWith(text(element).replace(/\n$/, ''), new Set<Mark>(['code']))]
}

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/

function factsOf(element: Element): BlockFacts {
  const id = attribute(element, 'id')?.replace(/^b-/, '') ?? ''
  const language = attribute(element, 'lang') ?? ''
  const role = attribute(element, 'data-role') ?? ''
  return {
    id: UUID.test(id) ? id : '',
    ...(isLanguageTag(language) && /^[a-z]{2,3}(-\w{1,8})*$/i.test(language) && { language }),
    ...(/^[a-z][\w-]{0,63}$/i.test(role) && { role }),
  }
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}
