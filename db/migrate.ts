import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { Migrator, sql, type Kysely, type MigrationProvider } from 'kysely'
import type { Db } from './connection'
import { projectRoot } from './project-root'

/** Each migration is a plain `.sql` file, so it cannot depend on code that changes later. */
const sqlFiles: MigrationProvider = {
  async getMigrations() {
    const folder = migrationsFolder()
    const names = (await readdir(folder)).filter((name) => name.endsWith('.sql'))
    const migrations = names.map(async (name) => {
      const statements = await readFile(path.join(folder, name), 'utf8')
      const up = async (db: Kysely<unknown>) => {
        await sql.raw(statements).execute(db)
      }
      return [path.parse(name).name, { up }] as const
    })
    return Object.fromEntries(await Promise.all(migrations))
  },
}

/** Where the migrations lie; their names begin with their time, so they sort by age. */
export function migrationsFolder(): string {
  return path.join(projectRoot(), 'db', 'migrations')
}

/**
 * Run the migrations this database has not seen, oldest first, in one transaction: if one fails,
 * none has happened.
 *
 * @returns the names of those that ran.
 */
export async function migrate(db: Db): Promise<string[]> {
  const { error, results = [] } = await new Migrator({ db, provider: sqlFiles }).migrateToLatest()
  if (error) throw error
  return results.map((result) => result.migrationName)
}
