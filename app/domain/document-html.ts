import type {
  BlockFacts,
  BlockNode,
  Document,
  InlineNode,
  ListNode,
  Mark,
  TableCell,
  TableNode,
  TableRow,
  TextNode,
} from './document'
import { isSafeUrl } from './document-check'
import { direction } from './language'

export type HtmlOptions = {
  /** HTML for a citation; without it an empty `<q data-citation>` for the page to fill. */
  citation?: (citationId: string) => string
  /** Added to every heading's level, up to 6: 1 where the page has its own `h1`. From 0. */
  headingOffset?: number
  /** HTML at the end of a table's cell: what the page offers to do with it. */
  cellEnd?: (blockId: string) => string
}

/**
 * The document as HTML: all text escaped, only known elements, no styles, each block with its id
 * as `id="b-…"`, so that a link or a thread leads to it.
 */
export function htmlOf(document: Document, options: HtmlOptions = {}): string {
  return document.nodes.map((node) => blockHtml(node, options)).join('\n')
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function blockHtml(node: BlockNode, options: HtmlOptions): string {
  switch (node.type) {
    case 'heading': {
      const tag = `h${Math.min(6, node.level + (options.headingOffset ?? 0))}`
      return `<${tag}${facts(node)}>${inlineHtml(node.children, options)}</${tag}>`
    }
    case 'paragraph':
      return `<p${facts(node)}>${inlineHtml(node.children, options)}</p>`
    case 'quote':
      return `<blockquote${facts(node)}><p>${inlineHtml(node.children, options)}</p></blockquote>`
    case 'list':
      return listHtml(node, options)
    case 'table':
      return tableHtml(node, options)
  }
}

function listHtml(list: ListNode, options: HtmlOptions): string {
  const items = list.items.map((item) => {
    const nested = item.list ? listHtml(item.list, options) : ''
    return `<li${facts(item)}>${inlineHtml(item.children, options)}${nested}</li>`
  })
  if (!list.ordered) return `<ul>${items.join('')}</ul>`
  const start = list.start !== undefined && list.start !== 1 ? ` start="${list.start}"` : ''
  return `<ol${start}>${items.join('')}</ol>`
}

function tableHtml(table: TableNode, options: HtmlOptions): string {
  const first = table.rows.findIndex((row) => !isHeaderRow(row))
  const heads = first === -1 ? table.rows.length : first
  const html = (rows: TableRow[]) => rows.map((row) => rowHtml(row, options)).join('')
  const head = heads > 0 ? `<thead>${html(table.rows.slice(0, heads))}</thead>` : ''
  return `<table>${head}<tbody>${html(table.rows.slice(heads))}</tbody></table>`
}

function isHeaderRow(row: TableRow): boolean {
  return row.cells.every((cell) => cell.header)
}

function rowHtml(row: TableRow, options: HtmlOptions): string {
  const scope = isHeaderRow(row) ? 'col' : 'row'
  return `<tr>${row.cells.map((cell) => cellHtml(cell, scope, options)).join('')}</tr>`
}

function cellHtml(cell: TableCell, scope: 'col' | 'row', options: HtmlOptions): string {
  const tag = cell.header ? 'th' : 'td'
  const spans =
    (cell.header ? ` scope="${scope}"` : '') +
    (cell.columns > 1 ? ` colspan="${cell.columns}"` : '') +
    (cell.rows > 1 ? ` rowspan="${cell.rows}"` : '')
  const end = options.cellEnd?.(cell.id) ?? ''
  return `<${tag}${facts(cell)}${spans}>${inlineHtml(cell.children, options)}${end}</${tag}>`
}

function facts({ id, language, role }: BlockFacts): string {
  const tongue = language ? ` lang="${escapeHtml(language)}" dir="${direction(language)}"` : ''
  const part = role ? ` data-role="${escapeHtml(role)}"` : ''
  return ` id="b-${escapeHtml(id)}"${tongue}${part}`
}

function inlineHtml(nodes: readonly InlineNode[], options: HtmlOptions): string {
  return nodes.map((node) => pieceHtml(node, options)).join('')
}

function pieceHtml(node: InlineNode, options: HtmlOptions): string {
  switch (node.type) {
    case 'text':
      return textHtml(node)
    case 'break':
      return '<br>'
    case 'citation':
      return (
        options.citation?.(node.citationId) ??
        `<q data-citation="${escapeHtml(node.citationId)}"></q>`
      )
    case 'link': {
      const words = inlineHtml(node.children, options)
      if (!isSafeUrl(node.url)) return words
      return `<a href="${escapeHtml(node.url)}" rel="nofollow ugc">${words}</a>`
    }
  }
}

const TAGS: Record<Mark, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
}

function textHtml({ text, marks = [] }: TextNode): string {
  return marks.reduceRight(
    (html, mark) => `<${TAGS[mark]}>${html}</${TAGS[mark]}>`,
    escapeHtml(text),
  )
}
