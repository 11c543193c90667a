import { sql, type RawBuilder } from 'kysely'

declare const written: unique symbol

/** A value on its way into a jsonb column; only `json()` makes one. */
export type Json<Value> = Value & { readonly [written]: true }

/**
 * Write any JSON value (also a list, a bare text, `null` as JSON's null) to a jsonb column. Without
 * it `pg` would write a list as an SQL array; objects may also be written as they are.
 */
export function json<Value>(value: Value): RawBuilder<Json<Value>> {
  return sql<Json<Value>>`${JSON.stringify(value)}::jsonb`
}
