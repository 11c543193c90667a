import { describe, expect, it } from 'vitest'
import {
  approvalRules,
  approvalState,
  decisionRefusal,
  tally,
  votingRefusal,
  type ApprovalRules,
  type VoteChoice,
} from '~/app/domain/approval'

const rules: ApprovalRules = { quorum: 3, majority: 'simple', parity: false }

/** `y` yes, `r` with reservation, `n` no, `a` abstains, `-` says nothing. */
function seats(votes: string) {
  const choices: Record<string, VoteChoice | null> = {
    y: 'yes',
    r: 'yes_with_reservation',
    n: 'no',
    a: 'abstain',
    '-': null,
  }
  return [...votes].map((sign, index) => ({
    seatId: `seat-${index}`,
    party: index % 2 === 0 ? 'cities' : 'associations',
    choice: choices[sign]!,
  }))
}

describe('tally', () => {
  it.each([
    ['-----', rules, 'no_quorum'],
    ['yy---', rules, 'no_quorum'],
    ['yya--', rules, 'approved'],
    ['aaa--', rules, 'sent_back'],
    ['yyn--', rules, 'approved'],
    ['yrnn-', rules, 'sent_back'],
    ['rrn--', rules, 'approved'],
    ['ynn--', rules, 'sent_back'],
    ['yyn--', { ...rules, majority: 'two_thirds' }, 'approved'],
    ['yynn-', { ...rules, majority: 'two_thirds' }, 'sent_back'],
    ['yyynn', { ...rules, majority: 'two_thirds' }, 'sent_back'],
    ['aaa--', { ...rules, majority: 'two_thirds' }, 'sent_back'],
    ['y-y-y', { ...rules, parity: true }, 'no_quorum'],
    ['y-yay', { ...rules, parity: true }, 'approved'],
  ] as const)('of %s under %o is %s', (votes, given, result) => {
    expect(tally(given, seats(votes)).result).toBe(result)
  })

  it('names the parties that did not vote', () => {
    expect(tally({ ...rules, parity: true }, seats('y-y-y')).missingParties).toEqual([
      'associations',
    ])
  })
})

describe('approvalRules', () => {
  it('asks for more than half of the seats when a body names no quorum', () => {
    expect(approvalRules({}, 8)).toEqual({ quorum: 5, majority: 'simple', parity: false })
  })
})

const opensAt = new Date('2025-03-01T00:00Z')
const closesAt = new Date('2025-03-10T00:00Z')
const before = new Date('2025-02-28T23:59:59.999Z')
const lastMoment = new Date('2025-03-09T23:59:59.999Z')
const open = { opensAt, closesAt, result: null, versionWithdrawnAt: null }

describe('approvalState', () => {
  it.each([
    [before, 'to-come'],
    [opensAt, 'open'],
    [lastMoment, 'open'],
    [closesAt, 'closed'],
  ] as const)('at %o is %s', (now, state) => {
    expect(approvalState(open, now)).toBe(state)
    expect(approvalState({ ...open, result: 'approved' }, now)).toBe('decided')
  })
})

describe('votingRefusal', () => {
  const member = { personId: 'p', roles: [], seatIds: ['seat'] }

  it.each([
    [{ personId: null, roles: [], seatIds: [] }, opensAt, 'sign-in-first'],
    [{ personId: 'p', roles: ['secretariat'] as const, seatIds: [] }, opensAt, 'no-seat'],
    [{ ...member, seatIds: ['of another body'] }, opensAt, 'no-seat'],
    [member, before, 'vote-not-open'],
    [member, opensAt, null],
    [member, lastMoment, null],
    [member, closesAt, 'vote-not-open'],
  ])('%o at %o: %s', (visitor, now, refusal) => {
    expect(votingRefusal(visitor, open, ['seat'], now)).toBe(refusal)
  })
})

describe('decisionRefusal', () => {
  it.each([
    [before, 3, 'vote-not-open'],
    [lastMoment, 2, 'votes-missing'],
    [lastMoment, 3, null],
    [closesAt, 0, null],
  ])('at %o with %i of 3 votes: %s', (now, voted, refusal) => {
    expect(decisionRefusal(open, { voted, seats: 3 }, now)).toBe(refusal)
  })

  it('is decided once', () => {
    const decided = { ...open, result: 'approved' as const }
    expect(decisionRefusal(decided, { voted: 3, seats: 3 }, closesAt)).toBe('vote-not-open')
  })
})

describe('a vote on a version that was withdrawn', () => {
  const withdrawn = { ...open, versionWithdrawnAt: opensAt }

  it('is neither cast nor decided', () => {
    const member = { personId: 'p', roles: [], seatIds: ['seat'] }
    expect(votingRefusal(member, withdrawn, ['seat'], opensAt)).toBe('version-withdrawn')
    expect(decisionRefusal(withdrawn, { voted: 3, seats: 3 }, closesAt)).toBe('version-withdrawn')
  })
})
