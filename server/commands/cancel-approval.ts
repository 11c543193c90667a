import type { Tx } from '~/db/connection'
import {
  findApproval,
  listSeatHolders,
  lockApproval,
  markApprovalCancelled,
} from '~/db/queries/approvals'
import { insertEvent, insertOutbox } from '~/db/queries/events'
import { cancellationRefusal } from '~/app/domain/approval'
import { hasWords, type Localized } from '~/app/domain/language'
import { Refused } from '~/app/domain/refusal'
import { requireRight } from './require-right'

/**
 * The secretariat cancels a vote that is not decided, for a reason that all can read. What was
 * voted is kept and not published; whoever holds a seat is told by mail.
 *
 * @param note why, by language; in one language at least.
 * @throws {Refused}
 */
export async function cancelApproval(
  trx: Tx,
  personId: string,
  { approvalId, note }: { approvalId: string; note: Localized },
  now: Date,
): Promise<void> {
  await lockApproval(trx, approvalId)
  const approval = await findApproval(trx, approvalId)
  if (!approval) throw new Refused('not-found')
  const { consultationId, bodyId, versionId } = approval
  await requireRight(trx, personId, consultationId, ['secretariat'])
  const refusal = cancellationRefusal(approval)
  if (refusal) throw new Refused(refusal)
  if (!hasWords(note)) throw new Refused('reason-missing')

  await markApprovalCancelled(trx, approvalId, { note, now })
  const eventId = await insertEvent(trx, {
    kind: 'approval-cancelled',
    consultationId,
    subjectId: approvalId,
    personId,
    data: { versionId, note },
  })
  const holders = await listSeatHolders(trx, bodyId)
  await insertOutbox(
    trx,
    eventId,
    holders.map((holder) => ({
      kind: 'mail:approval-cancelled',
      personId: holder,
      data: { approvalId },
    })),
  )
}
