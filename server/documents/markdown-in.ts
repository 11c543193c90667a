import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import type {
  FootnoteDefinition,
  Image,
  Link,
  List,
  Nodes,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import {
  plainText,
  type BlockNode,
  type Document,
  type ImageNode,
  type InlineNode,
  type ListItem,
  type ListNode,
  type Mark,
  type ParagraphNode,
  type TableNode,
} from '~/app/domain/document'
import { isSafeUrl } from '~/app/domain/document-check'
import { nodesFromHtml } from './html-in'
import { collapsed, linked, MARK_OF_TAG, noteId, referenceTo, textWith } from './inline-tags'
import { markGaps } from './markdown-gaps'
import { markdownOfBlock } from './markdown-out'
import { readText, TooDeep, type Reading } from './reading'
import { storedImage } from './stored-image'

/**
 * A document out of Markdown (CommonMark, tables, strikethrough, footnotes, `==gaps==`): what a
 * person writes in the plain form, or brings along. Pictures are those this site keeps already.
 *
 * @param previous the document the text was written from; its blocks keep their ids.
 */
export function documentFromMarkdown(markdown: string, previous?: Document): Reading {
  return readText({ read: nodesFromMarkdown, written: markdownOfBlock }, markdown, previous)
}

/** @throws {TooDeep} */
function nodesFromMarkdown(markdown: string): Document {
  const text = markdown.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/, '')
  if (HOSTILE.test(text)) throw new TooDeep()
  const tree = fromMarkdown(markGaps(text), {
    extensions: [gfmTable(), gfmStrikethrough({ singleTilde: false }), gfmFootnote()],
    mdastExtensions: [
      gfmTableFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmFootnoteFromMarkdown(),
    ],
  })
  return { nodes: [...blocksFrom(tree.children), ...notesIn(tree).map(noteFrom)] }
}

/** Wherever they were written: they stand at the end. */
function notesIn(node: Nodes): FootnoteDefinition[] {
  if (node.type === 'footnoteDefinition') return [node]
  return 'children' in node ? node.children.flatMap(notesIn) : []
}

function noteFrom(note: FootnoteDefinition): ParagraphNode {
  const item: ListItem = { id: '', children: [] }
  for (const child of note.children) addLines(item, child)
  const id = noteId(note.identifier)
  return { type: 'paragraph', role: 'footnote', id, children: item.children }
}

/**
 * The words of one block as they are typed in a field: marks and links are read, signs that begin
 * a block elsewhere are words here, and each line is a line. Words never read as nothing.
 */
export function inlineFromMarkdown(typed: string): InlineNode[] {
  const lines = typed.trim().replace(/(\\*)[ \t]*[\r\n]\s*/g, brokenLine)
  if (lines === '') return []
  const literal: InlineNode[] = [{ type: 'text', text: typed.trim().replace(/\s+/g, ' ') }]
  if (HOSTILE.test(lines)) return literal
  const tree = fromMarkdown(markGaps(lines), {
    extensions: [gfmStrikethrough({ singleTilde: false }), { disable: { null: BLOCK_SYNTAX } }],
    mdastExtensions: [gfmStrikethroughFromMarkdown()],
  })
  const pieces = tree.children.flatMap((node) => (node.type === 'paragraph' ? node.children : []))
  const read = words(pieces.map(withUnknownTags))
  return plainText(read).trim() === '' ? literal : read
}

/** A line that ends with a backslash of its own is broken by it already. */
function brokenLine(_end: string, backslashes: string): string {
  return `${backslashes}${backslashes.length % 2 === 1 ? '' : '\\'}\n`
}

const BLOCK_SYNTAX = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'headingAtx',
  'htmlFlow',
  'labelStartImage',
  'list',
  'setextUnderline',
  'thematicBreak',
]

/** `<name>` is something people write, where it is no mark. */
function withUnknownTags(node: PhrasingContent): PhrasingContent {
  if (node.type === 'html' && !isKnownTag(node.value)) return { type: 'text', value: node.value }
  return 'children' in node
    ? ({ ...node, children: node.children.map(withUnknownTags) } as PhrasingContent)
    : node
}

function isKnownTag(html: string): boolean {
  const tag = TAG.exec(html)?.[2]?.toLowerCase()
  return tag !== undefined && (tag === 'br' || MARK_OF_TAG[tag] !== undefined)
}

