import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RouteId } from '~/app/http/route-rights'
import { givenPlatform } from '../support/command-line'
import { givenEverything, type Everything } from '../support/given-everything'
import { formKeyOf, startServer, type TestServer } from '../support/server'

const DISCUSSION = '$lang.activities.$activityId'
const WORDS = 'Les navettes s’arrêtent trop tôt.'
const REWORDED = 'La question a été reformulée pendant que vous écriviez.'
const OLD_WORDING = '0011223344556677'

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

async function send(route: RouteId, fields: Record<string, string>) {
  const address = everything.addressOf(route)
  const form = await formKeyOf(server, address)
  const who = { contributorKind: 'individual', consent: 'public', language: 'fr' }
  return server.post(address, { form, intent: 'send', ...who, ...fields })
}

function wordingIn(html: string): string {
  return /name="wording" value="([^"]*)"/.exec(html)![1]!
}

test('an answer to a question that was reworded since comes back with the new words, and full', async () => {
  const refused = await send(DISCUSSION, { text: WORDS, wording: OLD_WORDING })
  const html = await refused.text()

  expect(refused.status).toBe(409)
  expect(html).toContain(REWORDED)
  expect(html).toContain(WORDS)
  expect(wordingIn(html)).not.toBe(OLD_WORDING)

  const sentAgain = await send(DISCUSSION, { text: WORDS, wording: wordingIn(html) })

  expect(sentAgain.status).toBe(303)
  expect(sentAgain.headers.get('location')).toContain('/receipts/')
})
