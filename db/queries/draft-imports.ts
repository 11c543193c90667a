import { sql } from 'kysely'
import type { Document } from '~/app/domain/document'
import type { KindChanges } from '~/app/domain/draft-import'
import type { Db } from '../connection'
import { json } from '../json'

const DRAFT_IMPORT_KIND = 'import-draft'

/** A text that was brought, until a draft is made of it. */
export type DraftImport = {
  fileName: string
  format: 'markdown' | 'html' | 'text' | 'word'
  title: string
  /** BCP 47, of the text. */
  language: string
  phaseId: string | null
  /** As it was read; `changes` are what a person corrected. */
  document: Document
  changes: KindChanges
  /** The text itself; `null`: it was no text. */
  source: string | null
  /** Lines that belong to pages, and those of them that stay. */
  furniture: { line: number; kind: string; text: string }[]
  kept: number[]
  leftOut: Record<string, number>
  /** What stands at the head and foot of the pages of a Word file. */
  pageWords: string[]
  /** Pictures that came with it, kept in the table of files. */
  pictures: { hash: string; name: string }[]
}

export type DraftImportRow = DraftImport & {
  id: string
  consultationId: string
  startedById: string | null
}

/** @returns the id of the import, which waits until a person has looked at it. */
export async function insertDraftImport(
  db: Db,
  consultationId: string,
  personId: string,
  brought: DraftImport,
): Promise<string> {
  const row = await db
    .insertInto('jobs')
    .values({
      consultation_id: consultationId,
      kind: DRAFT_IMPORT_KIND,
      input: json(brought as unknown as Record<string, unknown>),
      state: 'prepared',
      started_by_id: personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** One that was kept before words around pages were read has none. */
type Kept = Omit<DraftImport, 'pageWords'> & Partial<Pick<DraftImport, 'pageWords'>>

export async function findDraftImport(db: Db, id: string): Promise<DraftImportRow | undefined> {
  const row = await db
    .selectFrom('jobs')
    .where('id', '=', id)
    .where('kind', '=', DRAFT_IMPORT_KIND)
    .where('state', '=', 'prepared')
    .select(['id', 'consultation_id', 'started_by_id', 'input'])
    .executeTakeFirst()
  if (!row?.consultation_id) return undefined
  const brought = row.input as unknown as Kept
  return {
    ...brought,
    pageWords: brought.pageWords ?? [],
    id: row.id,
    consultationId: row.consultation_id,
    startedById: row.started_by_id,
  }
}

export async function updateDraftImport(
  db: Db,
  id: string,
  change: Partial<Pick<DraftImport, 'document' | 'changes' | 'furniture' | 'kept'>>,
): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ input: sql`input || ${JSON.stringify(change)}::jsonb` as never })
    .where('id', '=', id)
    .where('kind', '=', DRAFT_IMPORT_KIND)
    .execute()
}

export async function deleteDraftImport(db: Db, id: string): Promise<void> {
  await db.deleteFrom('jobs').where('id', '=', id).where('kind', '=', DRAFT_IMPORT_KIND).execute()
}

/** What nobody came back to for a week is forgotten. */
export async function deleteStaleDraftImports(db: Db, consultationId: string): Promise<void> {
  await db
    .deleteFrom('jobs')
    .where('consultation_id', '=', consultationId)
    .where('kind', '=', DRAFT_IMPORT_KIND)
    .where('created_at', '<', sql<Date>`now() - interval '7 days'`)
    .execute()
}
