import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { connect, type Db } from '~/db/connection'
import { migrate } from '~/db/migrate'

const TEMPLATE = 'template_polylogue_test_'
const ONE_HOUR = 3_600

/**
 * @returns the name of a migrated database on the server; leftovers of earlier runs are dropped,
 *   which right after their use would now and then break a connection that is just closing.
 */
export async function prepareTemplate(server: string, fingerprint: string): Promise<string> {
  const admin = connect(databaseOn(server, 'postgres'))
  const template = `${TEMPLATE}${fingerprint}`
  try {
    await admin.connection().execute(async (one) => {
      await sql`select pg_advisory_lock(7301)`.execute(one)
      await dropLeftovers(one)
      if (!(await isMade(one, template))) await makeTemplate(one, server, template)
      await sql`comment on database ${sql.id(template)} is ${sql.lit(secondsNow())}`.execute(one)
      await sql`select pg_advisory_unlock(7301)`.execute(one)
    })
  } finally {
    await admin.destroy()
  }
  return template
}

/** @returns the address of a copy. It stays until a later run drops it. */
export async function copyTemplate(server: string, template: string): Promise<string> {
  const name = `polylogue_test_${secondsNow()}_${randomBytes(6).toString('hex')}`
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

const secondsNow = () => String(Math.floor(Date.now() / 1000))

/** Only a template that is whole has a comment: when it was last used. */
async function makeTemplate(admin: Db, server: string, template: string): Promise<void> {
  await sql`drop database if exists ${sql.id(template)} with (force)`.execute(admin)
  await sql`create database ${sql.id(template)}`.execute(admin)
  const db = connect(databaseOn(server, template))
  await migrate(db)
  await db.destroy()
}

async function isMade(admin: Db, template: string): Promise<boolean> {
  const { rows } = await sql`
    select from pg_database
    where datname = ${template} and shobj_description(oid, 'pg_database') is not null`.execute(
    admin,
  )
  return rows.length > 0
}

/** Those in which nobody works and that began, or were last copied, over an hour ago. */
async function dropLeftovers(admin: Db): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select datname as name from pg_database as database
    where case
        when datname ~ '^polylogue_test_[0-9]+_' then split_part(datname, '_', 3)::bigint
        when starts_with(datname, ${TEMPLATE}) then coalesce(shobj_description(oid, 'pg_database')::bigint, 0)
      end < extract(epoch from now()) - ${ONE_HOUR}::integer
      and not exists (select from pg_stat_activity where datid = database.oid)`.execute(admin)
  for (const { name } of rows) {
    await sql`drop database if exists ${sql.id(name)}`.execute(admin)
  }
}
