import { sql } from 'kysely'
import type { Db, Tx } from '../connection'
import { contributionRow, type NewContribution } from './contributions'

/** Of these keys, those that stand in the register already. */
export async function listKnownKeys(
  db: Db,
  consultationId: string,
  keys: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select origin_key as key from contributions
    where consultation_id = ${consultationId} and origin_key = any(${[...keys]}::text[])`.execute(
    db,
  )
  return new Set(rows.map((row) => row.key))
}

export type ImportedAuthor = {
  /** Made from the import and the author, so that going on after a stop makes nobody twice. */
  id: string
  consultationId: string
  kind: NonNullable<NewContribution['contributorKind']>
  name: string | null
  groupId: string | null
  country: string | null
  region: string | null
  language: string
}

export async function insertImportedAuthors(
  db: Db,
  authors: readonly ImportedAuthor[],
): Promise<void> {
  if (authors.length === 0) return
  await db
    .insertInto('contributors')
    .values(
      authors.map((author) => ({
        id: author.id,
        consultation_id: author.consultationId,
        kind: author.kind,
        name: author.name,
        stakeholder_group_id: author.groupId,
        country: author.country,
        region: author.region,
        language: author.language,
      })),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

export async function insertImportedContributions(
  db: Db,
  said: readonly NewContribution[],
): Promise<void> {
  if (said.length === 0) return
  await db
    .insertInto('contributions')
    .values(said.map(contributionRow))
    .onConflict((conflict) =>
      conflict
        .columns(['consultation_id', 'origin_key'])
        .where('origin_key', 'is not', null)
        .doNothing(),
    )
    .execute()
}

/** Everything of an import enters the register at once, and the text of its file is forgotten. */
export async function enterImported(trx: Tx, id: string): Promise<void> {
  await trx
    .updateTable('contributions')
    .set({ state: 'listed' })
    .where('job_id', '=', id)
    .where('state', '=', 'held')
    .execute()
  await sql`update jobs set input = input #- '{source,text}' where id = ${id}`.execute(trx)
}

/** What came with an import, and the people who are named in it. */
export async function countImported(
  db: Db,
  id: string,
): Promise<{ contributions: number; people: number }> {
  const { rows } = await sql<{ contributions: number; people: number }>`
    select count(*) as contributions, count(distinct contributor_id) as people
    from contributions where job_id = ${id} and state <> 'held'`.execute(db)
  return rows[0]!
}

/** What was put in by an import that did not come to its end is taken out: nothing of it stays. */
export async function removeUnfinishedImport(trx: Tx, id: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select distinct contributor_id as id from contributions
    where job_id = ${id} and state = 'held' and contributor_id is not null`.execute(trx)
  await trx
    .deleteFrom('contributions')
    .where('job_id', '=', id)
    .where('state', '=', 'held')
    .execute()
  const authors = rows.map((row) => row.id)
  await sql`delete from contributors where id = any(${authors}::uuid[])
    and not exists (select from contributions where contributor_id = contributors.id)`.execute(trx)
}

/** An import is undone: what came with it leaves the register, its numbers stay. @returns how many. */
export async function withdrawImported(trx: Tx, id: string): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('contributions')
    .set({ state: 'withdrawn' })
    .where('job_id', '=', id)
    .where('state', 'in', ['held', 'listed', 'replaced', 'hidden'])
    .executeTakeFirst()
  await sql`update jobs set result = result || jsonb_build_object('undoneAt', now())
    where id = ${id}`.execute(trx)
  return Number(numUpdatedRows)
}
