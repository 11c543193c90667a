import type { LoaderFunctionArgs } from '@remix-run/node'
import { describe, expect } from 'vitest'
import type { Db, Tx } from '~/db/connection'
import { findThread } from '~/db/queries/comment-threads'
import { loader } from '~/app/routes/attachments.$attachmentId'
import type { Context } from '~/app/http/context'
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
})

async function givenAttached(trx: Tx, name: string) {
  const given = await givenPublication(trx)
  const version = await givenPublished(trx, given, documentOf(['Clean water.']))
  const { threadId } = await startThread(
    trx,
    givenSender(given),
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
