import type { Tx } from '~/db/connection'
import { appendNextUpdate } from '~/db/queries/draft-updates'
import { insertDraft, insertDraftText, type NewDraft } from '~/db/queries/drafts'
import { insertEvent } from '~/db/queries/events'
import { listRoles } from '~/db/queries/people'
import { draftingRefusal } from '~/app/domain/draft'
import { Refused } from '~/app/domain/refusal'

/** A draft to begin, in the language its text is written in first. */
export type DraftToStart = Omit<NewDraft, 'createdById'> & { language: string }

/**
 * A draft is started, with the text it opens with in one language; from then on its team writes.
 *
 * @param firstUpdate the Yjs update the text begins with.
 * @returns the ids of the draft and of its working text.
 * @throws {Refused}
 */
export async function startDraft(
  trx: Tx,
  personId: string,
  { language, ...draft }: DraftToStart,
  firstUpdate: Uint8Array,
): Promise<{ draftId: string; draftTextId: string }> {
  const roles = await listRoles(trx, personId, draft.consultationId)
  const refusal = draftingRefusal({ personId, roles, seatIds: [] }, draft)
  if (refusal) throw new Refused(refusal)

  const draftId = await insertDraft(trx, { ...draft, createdById: personId })
  const draftTextId = await insertDraftText(trx, draftId, language)
  await appendNextUpdate(trx, draftTextId, firstUpdate, null)
  await insertEvent(trx, {
    kind: 'draft-started',
    consultationId: draft.consultationId,
    subjectId: draftId,
    personId,
    data: { kind: draft.kind, language },
  })
  return { draftId, draftTextId }
}
