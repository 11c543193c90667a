import type {
  BlockNode,
  Document,
  ImageNode,
  InlineNode,
  ListNode,
  Mark,
  ReferenceNode,
  TableCell,
  TableNode,
  TextNode,
} from '~/app/domain/document'
import { imagePath, rowHtml } from '~/app/domain/document-html'
import { notesOf } from '~/app/domain/document-numbers'
import { referenceWords, targetsOf, type Targets } from '~/app/domain/document-references'
import type { BlockLike } from '~/app/domain/document-walk'

/**
 * The document as Markdown that reads back as the same document; empty paragraphs are left out.
 * Footnotes are written `[^1]`, other references as links to `#b-` and the id of their block.
 *
 * @param whole the text this is a part of: what its references lead to.
 */
export function markdownOf(document: Document, whole = document): string {
  const targets = { ...targetsOf(whole), here: new Set(notesOf(document)) }
  const blocks = document.nodes
    .map((node) => blockMarkdown(node, targets))
    .filter((text) => text !== '')
  return blocks.length > 0 ? `${blocks.join('\n\n')}\n` : ''
}

/** The words of one block as Markdown, the same for two blocks that read the same. */
export function markdownOfBlock({ children }: BlockLike): string {
  return inline(children, { in: 'flow', targets: ALONE })
}

/**
 * The words of one block as a field of its own has them: no sign begins a block there, and each
 * line is a line. `isBare`: signs that could be read as marks are not escaped.
 */
export function markdownOfField({ children }: BlockLike, isBare = false): string {
  return inline(children, { in: 'field', targets: ALONE, isBare })
}

/** `here`: the footnotes that are written too, so that their signs can name them. */
type Known = Targets & { here: ReadonlySet<string> }

/** For a block without its text: references are then written by id. */
const ALONE: Known = {
  numbers: new Map(),
  titles: new Map(),
  firstUses: new Map(),
  notes: [],
  here: new Set(),
}

/**
 * Where words stand: a break inside a heading or cell cannot be the end of a line; a field holds
 * the words of one block. `isBare`: signs are left as they are.
 */
type Place = { in: 'flow' | 'line' | 'cell' | 'field'; targets: Known; isBare?: boolean }

function blockMarkdown(node: BlockNode, targets: Known): string {
  const flow: Place = { in: 'flow', targets }
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(node.level)} ${inline(node.children, { in: 'line', targets })}`.trimEnd()
    case 'paragraph': {
      const words = inline(node.children, flow)
      return node.role === 'footnote' ? noteMarkdown(node.id, words, targets) : words
    }
    case 'quote':
      return prefixed(inline(node.children, flow), '> ', '> ')
    case 'image':
      return imageMarkdown(node, inline(node.children, flow))
    case 'list':
      return listMarkdown(node, targets)
    case 'table':
      return isPlain(node) ? tableMarkdown(node, targets) : tableAsHtml(node, targets)
  }
}

function noteMarkdown(id: string, words: string, targets: Known): string {
  return prefixed(words, `[^${targets.numbers.get(id) ?? id}]: `, '    ').trimEnd()
}

function imageMarkdown({ fileHash, alt, width, height }: ImageNode, caption: string): string {
  const size = width && height ? `#${width}x${height}` : ''
  const image = `![${alt.replace(/[\\[\]*_`<>&!=~^]/g, '\\$&')}](${imagePath(fileHash)}${size})`
  return caption === '' ? image : `${image}\\\n${caption}`
}

function listMarkdown(list: ListNode, targets: Known): string {
  return list.items
    .map((item, index) => {
      const sign = list.ordered ? `${(list.start ?? 1) + index}. ` : '- '
      const indent = ' '.repeat(sign.length)
      const words = prefixed(inline(item.children, { in: 'flow', targets }), sign, indent).trimEnd()
      if (!item.list) return words
      const gap = item.children.length > 0 && !followsWords(item.list) ? '\n\n' : '\n'
      return words + gap + prefixed(listMarkdown(item.list, targets), indent, indent)
    })
    .join('\n')
}

/** Only a list with words in its first item, and from 1 on, may stand right under a line. */
function followsWords(list: ListNode): boolean {
  return list.items[0]?.children.length !== 0 && (list.start ?? 1) === 1
}

function prefixed(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : rest) + line)
    .join('\n')
}

/** Markdown knows tables with one row of headings and nothing merged. */
function isPlain({ rows }: TableNode): boolean {
  const width = rows[0]?.cells.length ?? 0
  return (
    rows.every(
      ({ cells }, y) =>
        cells.length === width &&
        cells.every(
          (cell) =>
            cell.columns === 1 && cell.rows === 1 && cell.header === (isHeaded(rows) && y === 0),
        ),
    ) && !(isHeaded(rows) && rows[0]!.cells.every((cell) => cell.children.length === 0))
  )
}

function isHeaded(rows: TableNode['rows']): boolean {
  return rows[0]?.cells.every((cell) => cell.header) ?? false
}

function tableMarkdown({ rows }: TableNode, targets: Known): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const width = rows[0]!.cells.length
  const written = rows.map(({ cells }) =>
    line(cells.map((cell: TableCell) => inline(cell.children, { in: 'cell', targets }))),
  )
  const head = isHeaded(rows) ? written.shift()! : line(Array<string>(width).fill(''))
  return [head, line(Array<string>(width).fill('---')), ...written].join('\n')
}

function tableAsHtml(table: TableNode, targets: Known): string {
  return rowHtml(table, { targets })
    .replace(/(<t[dh]) id="b-[^"]*"/g, '$1')
    .replace(/href="#b-([^"]*)" role="doc-noteref"/g, (link, id: string) => {
      return targets.here.has(id) ? `href="#note-${targets.numbers.get(id) ?? ''}"` : link
    })
}

function inline(nodes: readonly InlineNode[], place: Place): string {
  let text = ''
  nodes.forEach((node, index) => {
    text += pieceMarkdown(node, place, { before: text, after: nodes[index + 1] })
  })
  return text.replace(/^ | $/gm, '&#32;')
}

type Around = { before: string; after: InlineNode | undefined }

function pieceMarkdown(node: InlineNode, place: Place, around: Around): string {
  switch (node.type) {
    case 'text':
      return textMarkdown(node, place, around)
    case 'reference':
      return referenceMarkdown(node, place)
    case 'break': {
      const isInside = around.before !== '' && !/(?:\n|<br>)$/.test(around.before)
      const goesOn = around.after !== undefined && around.after.type !== 'break'
      if (place.in === 'flow' && isInside && goesOn) return '\\\n'
      if (place.in === 'field' && isInside && goesOn) return '\n'
      return around.before === '' ? '&#32;<br>' : '<br>' // a lone tag on a line would be a block
    }
    case 'citation':
      return `[…](citation:${node.citationId})`
    case 'link': {
      const safe = node.url.replace(/&/g, '&amp;').replace(/\|/g, '%7C')
      const inside = place.in === 'flow' ? { ...place, in: 'line' as const } : place
      return `[${inline(node.children, inside)}](<${safe}>)`
    }
  }
}

/** The form is the title of the link; a number needs none. */
function referenceMarkdown(node: ReferenceNode, { targets }: Place): string {
  const { blockId, form } = node
  const shown = referenceWords(node, targets)
  if (form === 'note' && targets.here.has(blockId)) return `[^${shown}]`
  const words = (shown ?? '?').replace(/[\\`*_[\]<>~&|=!^]/g, '\\$&')
  return form === 'number' ? `[${words}](#b-${blockId})` : `[${words}](#b-${blockId} "${form}")`
}

