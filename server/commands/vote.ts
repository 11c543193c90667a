import type { Tx } from '~/db/connection'
import {
  findApproval,
  isVoteTooLate,
  listSeatVotes,
  lockApproval,
  saveVote,
  type NewVote,
} from '~/db/queries/approvals'
import { insertEvent } from '~/db/queries/events'
import { listSeatIds } from '~/db/queries/people'
import { votingRefusal, type VoteChoice } from '~/app/domain/approval'
import { Refused } from '~/app/domain/refusal'

export type Vote = {
  approvalId: string
  seatId: string
  choice: VoteChoice
  /** `null`: none; owed for a reservation. */
  reason: string | null
}

/**
 * Someone votes from a seat they hold; until the vote closes they may vote again, and the last
 * vote counts.
 *
 * @throws {Refused}
 */
export async function vote(trx: Tx, personId: string, vote: Vote, now: Date): Promise<void> {
  await lockApproval(trx, vote.approvalId)
  const approval = await findApproval(trx, vote.approvalId)
  if (!approval) throw new Refused('not-found')
  const seats = await listSeatVotes(trx, approval.id)
  const held = await listSeatIds(trx, personId, approval.consultationId)
  const seatIds = held.filter((id) => id === vote.seatId)
  const refusal = votingRefusal(
    { personId, roles: [], seatIds },
    approval,
    seats.map((seat) => seat.seatId),
    now,
  )
  if (refusal) throw new Refused(refusal)
  if (vote.choice === 'yes_with_reservation' && !vote.reason) {
    throw new Refused('reservation-without-reason')
  }

  await saveInTime(trx, { ...vote, personId })
  await insertEvent(trx, {
    kind: 'vote-cast',
    consultationId: approval.consultationId,
    subjectId: approval.id,
    personId,
    data: {
      seatId: vote.seatId,
      before: seats.find((seat) => seat.seatId === vote.seatId)?.choice ?? null,
      after: vote.choice,
    },
  })
}

/** The transaction may begin in time and reach the votes after the deadline. */
async function saveInTime(trx: Tx, vote: NewVote): Promise<void> {
  try {
    await saveVote(trx, vote)
  } catch (error) {
    throw isVoteTooLate(error) ? new Refused('vote-not-open') : error
  }
}
