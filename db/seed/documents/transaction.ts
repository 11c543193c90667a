import type { Db, Tx } from '../../connection'

/** Runs in the transaction `db` already is, or in one of its own. */
export async function inTransaction<T>(db: Db, work: (trx: Tx) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db as Tx) : db.transaction().execute(work)
}
