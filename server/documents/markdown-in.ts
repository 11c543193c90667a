import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import type { List, Nodes, PhrasingContent, RootContent, Table } from 'mdast'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import type {
  BlockNode,
  Document,
  InlineNode,
  ListItem,
  ListNode,
  Mark,
  TableNode,
} from '~/app/domain/document'
import { isSafeUrl } from '~/app/domain/document-check'
import { nodesFromHtml } from './html-in'
import { collapsed, linked, MARK_OF_TAG, textWith } from './inline-tags'
import { markdownOfBlock } from './markdown-out'
import { readText, TooDeep, type Reading } from './reading'

/**
 * A document out of Markdown (CommonMark, tables, strikethrough): what a person writes in the
 * plain form, or brings along.
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
  const tree = fromMarkdown(text, {
    extensions: [gfmTable(), gfmStrikethrough({ singleTilde: false })],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
  })
  return { nodes: blocksFrom(tree.children) }
}

/** The words of one line of Markdown. */
export function inlineFromMarkdown(line: string): InlineNode[] {
  return nodesFromMarkdown(line).nodes.flatMap((node) => ('children' in node ? node.children : []))
}

/** Nothing a person writes, and what takes a parser of Markdown minutes. */
const HOSTILE = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*){65}|(?:!?\[){200}|[*_~]{200}|`{2000}/m

function blocksFrom(nodes: readonly RootContent[]): BlockNode[] {
  return nodes.flatMap((node): BlockNode[] => {
    switch (node.type) {
      case 'heading':
        return [{ type: 'heading', level: node.depth, id: '', children: words(node.children) }]
      case 'paragraph':
        return [{ type: 'paragraph', id: '', children: words(node.children) }]
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

/** Marks Markdown has no sign for come as HTML tags around the words. */
function phrasing(nodes: readonly PhrasingContent[], outer: ReadonlySet<Mark>): InlineNode[] {
  const marks = new Set(outer)
  return nodes.flatMap((node): InlineNode[] => {
    if (node.type !== 'html') return piece(node, marks)
    const [, closing, tag = ''] = /^<(\/?)([a-z]+)[^>]*>$/i.exec(node.value) ?? []
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
    case 'link': {
      const citationId = CITATION.exec(node.url)?.[1]
      if (citationId) return [{ type: 'citation', citationId }]
      const children = phrasing(node.children, marks)
      return isSafeUrl(node.url) ? [linked(node.url, children)] : children
    }
    default:
      return textIn(node).map((text) => textWith(text, marks))
  }
}

/** Images by what they say; references and notes by their words. */
function textIn(node: Nodes): string[] {
  if ('alt' in node && node.alt) return [node.alt]
  return 'children' in node ? node.children.flatMap(textIn) : 'value' in node ? [node.value] : []
}
