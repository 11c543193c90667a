import * as Y from 'yjs'
import { deleteSetOf } from '~/app/editor/update-deletes'
import type { DeleteSet, Knowledge } from './knowledge'
import type { PlacedRuns } from './places'

/**
 * What somebody deleted themselves. Yjs deletes by itself whatever arrives in a block that is
 * gone, and a writer who returns answers with these deletions as with their own. Passed on, they
 * would tell the author of late words that somebody had seen and deleted them, and nobody would
 * look after the words (docs/decisions/0012). To the text they mean nothing: what stands in a
 * deleted block is gone with it.
 *
 * @returns the same set when nothing has to be left out.
 */
export function deletedOnSight(
  deletes: DeleteSet,
  known: Pick<Knowledge, 'deleted' | 'places'>,
  news: PlacedRuns,
): DeleteSet {
  const kept = new Map<number, Range[]>()
  let isAll = true
  for (const [client, ranges] of deletes.clients) {
    for (const range of ranges) {
      for (const piece of pieces(client, range, known, news)) {
        if (isWithinDeleted(Y.createID(client, piece.clock), known, news)) isAll = false
        else kept.set(client, [...(kept.get(client) ?? []), piece])
      }
    }
  }
  return isAll ? deletes : deleteSetOf(kept)
}

type Range = { clock: number; len: number }

/** A range in parts that each stand in one place. */
function* pieces(
  client: number,
  { clock, len }: Range,
  { places }: Pick<Knowledge, 'places'>,
  news: PlacedRuns,
): Generator<Range> {
  const end = clock + len
  for (let at = clock; at < end; ) {
    const until = Math.min(end, places.find(Y.createID(client, at), news)?.end ?? end)
    yield { clock: at, len: until - at }
    at = until
  }
}

function isWithinDeleted(
  id: Y.ID,
  { deleted, places }: Pick<Knowledge, 'deleted' | 'places'>,
  news: PlacedRuns,
): boolean {
  const run = places.find(id, news)
  if (run?.parent.kind === 'gone') return true
  for (let holder = run?.within; holder; holder = places.find(holder, news)?.within) {
    if (deleted.has(holder)) return true
  }
  return false
}
