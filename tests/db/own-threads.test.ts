import { describe, expect } from 'vitest'
import type { NewReply } from '~/app/domain/comment-thread.input'
import { listReceiptIds, listThreadsOf } from '~/db/queries/own-threads'
import { hashReceiptCode } from '~/server/commands/receive-contributions'
import { replyToThread } from '~/server/commands/reply-to-thread'
import { startThread } from '~/server/commands/start-thread'
import { givenPerson } from '../support/given'
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

function givenReply(text: string): NewReply {
  const { contributorKind, name, email, groupId, country, region, consent, language } =
    givenComment({ checkpointId: '', blockIds: [''] })
  return { contributorKind, name, email, groupId, country, region, consent, language, text }
}

describe('listThreadsOf', () => {
  test('finds what came with a receipt, and what others answered since', async ({ trx }) => {
    const given = await givenPublication(trx)
    const version = await givenPublished(trx, given, documentOf(['Clean water for all.']))
    const begin = (text: string) =>
      startThread(
        trx,
        givenSender(given),
        { versionId: version.versionId, comment: givenComment(version, { text }), secret: SECRET },
        duringThePhase,
      )
    const mine = await begin('Rivers too?')
    await begin('Somebody else')
    await replyToThread(
      trx,
      givenSender(given),
      {
        threadId: mine.threadId,
        reply: givenReply('Yes.'),
        secret: SECRET,
      },
      duringThePhase,
    )

    const receiptIds = await listReceiptIds(trx, given.consultationId, [
      hashReceiptCode(mine.code),
      hashReceiptCode('0000-0000-0000-0000'),
    ])
    const threads = await listThreadsOf(trx, given.draftId, { receiptIds })

    expect(receiptIds).toHaveLength(1)
    expect(threads).toMatchObject([
      { threadId: mine.threadId, text: 'Rivers too?', versionNumber: 1, repliesSince: 1 },
    ])
  })

  test('finds what was said with an account, and nothing of nobody', async ({ trx }) => {
    const given = await givenPublication(trx)
    const version = await givenPublished(trx, given, documentOf(['Clean water for all.']))
    const personId = await givenPerson(trx, 'Petra')
    const said = await startThread(
      trx,
      givenSender(given, { personId }),
      { versionId: version.versionId, comment: givenComment(version), secret: SECRET },
      duringThePhase,
    )

    expect(await listThreadsOf(trx, given.draftId, { personId })).toMatchObject([
      { threadId: said.threadId },
    ])
    expect(await listThreadsOf(trx, given.draftId, { receiptIds: [] })).toEqual([])
  })

  test('keeps to the receipts of one consultation', async ({ trx }) => {
    const given = await givenPublication(trx)
    const other = await givenPublication(trx)
    const version = await givenPublished(trx, given, documentOf(['Clean water for all.']))
    const said = await startThread(
      trx,
      givenSender(given),
      { versionId: version.versionId, comment: givenComment(version), secret: SECRET },
      duringThePhase,
    )

    const found = await listReceiptIds(trx, other.consultationId, [hashReceiptCode(said.code)])

    expect(found).toEqual([])
  })
})
