import { describe, expect } from 'vitest'
import type { Tx } from '~/db/connection'
import { blocksOf, type Document } from '~/app/domain/document'
import { positionKey } from '~/app/domain/triage'
import { carriedThreads } from '~/server/commands/carry-threads'
import { decidePosition, type PositionDecision } from '~/server/commands/decide-position'
import { startThread } from '~/server/commands/start-thread'
import {
  documentOf,
  givenComment,
  givenPublication,
  givenPublished,
  givenSender,
  SECRET,
  type GivenPublication,
} from '../support/given-publication'
import { duringThePhase } from '../support/moments'
import { test } from '../support/database'

const RULE = 'Each member city publishes its budget for water every spring.'
const WEAK = 'Each member city listens to those who live beside rivers and lakes.'

describe('decidePosition', () => {
  test('confirms what was seen, so that the text may be published', async ({ trx }) => {
    const { given, document, decide } = await givenWeakThread(trx)

    await decide({ what: 'confirm' })

    await expect(givenPublished(trx, given, document)).resolves.toBeDefined()
  })

  test('refuses what was seen of another position', async ({ trx }) => {
    const { decide } = await givenWeakThread(trx)

    const attempt = decide({ what: 'confirm', seen: '0123456789abcdef' })

    await expect(attempt).rejects.toMatchObject({ refusal: 'position-changed-since' })
  })

  test('refuses to decide twice about one position with what was seen before', async ({ trx }) => {
    const { decide } = await givenWeakThread(trx)
    await decide({ what: 'gone' })

    const attempt = decide({ what: 'confirm' })

    await expect(attempt).rejects.toMatchObject({ refusal: 'position-changed-since' })
  })

  test('moves a thread to words of a passage, however their spaces were copied', async ({
    trx,
  }) => {
    const { given, blockId, document, threadId, decide } = await givenWeakThread(trx)

    await decide({ what: { blockId, words: 'those who\nlive beside  rivers' } })

    expect(await positionOf(trx, given, document, threadId)).toMatchObject({
      ...{ state: 'manual', startOffset: 28, endOffset: 56, decidedById: given.secretaryId },
    })
  })

  test('refuses words the text does not say', async ({ trx }) => {
    const { blockId, decide } = await givenWeakThread(trx)

    const attempt = decide({ what: { blockId, words: 'those who live on the moon' } })

    await expect(attempt).rejects.toMatchObject({ refusal: 'words-not-there' })
  })
})

test('what was seen of a position stays the same while others write elsewhere', async ({ trx }) => {
  const { given, document, threadId, seen } = await givenWeakThread(trx)
  const longer = documentOf(['Before.', WEAK, 'After.'])
  longer.nodes[1] = document.nodes[0]!
  const position = await positionOf(trx, given, longer, threadId)

  expect(positionKey(position, blocksOf(longer))).toBe(seen)
})

/** A thread of the first version whose passage is nearly gone from the working text. */
async function givenWeakThread(trx: Tx) {
  const given = await givenPublication(trx)
  const v1 = await givenPublished(trx, given, documentOf([RULE]))
  const comment = givenComment(v1, { endOffset: RULE.length, quote: RULE })
  const started = { versionId: v1.versionId, comment, secret: SECRET }
  const { threadId } = await startThread(trx, givenSender(given), started, duringThePhase)
  const document = documentOf([WEAK], v1.blockIds)
  const position = await positionOf(trx, given, document, threadId)
  const seen = positionKey(position, blocksOf(document))
  const text = { draftTextId: given.textId, language: given.language, document }
  const decide = (decision: Pick<PositionDecision, 'what'> & { seen?: string }) =>
    decidePosition(
      trx,
      given.secretaryId,
      { ...text, generation: 1, seq: 1 },
      { threadId, seen, ...decision },
    )
  return { given, document, threadId, seen, blockId: v1.blockIds[0]!, decide }
}

async function positionOf(trx: Tx, given: GivenPublication, document: Document, threadId: string) {
  const blocks = blocksOf(document)
  const carried = await carriedThreads(trx, { draftTextId: given.textId, blocks })
  return carried.find((one) => one.threadId === threadId)!.position
}
