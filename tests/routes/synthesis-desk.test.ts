import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenPlatform } from '../support/command-line'
import { givenEverything, type Everything } from '../support/given-everything'
import { formKeyOf, startServer, type TestServer } from '../support/server'

const platform = await givenPlatform()
let server: TestServer
let everything: Everything
let address: string

beforeAll(async () => {
  everything = await platform.inDatabase(givenEverything)
  address = everything.addressOf('$lang.consultations.$slug.desk.synthesis.$draftId')
  server = await startServer(platform)
}, 120_000)
afterAll(async () => {
  await server?.stop()
  await platform.remove()
})

async function send(fields: Record<string, string>, query = '') {
  const cookie = everything.cookies.secretariat
  const form = fields.form ?? (await formKeyOf(server, address, cookie))
  return server.post(address + query, { form, ...fields }, { cookie })
}

async function read(path: string): Promise<string> {
  return (await server.get(path, { cookie: everything.cookies.secretariat })).text()
}

test('a statement is written once, however often its form arrives', async () => {
  const form = await formKeyOf(server, address, everything.cookies.secretariat)

  const [first, second] = [
    await send({ form, intent: 'write', newText: 'Il faut de l’eau.' }),
    await send({ form, intent: 'write', newText: 'Il faut de l’eau.' }),
  ]

  expect([first.status, second.status]).toEqual([303, 303])
  const page = await read(first.headers.get('location')!)
  expect(page).toContain('L’énoncé est écrit.')
  expect(page.match(/name="was"/g)).toHaveLength(1)
  expect(page).not.toContain('Énoncé 2')
})

test('writing one statement keeps what was typed for the others, and says so', async () => {
  const [, statementId] = /statement=([0-9a-f-]{36})/.exec(await read(address))!
  const typed = {
    statementId: statementId!,
    was: 'Il faut de l’eau.',
    text: 'Il faut de l’eau propre.',
    note: 'Deux énoncés',
  }

  const answer = await send(
    { ...typed, intent: 'write', newText: 'Il faut de l’ombre.' },
    `?statement=${statementId}`,
  )

  expect(answer.status).toBe(200)
  const html = await answer.text()
  expect(html).toContain('L’énoncé est écrit.')
  expect(html).toContain('Il faut de l’ombre.')
  expect(html).toContain('>Il faut de l’eau propre.</textarea>')
  expect(html).toContain('value="Deux énoncés"')
})

test('nothing is published while a statement that was typed is not written', async () => {
  const [, seen] = /name="seen" value="([^"]*)"/.exec(await read(address))!

  const answer = await send({ intent: 'publish', seen: seen!, note: '', newText: 'Un autre.' })

  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('Ce texte n’est pas encore un énoncé')
  expect(html).toContain('>Un autre.</textarea>')
})
