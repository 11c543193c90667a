import { sql } from 'kysely'
import type { ImportPlan, LineProblem } from '~/app/domain/csv-import'
import type { Db, Tx } from '../connection'
import { json } from '../json'
import type { JobState } from './jobs'

export const IMPORT_KIND = 'import-contributions'

/** A file to be imported, as it was read. */
export type ImportSource = {
  fileName: string
  /** SHA-256 of its bytes, hexadecimal: the same file is known again. */
  sha256: string
  encoding: string
  delimiter: string
  /** The whole text; gone once the import is done. */
  text: string
}

/** What was decided about it before it starts. */
export type ImportDecision = {
  plan: ImportPlan
  phaseId: string
  /** Lines with problems are left out; else they stop the import. */
  skipsProblems: boolean
  /** How often this column of this file was imported and undone before. */
  round: number
}

export type LineError = { line: number; problem: LineProblem; value: string }

/** What reading all lines found; of the problems the first 200. */
export type ImportCheck = {
  lines: number
  readable: number
  empty: number
  problems: number
  /** Lines with more or fewer cells than the first. */
  uneven: number
  errors: LineError[]
}

export type ImportResult = Partial<ImportCheck> & {
  /** Contributions that came with it. */
  added?: number
  /** Lines of this file that were in the register before. */
  known?: number
  people?: number
  undoneAt?: string
  /** Why it could not be read to its end. */
  reason?: string
}

/** An import with everything but its text. */
export type ImportRow = {
  id: string
  consultationId: string
  state: JobState
  source: Omit<ImportSource, 'text'>
  decision: Partial<ImportDecision>
  done: number
  total: number | null
  result: ImportResult | null
  startedBy: string | null
  createdAt: Date
  cancelRequestedAt: Date | null
}

/** @returns the id of the import, which waits to be checked and started. */
export async function insertImport(
  db: Db,
  consultationId: string,
  personId: string,
  source: ImportSource,
): Promise<string> {
  const row = await db
    .insertInto('jobs')
    .values({
      consultation_id: consultationId,
      kind: IMPORT_KIND,
      input: json({ source } as Record<string, unknown>),
      state: 'prepared',
      started_by_id: personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function findImport(db: Db, id: string): Promise<ImportRow | undefined> {
  const row = await imports(db).where('job.id', '=', id).executeTakeFirst()
  return row && asImport(row)
}

/** The same, held until the end of the transaction. */
export async function lockImport(trx: Tx, id: string): Promise<ImportRow | undefined> {
  await trx.selectFrom('jobs').where('id', '=', id).select('id').forUpdate().execute()
  return findImport(trx, id)
}

/** Newest first, at most 50. */
export async function listImports(db: Db, consultationId: string): Promise<ImportRow[]> {
  const rows = await imports(db)
    .where('job.consultation_id', '=', consultationId)
    .orderBy('job.created_at', 'desc')
    .limit(50)
    .execute()
  return rows.map(asImport)
}

/**
 * The text of a file of this consultation; `length`: only its beginning. `undefined`: there is
 * none, or none any more.
 */
export async function findImportText(
  db: Db,
  { consultationId, id }: Pick<ImportRow, 'consultationId' | 'id'>,
  length?: number,
): Promise<string | undefined> {
  const whole = sql<string | null>`input -> 'source' ->> 'text'`
  const row = await db
    .selectFrom('jobs')
    .where('id', '=', id)
    .where('consultation_id', '=', consultationId)
    .where('kind', '=', IMPORT_KIND)
    .select(
      (length === undefined ? whole : sql<string | null>`left(${whole}, ${length})`).as('text'),
    )
    .executeTakeFirst()
  return row?.text ?? undefined
}

/** Keep what was decided, and what reading with it found. */
export async function updateImport(
  db: Db,
  id: string,
  change: {
    delimiter?: string
    decision?: ImportDecision
    check?: ImportCheck | null
    state?: 'queued' | 'running'
  },
): Promise<void> {
  const { delimiter, decision, check, state } = change
  let input = sql`input`
  if (delimiter) {
    input = sql`jsonb_set(${input}, '{source,delimiter}', ${JSON.stringify(delimiter)}::jsonb)`
  }
  if (decision) input = sql`${input} || ${JSON.stringify({ decision })}::jsonb`
  await db
    .updateTable('jobs')
    .set({
      input: sql`${input}` as never,
      ...(check === undefined ? {} : { result: check && json(check as Record<string, unknown>) }),
      ...(state ? { state, total: check?.lines, heartbeat_at: sql<Date>`now()` } : {}),
    })
    .where('id', '=', id)
    .execute()
}

/** A file that was never imported is forgotten. */
export async function deletePreparedImport(db: Db, id: string): Promise<void> {
  await db.deleteFrom('jobs').where('id', '=', id).where('state', '=', 'prepared').execute()
}

/** So are those nobody came back to for a week. */
export async function deleteStaleImports(db: Db, consultationId: string): Promise<void> {
  await db
    .deleteFrom('jobs')
    .where('consultation_id', '=', consultationId)
    .where('kind', '=', IMPORT_KIND)
    .where('state', '=', 'prepared')
    .where('created_at', '<', sql<Date>`now() - interval '7 days'`)
    .execute()
}

/** How often a column of a file was imported, and how often of these it was undone. */
export async function countEarlierImports(
  db: Db,
  consultationId: string,
  sha256: string,
  textColumn: number,
): Promise<{ standing: number; undone: number }> {
  const { rows } = await sql<{ standing: number; undone: number }>`
    select count(*) filter (where result ->> 'undoneAt' is null) as standing,
      count(*) filter (where result ->> 'undoneAt' is not null) as undone
    from jobs where consultation_id = ${consultationId} and kind = ${IMPORT_KIND} and state = 'done'
      and input -> 'source' ->> 'sha256' = ${sha256}
      and (input #>> '{decision,plan,columns,text}')::integer = ${textColumn}`.execute(db)
  return rows[0]!
}

/** The import by which a column of a file stands in the register; `undefined`: it does not. */
export async function findStandingImport(
  db: Db,
  consultationId: string,
  sha256: string,
  textColumn: number,
): Promise<ImportRow | undefined> {
  const row = await imports(db)
    .where('job.consultation_id', '=', consultationId)
    .where('job.state', '=', 'done')
    .where(sql<boolean>`job.result ->> 'undoneAt' is null`)
    .where(sql<boolean>`job.input -> 'source' ->> 'sha256' = ${sha256}`)
    .where(sql<boolean>`(job.input #>> '{decision,plan,columns,text}')::integer = ${textColumn}`)
    .orderBy('job.created_at', 'desc')
    .executeTakeFirst()
  return row && asImport(row)
}

function imports(db: Db) {
  return db
    .selectFrom('jobs as job')
    .leftJoin('people as person', 'person.id', 'job.started_by_id')
    .where('job.kind', '=', IMPORT_KIND)
    .select([
      'job.id',
      'job.consultation_id as consultationId',
      'job.state',
      sql<Omit<ImportSource, 'text'>>`(job.input -> 'source') - 'text'`.as('source'),
      sql<Partial<ImportDecision> | null>`job.input -> 'decision'`.as('decision'),
      'job.done',
      'job.total',
      sql<ImportResult | null>`job.result`.as('result'),
      'person.name as startedBy',
      'job.created_at as createdAt',
      'job.cancel_requested_at as cancelRequestedAt',
    ])
}

function asImport<Row extends { consultationId: string | null; decision: object | null }>(
  row: Row,
) {
  return { ...row, consultationId: row.consultationId!, decision: row.decision ?? {} }
}
