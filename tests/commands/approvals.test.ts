import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import type { Tx } from '~/db/connection'
import { findApproval, listSeatVotes, listVotesOf } from '~/db/queries/approvals'
import { databaseClock } from '~/db/queries/clock'
import { insertBody, insertSeat } from '~/db/queries/team'
import { cancelApproval } from '~/server/commands/cancel-approval'
import { decideApproval } from '~/server/commands/decide-approval'
import { openApproval } from '~/server/commands/open-approval'
import { vote } from '~/server/commands/vote'
import { withdrawVersion } from '~/server/commands/withdraw-version'
import { test } from '../support/database'
import { givenConsultation, givenMember, givenPerson } from '../support/given'
import { givenDraft, givenVersion } from '../support/given-draft'

const HOUR_MS = 3_600_000

/** A committee of two seats that must both vote, and a published version. */
async function givenCommittee(trx: Tx) {
  const consultation = await givenConsultation(trx)
  const { consultationId } = consultation
  const salma = await givenMember(trx, 'Salma', 'secretariat', consultationId)
  const { versionId } = await givenVersion(trx, await givenDraft(trx, consultation))
  const bodyId = await insertBody(trx, consultationId, {
    name: { fr: 'Comité' },
    rules: { quorum: 2, majority: 'simple', parity: false },
  })
  const seat = async (name: string) => {
    const personId = await givenPerson(trx, name)
    const facts = { bodyId, personId, organisation: name, party: null, isChair: false }
    return { personId, seatId: await insertSeat(trx, facts) }
  }
  const now = await databaseClock(trx)
  const closesAt = new Date(now.getTime() + HOUR_MS)
  const open = (inside = trx) =>
    openApproval(inside, salma, { consultationId, versionId, opensAt: null, closesAt }, now)
  return {
    bodyId,
    consultationId,
    salma,
    versionId,
    ana: await seat('Ana'),
    bo: await seat('Bo'),
    open,
    now,
  }
}

describe('openApproval', () => {
  test('asks everyone who holds a seat, once', async ({ trx }) => {
    const { open, ana, bo } = await givenCommittee(trx)

    const approvalId = await open()

    const outbox = await trx.selectFrom('outbox').selectAll().execute()
    expect(outbox.map((row) => row.person_id).sort()).toEqual([ana.personId, bo.personId].sort())
    expect(outbox[0]).toMatchObject({ kind: 'mail:approval-opened', data: { approvalId } })
  })

  test('is refused while nobody could vote, or too few for the quorum', async ({ trx }) => {
    const { open, ana, bo } = await givenCommittee(trx)
    const vacate = (seatId: string) =>
      trx.updateTable('seats').set({ person_id: null }).where('id', '=', seatId).execute()

    await vacate(ana.seatId)
    await expect(open()).rejects.toMatchObject({ refusal: 'quorum-out-of-reach' })
    await vacate(bo.seatId)
    await expect(open()).rejects.toMatchObject({ refusal: 'nobody-votes' })
  })

  test('fixes who votes: a seat added later does not', async ({ trx }) => {
    const { bodyId, open, ana, bo } = await givenCommittee(trx)
    const approvalId = await open()
    const late = await givenPerson(trx, 'Cleo')
    const facts = { organisation: 'Cleo', party: null, isChair: false }
    const seatId = await insertSeat(trx, { bodyId, personId: late, ...facts })
    await sql`update seats set added_at = now() + interval '1 second' where id = ${seatId}`.execute(
      trx,
    )

    const seats = await listSeatVotes(trx, approvalId)
    expect(seats.map((seat) => seat.seatId).sort()).toEqual([ana.seatId, bo.seatId].sort())
    expect(await listVotesOf(trx, late)).toEqual([])
    expect(await listVotesOf(trx, ana.personId)).toMatchObject([
      { id: approvalId, hasVoted: false },
    ])
  })

  test('is refused while another vote on the version is open', async ({ trx }) => {
    const { open } = await givenCommittee(trx)
    await open()

    await expect(open()).rejects.toMatchObject({ refusal: 'vote-already-open' })
  })
})

describe('a vote on a version', () => {
  test('is opened once by two clicks', async ({ db }) => {
    const { open } = await db.transaction().execute(givenCommittee)

    const clicks = await Promise.allSettled(
      [1, 2].map(() => db.transaction().execute((trx) => open(trx))),
    )

    expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(clicks.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { refusal: 'vote-already-open' },
    })
  })

  test('keeps the version from being withdrawn until it is decided', async ({ trx }) => {
    const { open, salma, versionId, now } = await givenCommittee(trx)
    const approvalId = await open()
    const withdraw = () => withdrawVersion(trx, salma, versionId, { fr: 'Erreur.' }, now)

    await expect(withdraw()).rejects.toMatchObject({ refusal: 'vote-already-open' })
    await sql`update approvals set closes_at = now() where id = ${approvalId}`.execute(trx)
    await decideApproval(trx, salma, { approvalId, conditions: {} }, now)
    await withdraw()

    await expect(open()).rejects.toMatchObject({ refusal: 'version-withdrawn' })
  })
})

