import type { Tx } from '~/db/connection'
import { insertEvent } from '~/db/queries/events'
import { findThread } from '~/db/queries/comment-threads'
import { listThreadAnswers } from '~/db/queries/thread-answers'
import type { Place } from '~/app/domain/anchor'
import { hasWords, type Localized } from '~/app/domain/language'
import { Refused } from '~/app/domain/refusal'
import { answerThreads } from './answer-threads'
import { requireWriter } from './require-writer'

export type AppliedWording = {
  draftId: string
  draftTextId: string
  /** Whose wording was taken; of several that were merged, all of them. */
  threadIds: readonly string[]
  place: Place
  /** What stood there, and what stands there now. */
  before: string
  after: string
  /** What the response says when nobody has written it yet, by language: it credits who proposed. */
  credit: Localized
}

/**
 * A proposed wording stands in the working text: it is accepted, its author is credited, and the
 * passage is noted for the next version. Goes with the change of the live text, in one transaction.
 *
 * @throws {Refused}
 */
export async function applyWording(
  trx: Tx,
  personId: string,
  applied: AppliedWording,
  now: Date,
): Promise<void> {
  const { draftId, draftTextId, threadIds, place, before, after, credit } = applied
  const draft = await requireWriter(trx, personId, draftId)
  const own = draft.texts.find(({ id }) => id === draftTextId)
  if (!own) throw new Refused('not-found')
  const authors = await creditedIn(trx, threadIds)
  const begun = (await listThreadAnswers(trx, threadIds)).get(threadIds[0]!)
  const isMerged = threadIds.length > 1
  const responseId = await answerThreads(
    trx,
    personId,
    {
      ...{ consultationId: draft.consultationId, draftId, threadIds },
      disposition: isMerged ? 'accepted_in_part' : 'accepted',
      text: begun && hasWords(begun.text) ? {} : credit,
      blockIds: [place.startBlockId],
    },
    now,
  )
  for (const threadId of threadIds) {
    await insertEvent(trx, {
      ...{ kind: 'wording-applied', consultationId: draft.consultationId, personId },
      subjectId: threadId,
      data: { draftId, draftTextId, responseId, place, before, after, authors },
    })
  }
}

/** The contributions whose wording was taken; names stay where consent can still be withdrawn. */
async function creditedIn(trx: Tx, threadIds: readonly string[]): Promise<string[]> {
  const contributionIds: string[] = []
  for (const threadId of threadIds) {
    const thread = await findThread(trx, threadId)
    if (!thread || thread.replacement === null) throw new Refused('not-found')
    contributionIds.push(thread.comments[0]!.id)
  }
  return contributionIds
}
