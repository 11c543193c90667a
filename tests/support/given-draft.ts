import { createHash, randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Document } from '~/app/domain/document'
import type { Db } from '~/db/connection'
import type { CommentThreadsTable, DraftsTable } from '~/db/schema'
import { givenPerson, type GivenConsultation } from './given'

export type GivenDraft = {
  draftId: string
  /** The working text it was written in. */
  textId: string
  language: string
  createdById: string
}

export type GivenVersion = { versionId: string; checkpointId: string; blockIds: string[] }

/** A strategy of the phase, with one empty working text in English. */
export async function givenDraft(
  db: Db,
  { consultationId, phaseId }: Pick<GivenConsultation, 'consultationId' | 'phaseId'>,
  { language = 'en', ...facts }: Partial<Insertable<DraftsTable>> & { language?: string } = {},
): Promise<GivenDraft> {
  const createdById = facts.created_by_id ?? (await givenPerson(db, 'Dario'))
  const { id: draftId } = await db
    .insertInto('drafts')
    .values({
      consultation_id: consultationId,
      phase_id: phaseId,
      kind: 'strategy',
      title: { fr: 'Stratégie', en: 'Strategy' },
      ...facts,
      created_by_id: createdById,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: textId } = await db
    .insertInto('draft_texts')
    .values({ draft_id: draftId, language })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { draftId, textId, language, createdById }
}

/**
 * A published version of the draft with these paragraphs. Inside one transaction, as the database
 * wants it.
 */
export async function givenVersion(
  db: Db,
  draft: GivenDraft,
  {
    number = 1,
    blocks = ['Clean water for all by 2040.'],
    seq = 0,
  }: { number?: number; blocks?: string[]; seq?: number } = {},
): Promise<GivenVersion> {
  const blockIds = blocks.map(() => randomUUID())
  const content: Document = {
    nodes: blocks.map((text, index) => ({
      type: 'paragraph',
      id: blockIds[index]!,
      children: [{ type: 'text', text }],
    })),
  }
  const hash = sha256(JSON.stringify(content))
  const { id: versionId } = await db
    .insertInto('versions')
    .values({ draft_id: draft.draftId, number, hash, published_by_id: draft.createdById })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: checkpointId } = await db
    .insertInto('checkpoints')
    .values({
      draft_text_id: draft.textId,
      version_id: versionId,
      language: draft.language,
      generation: number,
      seq,
      content,
      html: blocks.map((text) => `<p>${text}</p>`).join(''),
      hash,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('blocks')
    .values(
      blocks.map((text, position) => ({
        checkpoint_id: checkpointId,
        block_id: blockIds[position]!,
        position,
        kind: 'paragraph' as const,
        text,
        text_hash: sha256(text),
      })),
    )
    .execute()
  return { versionId, checkpointId, blockIds }
}

/** A thread on a passage of the version's first block, without a comment yet. @returns its id. */
export async function givenThread(
  db: Db,
  { checkpointId, blockIds }: GivenVersion,
  facts: Partial<Insertable<CommentThreadsTable>> = {},
): Promise<string> {
  const { id } = await db
    .insertInto('comment_threads')
    .values({
      checkpoint_id: checkpointId,
      start_block_id: blockIds[0],
      start_offset: 0,
      end_block_id: blockIds[0],
      end_offset: 11,
      quote: 'Clean water',
      ...facts,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
