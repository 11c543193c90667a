import type { Document, TableCell, TableRow } from './document'

/** Columns or rows that one cell may reach over. */
const MAX_SPAN = 1_000
/** Cells side by side; a page holds far fewer. */
const MAX_COLUMNS = 250
/** Columns times rows, of all cells of a table: setting it takes time and memory for each. */
const MAX_PLACES = 20_000

/** Whether a cell may reach over so many columns or rows. */
export function isSpan(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_SPAN
}

/** Whether a table can be set on a page, whatever its cells say; what is no table is not judged. */
export function isTableInBounds(rows: unknown): boolean {
  let places = 0
  for (const cells of listOf(rows).map((row) => listOf(fieldOf(row, 'cells')))) {
    const width = cells.reduce<number>((sum, cell) => sum + spanIn(cell, 'columns'), 0)
    if (width > MAX_COLUMNS) return false
    for (const cell of cells) places += spanIn(cell, 'columns') * spanIn(cell, 'rows')
  }
  return places <= MAX_PLACES
}

/**
 * The rows of a table that can be set: a cell that says it reaches over no number of columns or
 * rows is one of each. Where the whole is too much, cells end with the table, and at last each is
 * one place.
 */
export function boundedRows(rows: TableRow[]): TableRow[] {
  const counted = mapCells(rows, ({ columns, rows: height }) => ({
    columns: isSpan(columns) ? columns : 1,
    rows: isSpan(height) ? height : 1,
  }))
  if (isTableInBounds(counted)) return counted
  const ended = mapCells(counted, (cell, y) => ({
    columns: cell.columns,
    rows: Math.min(cell.rows, rows.length - y),
  }))
  return isTableInBounds(ended) ? ended : mapCells(ended, () => ({ columns: 1, rows: 1 }))
}

/** The same text with tables that can be set. */
export function withBoundedTables({ nodes }: Document): Document {
  return {
    nodes: nodes.map((node) =>
      node.type === 'table' ? { ...node, rows: boundedRows(node.rows) } : node,
    ),
  }
}

type Spans = Pick<TableCell, 'columns' | 'rows'>

function mapCells(rows: TableRow[], spansOf: (cell: TableCell, y: number) => Spans): TableRow[] {
  return rows.map(({ cells }, y) => ({
    cells: cells.map((cell) => ({ ...cell, ...spansOf(cell, y) })),
  }))
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[field]
    : undefined
}

function spanIn(cell: unknown, field: keyof Spans): number {
  const span = fieldOf(cell, field)
  return isSpan(span) ? span : 1
}
