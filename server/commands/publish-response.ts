import type { Tx } from '~/db/connection'
import { insertEvent, insertOutbox } from '~/db/queries/events'
import { listAnsweredThreads } from '~/db/queries/follows'
import { listRoles } from '~/db/queries/people'
import { listAnswered } from '~/db/queries/response-addressees'
import { listDecisions } from '~/db/queries/responses'
import {
  endOtherDecisions,
  lockResponse,
  markResponsePublished,
} from '~/db/queries/responses-writing'
import { Refused } from '~/app/domain/refusal'
import {
  addresseesOf,
  respondingRefusal,
  responseRefusal,
  type Answered,
} from '~/app/domain/response'
import { tellFollowers } from './tell-followers'

/**
 * The secretariat publishes a response: what it decides stands in the register from now on, and
 * everyone it answers who left an address, or has an account, is told once.
 *
 * @throws {Refused}
 */
export async function publishResponse(
  trx: Tx,
  personId: string,
  { consultationId, responseId }: { consultationId: string; responseId: string },
  now: Date,
): Promise<void> {
  const response = await lockResponse(trx, responseId)
  if (response?.consultationId !== consultationId) throw new Refused('not-found')
  const roles = await listRoles(trx, personId, consultationId)
  const refusal = respondingRefusal({ personId, roles, seatIds: [] }, 'publish')
  if (refusal) throw new Refused(refusal)
  const decisions = await listDecisions(trx, responseId)
  const notReady = responseRefusal({ ...response, decisions })
  if (notReady) throw new Refused(notReady)

  await endOtherDecisions(trx, responseId)
  await markResponsePublished(trx, responseId, personId, now)
  const eventId = await insertEvent(trx, {
    kind: 'response-published',
    consultationId,
    subjectId: responseId,
    personId,
    data: { contributions: decisions.length, replacesId: response.replacesId },
  })
  const answered = await listAnswered(trx, responseId)
  const addressees = addresseesOf(answered)
  await insertOutbox(
    trx,
    eventId,
    addressees.map((addressee) => ({
      kind: 'mail:response-published',
      ...addressee,
      data: { responseId },
    })),
  )
  await tellThreads(trx, { consultationId, responseId, personId }, answered)
}

/** Who follows a thread hears of its response, unless they are answered by it themselves. */
async function tellThreads(
  trx: Tx,
  {
    consultationId,
    responseId,
    personId,
  }: Record<'consultationId' | 'responseId' | 'personId', string>,
  answered: readonly Answered[],
): Promise<void> {
  const knowing = {
    contributorIds: answered.flatMap(({ contributorId }) => contributorId ?? []),
    personIds: [personId, ...answered.flatMap((one) => one.personId ?? [])],
  }
  const subject = { consultationId, subjectIds: await listAnsweredThreads(trx, responseId) }
  await tellFollowers(trx, subject, { what: 'response', responseId }, knowing)
}
