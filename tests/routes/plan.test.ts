import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RouteId } from '~/app/http/route-rights'
import { givenPlatform } from '../support/command-line'
import { givenEverything, type Everything } from '../support/given-everything'
import { formKeyOf, startServer, type TestServer } from '../support/server'

const KINDS = '$lang.drafts.$draftId.plan.kinds'
const PLAN = '$lang.drafts.$draftId.plan._index'
const NOTES = '$lang.drafts.$draftId.notes'
const EVIDENCE = '$lang.drafts.$draftId.evidence'
const PLAIN = '$lang.drafts.$draftId.plain'
const VERSION = '$lang.versions.$versionId.plan'

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

type Who = 'secretariat' | 'drafter'

async function read(route: RouteId, query = '', who: Who = 'secretariat'): Promise<string> {
  const cookie = everything.cookies[who]
  const answer = await server.get(everything.addressOf(route) + query, { cookie })
  expect(answer.status).toBe(200)
  return answer.text()
}

async function send(route: RouteId, fields: Record<string, string>, who: Who = 'secretariat') {
  const cookie = everything.cookies[who]
  const form = await formKeyOf(server, everything.addressOf(PLAIN), cookie)
  return server.post(everything.addressOf(route), { form, ...fields }, { cookie })
}

async function write(text: string, who: Who = 'secretariat') {
  const html = await read(PLAIN, '', who)
  const field = (name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(html)![1]!
  const fields = { text, generation: field('generation'), seq: field('seq') }
  return send(PLAIN, fields, who)
}

/** The block that says these words, by the page that lists the passages. */
async function blockSaying(words: string): Promise<string> {
  const html = await read(KINDS)
  const row = html.split('<li id="row-').find((piece) => piece.includes(words))
  return row!.slice(0, 36)
}

describe('the plan of a draft', () => {
  test('is made of the passages that were said to be parts of it', async () => {
    expect((await write('# Water\n\nRepair the pipes.\n\nAssembly in spring.')).status).toBe(303)
    const pipes = await blockSaying('Repair the pipes.')
    const activity = { blockId: pipes, role: 'activity', owner: 'Water office' }

    expect((await send(KINDS, { ...activity, date: 'soon' })).status).toBe(422)
    expect((await send(KINDS, { ...activity, date: '2027-03' })).status).toBe(303)

    const table = await read(PLAN, '?view=activities')
    expect(table).toContain('Repair the pipes.')
    expect(table).toContain('Water office')
    expect(await read(PLAN, '?view=calendar&by=quarter')).toContain('2027')
  })

  test('is there for everybody once a version is published, also without parts', async () => {
    const answer = await server.get(everything.addressOf(VERSION))
    expect(answer.status).toBe(200)
    const table = await server.get(everything.addressOf('$lang.versions.$versionId.plan[.]csv'))
    expect(table.headers.get('content-type')).toContain('text/csv')
  })
})

describe('what drafters say to each other', () => {
  test('is read by the team', async () => {
    expect((await send(NOTES, { intent: 'write', text: ' ' })).status).toBe(422)
    expect((await send(NOTES, { intent: 'write', text: 'Ask the islands.' })).status).toBe(303)
    expect(await read(NOTES)).toContain('Ask the islands.')
  })

  test('a closed section takes nothing from others in the plain form', async () => {
    await write('# Water\n\nRepair the pipes.\n\n# Roads\n\nBuild less.')
    const blockId = await blockSaying('Water')
    expect((await send(NOTES, { intent: 'close', blockId })).status).toBe(303)

    const changed = '# Water\n\nRepair no pipes.\n\n# Roads\n\nBuild less.'
    expect((await write(changed, 'drafter')).status).toBe(403)
    expect(
      (await send(NOTES, { intent: 'open', blockId, readiness: 'ready' }, 'drafter')).status,
    ).toBe(403)
    const elsewhere = '# Water\n\nRepair the pipes.\n\n# Roads\n\nBuild nothing.'
    expect((await write(elsewhere, 'drafter')).status).toBe(303)
    expect((await write(changed)).status).toBe(303)
    expect((await send(NOTES, { intent: 'open', blockId, readiness: 'ready' })).status).toBe(303)
  })
})

describe('what a passage rests on', () => {
  test('is found by words, added and shown', async () => {
    await write('# Water\n\nClean water is a right.')
    const block = await blockSaying('Clean water is a right.')
    const page = await read(EVIDENCE, `?block=${block}&q=water`)
    const id = /name="kind" value="contribution".*?name="id" value="([0-9a-f-]{36})"/s.exec(
      page,
    )![1]!

    const source = { intent: 'add', kind: 'contribution', blockId: block, id }
    expect((await send(EVIDENCE, source)).status).toBe(303)
    expect(await read(EVIDENCE, `?block=${block}`)).toContain('name="citationId"')
    expect((await send(EVIDENCE, { ...source, id: block })).status).toBe(403)
  })
})
