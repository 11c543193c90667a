import type { Tx } from '~/db/connection'
import { insertEvent } from '~/db/queries/events'
import { listRoles } from '~/db/queries/people'
import {
  assignResponse,
  listThreadAnswers,
  markResponseAssigned,
} from '~/db/queries/thread-answers'
import { Refused } from '~/app/domain/refusal'
import { respondingRefusal } from '~/app/domain/response'
import { answerThreads } from './answer-threads'

/**
 * Someone of the team gives threads to one who will answer them: the response that is being
 * written for them, else one nobody has begun.
 *
 * @throws {Refused} also when that person may not write responses.
 */
export async function assignThreads(
  trx: Tx,
  personId: string,
  task: {
    consultationId: string
    draftId: string
    threadIds: readonly string[]
    assigneeId: string
  },
  now: Date,
): Promise<void> {
  const { consultationId, draftId, threadIds, assigneeId } = task
  await requireResponder(trx, personId, consultationId)
  await requireResponder(trx, assigneeId, consultationId)
  const begun = (await listThreadAnswers(trx, threadIds)).get(threadIds[0]!)
  const responseId = begun?.responseId ?? (await beginAnswer(trx, personId, task, now))
  await assignResponse(trx, responseId, assigneeId)
  await insertEvent(trx, {
    ...{ kind: 'response-assigned', consultationId, subjectId: responseId, personId },
    data: { assigneeId, draftId, threadIds },
  })
}

async function beginAnswer(
  trx: Tx,
  personId: string,
  task: { consultationId: string; draftId: string; threadIds: readonly string[] },
  now: Date,
): Promise<string> {
  const nothing = { disposition: null, text: {}, blockIds: [] }
  const responseId = await answerThreads(trx, personId, { ...task, ...nothing }, now)
  await markResponseAssigned(trx, responseId)
  return responseId
}

async function requireResponder(trx: Tx, personId: string, consultationId: string): Promise<void> {
  const roles = await listRoles(trx, personId, consultationId)
  const refusal = respondingRefusal({ personId, roles, seatIds: [] }, 'propose')
  if (refusal) throw new Refused(refusal)
}
