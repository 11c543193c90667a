import type { Styles } from './styles-in'
import { childOf, childrenNamed, elementsOf, isOn, valueOf, type Element } from './xml'

/** A cell where it stands, with how far it reaches. */
export type CellPlace = { element: Element; header: boolean; columns: number; rows: number }

type Placed = CellPlace & { at: number; goesOn: boolean }

/** The rows of a table; cells that go on from above are counted in the one that they go on. */
export function rowsIn(table: Element, styles: Styles): CellPlace[][] {
  const rows = rowElements(table).map((row) => placedCells(row, styles))
  rows.forEach((row, y) => {
    for (const cell of row) {
      if (!cell.goesOn) cell.rows = heightOf(rows, y, cell)
    }
  })
  return rows.map((row) =>
    row
      .filter(({ goesOn }) => !goesOn)
      .map(({ element, header, columns, rows: height }) => ({
        element,
        header,
        columns,
        rows: height,
      })),
  )
}

function rowElements(table: Element): Element[] {
  return elementsOf(table).flatMap((child): Element[] => {
    if (child.name === 'w:tr') return isDeleted(child) ? [] : [child]
    if (child.name === 'w:sdt') return rowElements(childOf(child, 'w:sdtContent') ?? child)
    return []
  })
}

function isDeleted(row: Element): boolean {
  return childOf(childOf(row, 'w:trPr'), 'w:del') !== undefined
}

function placedCells(row: Element, styles: Styles): Placed[] {
  const properties = childOf(row, 'w:trPr')
  const isHeaderRow = isOn(properties, 'w:tblHeader') ?? false
  let at = Number(valueOf(properties, 'w:gridBefore') ?? 0)
  return cellElements(row).map((element) => {
    const own = childOf(element, 'w:tcPr')
    const columns = Math.max(1, Math.min(1_000, Number(valueOf(own, 'w:gridSpan') ?? 1) || 1))
    const merge = valueOf(own, 'w:vMerge')
    const placed: Placed = {
      element,
      header: isHeaderRow || isHead(element, styles),
      columns,
      rows: 1,
      at,
      goesOn: merge !== undefined && merge !== 'restart',
    }
    at += columns
    return placed
  })
}

function cellElements(row: Element): Element[] {
  return elementsOf(row).flatMap((child): Element[] => {
    if (child.name === 'w:tc') return [child]
    return child.name === 'w:sdt' ? cellElements(childOf(child, 'w:sdtContent') ?? child) : []
  })
}

/** Our own files mark the head of a row by its style. */
function isHead(cell: Element, styles: Styles): boolean {
  const style = valueOf(childOf(childrenNamed(cell, 'w:p')[0], 'w:pPr'), 'w:pStyle') ?? ''
  return /^table (?:heading|head)$|^titre de tableau$/.test(styles.byId.get(style)?.name ?? '')
}

function heightOf(rows: readonly Placed[][], y: number, cell: Placed): number {
  let height = 1
  while (rows[y + height]?.some(({ at, goesOn }) => goesOn && at === cell.at)) height++
  return height
}
