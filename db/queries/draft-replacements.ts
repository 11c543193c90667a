import { sql } from 'kysely'
import type { Document } from '~/app/domain/document'
import type { Moment } from '~/app/domain/moment'
import type { Db } from '../connection'
import { json } from '../json'

const REPLACEMENT_KIND = 'replace-draft'

/** A file that was read over a working text, until somebody has seen what it changes. */
export type DraftReplacement = {
  draftId: string
  draftTextId: string
  /** The state of the text it was read over. */
  base: Moment
  fileName: string
  document: Document
  leftOut: Record<string, number>
  /** What stands at the head and foot of the pages of a Word file. */
  pageWords: string[]
  /** Pictures that came with it, kept in the table of files. */
  pictures: { hash: string; name: string }[]
}

export type DraftReplacementRow = DraftReplacement & { id: string }

/** @returns the id of the replacement, which waits until a person has looked at it. */
export async function insertDraftReplacement(
  db: Db,
  consultationId: string,
  personId: string,
  replacement: DraftReplacement,
): Promise<string> {
  const { id } = await db
    .insertInto('jobs')
    .values({
      consultation_id: consultationId,
      kind: REPLACEMENT_KIND,
      input: json(replacement as unknown as Record<string, unknown>),
      state: 'prepared',
      started_by_id: personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function findDraftReplacement(
  db: Db,
  draftTextId: string,
  id: string,
): Promise<DraftReplacementRow | undefined> {
  const row = await db
    .selectFrom('jobs')
    .where('id', '=', id)
    .where('kind', '=', REPLACEMENT_KIND)
    .where('state', '=', 'prepared')
    .where(sql`input ->> 'draftTextId'`, '=', draftTextId)
    .select(['id', 'input'])
    .executeTakeFirst()
  return row && { ...(row.input as unknown as DraftReplacement), id: row.id }
}

/** @returns whether it was there: nobody has applied or discarded it before. */
export async function deleteDraftReplacement(db: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('jobs')
    .where('id', '=', id)
    .where('kind', '=', REPLACEMENT_KIND)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** What nobody came back to for a week is forgotten. */
export async function deleteStaleDraftReplacements(db: Db, consultationId: string): Promise<void> {
  await db
    .deleteFrom('jobs')
    .where('consultation_id', '=', consultationId)
    .where('kind', '=', REPLACEMENT_KIND)
    .where('created_at', '<', sql<Date>`now() - interval '7 days'`)
    .execute()
}
