import { describe, expect } from 'vitest'
import { findPosition, listPositions } from '~/db/queries/anchor-positions'
import { findVersionMap } from '~/db/queries/version-maps'
import type { Tx } from '~/db/connection'
import { blocksOf, type Document } from '~/app/domain/document'
import { carriedThreads } from '~/server/commands/carry-threads'
import { confirmPosition, moveThread, placeThreads } from '~/server/commands/place-threads'
import { startThread } from '~/server/commands/start-thread'
import { givenMember } from '../support/given'
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
/** So little is left of the rule that a person has to say whether it is still that. */
const WEAK = 'Each member city listens to those who live beside rivers and lakes.'

describe('carryThreads', () => {
  test('keeps the map between two versions', async ({ trx }) => {
    const given = await givenPublication(trx)
    const v1 = await givenPublished(trx, given, documentOf(['Clean water.', 'Open data.']))
    const v2 = await givenPublished(trx, given, documentOf(['Clean water!'], v1.blockIds))

    const map = await findVersionMap(trx, { fromId: v1.checkpointId, toId: v2.checkpointId })

    expect(map).toEqual({ runs: [0, 0, 11], blockStatus: [0, null] })
  })

  test('follows a passage through every version, step by step', async ({ trx }) => {
    const { given, v1, threadId } = await givenThread(trx)
    await givenPublished(trx, given, documentOf([`First: ${RULE}`], v1.blockIds))
    await givenPublished(trx, given, documentOf([`Second: ${RULE}`, 'New.'], v1.blockIds))
    const blocks = [{ blockId: v1.blockIds[0]!, text: `Third: ${RULE}` }]

    const [carried] = await carriedThreads(trx, {
      draftTextId: given.textId,
      blocks: asked(blocks),
    })

    expect(carried).toMatchObject({ threadId, position: { state: 'exact', startOffset: 7 } })
  })

  test('finds a passage again that one version left out', async ({ trx }) => {
    const { given, v1, threadId } = await givenThread(trx)
    await givenPublished(trx, given, documentOf(['Nothing of it is left here.']))
    const v3 = await givenPublished(trx, given, documentOf([RULE], v1.blockIds))

    expect(await findPosition(trx, threadId, v3.checkpointId)).toMatchObject({ state: 'exact' })
  })
})

describe('publication', () => {
  test('waits until somebody has confirmed the places that are not sure', async ({ trx }) => {
    const { given, v1 } = await givenThread(trx)

    const attempt = givenPublished(trx, given, documentOf([WEAK], v1.blockIds))

    await expect(attempt).rejects.toMatchObject({ refusal: 'thread-without-position' })
  })

  test('keeps the place somebody confirmed, and who did', async ({ trx }) => {
    const { given, v1, threadId } = await givenThread(trx)
    const document = documentOf([WEAK], v1.blockIds)
    const { checkpointId, threads } = await placeThreads(trx, textOf(given, document))
    expect(threads).toMatchObject([{ threadId, position: { state: 'weak', decidedById: null } }])

    await confirmPosition(trx, given.secretaryId, { threadId, checkpointId })
    await confirmPosition(trx, given.secretaryId, { threadId, checkpointId })
    const v2 = await givenPublished(trx, given, document)

    const position = await findPosition(trx, threadId, v2.checkpointId)
    expect(position).toMatchObject({ state: 'weak', decidedById: given.secretaryId })
    expect(await eventsOf(trx, threadId)).toEqual(['position-confirmed'])
  })

  test('asks again when what was confirmed has changed since', async ({ trx }) => {
    const { given, v1, threadId } = await givenThread(trx)
    const document = documentOf([WEAK], v1.blockIds)
    const { checkpointId } = await placeThreads(trx, textOf(given, document))
    await confirmPosition(trx, given.secretaryId, { threadId, checkpointId })

    const rewritten = documentOf(['Something else altogether stands here now.'], v1.blockIds)
    const later = await placeThreads(trx, textOf(given, rewritten, 2))

    expect(later.threads).toMatchObject([{ position: { state: 'orphaned', decidedById: null } }])
  })
})

