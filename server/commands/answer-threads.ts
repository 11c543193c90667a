import type { Tx } from '~/db/connection'
import { listNamed } from '~/db/queries/answers-owed'
import { listDecisions, listResponsePassages, findResponse } from '~/db/queries/responses'
import { insertSettlingChanges } from '~/db/queries/settling-changes'
import { listThreadAnswers } from '~/db/queries/thread-answers'
import type { Disposition } from '~/app/domain/disposition'
import { hasWords, type Localized } from '~/app/domain/language'
import { Refused } from '~/app/domain/refusal'
import { answerContributions } from './answer-contributions'

export type ThreadsAnswer = {
  consultationId: string
  draftId: string
  /** At least one; the first says which response is gone on with. */
  threadIds: readonly string[]
  /** For all that was said in these threads; `null`: not decided yet. */
  disposition: Disposition | null
  /** By language; those not named keep what was written. */
  text: Localized
  /** The passages of the working text that are rewritten because of it. */
  blockIds: readonly string[]
}

/**
 * Someone of the team answers threads together, beside the text: the response that is being
 * written for the first one goes on, else a new one begins. Nobody else sees it until it is
 * published.
 *
 * @returns the response's id.
 * @throws {Refused} `reason-missing`: what is not accepted needs a reason.
 */
export async function answerThreads(
  trx: Tx,
  personId: string,
  answer: ThreadsAnswer,
  now: Date,
): Promise<string> {
  const { consultationId, threadIds, disposition } = answer
  const said = await listNamed(trx, consultationId, { ids: [], numbers: [], threadIds })
  if (said.length === 0) throw new Refused('contribution-not-listed')
  const begun = (await listThreadAnswers(trx, threadIds)).get(threadIds[0]!)
  const before = begun && (await findResponse(trx, consultationId, begun.responseId))
  const text = { ...before?.text, ...answer.text }
  if (disposition === 'not_accepted' && !hasWords(text)) throw new Refused('reason-missing')

  const decided = new Map(
    (before ? await listDecisions(trx, before.id) : []).map((one) => [one.contributionId, one]),
  )
  for (const contributionId of said) decided.set(contributionId, { contributionId, disposition })
  const responseId = await answerContributions(
    trx,
    personId,
    {
      consultationId,
      responseId: before?.id ?? null,
      replacesId: null,
      text,
      note: before?.note ?? {},
      decisions: [...decided.values()],
      passages: before ? await listResponsePassages(trx, before.id) : [],
    },
    now,
  )
  const { draftId, blockIds } = answer
  await insertSettlingChanges(trx, { responseId, draftId, personId }, blockIds)
  return responseId
}
