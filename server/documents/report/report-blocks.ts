import { createHash } from 'node:crypto'
import { marked, words, type ReportSection } from '~/app/domain/commented-report'
import type {
  BlockNode,
  HeadingNode,
  InlineNode,
  ListItem,
  ParagraphNode,
  QuoteNode,
  TableNode,
} from '~/app/domain/document'

/**
 * Makes the blocks of one report. The same thing of the same report always has the same block id,
 * so that what is generated again stays the same block: comments on it keep their place.
 */
export type Blocks = ReturnType<typeof blocksFor>

export function blocksFor(draftId: string) {
  const id = (key: string) => idFrom(`${draftId}:${key}`)
  return {
    id,
    heading: (section: ReportSection, text: string): HeadingNode => ({
      type: 'heading',
      level: 2,
      id: id(`${section}:heading`),
      children: [words(text)],
    }),
    paragraph: (key: string, children: InlineNode[]): ParagraphNode => ({
      type: 'paragraph',
      id: id(key),
      children,
    }),
    quote: (key: string, citationId: string): QuoteNode => ({
      type: 'quote',
      id: id(key),
      children: [{ type: 'citation', citationId }],
    }),
    list: (key: string, items: readonly string[]): BlockNode => ({
      type: 'list',
      ordered: true,
      items: items.map(
        (text, index): ListItem => ({
          id: id(`${key}:${index}`),
          children: [words(text)],
        }),
      ),
    }),
    table: (key: string, head: readonly string[], rows: readonly Cell[][]): TableNode => ({
      type: 'table',
      rows: [
        { cells: head.map((text, x) => cell(id(`${key}:head:${x}`), { text }, true)) },
        ...rows.map((cells, y) => ({
          cells: cells.map((one, x) => cell(id(`${key}:${one.key ?? y}:${x}`), one, x === 0)),
        })),
      ],
    }),
  }
}

/** `key` names the row, where it is to keep its ids. */
export type Cell = { text: string; key?: string; attributes?: Record<string, string> }

function cell(id: string, { text, attributes }: Cell, header: boolean) {
  return {
    id,
    header,
    columns: 1,
    rows: 1,
    children: text === '' ? [] : [words(text)],
    ...(attributes && { attributes }),
  }
}

export function generated(section: ReportSection, nodes: readonly BlockNode[]): BlockNode[] {
  return nodes.map((node) => marked(node, 'generated', section))
}

/** A UUID that is always the same for the same words (RFC 9562, version 8). */
function idFrom(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex')
  const variant = ((parseInt(hex[16]!, 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
