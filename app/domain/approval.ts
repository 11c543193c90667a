import type { Refusal } from './refusal'
import type { Visitor } from './role'

/** What a seat can say. */
export const VOTE_CHOICES = ['yes', 'yes_with_reservation', 'no', 'abstain'] as const
export type VoteChoice = (typeof VOTE_CHOICES)[number]

/** What votes come to. */
export type CountedResult = 'approved' | 'sent_back' | 'no_quorum'

/** What can come of a vote: what was counted, or nothing, because it was cancelled. */
export type ApprovalResult = CountedResult | 'cancelled'

/** How a body decides; copied to each approval when it opens. */
export type ApprovalRules = {
  /** Seats that must vote, abstentions among them; at least one. */
  quorum: number
  /** Of those who say yes or no: more than half, or two thirds. */
  majority: 'simple' | 'two_thirds'
  /** Every party that holds a seat must be among those who vote. */
  parity: boolean
}

/** The rules as a body has them, whatever else it keeps there. */
export function approvalRules(rules: Record<string, unknown>, seatCount: number): ApprovalRules {
  const quorum = Number(rules['quorum'])
  return {
    quorum: Number.isInteger(quorum) && quorum > 0 ? quorum : Math.floor(seatCount / 2) + 1,
    majority: rules['majority'] === 'two_thirds' ? 'two_thirds' : 'simple',
    parity: rules['parity'] === true,
  }
}

/** A seat that may vote, and what it said; `null`: nothing yet. */
export type SeatVote = { seatId: string; party: string | null; choice: VoteChoice | null }

export type Tally = {
  counts: Record<VoteChoice, number>
  /** Seats that voted, and all that could. */
  voted: number
  seats: number
  hasQuorum: boolean
  /** Parties that hold a seat and did not vote, where parity asks for all; else none. */
  missingParties: string[]
  /** What the vote comes to as it stands. */
  result: CountedResult
}

/**
 * What votes come to. Abstentions count for the quorum and not for the majority; a tie is not a
 * majority; without any yes or no nothing is approved.
 */
export function tally(rules: ApprovalRules, seats: readonly SeatVote[]): Tally {
  const counts = { yes: 0, yes_with_reservation: 0, no: 0, abstain: 0 }
  for (const { choice } of seats) if (choice) counts[choice] += 1
  const voting = seats.filter(({ choice }) => choice !== null)
  const hasQuorum = voting.length >= rules.quorum
  const missingParties = rules.parity ? partiesOf(seats, voting) : []
  const yes = counts.yes + counts.yes_with_reservation
  const isMajority = rules.majority === 'simple' ? yes > counts.no : yes > 0 && yes >= 2 * counts.no
  const isValid = hasQuorum && missingParties.length === 0
  return {
    counts,
    voted: voting.length,
    seats: seats.length,
    hasQuorum,
    missingParties,
    result: !isValid ? 'no_quorum' : isMajority ? 'approved' : 'sent_back',
  }
}

function partiesOf(seats: readonly SeatVote[], voting: readonly SeatVote[]): string[] {
  const present = new Set(voting.map(({ party }) => party))
  const parties = new Set(seats.flatMap(({ party }) => (party === null ? [] : [party])))
  return [...parties].filter((party) => !present.has(party)).sort()
}

/** What the rules need to know of a vote. */
export type Window = {
  opensAt: Date
  /** Exclusive. */
  closesAt: Date
  /** `null`: not decided. */
  result: ApprovalResult | null
}

/** A vote, and whether its version is still there to be decided about. */
type VersionVote = Window & { versionWithdrawnAt: Date | null }

/** How a vote stands. */
export type ApprovalState = 'to-come' | 'open' | 'closed' | 'decided'

export function approvalState({ opensAt, closesAt, result }: Window, now: Date): ApprovalState {
  if (result !== null) return 'decided'
  if (now < opensAt) return 'to-come'
  return now < closesAt ? 'open' : 'closed'
}

/** Why this visitor may not vote from one of these seats of the body; `null` when they may. */
export function votingRefusal(
  visitor: Visitor,
  approval: VersionVote,
  bodySeatIds: readonly string[],
  now: Date,
): Refusal | null {
  if (visitor.personId === null) return 'sign-in-first'
  if (!visitor.seatIds.some((id) => bodySeatIds.includes(id))) return 'no-seat'
  if (approval.versionWithdrawnAt) return 'version-withdrawn'
  return approvalState(approval, now) === 'open' ? null : 'vote-not-open'
}

/** Why the decision cannot be recorded yet; `null` when it can: all have voted, or time is over. */
export function decisionRefusal(
  approval: VersionVote,
  { voted, seats }: Pick<Tally, 'voted' | 'seats'>,
  now: Date,
): Refusal | null {
  if (approval.versionWithdrawnAt) return 'version-withdrawn'
  switch (approvalState(approval, now)) {
    case 'decided':
    case 'to-come':
      return 'vote-not-open'
    case 'open':
      return seats > 0 && voted === seats ? null : 'votes-missing'
    case 'closed':
      return null
  }
}

/** Why a vote cannot be cancelled; `null` when it can: before it is decided. */
export function cancellationRefusal({ result }: Pick<Window, 'result'>): Refusal | null {
  return result === null ? null : 'vote-decided'
}

/**
 * Whether everybody may read who voted how: once it is decided, so that nobody follows a leader,
 * and never of a vote that was cancelled.
 */
export function areVotesPublic({ result }: Pick<Window, 'result'>): boolean {
  return result !== null && result !== 'cancelled'
}

/** Why a body cannot decide as it is: nobody holds a seat, or fewer than must vote. */
export function openingRefusal(
  { quorum }: Pick<ApprovalRules, 'quorum'>,
  heldSeats: number,
): Refusal | null {
  if (heldSeats === 0) return 'nobody-votes'
  return quorum > heldSeats ? 'quorum-out-of-reach' : null
}

/** Why a vote cannot run from then to then. */
export function windowRefusal(
  { opensAt, closesAt }: Pick<Window, 'opensAt' | 'closesAt'>,
  now: Date,
): Refusal | null {
  return closesAt <= opensAt || closesAt <= now ? 'closes-in-the-past' : null
}
