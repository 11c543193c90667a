import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { connect, type Db } from '~/db/connection'
import { run } from '~/server/cli'
import { freshDatabase } from './database'

export type Said = { code: number; printed: string[]; complained: string[] }

/** A platform of its own, as its operator meets it: settings, a folder, a migrated database. */
export type Platform = {
  folder: string
  /** The settings a server or the command line would start with. */
  variables: NodeJS.ProcessEnv
  polylogue: (...args: string[]) => Promise<Said>
  /** Opens the database for as long as `work` takes; the embedded one is nobody else's then. */
  inDatabase: <T>(work: (db: Db) => Promise<T>) => Promise<T>
  remove: () => Promise<void>
}

export async function givenPlatform(): Promise<Platform> {
  const folder = path.join(tmpdir(), 'polylogue-tests', `platform-${randomUUID()}`)
  await mkdir(folder, { recursive: true })
  const { url, remove } = await freshDatabase()
  const isEmbedded = url.startsWith('pglite:')
  if (isEmbedded) await rename(url.slice(7).split('?')[0]!, path.join(folder, 'database'))

  const variables = {
    NODE_ENV: 'test',
    DATA_DIR: folder,
    DATABASE_URL: isEmbedded ? '' : url,
    SECRET: 'a secret of the tests that is long enough',
  } as NodeJS.ProcessEnv
  const address = isEmbedded ? `pglite:${path.join(folder, 'database')}?fsync=off` : url
  return {
    folder,
    variables,
    polylogue: (...args: string[]) => said(args, variables),
    async inDatabase(work) {
      const db = connect(address)
      try {
        return await work(db)
      } finally {
        await db.destroy()
      }
    },
    async remove() {
      await remove()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function said(args: string[], variables: NodeJS.ProcessEnv): Promise<Said> {
  const printed: string[] = []
  const complained: string[] = []
  const code = await run(args, variables, {
    print: (line) => void printed.push(line),
    complain: (line) => void complained.push(line),
  })
  return { code, printed, complained }
}
