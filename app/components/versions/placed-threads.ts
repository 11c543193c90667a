import { blockOf, type StandingThread } from '~/app/domain/comment-thread'
import type { DocumentRow } from '~/app/domain/document-rows'

/** Where threads are shown in a text, in the order of reading. */
export type PlacedThreads = {
  /** By the id of the row they stand beside. */
  byRow: Map<string, StandingThread[]>
  /** By the id of the row after which their passage stood. */
  goneAfter: Map<string, StandingThread[]>
  /** Their passage stood before all that is there now. */
  atBeginning: StandingThread[]
  /** On the whole text. */
  onWhole: StandingThread[]
}

/** Every thread at exactly one place: none is left out. */
export function placeThreads(
  rows: readonly DocumentRow[],
  threads: readonly StandingThread[],
): PlacedThreads {
  const rowOf = new Map(rows.flatMap((row) => row.blockIds.map((id) => [id, row.id] as const)))
  const placed: PlacedThreads = {
    byRow: new Map(),
    goneAfter: new Map(),
    atBeginning: [],
    onWhole: [],
  }
  for (const thread of threads) {
    const { standing } = thread
    if (standing.state === 'orphaned') {
      const row = rowOf.get(standing.tombstoneBlockId ?? '')
      if (row) listIn(placed.goneAfter, row).push(thread)
      else placed.atBeginning.push(thread)
      continue
    }
    const row = rowOf.get(blockOf(standing) ?? '')
    if (row) listIn(placed.byRow, row).push(thread)
    else placed.onWhole.push(thread)
  }
  for (const list of placed.byRow.values()) list.sort((a, b) => offsetOf(a) - offsetOf(b))
  return placed
}

/** In the order of the text: on the whole, passage by passage, each followed by what is gone there. */
export function inReadingOrder(
  rows: readonly DocumentRow[],
  placed: PlacedThreads,
): StandingThread[] {
  const ofRows = rows.flatMap((row) => [
    ...(placed.byRow.get(row.id) ?? []),
    ...(placed.goneAfter.get(row.id) ?? []),
  ])
  return [...placed.onWhole, ...placed.atBeginning, ...ofRows]
}

function offsetOf({ standing }: StandingThread): number {
  return 'place' in standing ? standing.place.startOffset : 0
}

function listIn(map: Map<string, StandingThread[]>, key: string): StandingThread[] {
  const list = map.get(key) ?? []
  map.set(key, list)
  return list
}