describe('moveThread', () => {
  test('puts a thread where a person says, and later versions follow from there', async ({
    trx,
  }) => {
    const { given, v1, threadId } = await givenThread(trx)
    const document = documentOf(['Something else.', 'Budgets are public now.'], v1.blockIds)
    const { checkpointId } = await placeThreads(trx, textOf(given, document))
    const place = placeIn(blocksOf(document)[1]!.blockId, 0, 18)

    await moveThread(trx, given.secretaryId, { threadId, checkpointId, place })
    const later = documentOf(['Today: Budgets are public now.'], [place.startBlockId])
    const v2 = await givenPublished(trx, given, later)

    expect(await findPosition(trx, threadId, v2.checkpointId)).toMatchObject({
      ...{ state: 'manual', startOffset: 7, endOffset: 25, decidedById: given.secretaryId },
    })
    expect(await eventsOf(trx, threadId)).toEqual(['thread-moved'])
  })

  test('says that a passage is gone, and leaves a tombstone', async ({ trx }) => {
    const { given, v1, threadId } = await givenThread(trx)
    const document = documentOf([WEAK], v1.blockIds)
    const { checkpointId } = await placeThreads(trx, textOf(given, document))

    await moveThread(trx, given.secretaryId, { threadId, checkpointId, place: null })
    const v2 = await givenPublished(trx, given, document)

    expect(await findPosition(trx, threadId, v2.checkpointId)).toMatchObject({
      ...{ state: 'orphaned', tombstoneBlockId: v1.blockIds[0] },
      decidedById: given.secretaryId,
    })
  })

  test('is for who writes in the draft, and for places the text has', async ({ trx }) => {
    const { given, v1, threadId } = await givenThread(trx)
    const { checkpointId } = await placeThreads(trx, textOf(given, documentOf([WEAK], v1.blockIds)))
    const memberId = await givenMember(trx, 'Mia', 'facilitator', given.consultationId)
    const place = placeIn(v1.blockIds[0]!, 0, 9)
    const where = { threadId, checkpointId, place }

    await expect(moveThread(trx, memberId, where)).rejects.toMatchObject({
      refusal: 'not-your-role',
    })
    await expect(
      moveThread(trx, given.secretaryId, { ...where, place: placeIn(v1.blockIds[0]!, 0, 999) }),
    ).rejects.toMatchObject({ refusal: 'not-found' })
    await expect(
      moveThread(trx, given.secretaryId, { ...where, checkpointId: v1.checkpointId }),
    ).rejects.toMatchObject({ refusal: 'not-found' })
  })
})

test('a state of the working text is kept once, with what was decided in it', async ({ trx }) => {
  const { given, v1, threadId } = await givenThread(trx)
  const text = textOf(given, documentOf([WEAK], v1.blockIds))
  const first = await placeThreads(trx, text)
  await confirmPosition(trx, given.secretaryId, { threadId, checkpointId: first.checkpointId })

  const again = await placeThreads(trx, text)

  expect(again.checkpointId).toBe(first.checkpointId)
  expect(again.threads).toMatchObject([{ position: { decidedById: given.secretaryId } }])
  expect(await listPositions(trx, first.checkpointId)).toHaveLength(1)
})

/** A thread on the only passage of the first version. */
async function givenThread(trx: Tx) {
  const given = await givenPublication(trx)
  const v1 = await givenPublished(trx, given, documentOf([RULE]))
  const comment = givenComment(v1, { endOffset: RULE.length, quote: RULE })
  const started = { versionId: v1.versionId, comment, secret: SECRET }
  const { threadId } = await startThread(trx, givenSender(given), started, duringThePhase)
  return { given, v1, threadId }
}

function textOf(given: GivenPublication, document: Document, seq = 1) {
  return { draftTextId: given.textId, language: given.language, document, generation: 1, seq }
}

function placeIn(blockId: string, startOffset: number, endOffset: number) {
  return { startBlockId: blockId, startOffset, endBlockId: blockId, endOffset }
}

function asked(blocks: { blockId: string; text: string }[]) {
  const facts = { parentId: null, kind: 'paragraph', level: null, role: null } as const
  return blocks.map((block, position) => ({ ...facts, ...block, position, attributes: {} }))
}

async function eventsOf(trx: Tx, threadId: string) {
  const events = await trx
    .selectFrom('events')
    .where('subject_id', '=', threadId)
    .where('kind', 'in', ['position-confirmed', 'thread-moved'])
    .select('kind')
    .execute()
  return events.map(({ kind }) => kind)
}
