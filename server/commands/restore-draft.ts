import type { Tx } from '~/db/connection'
import { insertEvent } from '~/db/queries/events'
import { momentName, type Moment } from '~/app/domain/moment'
import { Refused } from '~/app/domain/refusal'
import { requireWriter } from './require-writer'

/**
 * Somebody brings a block, or the whole text, back as it was: an edit like any other. Goes with
 * the change of the live text, in one transaction.
 *
 * @throws {Refused}
 */
export async function restoreDraft(
  trx: Tx,
  personId: string,
  restored: { draftId: string; draftTextId: string; blockId: string | null; moment: Moment },
): Promise<void> {
  const draft = await requireWriter(trx, personId, restored.draftId)
  const own = draft.texts.find(({ id }) => id === restored.draftTextId)
  if (!own) throw new Refused('not-found')
  await insertEvent(trx, {
    kind: 'draft-restored',
    consultationId: draft.consultationId,
    subjectId: draft.id,
    personId,
    data: {
      draftTextId: own.id,
      moment: momentName(restored.moment),
      ...(restored.blockId && { blockId: restored.blockId }),
    },
  })
}
