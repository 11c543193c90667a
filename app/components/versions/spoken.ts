import type { DocumentRow } from '~/app/domain/document-rows'
import { agreementOf, type Agreement, type ThreadMark } from '~/app/domain/thread-mark'
import { isDense, placeThreads } from './placed-threads'

/** How much is said beside one row of a text. */
export type SpokenRow = {
  count: number
  agreement: Agreement
  /** Each thread in the ribbon; none where there are too many to draw. */
  cells: { position: number | null; isObjection: boolean }[]
}

/** How much is said of a text and where, without its words: small, however much it is. */
export type SpokenText = {
  isDense: boolean
  count: number
  /** By the id of the row. */
  byRow: (readonly [string, SpokenRow])[]
  /** How many threads lost their passage after a row, and how they were meant. */
  goneAfter: (readonly [string, Agreement])[]
  onWhole: number
  atBeginning: number
}

export function spokenText(rows: readonly DocumentRow[], marks: readonly ThreadMark[]): SpokenText {
  const placed = placeThreads(rows, marks)
  const cellOf = ({ position, kind }: ThreadMark) => ({
    position,
    isObjection: kind === 'objection',
  })
  return {
    isDense: isDense(marks),
    count: marks.length,
    byRow: [...placed.byRow].map(([id, list]) => {
      const cells = isDense(marks) ? [] : list.map(cellOf)
      return [id, { count: list.length, agreement: agreementOf(list), cells }]
    }),
    goneAfter: [...placed.goneAfter].map(([id, list]) => [id, agreementOf(list)]),
    onWhole: placed.onWhole.length,
    atBeginning: placed.atBeginning.length,
  }
}

/** What threads say, all kinds together. */
export function totalOf({ support, wording, objection, other }: Agreement): number {
  return support + wording + objection + other
}

/** What is said at each row, with what lost its passage there, by the row's id. */
export function agreementByRow({ byRow, goneAfter }: SpokenText): Map<string, Agreement> {
  const all = new Map(byRow.map(([id, { agreement }]) => [id, agreement]))
  for (const [id, gone] of goneAfter) {
    const here = all.get(id)
    all.set(id, here ? sumOf([here, gone]) : gone)
  }
  return all
}

export function sumOf(agreements: readonly Agreement[]): Agreement {
  const sum: Agreement = { support: 0, wording: 0, objection: 0, other: 0 }
  for (const one of agreements) {
    sum.support += one.support
    sum.wording += one.wording
    sum.objection += one.objection
    sum.other += one.other
  }
  return sum
}
