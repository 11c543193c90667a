import { parseFragment } from 'parse5'
import type {
  BlockFacts,
  BlockNode,
  Document,
  HeadingNode,
  ImageNode,
  InlineNode,
  ListItem,
  ListNode,
  Mark,
  TableNode,
} from '~/app/domain/document'
import { isSafeUrl } from '~/app/domain/document-check'
import { isLanguageTag } from '~/app/domain/language'
import { boundedRows, isSpan } from '~/app/domain/table-bounds'
import { attribute, detach, elementsIn, isElement, type Element, type Node } from './html-elements'
import { takeNotes, type HtmlNote } from './html-notes'
import { collapsed, linked, MARK_OF_TAG, noteId, referenceTo, textWith } from './inline-tags'
import { readText, TooDeep, type Reading } from './reading'
import { storedImage } from './stored-image'

/**
 * A document out of any HTML: what documents know is taken over, all else is left out (scripts,
 * styles, forms, media) or passed through (divisions, unknown elements). Our own pages come back
 * with the ids of their blocks; pictures are those this site keeps already.
 *
 * @param previous the document this one is to replace; its blocks keep their ids.
 */
export function documentFromHtml(html: string, previous?: Document): Reading {
  return readText({ read: nodesFromHtml }, html, previous)
}

/** @throws {TooDeep} beyond 256 elements in each other. Ids are '' where the HTML says none. */
export function nodesFromHtml(html: string): Document {
  const page = parseFragment(html)
  const notes = takeNotes(page)
  const text = blocksIn(page.childNodes, 0)
  return { nodes: [...text, ...notes.map(noteFrom)] }
}

function noteFrom({ name, body }: HtmlNote): BlockNode {
  const facts = { ...factsOf(body), id: noteId(name), role: 'footnote' }
  return { type: 'paragraph', ...facts, children: wordsOf(body, 0) }
}

/** The words of a piece of HTML in one block; blocks in it become lines. */
export function inlineFromHtml(html: string): InlineNode[] {
  return collapsed(inlineIn(parseFragment(html).childNodes, new Set(), 0))
}

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

/** A mark or link around whole blocks is taken for a division. */
function isBlock(node: Node): boolean {
  return isElement(node) && (isOneBlock(node) || node.childNodes.some(isOneBlock))
}

function isOneBlock(node: Node): boolean {
  return isElement(node) && (BLOCKS.has(node.tagName) || pictureIn(node) !== null)
}

/** What a page of ours shows around the text is no part of it. */
function isLeftOut(element: Element): boolean {
  return LEFT_OUT.has(element.tagName) || attribute(element, 'data-ui') !== undefined
}

function pictureIn(element: Element): ImageNode | null {
  if (element.tagName !== 'img') return null
  const size = ['width', 'height'].map((name) => Number(attribute(element, name) ?? 0))
  const isKnown = size.every((side) => Number.isInteger(side) && side > 0 && side <= 20_000)
  const image = storedImage(attribute(element, 'src') ?? '', attribute(element, 'alt') ?? '')
  return image && isKnown ? { ...image, width: size[0], height: size[1] } : image
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
  if (isLeftOut(element)) return []
  const picture = pictureIn(element)
  if (picture) return [picture]
  const words = () => ({ ...factsOf(element), children: wordsOf(element, depth) })
  if (/^h[1-6]$/.test(tagName)) {
    return [{ type: 'heading', level: Number(tagName[1]) as HeadingNode['level'], ...words() }]
  }
  if (tagName === 'p') return paragraphOf(element, depth)
  if (tagName === 'figure') return figureOf(element, depth)
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

/** Pictures among the words follow them. */
function paragraphOf(element: Element, depth: number): BlockNode[] {
  const pictures = elementsIn(element).flatMap((one) => {
    const picture = pictureIn(one)
    if (picture) detach(one)
    return picture ?? []
  })
  const children = wordsOf(element, depth)
  if (pictures.length > 0 && children.length === 0) return pictures
  return [{ type: 'paragraph', ...factsOf(element), children }, ...pictures]
}

/** A picture that is kept here, with its caption; any other figure by what is in it. */
function figureOf(element: Element, depth: number): BlockNode[] {
  const inside = elementsIn(element)
  const pictures = inside.flatMap((one) => pictureIn(one) ?? [])
  const caption = inside.find(({ tagName }) => tagName === 'figcaption')
  if (pictures.length !== 1) return blocksIn(element.childNodes, depth + 1)
  const children = caption ? wordsOf(caption, depth) : []
  return [{ ...pictures[0]!, ...factsOf(element), children }]
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
    } else if (!isLeftOut(child)) {
      items.push(itemOf(child, depth + 1))
    }
  }
  const starts =
    ordered && Number.isInteger(start) && start >= 0 && start <= 1_000_000 && start !== 1
  const isOutline = /\boutline-list\b/.test(attribute(element, 'class') ?? '')
  return {
    type: 'list',
    ordered,
    ...(starts && { start }),
    ...(ordered && isOutline && { numbering: 'outline' }),
    items,
  }
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
  return { type: 'table', rows: boundedRows(rows) }
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
  return isSpan(count) ? count : 1
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
    if (!isElement(node) || isLeftOut(node)) continue
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

  const reference = referenceIn(element)
  if (reference) return [reference]
  const mark = MARK_OF_TAG[tagName]
  const inner = mark ? new Set([...marks, mark]) : marks
  const pieces = inlineIn(element.childNodes, inner, depth + 1, lists)
  const url = tagName === 'a' ? (attribute(element, 'href') ?? '').trim() : ''
  return isSafeUrl(url) ? [linked(url, pieces)] : pieces
}

/** A link to a block of the same text, or a raised sign around one. */
function referenceIn(element: Element): InlineNode | null {
  if (element.tagName === 'sup') {
    const [only, ...others] = element.childNodes.filter((node) => !isBlank(node))
    return only && isElement(only) && others.length === 0 ? referenceIn(only) : null
  }
  const parent = isElement(element.parentNode) ? element.parentNode : element
  const form = attribute(element, 'data-reference') ?? attribute(parent, 'data-reference')
  const to = attribute(element, 'data-to')
  return referenceTo(to === undefined ? (attribute(element, 'href') ?? '') : `#b-${to}`, form)
}

function isBlank(node: Node): boolean {
  return node.nodeName === '#text' && 'value' in node && node.value.trim() === ''
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
