import { describe, expect } from 'vitest'
import { findThread, listStandingThreads } from '~/db/queries/comment-threads'
import { findVersion } from '~/db/queries/versions'
import type { NewThread } from '~/app/domain/comment-thread.input'
import type { Tx } from '~/db/connection'
import type { Sender } from '~/server/commands/receive-contributions'
import { replyToThread } from '~/server/commands/reply-to-thread'
import { startThread } from '~/server/commands/start-thread'
import { supportContribution } from '~/server/commands/support-contribution'
import { withdrawVersion } from '~/server/commands/withdraw-version'
import { givenPerson } from '../support/given'
import {
  documentOf,
  givenComment,
  givenPublication,
  givenPublished,
  givenSender,
  SECRET,
} from '../support/given-publication'
import { afterThePhase, beforeThePhase, duringThePhase } from '../support/moments'
import { test } from '../support/database'

/** Amina reads a version that says one thing: "Clean water for all by 2040." */
async function givenReader(trx: Tx) {
  const given = await givenPublication(trx)
  const version = await givenPublished(trx, given, documentOf(['Clean water for all by 2040.']))
  const start = (sender: Sender, facts: Partial<NewThread> = {}, now = duringThePhase) =>
    startThread(
      trx,
      sender,
      { versionId: version.versionId, comment: givenComment(version, facts), secret: SECRET },
      now,
    )
  return { given, version, start }
}

