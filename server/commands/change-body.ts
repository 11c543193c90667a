import type { Tx } from '~/db/connection'
import { insertEvent, insertOutbox } from '~/db/queries/events'
import { insertPersonOnce } from '~/db/queries/people'
import { lockConsultation } from '~/db/queries/setup'
import {
  clearChair,
  endSeatToday,
  findBody,
  insertBody,
  insertSeat,
  updateBody,
  type Body,
} from '~/db/queries/team'
import { Refused } from '~/app/domain/refusal'
import type { Invited, RoleGiver } from './grant-role'
import { requireRight } from './require-right'

/** The body that decides is named, with its rules; approvals already open keep the rules they had. */
export async function saveBody(
  trx: Tx,
  { consultationId, personId }: RoleGiver,
  body: Omit<Body, 'id'>,
): Promise<void> {
  await requireRight(trx, personId, consultationId, ['secretariat'])
  await lockConsultation(trx, consultationId)
  const before = await findBody(trx, consultationId)
  const subjectId = before?.id ?? (await insertBody(trx, consultationId, body))
  if (before) await updateBody(trx, { ...body, id: before.id })
  const kind = before ? 'body-changed' : 'body-added'
  const data = { before: before ?? null, after: body }
  await insertEvent(trx, { kind, consultationId, subjectId, personId, data })
}

export type SeatToGive = {
  /** `null`: the seat is vacant. */
  holder: Invited | null
  organisation: string | null
  party: string | null
  /** There is one chair: whoever had it keeps the seat and is no longer in the chair. */
  isChair: boolean
}

/** A seat is added to the body; who holds it is told by mail. @returns its id. @throws {Refused} */
export async function addSeat(trx: Tx, giver: RoleGiver, seat: SeatToGive): Promise<string> {
  const { consultationId } = giver
  const body = await bodyToChange(trx, giver)
  const { organisation, party, isChair } = seat
  const personId = seat.holder ? (await insertPersonOnce(trx, seat.holder)).id : null
  if (isChair) await clearChair(trx, body.id)
  const seatId = await insertSeat(trx, { bodyId: body.id, personId, organisation, party, isChair })
  const eventId = await insertEvent(trx, {
    kind: 'seat-added',
    consultationId,
    subjectId: seatId,
    personId: giver.personId,
    data: { bodyId: body.id, personId, isChair },
  })
  if (personId && personId !== giver.personId) {
    const data = { consultationId, role: 'committee' }
    await insertOutbox(trx, eventId, [{ kind: 'mail:role-granted', personId, data }])
  }
  return seatId
}

/** A seat ends today; votes cast from it stay. @throws {Refused} */
export async function endSeat(trx: Tx, giver: RoleGiver, seatId: string): Promise<void> {
  const { consultationId } = giver
  const body = await bodyToChange(trx, giver)
  const ended = await endSeatToday(trx, body.id, seatId)
  if (!ended) throw new Refused('not-found')
  const eventId = await insertEvent(trx, {
    kind: 'seat-ended',
    consultationId,
    subjectId: seatId,
    personId: giver.personId,
    data: { bodyId: body.id, personId: ended.personId },
  })
  if (!ended.personId) return
  await insertOutbox(trx, eventId, [{ kind: 'sockets:role-ended', personId: ended.personId }])
}

async function bodyToChange(trx: Tx, { consultationId, personId }: RoleGiver): Promise<Body> {
  await requireRight(trx, personId, consultationId, ['secretariat'])
  await lockConsultation(trx, consultationId)
  const body = await findBody(trx, consultationId)
  if (!body) throw new Refused('not-found')
  return body
}
