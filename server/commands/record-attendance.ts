import type { Tx } from '~/db/connection'
import { findHeadCount, replaceHeadCount } from '~/db/queries/attendances'
import { insertEvent, isSendingNoted } from '~/db/queries/events'
import { listGroups } from '~/db/queries/groups'
import { lockSession } from '~/db/queries/sessions'
import { notingRefusal } from '~/app/domain/listening-session'
import { Refused } from '~/app/domain/refusal'
import { requireRight } from './require-right'

/**
 * One more, or one fewer, of a group is in the room. People are counted, never named; the count
 * does not go below nobody. A form that comes again counts once.
 *
 * @param sending names the form that was sent.
 * @returns the people of the group who are there now.
 * @throws {Refused}
 */
export async function recordAttendance(
  trx: Tx,
  personId: string,
  { consultationId, activityId }: { consultationId: string; activityId: string },
  { groupId, change, sending }: { groupId: string | null; change: number; sending: string },
): Promise<number> {
  await requireRight(trx, personId, consultationId, ['facilitator', 'secretariat'])
  const session = await lockSession(trx, activityId)
  if (session?.consultationId !== consultationId) throw new Refused('not-found')
  const refusal = notingRefusal(session)
  if (refusal) throw new Refused(refusal)
  const groups = await listGroups(trx, consultationId)
  if (groupId !== null && !groups.some((group) => group.id === groupId)) {
    throw new Refused('not-found')
  }
  const before = await findHeadCount(trx, activityId, groupId)
  const noted = { kind: 'attendance-recorded', subjectId: activityId }
  const isRepeated = await isSendingNoted(trx, { ...noted, sending })
  const people = Math.max(0, before + (isRepeated ? 0 : change))
  if (people === before) return people
  await replaceHeadCount(trx, activityId, groupId, people)
  await insertEvent(trx, {
    ...noted,
    consultationId,
    personId,
    data: { groupId, before, after: people, sending },
  })
  return people
}
