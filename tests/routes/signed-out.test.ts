import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenPlatform } from '../support/command-line'
import { givenEverything, type Everything } from '../support/given-everything'
import { formKeyOf, startServer, type TestServer } from '../support/server'

const TEAM = '$lang.consultations.$slug.desk.team'
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

describe('a form', () => {
  test('sent by somebody who is not signed in any more comes back with its words', async () => {
    const form = await formKeyOf(server, everything.addressOf(PLAIN), everything.cookies.drafter)
    const words = 'Une phrase longue, <tapée> pendant une heure.'
    const answer = await server.post(everything.addressOf(PLAIN), { form, text: words })

    const page = await answer.text()
    expect(answer.status).toBe(401)
    expect(page).toContain('Une phrase longue, &lt;tapée&gt; pendant une heure.')
    expect(page).toContain(`/fr/sign-in?to=${encodeURIComponent(everything.addressOf(PLAIN))}`)
    expect(page).not.toContain(form)
  })

  test('is still taken after its sender was given one more role', async () => {
    const { drafter, secretariat } = everything.cookies
    const begun = await formKeyOf(server, everything.addressOf(PLAIN), drafter)
    const team = everything.addressOf(TEAM)
    const form = await formKeyOf(server, team, secretariat)
    const html = await (await server.get(team, { cookie: secretariat })).text()
    const email = /drafter\.[\w.-]+@example\.org/.exec(html)![0]
    const grant = { form, intent: 'grant', email, name: '', role: 'facilitator' }
    expect((await server.post(team, grant, { cookie: secretariat })).status).toBe(303)

    const plain = await (await server.get(everything.addressOf(PLAIN), { cookie: drafter })).text()
    const field = (name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(plain)![1]!
    const sent = { form: begun, text: 'Mots.', generation: field('generation'), seq: field('seq') }
    const answer = await server.post(everything.addressOf(PLAIN), sent, { cookie: drafter })

    expect(answer.status).toBe(303)
  })
})
