import type { Tx } from '~/db/connection'
import { insertEvent, isSendingNoted } from '~/db/queries/events'
import { lockSession } from '~/db/queries/sessions'
import { notingRefusal } from '~/app/domain/listening-session'
import { Refused } from '~/app/domain/refusal'

/** Thrown when the same form noted its point before: what it would note again is undone. */
class NotedBefore extends Error {}

/**
 * A point is noted by a plain form, in the transaction that writes it into the shared notes.
 *
 * @param pointId derived from the sending: sent twice, it is the same.
 * @throws {Refused}, and when the same sending was noted before; `unlessNotedBefore` takes that.
 */
export async function notePoint(
  trx: Tx,
  personId: string | null,
  activityId: string,
  pointId: string,
): Promise<void> {
  const session = await lockSession(trx, activityId)
  const refusal = session ? notingRefusal(session) : 'not-found'
  if (!session || refusal) throw new Refused(refusal ?? 'not-found')
  const noted = { kind: 'point-noted', subjectId: activityId }
  if (await isSendingNoted(trx, { ...noted, sending: pointId })) throw new NotedBefore()
  await insertEvent(trx, {
    ...noted,
    consultationId: session.consultationId,
    personId,
    data: { sending: pointId },
  })
}

/** A form that comes again is answered as it was the first time. */
export function unlessNotedBefore(error: unknown): void {
  if (!(error instanceof NotedBefore)) throw error
}
