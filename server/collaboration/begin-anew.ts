import type { Db } from '~/db/connection'
import { listBlocks } from '~/db/queries/checkpoints'
import { beginGeneration, findFrozen } from '~/db/queries/draft-states'
import type { RestingText, Rooms } from './rooms'
import { workOnText } from './texts'

/** A log shorter than this is no burden to anyone. */
const MANY_UPDATES = 1_000

/**
 * A text that was published, and that nobody has touched since nor is in, begins anew: with the
 * same words and blocks, without what was deleted on the way. So texts do not grow with their
 * history, which the log of the generation before keeps. Devices that still hold the older one are
 * told to reload, and hand what they have not sent to their writer.
 *
 * @returns whether it did.
 */
export async function beginAnew(
  db: Db,
  rooms: Rooms,
  { draftTextId, generation, seq, kind }: RestingText,
  manyUpdates = MANY_UPDATES,
): Promise<boolean> {
  if (seq < manyUpdates || kind === 'notes') return false
  const frozenId = await findFrozen(db, draftTextId, generation, seq)
  if (!frozenId) return false
  const { state, ...now } = await rooms.load(draftTextId)
  if (now.generation !== generation || now.seq !== seq) return false
  const { document, problem } = await workOnText('freeze', state, await listBlocks(db, frozenId))
  if (problem !== null) return false
  const first = await workOnText('seed', document)
  const hasBegun = await db
    .transaction()
    .execute((trx) => beginGeneration(trx, draftTextId, now, first))
  if (hasBegun) await rooms.closeFor({ draftTextId })
  return hasBegun
}
