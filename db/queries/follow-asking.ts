import { sql } from 'kysely'
import type { Db } from '../connection'

/** How many mails that ask to confirm went to an address in the last hours. */
export async function countFollowMails(db: Db, email: string, hours: number): Promise<number> {
  const row = await db
    .selectFrom('outbox')
    .innerJoin('contributors', 'contributors.id', 'outbox.contributor_id')
    .innerJoin('events', 'events.id', 'outbox.event_id')
    .where('outbox.kind', '=', 'mail:follow-asked')
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

/** Follows that were asked for so many days ago and never confirmed, the oldest first; 500 at most. */
export async function listUnconfirmedFollows(db: Db, days: number): Promise<string[]> {
  const rows = await db
    .selectFrom('follows')
    .where('confirmed_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('created_at', '<', sql<Date>`now() - make_interval(days => ${days})`)
    .select('id')
    .orderBy('created_at')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map(({ id }) => id)
}
