import { randomUUID } from 'node:crypto'
import { blocksOf, type Document } from '~/app/domain/document'
import type { NewThread } from '~/app/domain/comment-thread.input'
import type { Db, Tx } from '~/db/connection'
import { publishVersion } from '~/server/commands/publish-version'
import type { Sender } from '~/server/commands/receive-contributions'
import { givenConsultation, givenMember, type GivenConsultation } from './given'
import { givenDraft, type GivenDraft } from './given-draft'
import { duringThePhase } from './moments'

export const SECRET = 'a secret of the tests'

export type GivenPublication = GivenConsultation &
  GivenDraft & { secretaryId: string; commentsActivityId: string }

/** A draft open to comments during the phase, and someone who may publish it. */
export async function givenPublication(
  db: Db,
  kind: 'strategy' | 'report' | 'synthesis' = 'strategy',
): Promise<GivenPublication> {
  const consultation = await givenConsultation(db)
  const draft = await givenDraft(db, consultation, { kind })
  const secretaryId = await givenMember(db, 'Salma', 'secretariat', consultation.consultationId)
  await db
    .updateTable('activities')
    .set({ draft_id: draft.draftId })
    .where('id', '=', consultation.activityIds.comments)
    .execute()
  const commentsActivityId = consultation.activityIds.comments
  return { ...consultation, ...draft, secretaryId, commentsActivityId }
}

/** A document of paragraphs; the same `ids` in two documents make the same blocks. */
export function documentOf(paragraphs: readonly string[], ids: readonly string[] = []): Document {
  return {
    nodes: paragraphs.map((text, index) => ({
      type: 'paragraph',
      id: ids[index] ?? randomUUID(),
      children: [{ type: 'text', text }],
    })),
  }
}

/** Publish these words as the draft's next version. @returns ids of version, text and blocks. */
export async function givenPublished(trx: Tx, given: GivenPublication, document: Document) {
  const text = { language: given.language, draftTextId: given.textId, generation: 1, seq: 0 }
  const versionId = await publishVersion(
    trx,
    given.secretaryId,
    { draftId: given.draftId, texts: [{ ...text, document, problem: null }], note: {} },
    duringThePhase,
  )
  const { id: checkpointId } = await trx
    .selectFrom('checkpoints')
    .where('version_id', '=', versionId)
    .select('id')
    .executeTakeFirstOrThrow()
  return { versionId, checkpointId, blockIds: blocksOf(document).map(({ blockId }) => blockId) }
}

/** A reader without an account. */
export function givenSender(given: GivenConsultation, facts: Partial<Sender> = {}): Sender {
  return {
    consultationId: given.consultationId,
    personId: null,
    language: 'en',
    idempotencyKey: randomUUID(),
    contributorKind: 'individual',
    name: 'Amina',
    email: null,
    groupId: null,
    country: null,
    region: null,
    consent: 'public',
    ...facts,
  }
}

/** A comment on the first eleven signs of the first block: "Clean water". */
export function givenComment(
  { checkpointId, blockIds }: { checkpointId: string; blockIds: string[] },
  facts: Partial<NewThread> = {},
): NewThread {
  return {
    contributorKind: 'individual',
    name: 'Amina',
    email: null,
    groupId: null,
    country: null,
    region: null,
    consent: 'public',
    checkpointId,
    startBlockId: blockIds[0]!,
    startOffset: 0,
    endBlockId: blockIds[0]!,
    endOffset: 11,
    quote: 'Clean water',
    kind: 'comment',
    text: 'Rivers too?',
    replacement: null,
    language: 'en',
    ...facts,
  }
}
