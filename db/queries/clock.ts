import { sql } from 'kysely'
import type { Db } from '../connection'

/** The one clock: the database's, at the start of the transaction. */
export async function databaseClock(db: Db): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select now() as now`.execute(db)
  return rows[0]!.now
}
