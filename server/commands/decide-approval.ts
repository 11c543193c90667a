import type { Tx } from '~/db/connection'
import {
  findApproval,
  listSeatVotes,
  lockApproval,
  markApprovalDecided,
} from '~/db/queries/approvals'
import { insertEvent } from '~/db/queries/events'
import { listRoles } from '~/db/queries/people'
import { approvalRules, decisionRefusal, tally, type CountedResult } from '~/app/domain/approval'
import { hasWords, type Localized } from '~/app/domain/language'
import { Refused } from '~/app/domain/refusal'

/**
 * The secretariat records what a vote came to, once it is over or everyone has voted. What it
 * comes to is counted, not chosen; conditions may be added.
 *
 * @returns the result.
 * @throws {Refused}
 */
export async function decideApproval(
  trx: Tx,
  personId: string,
  { approvalId, conditions }: { approvalId: string; conditions: Localized },
  now: Date,
): Promise<CountedResult> {
  await lockApproval(trx, approvalId)
  const approval = await findApproval(trx, approvalId)
  if (!approval) throw new Refused('not-found')
  const roles = await listRoles(trx, personId, approval.consultationId)
  if (!roles.includes('secretariat')) throw new Refused('not-your-role')
  const seats = await listSeatVotes(trx, approvalId)
  const counted = tally(approvalRules(approval.rules, seats.length), seats)
  const refusal = decisionRefusal(approval, counted, now)
  if (refusal) throw new Refused(refusal)

  const { result, counts } = counted
  await markApprovalDecided(trx, approvalId, {
    result,
    conditions: hasWords(conditions) ? conditions : null,
    now,
  })
  await insertEvent(trx, {
    kind: 'approval-decided',
    consultationId: approval.consultationId,
    subjectId: approvalId,
    personId,
    data: { versionId: approval.versionId, result, counts },
  })
  return result
}
