import { sql } from 'kysely'
import type { BroughtItem } from '~/app/domain/commented-file'
import type { Db, Tx } from '../connection'
import { json } from '../json'

const BROUGHT_FILE_KIND = 'bring-comments'

/** A file with comments on a published text, until a person has looked at each. */
export type BroughtFile = {
  fileName: string
  /** Hexadecimal, of the file. */
  sha256: string
  versionId: string
  checkpointId: string
  items: readonly BroughtItem[]
  /** Comments that were in the threads of the text already. */
  known: number
  /** What else the file holds, and how much of it. */
  notBrought: Record<string, number>
  /** The keys of the items that were received. */
  received: readonly string[]
}

export type BroughtFileRow = BroughtFile & { id: string; consultationId: string }

export async function insertBroughtFile(
  db: Db,
  consultationId: string,
  personId: string,
  file: BroughtFile,
): Promise<string> {
  const row = await db
    .insertInto('jobs')
    .values({
      consultation_id: consultationId,
      kind: BROUGHT_FILE_KIND,
      input: json(file as unknown as Record<string, unknown>),
      state: 'prepared',
      started_by_id: personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function findBroughtFile(db: Db, id: string): Promise<BroughtFileRow | undefined> {
  const row = await db
    .selectFrom('jobs')
    .where('id', '=', id)
    .where('kind', '=', BROUGHT_FILE_KIND)
    .select(['id', 'consultation_id as consultationId', 'input'])
    .executeTakeFirst()
  if (!row?.consultationId) return undefined
  const file = row.input as unknown as BroughtFile
  return { ...file, id: row.id, consultationId: row.consultationId }
}

/** The same, held until the end of the transaction. */
export async function lockBroughtFile(trx: Tx, id: string): Promise<BroughtFileRow | undefined> {
  await trx.selectFrom('jobs').where('id', '=', id).select('id').forUpdate().execute()
  return findBroughtFile(trx, id)
}

/** The same file on the same text, brought before. */
export async function findSameFile(
  db: Db,
  { checkpointId, sha256 }: Pick<BroughtFile, 'checkpointId' | 'sha256'>,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('jobs')
    .where('kind', '=', BROUGHT_FILE_KIND)
    .where(sql<boolean>`input ->> 'sha256' = ${sha256}`)
    .where(sql<boolean>`input ->> 'checkpointId' = ${checkpointId}`)
    .select('id')
    .executeTakeFirst()
  return row?.id
}

/** Files brought to this text, the newest first. */
export async function listBroughtFiles(db: Db, checkpointId: string) {
  return db
    .selectFrom('jobs')
    .where('kind', '=', BROUGHT_FILE_KIND)
    .where(sql<boolean>`input ->> 'checkpointId' = ${checkpointId}`)
    .select([
      'id',
      sql<string>`input ->> 'fileName'`.as('fileName'),
      sql<number>`jsonb_array_length(input -> 'items')`.as('items'),
      sql<number>`jsonb_array_length(input -> 'received')`.as('received'),
    ])
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute()
}

export async function updateBroughtFile(
  db: Db,
  id: string,
  change: Partial<Pick<BroughtFile, 'items' | 'received'>>,
): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ input: sql`input || ${JSON.stringify(change)}::jsonb` as never })
    .where('id', '=', id)
    .where('kind', '=', BROUGHT_FILE_KIND)
    .execute()
}

export async function deleteBroughtFile(db: Db, id: string): Promise<void> {
  await db.deleteFrom('jobs').where('id', '=', id).where('kind', '=', BROUGHT_FILE_KIND).execute()
}

/** What nobody came back to for a month is forgotten. */
export async function deleteStaleBroughtFiles(db: Db, consultationId: string): Promise<void> {
  await db
    .deleteFrom('jobs')
    .where('consultation_id', '=', consultationId)
    .where('kind', '=', BROUGHT_FILE_KIND)
    .where(sql<boolean>`input -> 'received' = '[]'::jsonb`)
    .where('created_at', '<', sql<Date>`now() - interval '30 days'`)
    .execute()
}