/** Nothing a person writes, and what takes a parser of Markdown minutes. */
const HOSTILE = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*){65}|(?:!?\[){200}|[*_~]{200}|`{2000}/m

function blocksFrom(nodes: readonly RootContent[]): BlockNode[] {
  return nodes.flatMap((node): BlockNode[] => {
    switch (node.type) {
      case 'heading':
        return [{ type: 'heading', level: node.depth, id: '', children: words(node.children) }]
      case 'paragraph':
        return paragraphsFrom(node.children)
      case 'blockquote':
        return blocksFrom(node.children).map((block) =>
          block.type === 'paragraph' ? { ...block, type: 'quote' } : block,
        )
      case 'list':
        return [listFrom(node)]
      case 'table':
        return [tableFrom(node)]
      case 'code':
        return [{ type: 'paragraph', id: '', children: [textWith(node.value, CODE)] }]
      case 'html':
        return nodesFromHtml(node.value).nodes
      default:
        return []
    }
  })
}

/** A picture begins a block; the words that follow it there are its caption. */
function paragraphsFrom(nodes: readonly PhrasingContent[]): BlockNode[] {
  const blocks: BlockNode[] = []
  let rest = [...nodes]
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at]!
    const image = node.type === 'image' && imageFrom(node)
    if (!image) continue
    blocks.unshift({ ...image, children: words(withoutBreak(rest.slice(at + 1))) })
    rest = rest.slice(0, at)
  }
  const before = words(rest)
  const isPicture = blocks.length > 0 && before.every(({ type }) => type === 'break')
  return isPicture ? blocks : [{ type: 'paragraph', id: '', children: before }, ...blocks]
}

function withoutBreak(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes[0]?.type === 'break' ? nodes.slice(1) : nodes
}

function imageFrom({ url, alt }: Image): ImageNode | null {
  return storedImage(url, alt ?? '')
}

const CODE: ReadonlySet<Mark> = new Set(['code'])

function listFrom(list: List): ListNode {
  const start = list.start ?? 1
  const items = list.children.map(({ children }): ListItem => {
    const item: ListItem = { id: '', children: [] }
    for (const child of children) {
      if (child.type === 'list') nest(item, listFrom(child))
      else addLines(item, child)
    }
    return item
  })
  const ordered = list.ordered ?? false
  return { type: 'list', ordered, ...(ordered && start !== 1 && { start }), items }
}

function nest(item: ListItem, list: ListNode): void {
  if (item.list) item.list.items.push(...list.items)
  else item.list = list
}

/** Whatever blocks stand in an item become its lines. */
function addLines(item: ListItem, node: RootContent): void {
  for (const block of blocksFrom([node])) {
    if (block.type === 'list') {
      nest(item, block)
    } else {
      const lines =
        block.type === 'table'
          ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.children))
          : block.children
      if (item.children.length > 0) item.children.push({ type: 'break' })
      item.children.push(...lines)
    }
  }
}

/** An empty first row is what a table without headings is written with. */
function tableFrom(table: Table): TableNode {
  const rows = table.children.map((row, y) => ({
    cells: row.children.map((cell) => ({
      id: '',
      header: y === 0,
      columns: 1,
      rows: 1,
      children: words(cell.children),
    })),
  }))
  const isHeadless = rows[0]?.cells.every((cell) => cell.children.length === 0) ?? false
  return { type: 'table', rows: isHeadless && rows.length > 1 ? rows.slice(1) : rows }
}

function words(nodes: readonly PhrasingContent[]): InlineNode[] {
  return collapsed(phrasing(nodes, new Set()))
}

const TAG = /^<(\/?)([a-z]+)[^>]*>$/i

/** Marks Markdown has no sign for come as HTML tags around the words. */
function phrasing(nodes: readonly PhrasingContent[], outer: ReadonlySet<Mark>): InlineNode[] {
  const marks = new Set(outer)
  return nodes.flatMap((node): InlineNode[] => {
    if (node.type !== 'html') return piece(node, marks)
    const [, closing, tag = ''] = TAG.exec(node.value) ?? []
    if (tag.toLowerCase() === 'br') return [{ type: 'break' }]
    const mark = MARK_OF_TAG[tag.toLowerCase()]
    if (mark && closing) marks.delete(mark)
    else if (mark) marks.add(mark)
    return []
  })
}

const CITATION = /^citation:([\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})$/

function piece(node: PhrasingContent, marks: ReadonlySet<Mark>): InlineNode[] {
  const within = (mark: Mark, children: PhrasingContent[]) =>
    phrasing(children, new Set([...marks, mark]))
  switch (node.type) {
    case 'text':
      return [textWith(node.value.replace(/ /g, ' '), marks)]
    case 'strong':
      return within('bold', node.children)
    case 'emphasis':
      return within('italic', node.children)
    case 'delete':
      return within('strikethrough', node.children)
    case 'inlineCode':
      return [textWith(node.value, new Set([...marks, 'code']))]
    case 'break':
      return [{ type: 'break' }]
    case 'link':
      return linkFrom(node, marks)
    case 'footnoteReference':
      return [{ type: 'reference', blockId: noteId(node.identifier), form: 'note' }]
    default:
      return textIn(node).map((text) => textWith(text, marks))
  }
}

function linkFrom({ url, title, children }: Link, marks: ReadonlySet<Mark>): InlineNode[] {
  const citationId = CITATION.exec(url)?.[1]
  if (citationId) return [{ type: 'citation', citationId }]
  const reference = referenceTo(url, title)
  if (reference) return [reference]
  const inner = phrasing(children, marks)
  return isSafeUrl(url) ? [linked(url, inner)] : inner
}

/** Images by what they say; references and notes by their words. */
function textIn(node: Nodes): string[] {
  if ('alt' in node && node.alt) return [node.alt]
  return 'children' in node ? node.children.flatMap(textIn) : 'value' in node ? [node.value] : []
}
