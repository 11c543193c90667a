import type {
  BlockFacts,
  BlockNode,
  Document,
  ImageNode,
  ListItem,
  ListNode,
  ParagraphNode,
  TableCell,
  TableNode,
  TableRow,
} from './document'
import { inlineHtml, type DocumentWords, type InlineOptions } from './document-html-inline'
import { isPlanRole } from './document-numbers'
import { targetsOf, type Targets } from './document-references'
import { escapeHtml } from './escape-html'
import { direction } from './language'

/** For texts that are frozen for all languages: signs instead of words. */
const SIGNS: DocumentWords = {
  note: (number) => `[${number}]`,
  notes: '[1…]',
  back: (number) => `↑ ${number}`,
  gap: '[…]',
  missing: '?',
}

export type HtmlOptions = {
  /** HTML for a citation; without it an empty `<q data-citation>` for the page to fill. */
  citation?: (citationId: string) => string
  /** Added to every heading's level, up to 6: 1 where the page has its own `h1`. From 0. */
  headingOffset?: number
  /** HTML at the end of a table's cell: what the page offers to do with it. */
  cellEnd?: (blockId: string) => string
  /** What references lead to, where only a part of a text is written; else the part itself. */
  targets?: Targets
  words?: DocumentWords
  /** Where a picture is read. */
  imageUrl?: (fileHash: string) => string
}

/**
 * The document as HTML: all text escaped, only known elements, no styles, each block with its id
 * as `id="b-…"`, so that a link or a thread leads to it. Footnotes follow in a part of their own.
 */
export function htmlOf(document: Document, options: HtmlOptions = {}): string {
  const all = complete(options, document)
  const isNote = (node: BlockNode) => node.type === 'paragraph' && node.role === 'footnote'
  const text = document.nodes.filter((node) => !isNote(node)).map((node) => blockHtml(node, all))
  const notes = document.nodes.filter(isNote) as ParagraphNode[]
  return notes.length === 0 ? text.join('\n') : [...text, notesHtml(notes, all)].join('\n')
}

/** One row of a text: its block alone, a footnote without the part of the notes around it. */
export function rowHtml(node: BlockNode, options: HtmlOptions & { targets: Targets }): string {
  return blockHtml(node, complete(options))
}

type Options = HtmlOptions & InlineOptions

function complete(options: HtmlOptions, document: Document = { nodes: [] }): Options {
  const { targets = targetsOf(document), words = SIGNS } = options
  return { ...options, targets, words }
}

function blockHtml(node: BlockNode, options: Options): string {
  switch (node.type) {
    case 'heading': {
      const tag = `h${Math.min(6, node.level + (options.headingOffset ?? 0))}`
      return `<${tag}${facts(node)}>${numbered(node, options)}</${tag}>`
    }
    case 'paragraph':
      if (node.role === 'footnote') return noteHtml(node, options)
      if (node.role === 'callout') {
        return `<p${facts(node)} class="callout" role="note">${inlineHtml(node.children, options)}</p>`
      }
      return `<p${facts(node)}>${numbered(node, options)}</p>`
    case 'quote':
      return `<blockquote${facts(node)}><p>${inlineHtml(node.children, options)}</p></blockquote>`
    case 'image':
      return imageHtml(node, options)
    case 'list':
      return listHtml(node, options)
    case 'table':
      return tableHtml(node, options)
  }
}

/** In the order of their numbers, wherever they stood. */
function notesHtml(notes: readonly ParagraphNode[], options: Options): string {
  const { targets, words } = options
  const place = ({ id }: ParagraphNode) => targets.notes.indexOf(id)
  const inOrder = [...notes].sort((a, b) => place(a) - place(b))
  const html = inOrder.map((note) => noteHtml(note, options)).join('\n')
  return `<section class="footnotes" role="doc-endnotes" aria-label="${escapeHtml(words.notes)}">\n${html}\n</section>`
}

function noteHtml(note: ParagraphNode, options: Options): string {
  const { targets, words } = options
  const number = targets.numbers.get(note.id) ?? ''
  const from = targets.firstUses.get(note.id)
  const sign = `<span class="note-number" data-ui>${escapeHtml(number)}. </span>`
  const back = from
    ? ` <a class="note-back" data-ui href="#b-${escapeHtml(from)}" role="doc-backlink" aria-label="${escapeHtml(words.back(number))}">↩</a>`
    : ''
  return `<p${facts(note)} class="footnote">${sign}${inlineHtml(note.children, options)}${back}</p>`
}

