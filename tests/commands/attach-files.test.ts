import type { LoaderFunctionArgs } from '@remix-run/node'
import { describe, expect } from 'vitest'
import type { Db, Tx } from '~/db/connection'
import { findThread } from '~/db/queries/comment-threads'
import { loader } from '~/app/routes/attachments.$attachmentId'
import type { Context } from '~/app/http/context'
import type { FileToAttach } from '~/server/commands/attach-files'
import { changeConsent } from '~/server/commands/change-consent'
import type { Sender } from '~/server/commands/receive-contributions'
import { replyToThread } from '~/server/commands/reply-to-thread'
import { startThread } from '~/server/commands/start-thread'
import { givenMember } from '../support/given'
import {
  documentOf,
  givenComment,
  givenPublication,
  givenPublished,
  givenSender,
  SECRET,
} from '../support/given-publication'
import { pngOf } from '../support/images'
import { duringThePhase } from '../support/moments'
import { givenSession } from '../support/server'
import { test } from '../support/database'

describe('a file that comes with a comment', () => {
  test('stands with it, and is saved, never shown or run', async ({ trx }) => {
    const { threadId } = await givenAttached(trx, '../carte "1".png')

    const [comment] = (await findThread(trx, threadId))!.comments

    const [attached] = comment!.attachments!
    expect(attached).toMatchObject({ name: 'carte 1.png', mediaType: 'image/png' })
    const answer = await download(trx, attached!.id)
    expect(answer.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''carte%201.png",
    )
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await answer.arrayBuffer()).byteLength).toBe(attached!.bytes)
  })

  test('is held back with the words it came with, but for the secretariat', async ({ trx }) => {
    const { threadId, given } = await givenAttached(trx, 'carte.png')
    const [comment] = (await findThread(trx, threadId))!.comments
    const { id } = comment!.attachments![0]!

    await trx
      .updateTable('contributions')
      .set({ consent: 'secretariat_only' })
      .where('id', '=', comment!.id)
      .execute()

    const [held] = (await findThread(trx, threadId))!.comments
    expect(held!.attachments).toEqual([])
    await expect(download(trx, id)).rejects.toMatchObject({ status: 404 })
    const drafter = await givenMember(trx, 'Dan', 'drafter', given.consultationId)
    const drafting = await givenSession(trx, drafter)
    await expect(download(trx, id, drafting)).rejects.toMatchObject({ status: 404 })
    const answer = await download(trx, id, await givenSession(trx, given.secretaryId))
    expect(answer.status).toBe(200)
  })

  test('has a name that says nothing where the name of its sender is not shown', async ({
    trx,
  }) => {
    const hidden = await givenAttached(trx, 'note de Jean Dupont.png', { consent: 'name_hidden' })
    const unnamed = await givenAttached(trx, 'note de Jean Dupont.png', { name: null })
    const named = await givenAttached(trx, 'note de Jean Dupont.png')

    expect(await namesIn(trx, hidden.threadId)).toEqual(['piece-1.png'])
    expect(await namesIn(trx, unnamed.threadId)).toEqual(['piece-1.png'])
    expect(await namesIn(trx, named.threadId)).toEqual(['note de Jean Dupont.png'])
    const { receipt_id: id } = await trx
      .selectFrom('contributions')
      .where('thread_id', '=', named.threadId)
      .select('receipt_id')
      .executeTakeFirstOrThrow()
    await changeConsent(trx, { id: id!, consultationId: named.given.consultationId }, 'name_hidden')
    expect(await namesIn(trx, named.threadId)).toEqual(['piece-1.png'])
  })

  test('is not lost when it was forgotten the first time', async ({ trx }) => {
    const given = await givenPublication(trx)
    const version = await givenPublished(trx, given, documentOf(['Clean water.']))
    const comment = givenComment(version)
    const sender = givenSender(given)
    const file = { name: 'carte.png', bytes: pngOf(3, 2) }
    const send = (files: FileToAttach[]) =>
      startThread(
        trx,
        sender,
        { versionId: version.versionId, comment, secret: SECRET, files },
        duringThePhase,
      )

    const sent = [await send([]), await send([file]), await send([file]), await send([])]

    expect(sent.map(({ isNew }) => isNew)).toEqual([true, true, false, false])
    expect(sent.map(({ code }) => code === sent[0]!.code)).toEqual([true, false, false, true])
    expect(await namesIn(trx, sent[0]!.threadId)).toHaveLength(1)
  })

  test('comes with what the team says aside too', async ({ trx }) => {
    const { given, threadId } = await givenAttached(trx, 'a.png')
    const drafter = await givenMember(trx, 'Dan', 'drafter', given.consultationId)
    const sender = { ...givenSender(given), personId: drafter, name: 'Dan' }
    const reply = { ...givenComment({ checkpointId: '', blockIds: [''] }), text: 'See the map.' }
    const files = [{ name: 'map.png', bytes: pngOf(4, 2) }]

    await replyToThread(trx, sender, { threadId, reply, secret: SECRET }, duringThePhase)
    await replyToThread(trx, sender, { threadId, reply, secret: SECRET, files }, duringThePhase)

    expect(await namesIn(trx, threadId)).toContain('map.png')
  })
})

async function namesIn(trx: Tx, threadId: string): Promise<string[]> {
  const { comments } = (await findThread(trx, threadId))!
  return comments.flatMap(({ attachments = [] }) => attachments.map(({ name }) => name))
}

async function givenAttached(trx: Tx, name: string, sender: Partial<Sender> = {}) {
  const given = await givenPublication(trx)
  const version = await givenPublished(trx, given, documentOf(['Clean water.']))
  const { threadId } = await startThread(
    trx,
    { ...givenSender(given), name: 'Jean Dupont', ...sender },
    {
      versionId: version.versionId,
      comment: givenComment(version),
      secret: SECRET,
      files: [{ name, bytes: pngOf(3, 2) }],
    },
    duringThePhase,
  )
  return { given, threadId }
}

async function download(db: Db, attachmentId: string, cookie = '') {
  const context = { db, origin: 'http://localhost', secret: SECRET } as unknown as Context
  const request = new Request(`http://localhost/attachments/${attachmentId}`, {
    headers: { cookie },
  })
  return loader({ request, params: { attachmentId }, context } as unknown as LoaderFunctionArgs)
}
