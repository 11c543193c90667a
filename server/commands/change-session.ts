import type { Tx } from '~/db/connection'
import { replaceInvitations } from '~/db/queries/attendances'
import { insertEvent } from '~/db/queries/events'
import { lockSession } from '~/db/queries/sessions'
import { updateSession } from '~/db/queries/sessions-writing'
import { notingRefusal } from '~/app/domain/listening-session'
import type { SessionInput } from '~/app/domain/listening-session.input'
import { Refused } from '~/app/domain/refusal'
import { sessionFacts } from './plan-session'
import { requireRight } from './require-right'

/** A session is planned anew, as long as it is not closed. @throws {Refused} */
export async function changeSession(
  trx: Tx,
  personId: string,
  { consultationId, activityId }: { consultationId: string; activityId: string },
  input: SessionInput,
): Promise<void> {
  await requireRight(trx, personId, consultationId, ['facilitator', 'secretariat'])
  const session = await lockSession(trx, activityId)
  if (!session || session.consultationId !== consultationId) throw new Refused('not-found')
  const refusal = notingRefusal(session)
  if (refusal) throw new Refused(refusal)

  await updateSession(trx, activityId, await sessionFacts(trx, consultationId, input))
  await replaceInvitations(trx, activityId, input.groupIds)
  await insertEvent(trx, {
    kind: 'session-changed',
    consultationId,
    subjectId: activityId,
    personId,
    data: { before: { startsAt: session.startsAt, endsAt: session.endsAt } },
  })
}
