import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { connect, type Db } from '~/db/connection'
import { migrate } from '~/db/migrate'

const TEMPLATE = 'template_polylogue_test'
const ONE_HOUR = 3_600

/**
 * @returns the name of a migrated database on the server; leftovers of earlier runs are dropped,
 *   which right after their use would now and then break a connection that is just closing.
 */
export async function prepareTemplate(server: string, fingerprint: string): Promise<string> {
  const admin = connect(databaseOn(server, 'postgres'))
  try {
    await admin.connection().execute(async (one) => {
      await sql`select pg_advisory_lock(7301)`.execute(one)
      await dropLeftovers(one)
      if ((await fingerprintOfTemplate(one)) !== fingerprint) {
        await makeTemplate(one, server, fingerprint)
      }
      await sql`select pg_advisory_unlock(7301)`.execute(one)
    })
  } finally {
    await admin.destroy()
  }
  return TEMPLATE
}

/** @returns the address of a copy. It stays until a later run drops it. */
export async function copyTemplate(server: string, template: string): Promise<string> {
  const seconds = Math.floor(Date.now() / 1000)
  const name = `polylogue_test_${seconds}_${randomBytes(6).toString('hex')}`
  const admin = connect(databaseOn(server, 'postgres'))
  await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(admin)
  await admin.destroy()
  return databaseOn(server, name)
}

function databaseOn(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

async function makeTemplate(admin: Db, server: string, fingerprint: string): Promise<void> {
  await sql`drop database if exists ${sql.id(TEMPLATE)} with (force)`.execute(admin)
  await sql`create database ${sql.id(TEMPLATE)}`.execute(admin)
  const db = connect(databaseOn(server, TEMPLATE))
  await migrate(db)
  await db.destroy()
  await sql`comment on database ${sql.id(TEMPLATE)} is ${sql.lit(fingerprint)}`.execute(admin)
}

async function fingerprintOfTemplate(admin: Db): Promise<string | null> {
  const { rows } = await sql<{ fingerprint: string | null }>`
    select shobj_description(oid, 'pg_database') as fingerprint
    from pg_database where datname = ${TEMPLATE}`.execute(admin)
  return rows[0]?.fingerprint ?? null
}

/** Those in which nobody works and that began over an hour ago, as their names say. */
async function dropLeftovers(admin: Db): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select datname as name from pg_database as database
    where datname ~ '^polylogue_test_[0-9]+_'
      and split_part(datname, '_', 3)::bigint < extract(epoch from now()) - ${ONE_HOUR}::integer
      and not exists (select from pg_stat_activity where datid = database.oid)`.execute(admin)
  for (const { name } of rows) {
    await sql`drop database if exists ${sql.id(name)}`.execute(admin)
  }
}
