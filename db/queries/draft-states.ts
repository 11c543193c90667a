import { sql } from 'kysely'
import type { Db, Tx } from '../connection'
import { json } from '../json'
import { appendNextUpdate, findLastSeq } from './draft-updates'

/** A working text with its log up to `seq` made into one update, so that a join needs only the rest of the log. */
export type DraftState = {
  seq: number
  /** One Yjs update; the words of what was deleted are not in it any more. */
  state: Uint8Array
  /** The person each Yjs client belongs to; `null`: the server, or a person no longer known. */
  authors: readonly (readonly [clientId: number, personId: string | null])[]
}

/** `undefined`: the text was never compacted, all of it is in the log. */
export async function findDraftState(
  db: Db,
  draftTextId: string,
  generation: number,
): Promise<DraftState | undefined> {
  return db
    .selectFrom('draft_states')
    .where('draft_text_id', '=', draftTextId)
    .where('generation', '=', generation)
    .select(['seq', 'state', 'authors'])
    .executeTakeFirst()
}

/** Keep a state; when another process has kept a later one, that one stays. */
export async function saveDraftState(
  db: Db,
  draftTextId: string,
  generation: number,
  { seq, state, authors }: DraftState,
): Promise<void> {
  const bytes = Buffer.from(state.buffer, state.byteOffset, state.byteLength)
  await db
    .insertInto('draft_states')
    .values({ draft_text_id: draftTextId, generation, seq, state: bytes, authors: json(authors) })
    .onConflict((conflict) =>
      conflict
        .columns(['draft_text_id', 'generation'])
        .doUpdateSet({ seq, state: bytes, authors: json(authors) })
        .where(sql<boolean>`draft_states.seq < excluded.seq`),
    )
    .execute()
}

/** The published text that was frozen from exactly this state of a working text; `undefined`: none was. */
export async function findFrozen(
  db: Db,
  draftTextId: string,
  generation: number,
  seq: number,
): Promise<string | undefined> {
  const frozen = await db
    .selectFrom('checkpoints')
    .where('draft_text_id', '=', draftTextId)
    .where('generation', '=', generation)
    .where('seq', '=', seq)
    .where('version_id', 'is not', null)
    .orderBy('created_at', 'desc')
    .select('id')
    .executeTakeFirst()
  return frozen?.id
}

/**
 * A working text begins anew with one update; what was its log is kept, and takes no more.
 *
 * @param seq the last update of its generation, as far as the caller knows.
 * @returns `false` when somebody has written since, or it has begun anew already: nothing is done.
 */
export async function beginGeneration(
  trx: Tx,
  draftTextId: string,
  { generation, seq }: { generation: number; seq: number },
  firstUpdate: Uint8Array,
): Promise<boolean> {
  const text = await trx
    .selectFrom('draft_texts')
    .where('id', '=', draftTextId)
    .where('generation', '=', generation)
    .select('id')
    .forUpdate() // whoever is writing waits, and is told
    .executeTakeFirst()
  if (!text || (await findLastSeq(trx, draftTextId, generation)) !== seq) return false
  await trx
    .updateTable('draft_texts')
    .set({ generation: generation + 1 })
    .where('id', '=', draftTextId)
    .execute()
  await appendNextUpdate(trx, draftTextId, firstUpdate, null)
  return true
}
