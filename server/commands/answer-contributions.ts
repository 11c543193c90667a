import type { Tx } from '~/db/connection'
import { insertEvent } from '~/db/queries/events'
import { listRoles } from '~/db/queries/people'
import { listAnswerable } from '~/db/queries/answers-owed'
import { listDecisions } from '~/db/queries/responses'
import {
  countPassages,
  insertResponse,
  lockResponse,
  replaceDecisions,
  replacePassages,
  updateResponse,
} from '~/db/queries/responses-writing'
import { hasWords, type Localized } from '~/app/domain/language'
import { Refused } from '~/app/domain/refusal'
import { respondingRefusal, type ChangedPassage, type Decision } from '~/app/domain/response'

export type Answer = {
  consultationId: string
  /** `null`: a new response. */
  responseId: string | null
  /** The published response it corrects; only of a new one. `null`: none. */
  replacesId: string | null
  text: Localized
  /** Why it was corrected; `{}` when it corrects none. */
  note: Localized
  decisions: readonly Decision[]
  passages: readonly ChangedPassage[]
}

/**
 * Someone of the team writes a response: the reason, what is decided about each contribution, and
 * the passages that changed. Nobody else sees it until it is published. A correction answers for
 * everything the corrected response answered.
 *
 * @returns the response's id.
 * @throws {Refused}
 */
export async function answerContributions(
  trx: Tx,
  personId: string,
  answer: Answer,
  now: Date,
): Promise<string> {
  const { consultationId } = answer
  const roles = await listRoles(trx, personId, consultationId)
  const refusal = respondingRefusal({ personId, roles, seatIds: [] }, 'propose')
  if (refusal) throw new Refused(refusal)

  const responseId = await saveWords(trx, personId, answer)
  const { replacesId } = (await lockResponse(trx, responseId))!
  const decisions = await completed(trx, answer.decisions, replacesId)
  const ids = decisions.map((decision) => decision.contributionId)
  const known = await listAnswerable(trx, consultationId, ids)
  if (known.length !== new Set(ids).size) throw new Refused('contribution-not-listed')
  const passages = await countPassages(trx, consultationId, answer.passages)
  if (passages !== answer.passages.length) throw new Refused('not-found')

  await replaceDecisions(trx, responseId, unique(decisions), { personId, now })
  await replacePassages(trx, responseId, answer.passages)
  await insertEvent(trx, {
    kind: 'response-proposed',
    consultationId,
    subjectId: responseId,
    personId,
    data: { contributions: ids.length, replacesId },
  })
  return responseId
}

async function saveWords(trx: Tx, personId: string, answer: Answer): Promise<string> {
  const { consultationId, responseId, replacesId, text, note } = answer
  if (responseId === null) {
    await requirePublished(trx, consultationId, replacesId)
    if (replacesId !== null && !hasWords(note)) throw new Refused('reason-missing')
    const facts = { consultationId, text, replacesId, note: replacesId === null ? null : note }
    return insertResponse(trx, personId, facts)
  }
  const response = await lockResponse(trx, responseId)
  if (response?.consultationId !== consultationId) throw new Refused('not-found')
  if (response.state === 'published') throw new Refused('already-published')
  const isCorrection = response.replacesId !== null
  if (isCorrection && !hasWords(note)) throw new Refused('reason-missing')
  await updateResponse(trx, responseId, { text, note: isCorrection ? note : null })
  return responseId
}

async function requirePublished(trx: Tx, consultationId: string, replacesId: string | null) {
  if (replacesId === null) return
  const replaced = await lockResponse(trx, replacesId)
  const isPublished = replaced?.state === 'published'
  if (!isPublished || replaced.consultationId !== consultationId) throw new Refused('not-found')
}

/** What the corrected response answered and this one does not name keeps what was decided. */
async function completed(
  trx: Tx,
  decisions: readonly Decision[],
  replacesId: string | null,
): Promise<readonly Decision[]> {
  if (replacesId === null) return decisions
  const named = new Set(decisions.map(({ contributionId }) => contributionId))
  const before = await listDecisions(trx, replacesId)
  return [...decisions, ...before.filter(({ contributionId }) => !named.has(contributionId))]
}

function unique(decisions: readonly Decision[]): Decision[] {
  return [...new Map(decisions.map((decision) => [decision.contributionId, decision])).values()]
}
