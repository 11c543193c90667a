import type { Tx } from '~/db/connection'
import { deleteCitationsOfBlock } from '~/db/queries/citations-writing'
import { findDraft } from '~/db/queries/drafts'
import { insertEvent } from '~/db/queries/events'
import { Refused } from '~/app/domain/refusal'
import { requireRight } from './require-right'

/**
 * A statement of a synthesis is written, put in other words, moved or taken out, with all it
 * rested on; goes with the change of the live text, in one transaction.
 *
 * @throws {Refused}
 */
export async function changeStatement(
  trx: Tx,
  personId: string,
  change: {
    consultationId: string
    draftId: string
    statementId: string
    intent: 'write' | 'edit' | 'move' | 'remove'
  },
): Promise<void> {
  const { consultationId, draftId, statementId, intent } = change
  await requireRight(trx, personId, consultationId, ['secretariat', 'drafter'])
  const draft = await findDraft(trx, draftId)
  const isHere = draft?.kind === 'synthesis' && draft.consultationId === consultationId
  if (!isHere) throw new Refused('not-found')

  if (intent === 'remove') await deleteCitationsOfBlock(trx, draftId, statementId)
  await insertEvent(trx, {
    kind: `statement-${intent}`,
    consultationId,
    subjectId: statementId,
    personId,
    data: { draftId },
  })
}
