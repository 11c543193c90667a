import { expect } from 'vitest'
import type { Db } from '~/db/connection'
import { test } from '../support/database'
import { givenConsultation, givenMember, givenPerson, givenRole } from '../support/given'
import { givenDraft } from '../support/given-draft'
import { startServer, type Client, type LiveServer } from './server'
import { eventually } from '../support/eventually'

/** Amina and Bruno draft a strategy, Olga operates the platform and reads. */
export async function givenTeam(db: Db) {
  const consultation = await givenConsultation(db)
  const draft = await givenDraft(db, consultation)
  const { textId } = draft
  const { consultationId } = consultation
  const amina = await givenMember(db, 'Amina', 'drafter', consultationId)
  const bruno = await givenMember(db, 'Bruno', 'secretariat', consultationId)
  const olga = await givenPerson(db, 'Olga')
  await givenRole(db, olga, 'operator', null)
  return { textId, draft, consultationId, amina, bruno, olga }
}

/** All of them have been given the text. */
export async function synced(...clients: Client[]) {
  await eventually(() => expect(clients.every(({ provider }) => provider.synced)).toBe(true))
}

/** `server`: live drafting on the file's database. `clients`: closes what is handed to it. */
export const live = test.extend<{ server: LiveServer; clients: (client: Client) => Client }>({
  server: async ({ db }, use) => {
    const server = await startServer(db)
    await use(server)
    await server.close()
  },
  // eslint-disable-next-line no-empty-pattern -- Vitest reads from it which fixtures are needed
  clients: async ({}, use) => {
    const opened: Client[] = []
    await use((client) => {
      opened.push(client)
      return client
    })
    for (const client of opened) client.close()
  },
})
