import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RouteId } from '~/app/http/route-rights'
import { givenPlatform } from '../support/command-line'
import { givenEverything, type Everything } from '../support/given-everything'
import { countRows, formKeyOf, startServer, type TestServer } from '../support/server'

const SYNTHESIS = '$lang.consultations.$slug.desk.synthesis.$draftId'
const REPORT = '$lang.consultations.$slug.desk.reports.$draftId'
const STRATEGY = '$lang.drafts.$draftId.publish'
const CHANGED_SINCE = 'Le texte a changé depuis que cette page a été ouverte.'

const platform = await givenPlatform()
let server: TestServer
let everything: Everything

beforeAll(async () => {
  everything = await platform.inDatabase(givenEverything)
  server = await startServer(platform)
}, 120_000)
afterAll(async () => {
  await server?.stop()
  await platform.remove()
})

/** Sends the form of publication, having read this state of the text. */
async function publish(route: RouteId, fields: Record<string, string>, seen: string) {
  const cookie = everything.cookies.secretariat
  const address = everything.addressOf(route)
  const form = await formKeyOf(server, address, cookie)
  const response = await server.post(address, { form, seen, ...fields }, { cookie })
  return { status: response.status, html: await response.text() }
}

async function seenOn(route: RouteId): Promise<string> {
  const cookie = everything.cookies.secretariat
  const html = await (await server.get(everything.addressOf(route), { cookie })).text()
  return /name="seen" value="([^"]*)"/.exec(html)![1]!
}

const FORMS: [RouteId, Record<string, string>][] = [
  [STRATEGY, { confirmed: 'yes' }],
  [SYNTHESIS, { intent: 'publish', note: '' }],
  [REPORT, { intent: 'publish', 'note.fr': '', 'note.en': '' }],
]

describe('publishing', () => {
  test.each(FORMS)('a text nobody has read as it stands is refused: %s', async (route, fields) => {
    const answer = await publish(route, fields, 'en:1:0')

    expect(answer.status).toBe(403)
    expect(answer.html).toContain(CHANGED_SINCE)
  })

  test('a text as it was read is done', async () => {
    const [route, fields] = FORMS[0]!

    expect((await publish(route, fields, await seenOn(route))).status).toBe(303)
  })

  // These have no statement, and no list of what waits.
  test.each(FORMS.slice(1))(
    'is refused for another reason, once read: %s',
    async (route, fields) => {
      const answer = await publish(route, fields, await seenOn(route))

      expect(answer.status).toBe(403)
      expect(answer.html).not.toContain(CHANGED_SINCE)
    },
  )
})

describe('the page that publishes a draft', () => {
  test.each([
    ['synthesis', SYNTHESIS],
    ['reports', REPORT],
  ] as const)('leads to the desk of its kind: %s', async (desk, route) => {
    const address = everything.addressOf(route)
    const draftId = address.split('/').at(-1)
    const cookie = everything.cookies.secretariat

    const page = await server.get(`/fr/drafts/${draftId}/publish`, { cookie })
    const form = await formKeyOf(server, address, cookie)
    const sent = await server.post(
      `/fr/drafts/${draftId}/publish`,
      { form, confirmed: 'yes', seen: 'en:1:1' },
      { cookie },
    )

    expect(address).toContain(`/desk/${desk}/`)
    for (const answer of [page, sent]) {
      expect(answer.headers.get('location')).toBe(`${address}#publish`)
    }
  })
})

test('nothing else of all this was published', async () => {
  await server.stop()

  expect(await platform.inDatabase(countRows)).toMatchObject({ versions: 2 })
})
