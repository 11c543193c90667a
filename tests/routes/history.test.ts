import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RouteId } from '~/app/http/route-rights'
import { givenPlatform } from '../support/command-line'
import { givenEverything, type Everything } from '../support/given-everything'
import { formKeyOf, startServer, type TestServer } from '../support/server'

const HISTORY = '$lang.drafts.$draftId.history._index'
const COMPARE = '$lang.drafts.$draftId.history.compare'
const AUTHORS = '$lang.drafts.$draftId.history.authors'
const PLAIN = '$lang.drafts.$draftId.plain'

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

async function read(route: RouteId, query = ''): Promise<string> {
  const { secretariat } = everything.cookies
  const answer = await server.get(everything.addressOf(route) + query, { cookie: secretariat })
  expect(answer.status).toBe(200)
  return answer.text()
}

async function send(route: RouteId, fields: Record<string, string>) {
  const cookie = everything.cookies.secretariat
  const form = await formKeyOf(server, everything.addressOf(HISTORY), cookie)
  return server.post(everything.addressOf(route), { form, ...fields }, { cookie })
}

/** Writes the whole text in the plain form. */
async function write(text: string) {
  const html = await read(PLAIN)
  const field = (name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(html)![1]!
  const answer = await send(PLAIN, { text, generation: field('generation'), seq: field('seq') })
  expect(answer.status).toBe(303)
}

/** The states that the links of the history lead to, newest first. */
async function moments(): Promise<string[]> {
  const html = await read(HISTORY)
  return [...html.matchAll(/from=(\d+\.\d+)(?:&amp;|")/g)].map(([, moment]) => moment!)
}

describe('the history of a text', () => {
  test('keeps states under a name, and refuses a state without one', async () => {
    expect((await send(HISTORY, { name: ' ' })).status).toBe(422)
    expect((await send(HISTORY, { name: 'Avant l’atelier' })).status).toBe(303)

    expect(await read(HISTORY)).toContain('Avant l’atelier')
    const states = await moments()
    for (const from of states) expect(await read(COMPARE, `?from=${from}`)).toContain('redline')
  })

  test('shows who wrote and what changed, and brings back a block as it was', async () => {
    const before = (await moments())[0]!
    await write('Clean water for all, soon.\n\nAnd schools.')

    const compared = await read(COMPARE, `?from=${before}`)
    expect(compared).toContain('soon')
    const blockId = /name="blockId" value="([^"]+)"/.exec(compared)![1]!
    const answer = await send(COMPARE, { intent: 'block', moment: before, blockId })

    expect(answer.status).toBe(303)
    const plain = await read(PLAIN)
    expect(plain).toContain('Clean water for all.')
    expect(plain).toContain('And schools.')
  })

  test('brings back the whole text when that is confirmed', async () => {
    const before = (await moments())[0]!
    await write('Everything is different.')

    expect((await send(COMPARE, { intent: 'whole', moment: before })).status).toBe(422)
    expect(await read(PLAIN)).toContain('Everything is different.')
    const answer = await send(COMPARE, { intent: 'whole', moment: before, sure: 'yes' })

    expect(answer.status).toBe(303)
    const plain = await read(PLAIN)
    expect(plain).not.toContain('Everything is different.')
    expect(plain).toContain('Clean water for all.')
  })

  test('names those whose words stand in the text', async () => {
    await write('Clean water for all.\n\nWritten by hand.')

    const html = await read(AUTHORS)

    expect(html).toContain('Written by hand.')
    expect(html).toMatch(/Written by hand\.<.*<bdi>Salma<\/bdi>.*100/)
  })

  test('is not there for whoever may not read the draft', async () => {
    for (const route of [HISTORY, COMPARE, AUTHORS] as const) {
      const answer = await server.get(everything.addressOf(route), {
        cookie: everything.cookies.facilitator,
      })
      expect(answer.status).toBe(404)
    }
  })
})
