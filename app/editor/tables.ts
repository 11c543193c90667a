import {
  $createTableNodeWithDimensions,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
} from '@lexical/table'
import { $findMatchingParent } from '@lexical/utils'
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
} from 'lexical'
import { $topAround } from './nodes/around'

/** What can be done to the table with the cursor. */
export const TABLE_CHANGES = [
  'row-above',
  'row-below',
  'column-before',
  'column-after',
  'remove-row',
  'remove-column',
  'header-row',
  'header-column',
  'remove-table',
] as const
export type TableChange = (typeof TABLE_CHANGES)[number]

/** A new table after the block with the cursor; its first row is its head. The cursor is in its first cell. */
export function $insertTable(rows: number, columns: number): void {
  const selection = $getSelection()
  const table = $createTableNodeWithDimensions(rows, columns, { rows: true, columns: false })
  const top = $isRangeSelection(selection) ? $topAround(selection.anchor.getNode()) : null
  if (top?.getType() === 'paragraph' && top.isEmpty()) top.replace(table)
  else if (top) top.insertAfter(table)
  else $getRoot().append(table)
  if (!table.getNextSibling()) table.insertAfter($createParagraphNode())
  $cellsIn(table)[0]?.[0]?.selectStart()
}

/** The table the cursor is in, and which of its edges are heads; `null`: none. */
export function $tableHere(): {
  table: TableNode
  headerRow: boolean
  headerColumn: boolean
} | null {
  const cell = $cellHere()
  const table = cell && $findMatchingParent(cell, $isTableNode)
  if (!table) return null
  const rows = $cellsIn(table)
  return {
    table,
    headerRow: rows[0]?.every((one) => one.hasHeader()) ?? false,
    headerColumn: rows.every(([first]) => first?.hasHeader() ?? false),
  }
}

export function $changeTable(change: TableChange): void {
  const here = $tableHere()
  if (!here) return
  const { table, headerRow, headerColumn } = here
  switch (change) {
    case 'row-above':
    case 'row-below':
      $insertTableRowAtSelection(change === 'row-below')
      return $setHeaders(table, headerRow, headerColumn)
    case 'column-before':
    case 'column-after':
      $insertTableColumnAtSelection(change === 'column-after')
      return $setHeaders(table, headerRow, headerColumn)
    case 'remove-row':
      return $cellsIn(table).length > 1 ? $deleteTableRowAtSelection() : $removeTable(table)
    case 'remove-column':
      return $cellsIn(table).some((row) => row.length > 1)
        ? $deleteTableColumnAtSelection()
        : $removeTable(table)
    case 'header-row':
      return $setHeaders(table, !headerRow, headerColumn)
    case 'header-column':
      return $setHeaders(table, headerRow, !headerColumn)
    case 'remove-table':
      return $removeTable(table)
  }
}

/**
 * To the next cell, or the one before; from the last one behind the table, from the first before
 * it.
 *
 * @returns `false` when the cursor is in no table.
 */
export function $goToCell(step: 1 | -1): boolean {
  const cell = $cellHere()
  const table = cell && $findMatchingParent(cell, $isTableNode)
  if (!cell || !table) return false
  const cells = $cellsIn(table).flat()
  const next = cells[cells.indexOf(cell) + step]
  if (next) {
    next.selectEnd()
  } else {
    const beside = step === 1 ? table.getNextSibling() : table.getPreviousSibling()
    const block = $isElementNode(beside) ? beside : $createParagraphNode()
    if (!beside && step === 1) table.insertAfter(block)
    if (!beside && step === -1) table.insertBefore(block)
    if (step === 1) block.selectStart()
    else block.selectEnd()
  }
  return true
}

function $cellHere(): TableCellNode | null {
  const selection = $getSelection()
  const node = selection?.getNodes()[0]
  if (!node) return null
  return $findMatchingParent(
    $isRangeSelection(selection) ? selection.anchor.getNode() : node,
    $isTableCellNode,
  )
}

function $cellsIn(table: TableNode): TableCellNode[][] {
  return table
    .getChildren()
    .filter($isTableRowNode)
    .map((row) => row.getChildren().filter($isTableCellNode))
}

function $setHeaders(table: TableNode, headerRow: boolean, headerColumn: boolean): void {
  const { BOTH, NO_STATUS } = TableCellHeaderStates
  $cellsIn(table.getLatest()).forEach((row, y) => {
    row.forEach((cell, x) => {
      const state = (headerRow && y === 0) || (headerColumn && x === 0) ? BOTH : NO_STATUS
      if (cell.getHeaderStyles() !== state) cell.setHeaderStyles(state, BOTH)
    })
  })
}

function $removeTable(table: TableNode): void {
  const paragraph = $createParagraphNode()
  table.replace(paragraph)
  paragraph.select()
}