async function countRows(trx: Tx, table: 'comment_threads' | 'contributions' | 'supports') {
  const { count } = await trx
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

describe('startThread', () => {
  test('pins the comment to its passage, with the words around it', async ({ trx }) => {
    const { given, start } = await givenReader(trx)

    const { threadId, code } = await start(givenSender(given))

    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
    expect(await findThread(trx, threadId)).toMatchObject({
      quote: 'Clean water',
      suffix: ' for all by 2040.',
      comments: [{ author: 'Amina', text: 'Rivers too?', kind: 'comment' }],
    })
  })

  test('keeps what a reader selected on a translated page, at the block', async ({ trx }) => {
    const { given, start } = await givenReader(trx)

    const { threadId } = await start(givenSender(given), { quote: 'Eau propre', endOffset: 10 })

    expect(await findThread(trx, threadId)).toMatchObject({
      quote: 'Clean water for all by 2040.',
      selected: 'Eau propre',
    })
  })

  test('takes a comment on the whole text', async ({ trx }) => {
    const { given, version, start } = await givenReader(trx)

    await start(givenSender(given), { startBlockId: '', endBlockId: '', quote: '' })

    const { texts } = (await findVersion(trx, version.versionId))!
    expect(await listStandingThreads(trx, texts, version.checkpointId)).toMatchObject([
      { standing: { state: 'document' } },
    ])
  })

  test('is refused before comments open, and leaves nothing behind', async ({ trx }) => {
    const { given, start } = await givenReader(trx)

    const attempt = start(givenSender(given), {}, beforeThePhase)

    await expect(attempt).rejects.toMatchObject({ refusal: 'activity-not-open' })
    expect(await countRows(trx, 'comment_threads')).toBe(0)
  })

  test('receives what comes after the end, marked late', async ({ trx }) => {
    const { given, start } = await givenReader(trx)

    const received = await start(givenSender(given), {}, afterThePhase)

    expect(received).toMatchObject({ isLate: true, isNew: true })
  })

  test('sent twice, is there once and shows the same code', async ({ trx }) => {
    const { given, start } = await givenReader(trx)
    const sender = givenSender(given)

    const first = await start(sender)
    const second = await start(sender)

    expect(second).toMatchObject({ code: first.code, threadId: first.threadId, isNew: false })
    expect(await countRows(trx, 'comment_threads')).toBe(1)
    expect(await countRows(trx, 'contributions')).toBe(1)
  })

  test('is not found for an unknown version, or a text of another one', async ({ trx }) => {
    const { given, start } = await givenReader(trx)

    const attempt = start(givenSender(given), { checkpointId: given.draftId })

    await expect(attempt).rejects.toMatchObject({ refusal: 'not-found' })
  })

  test('is refused on a version that a newer one has followed', async ({ trx }) => {
    const { given, start } = await givenReader(trx)
    await givenPublished(trx, given, documentOf(['Clean water.']))

    await expect(start(givenSender(given))).rejects.toMatchObject({ refusal: 'version-not-latest' })
  })

  test('is refused on a version that was withdrawn', async ({ trx }) => {
    const { given, version, start } = await givenReader(trx)
    const note = { en: 'Wrong file.' }
    await withdrawVersion(trx, given.secretaryId, version.versionId, note, duringThePhase)

    await expect(start(givenSender(given))).rejects.toMatchObject({ refusal: 'version-withdrawn' })
  })

  test('hides the words of who speaks to the secretariat only', async ({ trx }) => {
    const { given, start } = await givenReader(trx)

    const { threadId } = await start(givenSender(given, { consent: 'secretariat_only' }))

    expect((await findThread(trx, threadId))!.comments).toMatchObject([
      { author: null, text: null },
    ])
  })
})

describe('a proposed wording', () => {
  test('is read by the secretariat only where its author wants it so, also later', async ({
    trx,
  }) => {
    const { given, start } = await givenReader(trx)
    const wording = { kind: 'wording', replacement: 'Clean and free water' } as const
    const { threadId } = await start(givenSender(given), wording)
    expect((await findThread(trx, threadId))!.replacement).toBe('Clean and free water')

    await trx.updateTable('contributions').set({ consent: 'secretariat_only' }).execute()

    expect((await findThread(trx, threadId))!.replacement).toBeNull()
  })

  test('is not read where it was hidden', async ({ trx }) => {
    const { given, start } = await givenReader(trx)
    const wording = { kind: 'wording', replacement: 'Clean and free water' } as const
    const { threadId } = await start(givenSender(given), wording)

    await trx.updateTable('contributions').set({ state: 'hidden' }).execute()

    expect((await findThread(trx, threadId))!.replacement).toBeNull()
  })
})

describe('replyToThread', () => {
  const reply = { ...givenComment({ checkpointId: '', blockIds: [''] }), text: 'Lakes too.' }

  test('of a reader is a contribution with a receipt', async ({ trx }) => {
    const { given, start } = await givenReader(trx)
    const { threadId } = await start(givenSender(given))
    const said = { threadId, reply, secret: SECRET }

    const { received } = await replyToThread(trx, givenSender(given), said, duringThePhase)

    expect(received).toMatchObject({ isNew: true })
    expect((await findThread(trx, threadId))!.comments).toMatchObject([
      { text: 'Rivers too?' },
      { text: 'Lakes too.', isAside: false },
    ])
  })

  test('of the team stands in the thread, at any time, once, and is not counted', async ({
    trx,
  }) => {
    const { given, start } = await givenReader(trx)
    const { threadId } = await start(givenSender(given))
    const sender = givenSender(given, { personId: given.secretaryId, name: 'Salma' })
    const said = { threadId, reply, secret: SECRET }

    const first = await replyToThread(trx, sender, said, beforeThePhase)
    await replyToThread(trx, sender, said, beforeThePhase)

    expect(first.received).toBeNull()
    const { comments } = (await findThread(trx, threadId))!
    expect(comments.map(({ isAside }) => isAside)).toEqual([false, true])
    expect(comments[1]).toMatchObject({ number: null })
  })

  test('is refused before comments open', async ({ trx }) => {
    const { given, start } = await givenReader(trx)
    const { threadId } = await start(givenSender(given))
    const said = { threadId, reply, secret: SECRET }

    const attempt = replyToThread(trx, givenSender(given), said, beforeThePhase)

    await expect(attempt).rejects.toMatchObject({ refusal: 'activity-not-open' })
  })
})

describe('supportContribution', () => {
  const supporterOf = (personId: string | null, idempotencyKey: string) => ({
    personId,
    groupId: null,
    language: 'en',
    idempotencyKey,
  })

  test('counts an account once, however often it supports', async ({ trx }) => {
    const { given, start } = await givenReader(trx)
    const { contributionIds, threadId } = await start(givenSender(given))
    const personId = await givenPerson(trx, 'Nora')
    const supported = { threadId, commentId: contributionIds[0]!, secret: SECRET }

    await supportContribution(trx, supporterOf(personId, 'one'), supported, duringThePhase)
    await supportContribution(trx, supporterOf(personId, 'two'), supported, duringThePhase)

    expect(await countRows(trx, 'supports')).toBe(1)
  })

  test('without an account counts each sending, the same one once', async ({ trx }) => {
    const { given, start } = await givenReader(trx)
    const { contributionIds, threadId } = await start(givenSender(given))
    const supported = { threadId, commentId: contributionIds[0]!, secret: SECRET }

    await supportContribution(trx, supporterOf(null, 'one'), supported, duringThePhase)
    await supportContribution(trx, supporterOf(null, 'one'), supported, duringThePhase)
    await supportContribution(trx, supporterOf(null, 'two'), supported, duringThePhase)

    const { comments } = (await findThread(trx, threadId))!
    expect(comments[0]!.supports).toEqual([{ position: null, count: 2, withAccount: 0 }])
  })

  test('tells those with an account from those without', async ({ trx }) => {
    const { given, start } = await givenReader(trx)
    const { contributionIds, threadId } = await start(givenSender(given))
    const supported = { threadId, commentId: contributionIds[0]!, secret: SECRET }
    const personId = await givenPerson(trx)

    await supportContribution(trx, supporterOf(personId, 'one'), supported, duringThePhase)
    await supportContribution(trx, supporterOf(null, 'two'), supported, duringThePhase)
    await supportContribution(trx, supporterOf(null, 'three'), supported, duringThePhase)

    const { comments } = (await findThread(trx, threadId))!
    expect(comments[0]!.supports).toEqual([{ position: null, count: 3, withAccount: 1 }])
  })

  test('is not found for what is not a comment of the thread', async ({ trx }) => {
    const { given, start } = await givenReader(trx)
    const { threadId } = await start(givenSender(given))
    const { contributionIds } = await start(givenSender(given, { idempotencyKey: 'another' }))
    const supported = { threadId, commentId: contributionIds[0]!, secret: SECRET }

    const attempt = supportContribution(trx, supporterOf(null, 'one'), supported, duringThePhase)

    await expect(attempt).rejects.toMatchObject({ refusal: 'not-found' })
  })
})
