import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { blocksOf, type Document } from '~/app/domain/document'
import type { RouteId } from '~/app/http/route-rights'
import { readWord } from '~/server/documents/word/read-word'
import { writeWord } from '~/server/documents/word/write-word'
import { givenPlatform } from '../support/command-line'
import { givenEverything, type Everything } from '../support/given-everything'
import { formKeyOf, startServer, type TestServer } from '../support/server'

const REPLACE = '$lang.drafts.$draftId.replace'
const PLAIN = '$lang.drafts.$draftId.plain'
const HISTORY = '$lang.drafts.$draftId.history._index'
const EXPORT = '$lang.drafts.$draftId.export.$file'

const platform = await givenPlatform()
let server: TestServer
let everything: Everything

beforeAll(async () => {
  everything = await platform.inDatabase(givenEverything)
  server = await startServer(platform)
}, 240_000)
afterAll(async () => {
  await server?.stop()
  await platform.remove()
})

async function read(address: string): Promise<string> {
  const answer = await server.get(address, { cookie: everything.cookies.secretariat })
  expect(answer.status).toBe(200)
  return answer.text()
}

const pageOf = (route: RouteId) => everything.addressOf(route)

async function send(address: string, fields: Record<string, string | Blob>) {
  const cookie = everything.cookies.secretariat
  const body = new FormData()
  body.set('form', await formKeyOf(server, pageOf(HISTORY), cookie))
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') body.set(name, value)
    else body.set(name, value, 'plan.docx')
  }
  const headers = { cookie: cookie!, origin: server.origin }
  return fetch(`${server.origin}${address}`, { method: 'POST', body, headers, redirect: 'manual' })
}

/** Writes the whole text in the plain form. */
async function write(text: string) {
  const html = await read(pageOf(PLAIN))
  const field = (name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(html)![1]!
  const fields = { text, generation: field('generation'), seq: field('seq') }
  expect((await send(pageOf(PLAIN), fields)).status).toBe(303)
}

/** The text as its Word file has it. */
async function downloaded(): Promise<Document> {
  const cookie = everything.cookies.secretariat
  const answer = await server.get(pageOf(EXPORT), { cookie })
  return readWord(new Uint8Array(await answer.arrayBuffer())).document!
}

function wordOf(document: Document): Blob {
  const nothing = { pictures: new Map(), citationText: () => '', referenceText: () => '' }
  return new Blob([
    writeWord(document, { title: 'Plan', language: 'en', ...nothing }) as Uint8Array<ArrayBuffer>,
  ])
}

async function offered(document: Document): Promise<string> {
  const answer = await send(pageOf(REPLACE), { intent: 'read', file: wordOf(document) })
  expect(answer.status).toBe(303)
  return answer.headers.get('location')!
}

const FIRST = 'Clean water reaches every village.\n\nRoads are mended in the first year.'

describe('a text replaced by its own Word file', () => {
  test('shows what changes, keeps ids and what others wrote since, and the state before', async () => {
    await write(FIRST)
    const [water, roads] = blocksOf(await downloaded())
    const page = await offered({
      nodes: [
        { type: 'heading', level: 1, id: '', children: [{ type: 'text', text: 'Our plan' }] },
        {
          type: 'paragraph',
          id: water!.blockId,
          children: [{ type: 'text', text: 'Clean water reaches every village by 2040.' }],
        },
        {
          type: 'paragraph',
          id: roads!.blockId,
          children: [{ type: 'text', text: 'Roads are mended in the first year.' }],
        },
      ],
    })
    expect(await read(page)).toMatch(/<ins[^>]*>.*by 2040/)
    await write(`${FIRST}\n\nWritten while the file waited.`)

    const applied = await send(page, { intent: 'replace' })
    expect(applied.status).toBe(303)

    const now = blocksOf(await downloaded())
    expect(now.map(({ text }) => text)).toEqual([
      'Our plan',
      'Clean water reaches every village by 2040.',
      'Roads are mended in the first year.',
      'Written while the file waited.',
    ])
    expect(now[1]!.blockId).toBe(water!.blockId)
    expect(now[2]!.blockId).toBe(roads!.blockId)
    expect(await read(applied.headers.get('location')!)).toContain('plan.docx')
    expect((await server.get(page, { cookie: everything.cookies.secretariat })).status).toBe(404)
  })

  test('changes nothing when it is discarded, or is no file that can be read', async () => {
    const before = await downloaded()
    const page = await offered({ nodes: [] }).catch(() => null)
    expect(page).toBeNull()
    const broken = new Blob(['PK, but no more'])
    const refused = await send(pageOf(REPLACE), { intent: 'read', file: broken })
    expect(refused.status).toBe(422)
    expect((await send(pageOf(REPLACE), { intent: 'read' })).status).toBe(422)

    const waiting = await offered({ nodes: before.nodes.slice(0, 1) })
    expect((await send(waiting, { intent: 'discard' })).status).toBe(303)
    expect(await downloaded()).toEqual(before)
  })

  test('is offered to writers only', async () => {
    const { facilitator } = everything.cookies
    expect((await server.get(pageOf(REPLACE), { cookie: facilitator })).status).toBe(404)
  })
})
