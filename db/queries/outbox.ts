import { sql } from 'kysely'
import type { Db } from '../connection'

export type OutboxRow = {
  id: string
  kind: string
  personId: string | null
  contributorId: string | null
  data: Record<string, unknown>
  attempts: number
}

/** What is due, the longest waiting first; at most 50. */
export async function listDueOutbox(db: Db): Promise<OutboxRow[]> {
  return db
    .selectFrom('outbox')
    .where('is_done', '=', false)
    .where('due_at', '<=', sql<Date>`now()`)
    .select([
      'id',
      'kind',
      'person_id as personId',
      'contributor_id as contributorId',
      'data',
      'attempts',
    ])
    .orderBy('due_at')
    .orderBy('id')
    .limit(50)
    .execute()
}

/** Take a row, so that no other process does it too, for five minutes. @returns false: another took it. */
export async function claimOutbox(db: Db, row: OutboxRow): Promise<boolean> {
  const claimed = await db
    .updateTable('outbox')
    .set({ attempts: row.attempts + 1, due_at: sql<Date>`now() + interval '5 minutes'` })
    .where('id', '=', row.id)
    .where('attempts', '=', row.attempts)
    .where('is_done', '=', false)
    .returning('id')
    .executeTakeFirst()
  return claimed !== undefined
}

export async function markOutboxDone(db: Db, id: string): Promise<void> {
  await db.updateTable('outbox').set({ is_done: true, error: null }).where('id', '=', id).execute()
}

/** Tried again after 1, 4, 9 … minutes. */
export async function markOutboxFailed(db: Db, row: OutboxRow, error: string): Promise<void> {
  const minutes = (row.attempts + 1) ** 2
  await db
    .updateTable('outbox')
    .set({ error, due_at: sql<Date>`now() + make_interval(mins => ${minutes})` })
    .where('id', '=', row.id)
    .execute()
}

/** How many receipts were mailed, or wait to be, to an address in the last hours. */
export async function countReceiptMails(db: Db, email: string, hours: number): Promise<number> {
  const row = await db
    .selectFrom('outbox')
    .innerJoin('contributors', 'contributors.id', 'outbox.contributor_id')
    .innerJoin('events', 'events.id', 'outbox.event_id')
    .where('outbox.kind', '=', 'mail:contribution-received')
    .where('contributors.email', '=', email)
    .where(
      'events.created_at',
      '>=',
      sql<Date>`date_trunc('hour', now()) - make_interval(hours => ${hours - 1})`,
    )
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}
