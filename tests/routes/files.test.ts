import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { describe, expect } from 'vitest'
import type { Document, InlineNode } from '~/app/domain/document'
import type { Context } from '~/app/http/context'
import { newFormKey } from '~/app/http/form-key.server'
import { action, loader as listPictures } from '~/app/routes/$lang.drafts.$draftId.pictures'
import { loader } from '~/app/routes/files.$hash'
import type { Db } from '~/db/connection'
import { addImage } from '~/server/commands/add-image'
import { test } from '../support/database'
import { givenMember, givenPerson } from '../support/given'
import { givenPublication, givenPublished, SECRET } from '../support/given-publication'
import { pngOf } from '../support/images'
import { givenSession } from '../support/server'

const ORIGIN = 'http://localhost'

function argsOf(db: Db, path: string, params: Record<string, string>, init: RequestInit = {}) {
  const context = { db, origin: ORIGIN, secret: SECRET } as unknown as Context
  const request = new Request(`${ORIGIN}${path}`, init)
  const args = { request, params: { lang: 'en', ...params }, context }
  return args as unknown as LoaderFunctionArgs & ActionFunctionArgs
}

const fileArgs = (db: Db, hash: string, cookie = '') =>
  argsOf(db, `/files/${hash}`, { hash }, { headers: { cookie } })

const words: InlineNode[] = [{ type: 'text', text: 'La carte des puits.' }]
const picture = (fileHash: string): Document => ({
  nodes: [{ type: 'image', id: crypto.randomUUID(), fileHash, alt: 'Une carte', children: words }],
})

describe('a picture of a draft', () => {
  test('is for those who may read the draft, and not there for others', async ({ trx }) => {
    const given = await givenPublication(trx)
    const bytes = pngOf(3, 2, crypto.randomUUID())
    const { fileHash } = await addImage(trx, given.secretaryId, {
      draftId: given.draftId,
      name: 'carte.png',
      bytes,
    })
    const reader = await givenSession(trx, await givenPerson(trx, 'Petra'))
    const drafter = await givenSession(
      trx,
      await givenMember(trx, 'Dan', 'drafter', given.consultationId),
    )

    expect((await loader(fileArgs(trx, fileHash))).status).toBe(404)
    expect((await loader(fileArgs(trx, fileHash, reader))).status).toBe(404)
    const answer = await loader(fileArgs(trx, fileHash, drafter))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes)
  })

  test('is for everybody once a published text shows it', async ({ trx }) => {
    const given = await givenPublication(trx)
    const { fileHash } = await addImage(trx, given.secretaryId, {
      draftId: given.draftId,
      name: 'carte.png',
      bytes: pngOf(3, 2, crypto.randomUUID()),
    })
    await givenPublished(trx, given, picture(fileHash))

    const answer = await loader(fileArgs(trx, fileHash))

    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  test('is not found under an address that names none', async ({ trx }) => {
    for (const hash of ['0'.repeat(64), 'nope', '']) {
      const answer = await loader(fileArgs(trx, hash))
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
    }
  })
})

describe('bringing a picture', () => {
  async function bring(db: Db, draftId: string, cookie: string, bytes: Buffer) {
    const form = new FormData()
    const session = /session=(.+)/.exec(cookie)?.[1]
    form.set('form', newFormKey(SECRET, session, Date.now()))
    form.set('picture', new File([new Uint8Array(bytes)], 'carte.png'))
    const headers = { cookie, accept: 'application/json' }
    const path = `/en/drafts/${draftId}/pictures`
    const answer = await action(
      argsOf(db, path, { draftId }, { method: 'POST', body: form, headers }),
    )
    return { status: answer.status, said: (await answer.json()) as Record<string, unknown> }
  }

  test('keeps the same bytes once, and says what they are', async ({ db }) => {
    const given = await givenPublication(db)
    const cookie = await givenSession(db, given.secretaryId)
    const bytes = pngOf(30, 20, crypto.randomUUID())

    const first = await bring(db, given.draftId, cookie, bytes)
    const again = await bring(db, given.draftId, cookie, bytes)

    expect(first).toMatchObject({ status: 200, said: { ok: true, width: 30, height: 20 } })
    expect(again).toEqual(first)
    const args = argsOf(
      db,
      `/en/drafts/${given.draftId}/pictures`,
      { draftId: given.draftId },
      { headers: { cookie } },
    )
    const { pictures } = (await (await listPictures(args)).json()) as { pictures: unknown[] }
    expect(pictures).toEqual([
      {
        hash: first.said['fileHash'],
        name: 'carte.png',
        mediaType: 'image/png',
        bytes: bytes.byteLength,
      },
    ])
  })

  test('refuses what is no picture, with a sentence', async ({ db }) => {
    const given = await givenPublication(db)
    const cookie = await givenSession(db, given.secretaryId)
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')

    const { status, said } = await bring(db, given.draftId, cookie, svg)

    expect(status).toBe(422)
    expect(said).toMatchObject({ ok: false, sentence: expect.stringMatching(/PNG/) as string })
  })

  test('is for who writes the draft', async ({ trx }) => {
    const given = await givenPublication(trx)
    const stranger = await givenPerson(trx, 'Petra')
    const add = addImage(trx, stranger, {
      draftId: given.draftId,
      name: 'x.png',
      bytes: pngOf(1, 1),
    })
    await expect(add).rejects.toMatchObject({ refusal: 'not-your-role' })
  })
})
