import { sql } from 'kysely'
import type { DraftKind } from '~/app/domain/draft'
import type { Db } from '../connection'

/** What is kept once, whatever uses it; `hash` is the SHA-256 of the bytes. */
export type NewFile = { hash: Buffer; mediaType: string; bytes: Uint8Array }

/** Keep a file, unless it is kept already. */
export async function insertFile(db: Db, { hash, mediaType, bytes }: NewFile): Promise<void> {
  await db
    .insertInto('files')
    .values({ hash, media_type: mediaType, bytes: Buffer.from(bytes) })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
}

export type NewDraftFile = { draftId: string; fileHash: Buffer; name: string; addedById: string }

/** Note that a draft uses a file, once. @returns whether it did not before. */
export async function insertDraftFile(db: Db, file: NewDraftFile): Promise<boolean> {
  const known = await db
    .selectFrom('attachments')
    .where('draft_id', '=', file.draftId)
    .where('file_hash', '=', file.fileHash)
    .select('id')
    .executeTakeFirst()
  if (known) return false
  await db
    .insertInto('attachments')
    .values({
      draft_id: file.draftId,
      file_hash: file.fileHash,
      name: file.name,
      added_by_id: file.addedById,
    })
    .execute()
  return true
}

export type DraftFile = { hash: string; name: string; mediaType: string; bytes: number }

/** The files of a draft by name, those added last first. */
export async function listDraftFiles(db: Db, draftId: string): Promise<DraftFile[]> {
  return db
    .selectFrom('attachments as attachment')
    .innerJoin('files as file', 'file.hash', 'attachment.file_hash')
    .where('attachment.draft_id', '=', draftId)
    .select([
      sql<string>`encode(file.hash, 'hex')`.as('hash'),
      'attachment.name',
      'file.media_type as mediaType',
      sql<number>`octet_length(file.bytes)`.as('bytes'),
    ])
    .orderBy('attachment.created_at', 'desc')
    .orderBy('attachment.id')
    .execute()
}

export async function findFile(
  db: Db,
  hash: string,
): Promise<{ mediaType: string; bytes: Buffer } | undefined> {
  return db
    .selectFrom('files')
    .where('hash', '=', Buffer.from(hash, 'hex'))
    .select(['media_type as mediaType', 'bytes'])
    .executeTakeFirst()
}

/** Whether a published text of a public consultation shows the file. */
export async function isFilePublic(db: Db, hash: string): Promise<boolean> {
  const row = await db
    .selectFrom('blocks as block')
    .innerJoin('checkpoints as text', 'text.id', 'block.checkpoint_id')
    .innerJoin('versions as version', 'version.id', 'text.version_id')
    .innerJoin('drafts as draft', 'draft.id', 'version.draft_id')
    .innerJoin('consultations as consultation', 'consultation.id', 'draft.consultation_id')
    .where('block.kind', '=', 'image')
    .where(sql<string>`block.attributes ->> 'file'`, '=', hash)
    .where('consultation.public_at', 'is not', null)
    .select('block.block_id')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Where drafts use the file: what decides who may see it before it is published. */
export async function listFileDrafts(
  db: Db,
  hash: string,
): Promise<{ kind: DraftKind; consultationId: string }[]> {
  return db
    .selectFrom('attachments as attachment')
    .innerJoin('drafts as draft', 'draft.id', 'attachment.draft_id')
    .where('attachment.file_hash', '=', Buffer.from(hash, 'hex'))
    .select(['draft.kind', 'draft.consultation_id as consultationId'])
    .distinct()
    .execute()
}
