import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROUTE_RIGHTS, type RouteId } from '~/app/http/route-rights'
import { givenPlatform } from '../support/command-line'
import { givenEverything, type Everything } from '../support/given-everything'
import { countRows, formKeyOf, listRouteIds, startServer, type TestServer } from '../support/server'

const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE']

const ELSEWHERE: [string, Record<string, string>][] = [
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['another site that hides its origin', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
  ['a sister of our host', { 'sec-fetch-site': 'same-site' }],
  ['the address bar', { 'sec-fetch-site': 'none' }],
  ['an older browser on another site', { origin: 'https://evil.example' }],
  ['who says nothing of where it comes from', {}],
]

const built = await listRouteIds()
const routes = (Object.keys(ROUTE_RIGHTS) as RouteId[]).filter((id) => built.includes(id))
const platform = await givenPlatform()
let server: TestServer
let everything: Everything
let form: string
let before: Record<string, number>

beforeAll(async () => {
  everything = await platform.inDatabase(givenEverything)
  before = await platform.inDatabase(countRows)
  server = await startServer(platform)
  form = await formKeyOf(
    server,
    `/fr/activities/${everything.activityId}`,
    everything.cookies.secretariat,
  )
}, 120_000)
afterAll(async () => {
  await server?.stop()
  await platform.remove()
})

/** How Remix lets one reach an action: the page, its data, and the data of single fetch. */
function entriesOf(id: RouteId): string[] {
  const address = everything.addressOf(id)
  const single = address === '/' ? '/_root.data' : `${address}.data`
  return [
    address,
    `${address}?index`,
    `${address}?_data=routes%2F${encodeURIComponent(id)}`,
    single,
  ]
}

describe('a request that writes', () => {
  test.each(routes)('is taken by %s from our own pages only', async (id) => {
    const { secretariat: cookie } = everything.cookies
    const taken: string[] = []
    for (const entry of entriesOf(id)) {
      for (const method of METHODS) {
        for (const [from, headers] of ELSEWHERE) {
          // A key that fits: only where the request comes from stands in its way.
          const body = new URLSearchParams({ form, intent: '', text: 'x' })
          const response = await fetch(`${server.origin}${entry}`, {
            method,
            body,
            redirect: 'manual',
            headers: { cookie: cookie!, ...headers },
          })
          const sentence = await response.text()
          const isRefused =
            (response.status === 403 && sentence === 'This form was not sent from this site.') ||
            (entry.includes('_data=') && response.status === 400)
          if (!isRefused) taken.push(`${method} ${entry} from ${from}: ${response.status}`)
        }
      }
    }
    expect(taken).toEqual([])
  })

  test('is refused as `_data` even from our own pages', async () => {
    const response = await server.post('/fr/me?_data=routes%2F%24lang.me', { form })

    expect(response.status).toBe(400)
  })

  test('changes nothing when it is refused', async () => {
    await server.stop()

    expect(await platform.inDatabase(countRows)).toEqual(before)
  })
})