function imageHtml(node: ImageNode, options: Options): string {
  const { fileHash, alt, width, height, children } = node
  const src = (options.imageUrl ?? imagePath)(fileHash)
  const size = width && height ? ` width="${width}" height="${height}"` : ''
  const img = `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}"${size} loading="lazy">`
  const caption = inlineHtml(children, options)
  const under = caption === '' ? '' : `<figcaption>${caption}</figcaption>`
  return `<figure${facts(node)}>${img}${under}</figure>`
}

/** Where files are read on this site. */
export function imagePath(fileHash: string): string {
  return `/files/${fileHash}`
}

function listHtml(list: ListNode, options: Options): string {
  const items = list.items.map((item) => itemHtml(item, list, options))
  if (!list.ordered) return `<ul>${items.join('')}</ul>`
  const start = list.start !== undefined && list.start !== 1 ? ` start="${list.start}"` : ''
  const outline = list.numbering === 'outline' ? ' class="outline-list" role="list"' : ''
  return `<ol${start}${outline}>${items.join('')}</ol>`
}

/** In a counted list a part of a plan takes the place of the count; an outline writes its numbers. */
function itemHtml(item: ListItem, list: ListNode, options: Options): string {
  const nested = item.list ? listHtml(item.list, options) : ''
  const number = options.targets.numbers.get(item.id) ?? ''
  const words = inlineHtml(item.children, options)
  if (list.numbering === 'outline') {
    const sign = `<span class="item-number" data-ui>${escapeHtml(number)} </span>`
    return `<li${facts(item)}>${sign}${words}${nested}</li>`
  }
  if (list.ordered && isPlanRole(item.role) && /^\d+$/.test(number)) {
    return `<li${facts(item)} value="${number}">${words}${nested}</li>`
  }
  return `<li${facts(item)}>${numbered(item, options)}${nested}</li>`
}

/** Parts of a plan show their number, unless their words say it: "1. Water", "GOAL 1 Water". */
function numbered(
  node: BlockFacts & { children: ParagraphNode['children'] },
  options: Options,
): string {
  const html = inlineHtml(node.children, options)
  const number = isPlanRole(node.role) ? options.targets.numbers.get(node.id) : undefined
  const first = node.children[0]
  if (!number || (first?.type === 'text' && saysNumber(first.text, number))) return html
  return `<span class="part-number" data-ui>${escapeHtml(number)} </span>${html}`
}

/** At the beginning of the words, alone or after one word of letters alone. */
function saysNumber(words: string, number: string): boolean {
  const [first = '', second = ''] = words.trim().split(/\s+/u)
  const said = /^\p{L}+$/u.test(first) ? second : first
  return said.replace(/[.):,–-]+$/u, '') === number || words.trimStart().startsWith(number)
}

function tableHtml(table: TableNode, options: Options): string {
  const first = table.rows.findIndex((row) => !isHeaderRow(row))
  const heads = first === -1 ? table.rows.length : first
  const html = (rows: TableRow[]) => rows.map((row) => tableRowHtml(row, options)).join('')
  const head = heads > 0 ? `<thead>${html(table.rows.slice(0, heads))}</thead>` : ''
  return `<table>${head}<tbody>${html(table.rows.slice(heads))}</tbody></table>`
}

function isHeaderRow(row: TableRow): boolean {
  return row.cells.every((cell) => cell.header)
}

function tableRowHtml(row: TableRow, options: Options): string {
  const scope = isHeaderRow(row) ? 'col' : 'row'
  return `<tr>${row.cells.map((cell) => cellHtml(cell, scope, options)).join('')}</tr>`
}

function cellHtml(cell: TableCell, scope: 'col' | 'row', options: Options): string {
  const tag = cell.header ? 'th' : 'td'
  const spans =
    (cell.header ? ` scope="${scope}"` : '') +
    (cell.columns > 1 ? ` colspan="${cell.columns}"` : '') +
    (cell.rows > 1 ? ` rowspan="${cell.rows}"` : '')
  const end = options.cellEnd?.(cell.id) ?? ''
  return `<${tag}${facts(cell)}${spans}>${numbered(cell, options)}${end}</${tag}>`
}

function facts({ id, language, role }: BlockFacts): string {
  const tongue = language ? ` lang="${escapeHtml(language)}" dir="${direction(language)}"` : ''
  const part = role ? ` data-role="${escapeHtml(role)}"` : ''
  return ` id="b-${escapeHtml(id)}"${tongue}${part}`
}
