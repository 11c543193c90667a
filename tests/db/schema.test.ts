import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import ts from 'typescript'
import { describe, expect } from 'vitest'
import type { Db } from '~/db/connection'
import { projectRoot } from '~/db/project-root'
import { test } from '../support/database'

/** A column as one line: `people.email text?`, the mark saying that it may be null. */
type Column = { name: string; mayBeNull: boolean; hasDefault: boolean; words: string[] }

describe('the schema', () => {
  test('has every table and column of the database, and no other', async ({ db }) => {
    const names = (columns: Column[]) => columns.map(({ name }) => name).sort()

    expect(names(columnsOfSchema())).toEqual(names(await columnsOfDatabase(db)))
  })

  test('says of each column whether it may be null', async ({ db }) => {
    const nullable = (columns: Column[]) =>
      columns
        .filter(({ mayBeNull }) => mayBeNull)
        .map(({ name }) => name)
        .sort()

    expect(nullable(columnsOfSchema())).toEqual(nullable(await columnsOfDatabase(db)))
  })

  test('knows which columns the database fills in', async ({ db }) => {
    const filled = (columns: Column[]) =>
      columns
        .filter(({ hasDefault, mayBeNull }) => hasDefault && !mayBeNull)
        .map(({ name }) => name)
        .sort()

    expect(filled(columnsOfSchema())).toEqual(filled(await columnsOfDatabase(db)))
  })

  test('allows the words that the database allows', async ({ db }) => {
    const worded = (columns: Column[]) =>
      columns
        .filter(({ words }) => words.length > 0)
        .map(({ name, words }) => `${name}: ${words.join(' ')}`)
        .sort()

    expect(worded(columnsOfSchema())).toEqual(worded(await columnsOfDatabase(db)))
  })
})

/** Filled by a trigger, which information_schema does not know. */
const FILLED_BY_TRIGGER = ['contribution_seq', 'phase_id', 'channel', 'language'].map(
  (column) => `assignments.${column}`,
)

/** The view's columns have no constraints to read. */
const isOfView = ({ name }: Column) => name.startsWith('trace_links.')

async function columnsOfDatabase(db: Db): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select columns.table_name || '.' || columns.column_name as name,
      columns.is_nullable = 'YES' as "mayBeNull",
      columns.column_default is not null or columns.is_identity = 'YES'
        or columns.is_generated = 'ALWAYS' as "hasDefault",
      coalesce((
        select array_agg(word[1] order by word[1])
        from pg_constraint as rule
        cross join regexp_matches(pg_get_constraintdef(rule.oid), '''([a-z_]+)''::text', 'g') as word
        where rule.conrelid = columns.table_name::regclass and rule.contype = 'c'
          and pg_get_constraintdef(rule.oid) like
            'CHECK ((' || columns.column_name || ' = ANY (ARRAY[%]))%'
      ), '{}') as words
    from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely%'`.execute(db)
  return rows
    .map((row) => ({ ...row, hasDefault: row.hasDefault || FILLED_BY_TRIGGER.includes(row.name) }))
    .map((row) => (isOfView(row) ? { ...row, mayBeNull: false, hasDefault: false } : row))
}

/** As `db/schema.ts` has them, read by the compiler. */
function columnsOfSchema(): Column[] {
  const file = path.join(projectRoot(), 'db', 'schema.ts')
  const program = ts.createProgram([file], { ...compilerOptions(), noEmit: true })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)!
  const database = checker
    .getExportsOfModule(checker.getSymbolAtLocation(source)!)
    .find(({ name }) => name === 'Database')!

  return checker
    .getDeclaredTypeOfSymbol(database)
    .getProperties()
    .flatMap((table) =>
      checker
        .getTypeOfSymbol(table)
        .getProperties()
        .map((column) => columnOf(checker, table, column)),
    )
}

function columnOf(checker: ts.TypeChecker, table: ts.Symbol, column: ts.Symbol): Column {
  const type = checker.getTypeOfSymbol(column)
  const part = (name: string) => {
    const symbol = type.getProperty(name)
    return symbol && checker.getTypeOfSymbol(symbol)
  }
  const read = part('__select__') ?? type
  const written = part('__insert__')
  const members = read.isUnion() ? read.types : [read]
  const isFilled =
    written !== undefined && Boolean(written.flags & ts.TypeFlags.Never || allowsUndefined(written))
  const result: Column = {
    name: `${table.name}.${column.name}`,
    mayBeNull: members.some((member) => member.flags & ts.TypeFlags.Null),
    hasDefault: isFilled,
    words: members.flatMap((member) => (member.isStringLiteral() ? [member.value] : [])).sort(),
  }
  return isOfView(result) ? { ...result, mayBeNull: false, hasDefault: false, words: [] } : result
}

function allowsUndefined(type: ts.Type): boolean {
  return type.isUnion() && type.types.some((member) => member.flags & ts.TypeFlags.Undefined)
}

function compilerOptions(): ts.CompilerOptions {
  const file = path.join(projectRoot(), 'tsconfig.json')
  const { config } = ts.parseConfigFileTextToJson(file, readFileSync(file, 'utf8')) as {
    config: unknown
  }
  return ts.parseJsonConfigFileContent(config, ts.sys, projectRoot()).options
}
