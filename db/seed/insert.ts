import { sql, type Insertable, type InsertObject } from 'kysely'
import type { Db } from '../connection'
import type { Database } from '../schema'
import type { World } from './world'

const CHUNK = 200

/** Inserts rows of the example a chunk at a time. */
export async function insertAll<Table extends keyof Database>(
  db: Db,
  table: Table,
  rows: readonly InsertObject<Database, Table>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    await db
      .insertInto(table)
      .values(rows.slice(from, from + CHUNK) as never)
      .execute()
  }
}

/** A contribution of the example: its place in the register comes from when it was received. */
export type NewContribution = Omit<Insertable<Database['contributions']>, 'seq' | 'received_at'> & {
  received_at: Date
}

/**
 * Inserts contributions, each at its place in the order of arrival, whatever was inserted before.
 * Call it once for all of a part, in order of arrival; numbers come from `number_contributions`.
 */
export async function insertContributions(
  db: Db,
  world: World,
  rows: readonly NewContribution[],
): Promise<void> {
  const placed = rows.map((row) => ({ ...row, seq: world.arrival(row.received_at) }))
  for (let from = 0; from < placed.length; from += CHUNK) {
    const chunk = placed.slice(from, from + CHUNK)
    const columns = [...new Set(chunk.flatMap((row) => Object.keys(row)))]
    const values = chunk.map(
      (row) =>
        sql`(${sql.join(columns.map((name) => (row as Record<string, unknown>)[name] ?? sql`default`))})`,
    )
    await sql`
      insert into contributions (${sql.join(columns.map((name) => sql.ref(name)))})
      overriding system value values ${sql.join(values)}
    `.execute(db)
  }
}
