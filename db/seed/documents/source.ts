import type {
  BlockNode,
  Document,
  InlineNode,
  ListNode,
  TableCell,
  TableNode,
  TextNode,
} from '~/app/domain/document'
import { idFor } from '../random'

/** One block of a source: `text` still has its signs (`##`, `-`, `1.`, `|`). */
export type SourceBlock = { key: string; text: string }

/**
 * The blocks of a source: apart by an empty line, each begins with its key in brackets, then
 * `#`…`###` for a heading, `-` or `1.` for a list item, `|` for a table's row, else a paragraph.
 */
export function readSource(source: string, language: string): SourceBlock[] {
  return source
    .trim()
    .split(/\n\s*\n/)
    .map((piece) => {
      const match = /^\[([^\]]+)\] ([\s\S]+)$/.exec(piece.trim())
      if (!match) throw new Error(`not a block: ${piece.slice(0, 60)}`)
      return { key: match[1]!, text: typeset(match[2]!, language) }
    })
}

/** French puts a space that does not break before high signs, inside guillemets and numbers. */
export function typeset(text: string, language: string): string {
  if (language !== 'fr') return text
  return text
    .replace(/ ([;:?!»%])/g, '\u00A0$1')
    .replace(/« /g, '«\u00A0')
    .replace(/(\d) (?=\d{3}\b)/g, '$1\u00A0')
    .normalize('NFC')
}

/** The document these blocks make; the id of a block is `idFor('<name>:<key>')`. */
export function documentOf(
  blocks: readonly SourceBlock[],
  name: string,
  roleOf: (key: string) => string | undefined = () => undefined,
): Document {
  const nodes: BlockNode[] = []
  for (const { key, text } of blocks) {
    const role = roleOf(key)
    const facts = { id: idFor(`${name}:${key}`), ...(role === undefined ? {} : { role }) }
    const [, sign = '', words = text] = /^(#{1,6}|-|\d+\.|\|) ([\s\S]+)$/.exec(text) ?? []
    if (sign === '|') addRow(nodes, `${name}:${key}`, words)
    else if (sign === '-' || sign.endsWith('.')) {
      listFor(nodes, sign !== '-').items.push({ ...facts, children: inline(words) })
    } else if (sign === '') nodes.push({ ...facts, type: 'paragraph', children: inline(words) })
    else {
      const level = sign.length as 1 | 2 | 3
      nodes.push({ ...facts, type: 'heading', level, children: inline(words) })
    }
  }
  return { nodes }
}

/** `**bold**` and `{{citation id}}`; everything else is words. */
function inline(words: string): InlineNode[] {
  return words
    .split(/(\*\*[^*]+\*\*|\{\{[^}]+\}\})/)
    .filter((piece) => piece !== '')
    .map((piece): InlineNode => {
      if (piece.startsWith('{{')) return { type: 'citation', citationId: piece.slice(2, -2) }
      if (piece.startsWith('**')) return { type: 'text', text: piece.slice(2, -2), marks: ['bold'] }
      return { type: 'text', text: piece } satisfies TextNode
    })
}

function listFor(nodes: BlockNode[], ordered: boolean): ListNode {
  const last = nodes.at(-1)
  if (last?.type === 'list' && last.ordered === ordered) return last
  const list: ListNode = { type: 'list', ordered, items: [] }
  nodes.push(list)
  return list
}

/** Rows that follow each other make one table; its first row is its head. */
function addRow(nodes: BlockNode[], name: string, words: string): void {
  const last = nodes.at(-1)
  const table: TableNode = last?.type === 'table' ? last : { type: 'table', rows: [] }
  if (table !== last) nodes.push(table)
  const isHead = table.rows.length === 0
  table.rows.push({
    cells: words.split(' | ').map(
      (cell, column): TableCell => ({
        id: idFor(`${name}:${column}`),
        header: isHead || column === 0,
        columns: 1,
        rows: 1,
        children: inline(cell.trim()),
      }),
    ),
  })
}
