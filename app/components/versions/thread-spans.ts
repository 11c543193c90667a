import type { DocumentRow } from '~/app/domain/document-rows'

const MOST_LINES = 6

/**
 * How many lines of the grid the threads of each row may take: those after theirs, as long as
 * these have none of their own. `besideOf` says how many lines a row asks for, `goneAfter` how
 * many lines follow it for passages that are gone.
 */
export function threadSpans(
  rows: readonly DocumentRow[],
  besideOf: (row: DocumentRow) => number,
  goneAfter: (row: DocumentRow) => number,
): number[] {
  return rows.map((row, index) => {
    const wanted = Math.min(MOST_LINES, besideOf(row))
    let span = 1 + goneAfter(row)
    for (let next = index + 1; span < wanted; next++) {
      const following = rows[next]
      const isFree =
        following !== undefined && following.section === row.section && besideOf(following) === 0
      if (!isFree) break
      span += 1 + goneAfter(following)
    }
    return Math.max(1, Math.min(span, wanted))
  })
}
