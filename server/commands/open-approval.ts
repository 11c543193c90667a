import type { Tx } from '~/db/connection'
import { insertApproval, listSeatHolders } from '~/db/queries/approvals'
import { insertEvent, insertOutbox } from '~/db/queries/events'
import { listRoles } from '~/db/queries/people'
import { findBody, listSeats } from '~/db/queries/team'
import { lockVersion } from '~/db/queries/versions'
import { approvalRules, openingRefusal, windowRefusal } from '~/app/domain/approval'
import { Refused } from '~/app/domain/refusal'

export type ApprovalToOpen = {
  consultationId: string
  versionId: string
  /** `null`: now. */
  opensAt: Date | null
  /** Exclusive. */
  closesAt: Date
}

/**
 * The secretariat asks the body to decide about one named version. Its rules are those of today,
 * its seats those held as the vote opens; whoever holds one is told by mail.
 *
 * @returns the approval's id.
 * @throws {Refused}
 */
export async function openApproval(
  trx: Tx,
  personId: string,
  { consultationId, versionId, opensAt, closesAt }: ApprovalToOpen,
  now: Date,
): Promise<string> {
  const roles = await listRoles(trx, personId, consultationId)
  if (!roles.includes('secretariat')) throw new Refused('not-your-role')
  const body = await findBody(trx, consultationId)
  const version = await lockVersion(trx, versionId)
  if (!body || version?.consultationId !== consultationId) throw new Refused('not-found')
  if (version.withdrawnAt) throw new Refused('version-withdrawn')
  const seats = (await listSeats(trx, body.id)).filter(({ personId: holder }) => holder !== null)
  const bare = openingRefusal(approvalRules(body.rules, seats.length), seats.length)
  if (bare) throw new Refused(bare)
  const window = { opensAt: opensAt ?? now, closesAt }
  const refusal = windowRefusal(window, now)
  if (refusal) throw new Refused(refusal)

  const id = await insertApproval(trx, { bodyId: body.id, versionId, rules: body.rules, ...window })
  if (!id) throw new Refused('vote-already-open')
  const eventId = await insertEvent(trx, {
    kind: 'approval-opened',
    consultationId,
    subjectId: id,
    personId,
    data: { versionId, closesAt: closesAt.toISOString() },
  })
  const holders = await listSeatHolders(trx, body.id)
  await insertOutbox(
    trx,
    eventId,
    holders.map((holder) => ({
      kind: 'mail:approval-opened',
      personId: holder,
      data: { approvalId: id },
    })),
  )
  return id
}
