import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { connect } from '~/db/connection'
import type { Platform } from './command-line'
import { startServer, type TestServer } from './server'

const ROOT = path.resolve(import.meta.dirname, '../..')
const WORKPLACE = path.join(tmpdir(), 'polylogue-tests')
const EXAMPLE = { EXAMPLE: 'yes' } as unknown as NodeJS.ProcessEnv

export const EXAMPLE_SLUG = 'villes-en-commun'
const HOME = `/fr/consultations/${EXAMPLE_SLUG}`

/** Where readers and the team begin: the strategy is the version that is looked at. */
export const READER_STARTS = [`${HOME}/text`, '/fr']
export const TEAM_STARTS = [`${HOME}/desk/drafts`, `${HOME}/desk`]

/** The built server with the example consultation, which is seeded once and then copied. */
export async function startExample(): Promise<TestServer> {
  const folder = path.join(WORKPLACE, `platform-${randomUUID()}`)
  await cp(await exampleFolder(), folder, { recursive: true })
  return startServer(platformIn(folder), EXAMPLE)
}

/** Made aside and then renamed, so that two runs at once never see half of it. */
async function exampleFolder(): Promise<string> {
  const built = await readFile(path.join(ROOT, 'build/server/index.js'))
  const fingerprint = createHash('sha256').update(built).digest('hex').slice(0, 16)
  const made = path.join(WORKPLACE, `example-${fingerprint}`)
  if (existsSync(made)) {
    await utimes(made, new Date(), new Date()) // in use: other runs leave it alone
    return made
  }

  const aside = path.join(WORKPLACE, `platform-${randomUUID()}`)
  await mkdir(aside, { recursive: true })
  const server = await startServer(platformIn(aside), EXAMPLE)
  await server.stop()
  await rename(aside, made).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
  return made
}

/** Always the embedded database: these tests look at pages. */
function platformIn(folder: string): Platform {
  const variables = {
    NODE_ENV: 'test',
    DATA_DIR: folder,
    DATABASE_URL: '',
    SECRET: 'a secret of the tests that is long enough',
  } as NodeJS.ProcessEnv
  return {
    folder,
    variables,
    polylogue: () => Promise.reject(new Error('The server holds the database')),
    async inDatabase(work) {
      const db = connect(`pglite:${path.join(folder, 'database')}?fsync=off`)
      try {
        return await work(db)
      } finally {
        await db.destroy()
      }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
