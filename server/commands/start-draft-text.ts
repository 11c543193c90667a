import type { Tx } from '~/db/connection'
import { appendNextUpdate } from '~/db/queries/draft-updates'
import { insertDraftText } from '~/db/queries/drafts'
import { insertEvent } from '~/db/queries/events'
import { lockDraft } from '~/db/queries/versions'
import { Refused } from '~/app/domain/refusal'
import { requireWriter } from './require-writer'

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
  const draft = await requireWriter(trx, personId, draftId)
  if (!draft.texts.some(({ id }) => id === sourceId)) throw new Refused('not-found')
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
