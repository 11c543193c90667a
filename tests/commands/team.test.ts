import { randomBytes } from 'node:crypto'
import { describe, expect } from 'vitest'
import type { Tx } from '~/db/connection'
import { listRoles, listSeatIds } from '~/db/queries/people'
import { findLiveSession, insertSession } from '~/db/queries/sign-in'
import { findBody, listSeats, listTeam } from '~/db/queries/team'
import { addSeat, endSeat, saveBody } from '~/server/commands/change-body'
import { endRole } from '~/server/commands/end-role'
import { grantRole } from '~/server/commands/grant-role'
import { test } from '../support/database'
import { givenConsultation, givenMember, givenPerson } from '../support/given'

const now = new Date('2025-03-15T12:00Z')

async function givenGiver(trx: Tx) {
  const { consultationId } = await givenConsultation(trx)
  const personId = await givenMember(trx, 'Nour', 'secretariat', consultationId)
  return { consultationId, personId }
}

const invited = (email: string) => ({ email, name: null, language: 'ar' })

const outbox = (trx: Tx) =>
  trx.selectFrom('outbox').select(['kind', 'person_id as personId', 'data']).execute()

const rules = { quorum: 5, majority: 'two_thirds' as const, parity: true }

describe('giving a role', () => {
  test('makes an account for an unknown address, and writes to it', async ({ trx }) => {
    const giver = await givenGiver(trx)

    const personId = await grantRole(trx, giver, invited('new@example.org'), 'drafter')

    expect(await listRoles(trx, personId, giver.consultationId)).toEqual(['drafter'])
    const data = { consultationId: giver.consultationId, role: 'drafter' }
    expect(await outbox(trx)).toEqual([{ kind: 'mail:role-granted', personId, data }])
  })

  test('names an account that had no name, and renames none', async ({ trx }) => {
    const giver = await givenGiver(trx)
    const named = (name: string) => ({ ...invited('new@example.org'), name })
    const personId = await grantRole(trx, giver, invited('new@example.org'), 'drafter')
    const nameOf = async () =>
      (await trx.selectFrom('people').select('name').where('id', '=', personId).executeTakeFirst())
        ?.name

    await grantRole(trx, giver, named('Awa Koné'), 'facilitator')
    expect(await nameOf()).toBe('Awa Koné')
    await grantRole(trx, giver, named('Somebody else'), 'secretariat')
    expect(await nameOf()).toBe('Awa Koné')
  })

  test('twice is once', async ({ trx }) => {
    const giver = await givenGiver(trx)

    await grantRole(trx, giver, invited('new@example.org'), 'drafter')
    await grantRole(trx, giver, invited('new@example.org'), 'drafter')

    expect(await outbox(trx)).toHaveLength(1)
    expect(await listTeam(trx, giver.consultationId)).toHaveLength(2)
  })

  test('leaves everybody signed in where they are', async ({ trx }) => {
    const giver = await givenGiver(trx)
    const member = await givenPerson(trx, 'Ana', { email: 'ana@example.org' })
    const session = randomBytes(32)
    await insertSession(trx, session, member)

    await grantRole(trx, giver, invited('ana@example.org'), 'facilitator')
    await grantRole(trx, giver, invited('ana@example.org'), 'drafter')
    await saveBody(trx, giver, { name: { fr: 'Comité' }, rules })
    const ana = { holder: invited('ana@example.org'), organisation: null, party: null }
    const seatId = await addSeat(trx, giver, { ...ana, isChair: false })

    expect(await findLiveSession(trx, session)).toBeDefined()
    await endSeat(trx, giver, seatId)
    const team = await listTeam(trx, giver.consultationId)
    const [role] = team.find(({ personId }) => personId === member)!.roles
    await endRole(trx, giver, role!.id, now)
    expect(await findLiveSession(trx, session)).toBeDefined()
  })
})

describe('ending a role', () => {
  test('closes what the person has open', async ({ trx }) => {
    const giver = await givenGiver(trx)
    const personId = await givenMember(trx, 'Ana', 'drafter', giver.consultationId)
    const ana = (await listTeam(trx, giver.consultationId)).find(
      (one) => one.personId === personId,
    )!

    await endRole(trx, giver, ana.roles[0]!.id, now)

    expect(await listRoles(trx, personId, giver.consultationId)).toEqual([])
    expect(await outbox(trx)).toMatchObject([{ kind: 'sockets:role-ended', personId }])
  })

  test('leaves the last one of the secretariat', async ({ trx }) => {
    const giver = await givenGiver(trx)
    const [nour] = await listTeam(trx, giver.consultationId)

    const end = endRole(trx, giver, nour!.roles[0]!.id, now)

    await expect(end).rejects.toMatchObject({ refusal: 'last-secretariat' })
  })

  test('does not reach into another consultation', async ({ trx }) => {
    const giver = await givenGiver(trx)
    const other = await givenGiver(trx)
    const [member] = await listTeam(trx, other.consultationId)

    const end = endRole(trx, giver, member!.roles[0]!.id, now)

    await expect(end).rejects.toMatchObject({ refusal: 'not-found' })
  })
})

describe('the body', () => {
  const seat = { organisation: 'Ville', party: 'cities', isChair: true }

  test('has seats, one of them the chair, and seats end', async ({ trx }) => {
    const giver = await givenGiver(trx)
    await saveBody(trx, giver, { name: { fr: 'Comité' }, rules })
    const first = await addSeat(trx, giver, { ...seat, holder: invited('m@example.org') })
    const second = await addSeat(trx, giver, { ...seat, holder: null })

    const body = (await findBody(trx, giver.consultationId))!
    const seats = await listSeats(trx, body.id)
    expect(seats.map(({ id, isChair }) => [id, isChair])).toEqual([
      [second, true],
      [first, false],
    ])
    const { personId } = seats[1]!
    expect(await listSeatIds(trx, personId!, giver.consultationId)).toEqual([first])

    await endSeat(trx, giver, first)

    expect(await listSeatIds(trx, personId!, giver.consultationId)).toEqual([])
    expect(await listSeats(trx, body.id)).toHaveLength(1)
  })

  test('keeps rules it had besides those that are changed', async ({ trx }) => {
    const giver = await givenGiver(trx)
    const secret = { ...rules, secret: true }
    await saveBody(trx, giver, { name: { fr: 'Comité' }, rules: secret })

    await saveBody(trx, giver, { name: { fr: 'Conseil' }, rules: { ...rules, quorum: 3 } })

    const body = (await findBody(trx, giver.consultationId))!
    expect(body).toMatchObject({ name: { fr: 'Conseil' }, rules: { quorum: 3, secret: true } })
  })
})
