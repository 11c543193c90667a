import { describe, expect } from 'vitest'
import type { Tx } from '~/db/connection'
import { findResponse, listDecisions, listResponsePassages } from '~/db/queries/responses'
import { listSettlingBlocks } from '~/db/queries/settling-changes'
import { listThreadAnswers } from '~/db/queries/thread-answers'
import { answerThreads } from '~/server/commands/answer-threads'
import { applyWording } from '~/server/commands/apply-wording'
import { assignThreads } from '~/server/commands/assign-threads'
import { startThread } from '~/server/commands/start-thread'
import { givenMember, givenPerson } from '../support/given'
import {
  documentOf,
  givenComment,
  givenPublication,
  givenPublished,
  givenSender,
  SECRET,
} from '../support/given-publication'
import { duringThePhase } from '../support/moments'
import { test } from '../support/database'

const now = duringThePhase

describe('answerThreads', () => {
  test('answers several threads at once, and goes on with what was begun', async ({ trx }) => {
    const { given, threadIds, answer } = await givenThreads(trx, 2)

    const first = await answer({ disposition: 'accepted', text: { en: 'Yes.' } })
    const second = await answer({ disposition: null, text: {} }, threadIds.slice(0, 1))

    expect(second).toBe(first)
    const decisions = await listDecisions(trx, first)
    expect(decisions.map(({ disposition }) => disposition)).toEqual([null, 'accepted'])
    const response = await findResponse(trx, given.consultationId, first)
    expect(response).toMatchObject({ text: { en: 'Yes.' }, state: 'proposed' })
  })

  test('needs a reason for what is not accepted', async ({ trx }) => {
    const { answer } = await givenThreads(trx, 1)

    const attempt = answer({ disposition: 'not_accepted', text: {} })

    await expect(attempt).rejects.toMatchObject({ refusal: 'reason-missing' })
  })

  test('shows the passage that settles it once it is published changed', async ({ trx }) => {
    const { given, v1, answer } = await givenThreads(trx, 1)
    const [water, roads] = v1.blockIds as [string, string]
    const text = { en: 'Done.' }
    const responseId = await answer({ disposition: 'accepted', text, blockIds: [water, roads] })

    const document = documentOf(['Clean water for everybody.', 'Roads.'], v1.blockIds)
    const v2 = await givenPublished(trx, given, document)

    const passages = await listResponsePassages(trx, responseId)
    expect(passages).toEqual([{ versionId: v2.versionId, blockId: water }])
    expect(await listSettlingBlocks(trx, responseId)).toEqual([roads])
  })
})

describe('assignThreads', () => {
  test('gives threads to somebody who may answer them', async ({ trx }) => {
    const { given, threadIds, task } = await givenThreads(trx, 1)
    const assigneeId = await givenMember(trx, 'Dalia', 'drafter', given.consultationId)

    await assignThreads(trx, given.secretaryId, { ...task, assigneeId }, now)

    const answers = await listThreadAnswers(trx, threadIds)
    expect(answers.get(threadIds[0]!)).toMatchObject({ assigneeId, state: 'assigned' })
  })

  test('gives them to nobody else', async ({ trx }) => {
    const { given, task } = await givenThreads(trx, 1)
    const assigneeId = await givenPerson(trx, 'Nour')

    const attempt = assignThreads(trx, given.secretaryId, { ...task, assigneeId }, now)

    await expect(attempt).rejects.toMatchObject({ refusal: 'not-your-role' })
  })
})

describe('applyWording', () => {
  test('accepts the wording, credits it, and notes the passage', async ({ trx }) => {
    const { given, v1, threadIds } = await givenThreads(trx, 2, 'Safe water')
    const place = { startBlockId: v1.blockIds[0]!, startOffset: 0, endOffset: 11 }

    await applyWording(
      trx,
      given.secretaryId,
      {
        ...{ draftId: given.draftId, draftTextId: given.textId, threadIds },
        place: { ...place, endBlockId: place.startBlockId },
        ...{ before: 'Clean water', after: 'Safe and clean water', credit: { en: 'Thank you.' } },
      },
      now,
    )

    const answers = await listThreadAnswers(trx, threadIds)
    const [one, other] = threadIds.map((id) => answers.get(id)!)
    expect(one).toMatchObject({ disposition: 'accepted_in_part', text: { en: 'Thank you.' } })
    expect(other!.responseId).toBe(one!.responseId)
    expect(await listSettlingBlocks(trx, one!.responseId)).toEqual([place.startBlockId])
    const events = await trx
      .selectFrom('events')
      .where('kind', '=', 'wording-applied')
      .select(['subject_id as threadId', 'data'])
      .execute()
    expect(events.map(({ threadId }) => threadId).sort()).toEqual([...threadIds].sort())
    expect(events[0]!.data).toMatchObject({ before: 'Clean water', after: 'Safe and clean water' })
  })
})

/** Threads on the first words of a version of two passages. */
async function givenThreads(trx: Tx, count: number, replacement: string | null = null) {
  const given = await givenPublication(trx)
  const v1 = await givenPublished(trx, given, documentOf(['Clean water for all.', 'Roads.']))
  const kind = replacement === null ? ('comment' as const) : ('wording' as const)
  const threadIds: string[] = []
  for (let index = 0; index < count; index += 1) {
    const comment = givenComment(v1, { kind, replacement })
    const started = { versionId: v1.versionId, comment, secret: SECRET }
    threadIds.push((await startThread(trx, givenSender(given), started, now)).threadId)
  }
  const where = { consultationId: given.consultationId, draftId: given.draftId }
  const answer = (
    said: Pick<Parameters<typeof answerThreads>[2], 'disposition' | 'text'> & {
      blockIds?: string[]
    },
    ids: string[] = threadIds,
  ) =>
    answerThreads(trx, given.secretaryId, { ...where, threadIds: ids, blockIds: [], ...said }, now)
  return { given, v1, threadIds, answer, task: { ...where, threadIds } }
}
