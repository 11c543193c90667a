import type { ContributionKind } from '~/app/domain/contribution'
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
    isDense: isDense(marks.length),
    count: marks.length,
    byRow: [...placed.byRow].map(([id, list]) => {
      const cells = isDense(marks.length) ? [] : list.map(cellOf)
      return [id, { count: list.length, agreement: agreementOf(list), cells }]
    }),
    goneAfter: [...placed.goneAfter].map(([id, list]) => [id, agreementOf(list)]),
    onWhole: placed.onWhole.length,
    atBeginning: placed.atBeginning.length,
  }
}

type KindCount = { blockId: string | null; isGone: boolean; kind: ContributionKind; count: number }

/** The same from counts, for texts with very many threads. */
export function spokenFromCounts(
  rows: readonly DocumentRow[],
  counts: readonly KindCount[],
): SpokenText {
  const rowOf = new Map(rows.flatMap((row) => row.blockIds.map((id) => [id, row.id] as const)))
  const [byRow, goneAfter] = [new Map<string, Agreement>(), new Map<string, Agreement>()]
  let [all, onWhole, atBeginning] = [0, 0, 0]
  for (const { blockId, isGone, kind, count } of counts) {
    all += count
    const row = rowOf.get(blockId ?? '')
    if (row) addTo(isGone ? goneAfter : byRow, row, agreementOf([{ kind }]), count)
    else if (isGone) atBeginning += count
    else onWhole += count
  }
  return {
    isDense: true,
    count: all,
    byRow: [...byRow].map(([id, agreement]) => [
      id,
      { count: totalOf(agreement), agreement, cells: [] },
    ]),
    goneAfter: [...goneAfter],
    onWhole,
    atBeginning,
  }
}

function addTo(map: Map<string, Agreement>, id: string, one: Agreement, count: number) {
  const sum = map.get(id) ?? sumOf([])
  for (const said of ['support', 'wording', 'objection', 'other'] as const) {
    sum[said] += one[said] * count
  }
  map.set(id, sum)
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
