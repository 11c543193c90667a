import type { Tx } from '~/db/connection'
import { appendNextUpdate } from '~/db/queries/draft-updates'
import { findDraft, insertDraftText } from '~/db/queries/drafts'
import { insertEvent } from '~/db/queries/events'
import { listRoles } from '~/db/queries/people'
import { lockDraft } from '~/db/queries/versions'
import { draftingRefusal } from '~/app/domain/draft'
import { Refused } from '~/app/domain/refusal'

/**
 * A draft gets a working text in one more language, begun with the text it translates: blocks
 * are aligned by their ids.
 *
 * @returns the working text's id; that of the text there is, when there is one in this language.
 * @throws {Refused}
 */
export async function startDraftText(
  trx: Tx,
  personId: string,
  { draftId, language, sourceId }: { draftId: string; language: string; sourceId: string },
  firstUpdate: Uint8Array,
): Promise<string> {
  await lockDraft(trx, draftId)
  const draft = await findDraft(trx, draftId)
  const isOwn = draft?.texts.some(({ id }) => id === sourceId)
  if (!draft || !isOwn) throw new Refused('not-found')
  const roles = await listRoles(trx, personId, draft.consultationId)
  const refusal = draftingRefusal({ personId, roles, seatIds: [] }, draft)
  if (refusal) throw new Refused(refusal)
  const known = draft.texts.find((text) => text.language === language)
  if (known) return known.id

  const draftTextId = await insertDraftText(trx, draftId, language, sourceId)
  await appendNextUpdate(trx, draftTextId, firstUpdate, null)
  await insertEvent(trx, {
    kind: 'draft-language-added',
    consultationId: draft.consultationId,
    subjectId: draftId,
    personId,
    data: { language },
  })
  return draftTextId
}
