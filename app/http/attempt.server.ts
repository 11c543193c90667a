import type { Db, Tx } from '~/db/connection'
import { databaseClock } from '~/db/queries/clock'
import { Refused, type Refusal } from '~/app/domain/refusal'

export type Attempt<T> = { ok: true; value: T } | { ok: false; refusal: Refusal; status: 403 | 404 }

/** What is to be done in one transaction, at this time. */
export type Work<T> = (trx: Tx, now: Date) => Promise<T>

/**
 * Run a command in one transaction, at the time the database's clock shows when it begins.
 * A refusal undoes the transaction and comes back as a value; anything else that goes wrong
 * is a defect and is thrown on.
 */
export async function attempt<T>(db: Db, command: Work<T>): Promise<Attempt<T>> {
  return settled(() =>
    db.transaction().execute(async (trx) => command(trx, await databaseClock(trx))),
  )
}

/** The same for work that opens its transaction itself: a change of a live draft. */
export async function settled<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const status = error.refusal === 'not-found' ? 404 : 403
    return { ok: false, refusal: error.refusal, status }
  }
}
