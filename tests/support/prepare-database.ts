import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrationsFolder } from '~/db/migrate'
import { prepareFolder } from './embedded-template'
import { prepareTemplate } from './server-template'

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be added to
  export interface ProvidedContext {
    /** The migrated database that each test file copies: a folder, or a name on the server. */
    databaseTemplate: string
    /** `null`: the embedded database. */
    databaseServer: string | null
  }
}

/** Before the first test: a migrated database to copy, made anew only when a migration has changed. */
export async function setup(project: TestProject): Promise<void> {
  const server = process.env.TEST_DATABASE_URL || null
  const fingerprint = await fingerprintOfMigrations()

  project.provide('databaseServer', server)
  project.provide(
    'databaseTemplate',
    server ? await prepareTemplate(server, fingerprint) : await prepareFolder(fingerprint),
  )
}

async function fingerprintOfMigrations(): Promise<string> {
  const hash = createHash('sha256')
  for (const name of (await readdir(migrationsFolder())).sort()) {
    hash.update(name).update(await readFile(path.join(migrationsFolder(), name)))
  }
  return hash.digest('hex').slice(0, 16)
}
