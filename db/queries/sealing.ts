import { sql } from 'kysely'
import type { Db } from '../connection'

/** Consultations in which something received has no number yet. */
export async function listUnnumberedConsultations(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('contributions')
    .where('number', 'is', null)
    .where('state', '<>', 'aside')
    // Rows of an import that is not whole yet wait for their number.
    .where(sql<boolean>`not (state = 'held' and job_id is not null and origin_key like 'import:%')`)
    .select('consultation_id as id')
    .distinct()
    .execute()
  return rows.map((row) => row.id)
}

/** How many contributions the database numbers at a time. */
const NUMBERED_AT_ONCE = 10_000

/** Number all that wait, without gaps, in order of arrival; after the commit, never inside one. */
export async function numberContributions(db: Db, consultationId: string): Promise<void> {
  let given: number
  do {
    const { rows } = await sql<{ given: number }>`
      select number_contributions(${consultationId}) as given`.execute(db)
    given = rows[0]!.given
  } while (given === NUMBERED_AT_ONCE)
}

/** Chain the committed events. */
export async function sealEvents(db: Db): Promise<void> {
  const { rows } = await sql<{ waits: boolean }>`
    select exists (select from events where position is null) as waits`.execute(db)
  if (rows[0]!.waits) await sql`select seal_events()`.execute(db)
}

/** Whether the database is there, takes writes, and holds our tables. */
export async function isReady(db: Db): Promise<boolean> {
  const { rows } = await sql<{ ready: boolean }>`
    select current_setting('transaction_read_only') = 'off'
      and to_regclass('public.contributions') is not null as ready`.execute(db)
  return rows[0]!.ready
}
