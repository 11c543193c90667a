import { inject, test as base } from 'vitest'
import { connect, type Db, type Tx } from '~/db/connection'
import { copyFolder } from './embedded-template'
import { copyTemplate } from './server-template'

/** The address of a fresh migrated database, and what removes it after its last connection. */
export async function freshDatabase(): Promise<{ url: string; remove: () => Promise<void> }> {
  const server = inject('databaseServer')
  const template = inject('databaseTemplate')
  if (!server) return copyFolder(template)
  return { url: await copyTemplate(server, template), remove: async () => {} }
}

/**
 * `db`: a fresh database for the file. `trx`: a transaction on it, rolled back after the test.
 * A test that asks for `trx` leaves `db` alone: on the embedded database it would wait for itself.
 */
export const test = base.extend<{ db: Db; trx: Tx }>({
  db: [
    // eslint-disable-next-line no-empty-pattern -- Vitest reads from it which fixtures are needed
    async ({}, use) => {
      const { url, remove } = await freshDatabase()
      const db = connect(url)
      await use(db)
      await db.destroy()
      await remove()
    },
    { scope: 'file' },
  ],
  trx: async ({ db }, use) => {
    const trx = await db.startTransaction().execute()
    await use(trx)
    await trx.rollback().execute()
  },
})
