import type {
  BlockNode,
  Document,
  InlineNode,
  ListNode,
  Mark,
  TableCell,
  TableNode,
  TextNode,
} from '~/app/domain/document'
import { htmlOf } from '~/app/domain/document-html'
import type { BlockLike } from '~/app/domain/document-walk'

/** The document as Markdown that reads back as the same document; empty paragraphs are left out. */
export function markdownOf(document: Document): string {
  const blocks = document.nodes.map(blockMarkdown).filter((text) => text !== '')
  return blocks.length > 0 ? `${blocks.join('\n\n')}\n` : ''
}

/** The words of one block as Markdown, the same for two blocks that read the same. */
export function markdownOfBlock({ children }: BlockLike): string {
  return inline(children, 'flow')
}

/** Where words stand: a break inside a heading or cell cannot be the end of a line. */
type Place = 'flow' | 'line' | 'cell'

function blockMarkdown(node: BlockNode): string {
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(node.level)} ${inline(node.children, 'line')}`.trimEnd()
    case 'paragraph':
      return inline(node.children, 'flow')
    case 'quote':
      return prefixed(inline(node.children, 'flow'), '> ', '> ')
    case 'list':
      return listMarkdown(node)
    case 'table':
      return isPlain(node) ? tableMarkdown(node) : tableAsHtml(node)
  }
}

function listMarkdown(list: ListNode): string {
  return list.items
    .map((item, index) => {
      const sign = list.ordered ? `${(list.start ?? 1) + index}. ` : '- '
      const indent = ' '.repeat(sign.length)
      const words = prefixed(inline(item.children, 'flow'), sign, indent).trimEnd()
      if (!item.list) return words
      const gap = item.children.length > 0 && !followsWords(item.list) ? '\n\n' : '\n'
      return words + gap + prefixed(listMarkdown(item.list), indent, indent)
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

function tableMarkdown({ rows }: TableNode): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const width = rows[0]!.cells.length
  const written = rows.map(({ cells }) =>
    line(cells.map((cell: TableCell) => inline(cell.children, 'cell'))),
  )
  const head = isHeaded(rows) ? written.shift()! : line(Array<string>(width).fill(''))
  return [head, line(Array<string>(width).fill('---')), ...written].join('\n')
}

function tableAsHtml(table: TableNode): string {
  return htmlOf({ nodes: [table] }).replace(/ id="b-[^"]*"/g, '')
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
    case 'break': {
      const isInside = around.before !== '' && !/(?:\n|<br>)$/.test(around.before)
      const goesOn = around.after !== undefined && around.after.type !== 'break'
      if (place === 'flow' && isInside && goesOn) return '\\\n'
      return around.before === '' ? '&#32;<br>' : '<br>' // a lone tag on a line would be a block
    }
    case 'citation':
      return `[…](citation:${node.citationId})`
    case 'link': {
      const safe = node.url.replace(/&/g, '&amp;').replace(/\|/g, '%7C')
      return `[${inline(node.children, place === 'flow' ? 'line' : place)}](<${safe}>)`
    }
  }
}

const SIGNS: Partial<Record<Mark, string>> = { bold: '**', italic: '*', strikethrough: '~~' }
const TAGS: Record<Mark, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
}

/** Signs where they are sure to be read as such, between letters and spaces; else HTML tags. */
function textMarkdown({ text, marks = [] }: TextNode, place: Place, around: Around): string {
  const words = escaped(text, place, around)
  const clear =
    /^[\p{L}\p{N}]/u.test(text) &&
    /[\p{L}\p{N}]$/u.test(text) &&
    !/[*_~`>]$/.test(around.before) &&
    (around.after?.type !== 'text' || !around.after.marks)
  if (clear && marks.length === 1 && marks[0] === 'code' && !/[`|]| {2}/.test(text))
    return `\`${text}\``
  return marks.reduceRight((inner, mark) => {
    const sign = clear ? SIGNS[mark] : undefined
    return sign && !/[<>`]/.test(inner[0]! + inner.at(-1)!)
      ? `${sign}${inner}${sign}`
      : `<${TAGS[mark]}>${inner}</${TAGS[mark]}>`
  }, words)
}

function escaped(text: string, place: Place, { before, after }: Around): string {
  let safe = text
    .replace(/[\\`*[\]<>~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/ {2,}/g, (run) => ' ' + '&#32;'.repeat(run.length - 1))
    .replace(/#$/, '\\#')
  if (place === 'cell') safe = safe.replace(/\|/g, '\\|')
  if (after?.type === 'link' || after?.type === 'citation') safe = safe.replace(/!$/, '\\!')
  const startsLine = before === '' || /(?:\n|<br>)$/.test(before)
  return startsLine ? safe.replace(/^([#+\-=|:])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2') : safe
}
