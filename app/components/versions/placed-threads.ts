import { blockOf, type Standing } from '~/app/domain/comment-thread'
import type { DocumentRow } from '~/app/domain/document-rows'

type Placeable = { standing: Standing }

/** Where threads are shown in a text, in the order of reading. */
export type PlacedThreads<Thread> = {
  /** By the id of the row they stand beside. */
  byRow: Map<string, Thread[]>
  /** By the id of the row after which their passage stood. */
  goneAfter: Map<string, Thread[]>
  /** Their passage stood before all that is there now. */
  atBeginning: Thread[]
  /** On the whole text. */
  onWhole: Thread[]
}

/** Every thread at exactly one place: none is left out. */
export function placeThreads<Thread extends Placeable>(
  rows: readonly DocumentRow[],
  threads: readonly Thread[],
): PlacedThreads<Thread> {
  const rowOf = new Map(rows.flatMap((row) => row.blockIds.map((id) => [id, row.id] as const)))
  const placed: PlacedThreads<Thread> = {
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

/** What stands at one row of a text, and what is gone after it. */
function atRow<Thread>(placed: PlacedThreads<Thread>, rowId: string): Thread[] {
  return [...(placed.byRow.get(rowId) ?? []), ...(placed.goneAfter.get(rowId) ?? [])]
}

/** What stands at one passage: a row, `whole` for the text as a whole, `start` for what is gone before all. */
export function threadsAt<Thread>(placed: PlacedThreads<Thread>, passage: string): Thread[] {
  if (passage === 'whole') return placed.onWhole
  return passage === 'start' ? placed.atBeginning : atRow(placed, passage)
}

/** In the order of the text: on the whole, passage by passage, each followed by what is gone there. */
export function inReadingOrder<Thread>(
  rows: readonly DocumentRow[],
  placed: PlacedThreads<Thread>,
): Thread[] {
  const ofRows = rows.flatMap((row) => atRow(placed, row.id))
  return [...placed.onWhole, ...placed.atBeginning, ...ofRows]
}

/** Beyond so many threads their words are read where they are asked for; the text shows how many. */
const DENSE = 300

export function isDense(count: number): boolean {
  return count > DENSE
}

/** So many threads are shown beside a passage at once; the way to the others stands under them. */
const MOST_BESIDE = 3

/** The threads whose words are shown on the page of a text; `openId` is the one a link led to. */
export function shownIds<Thread extends { id: string; standing: Standing }>(
  rows: readonly DocumentRow[],
  threads: readonly Thread[],
  openId: string | null,
): string[] {
  const open = threads.filter(({ id }) => id === openId).map(({ id }) => id)
  if (isDense(threads.length)) return open
  const placed = placeThreads(rows, threads)
  const beside = [placed.onWhole, ...placed.byRow.values()].flatMap((list) =>
    list.slice(0, list.length > MOST_BESIDE + 1 ? MOST_BESIDE : undefined),
  )
  const gone = [placed.atBeginning, ...placed.goneAfter.values()].flat()
  return [...new Set([...open, ...[...beside, ...gone].map(({ id }) => id)])]
}

function offsetOf({ standing }: Placeable): number {
  return 'place' in standing ? standing.place.startOffset : 0
}

function listIn<Thread>(map: Map<string, Thread[]>, key: string): Thread[] {
  const list = map.get(key) ?? []
  map.set(key, list)
  return list
}