describe('vote', () => {
  test('counts the last vote of a seat', async ({ trx }) => {
    const { open, ana, now } = await givenCommittee(trx)
    const approvalId = await open()
    const { personId, seatId } = ana

    await vote(trx, personId, { approvalId, seatId, choice: 'no', reason: null }, now)
    await vote(trx, personId, { approvalId, seatId, choice: 'yes', reason: null }, now)

    const votes = await listSeatVotes(trx, approvalId)
    expect(votes.map(({ choice }) => choice)).toEqual(['yes', null])
  })

  test('is refused, not a defect, when the deadline falls while it is on its way', async ({
    trx,
  }) => {
    const { open, ana, now } = await givenCommittee(trx)
    const approvalId = await open()
    // Over by the clock on the wall, not yet by the one at the start of the transaction.
    await sql`update approvals set opens_at = now() - interval '1 hour',
      closes_at = now() + interval '1 microsecond' where id = ${approvalId}`.execute(trx)
    await sql`update seats set added_at = now() - interval '2 hours'`.execute(trx)

    const late = vote(
      trx,
      ana.personId,
      { approvalId, seatId: ana.seatId, choice: 'yes', reason: null },
      new Date(now.getTime() - 1),
    )

    await expect(late).rejects.toMatchObject({ refusal: 'vote-not-open' })
  })

  test('is refused from a seat of somebody else', async ({ trx }) => {
    const { open, ana, bo, salma, now } = await givenCommittee(trx)
    const approvalId = await open()

    for (const personId of [bo.personId, salma]) {
      const attempt = vote(
        trx,
        personId,
        { approvalId, seatId: ana.seatId, choice: 'yes', reason: null },
        now,
      )
      await expect(attempt).rejects.toMatchObject({ refusal: 'no-seat' })
    }
  })

  test('is refused with a reservation that gives no reason', async ({ trx }) => {
    const { open, ana, now } = await givenCommittee(trx)
    const approvalId = await open()

    const attempt = vote(
      trx,
      ana.personId,
      { approvalId, seatId: ana.seatId, choice: 'yes_with_reservation', reason: null },
      now,
    )

    await expect(attempt).rejects.toMatchObject({ refusal: 'reservation-without-reason' })
  })
})

describe('decideApproval', () => {
  test('waits until all have voted, then records what was counted', async ({ trx }) => {
    const { open, ana, bo, salma, now } = await givenCommittee(trx)
    const approvalId = await open()
    const decide = () =>
      decideApproval(trx, salma, { approvalId, conditions: { fr: 'Un bilan.' } }, now)
    const { seatId } = ana
    await vote(trx, ana.personId, { approvalId, seatId, choice: 'yes', reason: null }, now)
    await expect(decide()).rejects.toMatchObject({ refusal: 'votes-missing' })

    const bos = { approvalId, seatId: bo.seatId, choice: 'yes_with_reservation' as const }
    await vote(trx, bo.personId, { ...bos, reason: 'Le coût.' }, now)
    await decide()

    expect(await findApproval(trx, approvalId)).toMatchObject({
      result: 'approved',
      conditions: { fr: 'Un bilan.' },
    })
    await expect(decide()).rejects.toMatchObject({ refusal: 'vote-not-open' })
    const late = vote(trx, ana.personId, { approvalId, seatId, choice: 'no', reason: null }, now)
    await expect(late).rejects.toMatchObject({ refusal: 'vote-not-open' })
  })

  test('finds no quorum when too few voted before it closed', async ({ trx }) => {
    const { open, salma, now } = await givenCommittee(trx)
    const approvalId = await open()
    await sql`update approvals set closes_at = now() where id = ${approvalId}`.execute(trx)

    expect(await decideApproval(trx, salma, { approvalId, conditions: {} }, now)).toBe('no_quorum')
  })
})

describe('cancelApproval', () => {
  test('says why, tells who holds a seat, and makes room for another vote', async ({ trx }) => {
    const { open, ana, salma, consultationId, now } = await givenCommittee(trx)
    const approvalId = await open()
    const { personId, seatId } = ana
    await vote(trx, personId, { approvalId, seatId, choice: 'yes', reason: null }, now)
    const note = { fr: 'Mauvaise version.' }

    await cancelApproval(trx, salma, { approvalId, note }, now)

    expect(await findApproval(trx, approvalId)).toMatchObject({
      result: 'cancelled',
      cancellationNote: note,
    })
    const outbox = trx.selectFrom('outbox').where('kind', '=', 'mail:approval-cancelled')
    expect(await outbox.selectAll().execute()).toHaveLength(2)
    const events = trx.selectFrom('events').where('consultation_id', '=', consultationId)
    expect((await events.select('kind').execute()).map(({ kind }) => kind)).toContain(
      'approval-cancelled',
    )
    const late = vote(trx, personId, { approvalId, seatId, choice: 'no', reason: null }, now)
    await expect(late).rejects.toMatchObject({ refusal: 'vote-not-open' })
    expect(await open()).not.toBe(approvalId)
  })

  test('is refused without a reason, to all but the secretariat, and once it is decided', async ({
    trx,
  }) => {
    const { open, ana, salma, now } = await givenCommittee(trx)
    const approvalId = await open()
    const cancel = (personId: string, note = { fr: 'Erreur.' }) =>
      cancelApproval(trx, personId, { approvalId, note }, now)

    await expect(cancel(salma, { fr: ' ' })).rejects.toMatchObject({ refusal: 'reason-missing' })
    await expect(cancel(ana.personId)).rejects.toMatchObject({ refusal: 'not-your-role' })
    await sql`update approvals set closes_at = now() where id = ${approvalId}`.execute(trx)
    await decideApproval(trx, salma, { approvalId, conditions: {} }, now)
    await expect(cancel(salma)).rejects.toMatchObject({ refusal: 'vote-decided' })
  })
})
