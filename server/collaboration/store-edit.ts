import type { Db, Tx } from '~/db/connection'
import { appendNextUpdate, isSeqTaken } from '~/db/queries/draft-updates'

const MAX_ATTEMPTS = 10

/**
 * Store an edit made by the server in one transaction with `also`. When a room takes its place in
 * the log at the same moment, all of it is done again.
 *
 * @throws what `also` throws; then nothing is stored.
 */
export async function storeEdit(
  db: Db,
  draftTextId: string,
  update: Uint8Array,
  personId: string | null,
  also: (trx: Tx) => Promise<void>,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(async (trx) => {
        await appendNextUpdate(trx, draftTextId, update, personId)
        await also(trx)
      })
    } catch (error) {
      if (!isSeqTaken(error) || attempt === MAX_ATTEMPTS) throw error
    }
  }
}
