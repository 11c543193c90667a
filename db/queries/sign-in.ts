import { sql } from 'kysely'
import type { Db, Tx } from '../connection'
import type { Person } from './people'

export async function insertSignInLink(db: Db, tokenHash: Buffer, email: string): Promise<void> {
  await db.insertInto('sign_in_links').values({ token_hash: tokenHash, email }).execute()
}

/** One request for an address at a time: those before it are counted. */
export async function lockAddress(trx: Tx, email: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${email}, 3))`.execute(trx)
}

/** How many links an address was sent that can still be used. */
export async function countRecentLinks(db: Db, email: string): Promise<number> {
  const row = await db
    .selectFrom('sign_in_links')
    .where('email', '=', email)
    .where('expires_at', '>', sql<Date>`now()`)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** Use a link: once, in one statement. @returns the address it was sent to; `undefined`: used or expired. */
export async function takeSignInLink(db: Db, tokenHash: Buffer): Promise<string | undefined> {
  const row = await db
    .updateTable('sign_in_links')
    .set({ used_at: sql<Date>`now()` })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning('email')
    .executeTakeFirst()
  return row?.email
}

export async function insertSession(db: Db, tokenHash: Buffer, personId: string): Promise<void> {
  await db
    .insertInto('sign_in_sessions')
    .values({
      token_hash: tokenHash,
      person_id: personId,
      expires_at: sql<Date>`now() + interval '30 days'`,
    })
    .execute()
}

/** Who a session belongs to, and whether it is a minute since it was last seen. */
export type LiveSession = { person: Person; isUnseen: boolean }

/** A session that has not ended. The team's sessions end after 30 idle minutes. */
export async function findLiveSession(db: Db, tokenHash: Buffer): Promise<LiveSession | undefined> {
  const row = await db
    .selectFrom('sign_in_sessions as session')
    .innerJoin('people', 'people.id', 'session.person_id')
    .where('session.token_hash', '=', tokenHash)
    .where('session.expires_at', '>', sql<Date>`now()`)
    .where('people.erased_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('session.seen_at', '>', sql<Date>`now() - interval '30 minutes'`),
        eb.not(
          eb.exists(
            eb
              .selectFrom('roles')
              .whereRef('roles.person_id', '=', 'people.id')
              .where('roles.ended_at', 'is', null)
              .select('roles.id'),
          ),
        ),
      ]),
    )
    .select([
      'people.id',
      'people.name',
      'people.email',
      'people.language',
      sql<boolean>`session.seen_at < now() - interval '1 minute'`.as('isUnseen'),
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const { isUnseen, ...person } = row
  return { person, isUnseen }
}

/** Note that the session is in use. */
export async function touchSession(db: Db, tokenHash: Buffer): Promise<void> {
  await db
    .updateTable('sign_in_sessions')
    .set({ seen_at: sql<Date>`now()` })
    .where('token_hash', '=', tokenHash)
    .execute()
}

export async function deleteSession(db: Db, tokenHash: Buffer): Promise<void> {
  await db.deleteFrom('sign_in_sessions').where('token_hash', '=', tokenHash).execute()
}
