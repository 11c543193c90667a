import { sql } from 'kysely'
import type { Db } from '../connection'

/**
 * What the rights of signed-in people rest on, by the hash of their session: the roles they hold
 * and whether the session still counts. Two equal texts mean that nothing has changed; sessions
 * that are gone are left out.
 *
 * @param tokenHashes of sessions; at least one.
 */
export async function listStandings(
  db: Db,
  tokenHashes: readonly Buffer[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ hash: Buffer; standing: string }>`
    select session.token_hash as hash, concat(
      session.seen_at > now() - interval '30 minutes', ' ', person.name, ' ',
      (select string_agg(role.id::text, ' ' order by role.id) from roles as role
       where role.person_id = person.id and role.ended_at is null)
    ) as standing
    from sign_in_sessions as session join people as person on person.id = session.person_id
    where session.token_hash = any(${tokenHashes}::bytea[]) and session.expires_at > now()
      and person.erased_at is null`.execute(db)
  return new Map(rows.map(({ hash, standing }) => [hash.toString('hex'), standing]))
}

/** The same of working texts: their generation, and whether the session they are notes of was closed. */
export async function listTextStandings(
  db: Db,
  draftTextIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; standing: string }>`
    select text.id, concat(text.generation, ' ', session.closed_at) as standing
    from draft_texts as text left join listening_sessions as session on session.notes_id = text.draft_id
    where text.id = any(${draftTextIds}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, standing }) => [id, standing]))
}
