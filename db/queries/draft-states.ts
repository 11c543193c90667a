import { sql } from 'kysely'
import type { Db } from '../connection'
import { json } from '../json'

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
