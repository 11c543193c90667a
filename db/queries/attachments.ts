import { sql } from 'kysely'
import type { Attached, AttachmentType } from '~/app/domain/attachment-file'
import type { ContributionState } from '~/app/domain/contribution'
import type { Consent } from '~/app/domain/contributor'
import type { Db } from '../connection'

export type NewAttachment = { contributionId: string; fileHash: Buffer; name: string }

/** Note that a file came with a contribution; its time is kept to the hour. */
export async function insertAttachment(db: Db, attachment: NewAttachment): Promise<void> {
  await db
    .insertInto('attachments')
    .values({
      contribution_id: attachment.contributionId,
      file_hash: attachment.fileHash,
      name: attachment.name,
      created_at: sql<Date>`date_trunc('hour', now())`,
    })
    .execute()
}

/** What came with some contributions, by contribution, by name. */
export async function listAttachments(
  db: Db,
  contributionIds: readonly string[],
): Promise<Map<string, Attached[]>> {
  const all = new Map<string, Attached[]>()
  if (contributionIds.length === 0) return all
  const rows = await db
    .selectFrom('attachments as attachment')
    .innerJoin('files as file', 'file.hash', 'attachment.file_hash')
    .where('attachment.contribution_id', 'in', contributionIds)
    .select([
      'attachment.id',
      'attachment.contribution_id as contributionId',
      'attachment.name',
      'file.media_type as mediaType',
      sql<number>`octet_length(file.bytes)`.as('bytes'),
    ])
    .orderBy('attachment.name')
    .orderBy('attachment.id')
    .execute()
  for (const { contributionId, ...attached } of rows) {
    all.set(contributionId!, [...(all.get(contributionId!) ?? []), attached])
  }
  return all
}

/** Give what came with some contributions other names, by its place among those of one, from 1. */
export async function renameAttachments(
  db: Db,
  contributionIds: readonly string[],
  nameOf: (number: number, type: AttachmentType) => string,
): Promise<void> {
  for (const all of (await listAttachments(db, contributionIds)).values()) {
    for (const [index, { id, mediaType }] of all.entries()) {
      await db
        .updateTable('attachments')
        .set({ name: nameOf(index + 1, mediaType as AttachmentType) })
        .where('id', '=', id)
        .execute()
    }
  }
}

/** A file that came with a contribution, and what decides who may have it. */
export type AttachmentFile = {
  name: string
  mediaType: string
  bytes: Buffer
  state: ContributionState
  consent: Consent
  consultationId: string
  isConsultationPublic: boolean
}

export async function findAttachment(db: Db, id: string): Promise<AttachmentFile | undefined> {
  return db
    .selectFrom('attachments as attachment')
    .innerJoin('files as file', 'file.hash', 'attachment.file_hash')
    .innerJoin('contributions as said', 'said.id', 'attachment.contribution_id')
    .innerJoin('consultations as consultation', 'consultation.id', 'said.consultation_id')
    .where('attachment.id', '=', id)
    .select([
      'attachment.name',
      'file.media_type as mediaType',
      'file.bytes',
      'said.state',
      'said.consent',
      'said.consultation_id as consultationId',
      sql<boolean>`consultation.public_at is not null`.as('isConsultationPublic'),
    ])
    .executeTakeFirst()
}