const SIGNS: Partial<Record<Mark, string>> = {
  bold: '**',
  italic: '*',
  strikethrough: '~~',
  placeholder: '==',
}
const TAGS: Record<Mark, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
  placeholder: 'mark',
}

/** Signs where they are sure to be read as such, between letters and spaces; else HTML tags. */
function textMarkdown({ text, marks = [] }: TextNode, place: Place, around: Around): string {
  const words = place.isBare ? text : escaped(text, place, around)
  const clear =
    /^[\p{L}\p{N}]/u.test(text) &&
    /[\p{L}\p{N}]$/u.test(text) &&
    !/[*_~`>=]$/.test(around.before) &&
    (around.after?.type !== 'text' || !around.after.marks)
  if (clear && marks.length === 1 && marks[0] === 'code' && !/[`|]| {2}/.test(text))
    return `\`${text}\``
  return marks.reduceRight((inner, mark) => {
    const isAlone = mark !== 'placeholder' || marks.length === 1
    const sign = clear && isAlone ? SIGNS[mark] : undefined
    return sign && !/[<>`]/.test(inner[0]! + inner.at(-1)!)
      ? `${sign}${inner}${sign}`
      : `<${TAGS[mark]}>${inner}</${TAGS[mark]}>`
  }, words)
}

/** What begins with a bracket, which a `!` before it would make a picture. */
const BRACKETED: ReadonlySet<InlineNode['type']> = new Set(['link', 'citation', 'reference'])

function escaped(text: string, place: Place, { before, after }: Around): string {
  let safe = text
    .replace(/[\\`*[\]<>~]|=(?==)|(?<==)=/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/ {2,}/g, (run) => (place.in === 'field' ? run : ` ${'&#32;'.repeat(run.length - 1)}`))
    .replace(/#$/, place.in === 'field' ? '#' : '\\#')
  if (place.in === 'cell') safe = safe.replace(/\|/g, '\\|')
  if (after && BRACKETED.has(after.type)) safe = safe.replace(/!$/, '\\!')
  if (before.endsWith('=')) safe = safe.replace(/^=/, '\\=')
  if (/(?:^|\n)\[\^[^\]]+\]$/.test(before)) safe = safe.replace(/^:/, '\\:')
  const startsLine = place.in === 'flow' && (before === '' || /(?:\n|<br>)$/.test(before))
  return startsLine ? safe.replace(BLOCK_SIGN, '\\$&').replace(ITEM_NUMBER, '$1\\$2') : safe
}

/** What begins a heading, a list, a line across or a table at the start of a line. */
const BLOCK_SIGN = /^(?:#{1,6}(?=\s|$)|[+-](?=[\s-]|$)|[=|:])/
const ITEM_NUMBER = /^(\d{1,9})([.)])(?=\s|$)/
