import { sql } from 'kysely'
import type { Db, Tx } from '../connection'

/** A column as it is copied; `type` as PostgreSQL writes it. */
export type CopiedColumn = { name: string; type: string }

export type CopiedTable = { name: string; columns: CopiedColumn[] }

/** A row as it is copied: each value in PostgreSQL's own text form. */
export type CopiedRow = Record<string, string | null>

/** Sessions and links are of the machine that made them; the migrations are compared apart. */
const NOT_COPIED = [
  'sign_in_links',
  'sign_in_sessions',
  'kysely_migration',
  'kysely_migration_lock',
]

/** The tables to copy, by name, with those columns that are not computed. */
export async function listCopiedTables(db: Db): Promise<CopiedTable[]> {
  const { rows } = await sql<{ table: string; column: string; type: string }>`
    select class.relname as table, attribute.attname as column,
      format_type(attribute.atttypid, attribute.atttypmod) as type
    from pg_class as class join pg_attribute as attribute on attribute.attrelid = class.oid
    where class.relkind = 'r' and class.relnamespace = 'public'::regnamespace
      and attribute.attnum > 0 and not attribute.attisdropped and attribute.attgenerated = ''
      and class.relname <> all(${NOT_COPIED}::text[])
    order by class.relname, attribute.attnum`.execute(db)
  const tables = new Map<string, CopiedTable>()
  for (const { table, column, type } of rows) {
    const copied = tables.get(table) ?? { name: table, columns: [] }
    copied.columns.push({ name: column, type })
    tables.set(table, copied)
  }
  return [...tables.values()]
}

/** The migrations that made the tables, oldest first. */
export async function listMigrationNames(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}

/** The whole table, a page at a time. Inside a transaction, so that all pages are of one moment. */
export async function* readRows(trx: Tx, table: CopiedTable): AsyncGenerator<CopiedRow[]> {
  const values = table.columns.map(({ name }) => sql`${sql.ref(name)}::text as ${sql.id(name)}`)
  await sql`declare copied no scroll cursor for
    select ${sql.join(values)} from ${sql.table(table.name)}`.execute(trx)
  for (;;) {
    const { rows } = await sql<CopiedRow>`fetch 500 from copied`.execute(trx)
    if (rows.length === 0) break
    yield rows
  }
  await sql`close copied`.execute(trx)
}

export async function insertCopiedRows(
  trx: Tx,
  table: CopiedTable,
  rows: readonly CopiedRow[],
): Promise<void> {
  const names = table.columns.map(({ name }) => sql.id(name))
  const values = table.columns.map(
    ({ name, type }) => sql`(row ->> ${sql.lit(name)})::${sql.raw(type)}`,
  )
  await sql`insert into ${sql.table(table.name)} (${sql.join(names)}) overriding system value
    select ${sql.join(values)} from json_array_elements(${JSON.stringify(rows)}::json) as row`.execute(
    trx,
  )
}

/** Tables of these that hold anything. */
export async function listFilledTables(db: Db, tables: readonly CopiedTable[]): Promise<string[]> {
  const filled: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db)
    if (rows.length > 0) filled.push(name)
  }
  return filled
}

/**
 * Lets rows in as they were: what triggers would compute or refuse has happened before, and rows
 * may come before those they refer to. All of it is checked again by `closeForCopies`.
 */
export async function openForCopies(trx: Tx, tables: readonly CopiedTable[]): Promise<void> {
  for (const { table, name } of await listReferences(trx)) {
    await sql`alter table ${sql.table(table)} alter constraint ${sql.id(name)}
      deferrable initially deferred`.execute(trx)
  }
  for (const { name } of tables) {
    await sql`alter table ${sql.table(name)} disable trigger user`.execute(trx)
  }
}

/** @throws when a row refers to one that is not there. */
export async function closeForCopies(trx: Tx, tables: readonly CopiedTable[]): Promise<void> {
  await sql`set constraints all immediate`.execute(trx)
  for (const { name } of tables) {
    await sql`alter table ${sql.table(name)} enable trigger user`.execute(trx)
  }
  for (const { table, name } of await listReferences(trx)) {
    await sql`alter table ${sql.table(table)} alter constraint ${sql.id(name)}
      not deferrable`.execute(trx)
  }
  await continueNumbering(trx)
}

/** No reference between tables is deferrable by itself: so all of them go back to that. */
async function listReferences(trx: Tx) {
  const { rows } = await sql<{ table: string; name: string }>`
    select conrelid::regclass::text as table, conname as name from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace`.execute(trx)
  return rows
}

/** Numbers the database gives go on after those that came in. */
async function continueNumbering(trx: Tx): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select attrelid::regclass::text as table, attname as column from pg_attribute
    join pg_class on pg_class.oid = attrelid
    where attidentity <> '' and relnamespace = 'public'::regnamespace`.execute(trx)
  for (const { table, column } of rows) {
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}),
      coalesce(max(${sql.ref(column)}), 0) + 1, false) from ${sql.table(table)}`.execute(trx)
  }
}
