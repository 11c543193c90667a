import pg from 'pg'

const { builtins } = pg.types

/** What is read otherwise than `pg` does by itself, where bigint would be a string and date a Date. */
const ours = new Map<number, (text: string) => unknown>([
  [builtins.INT8, Number],
  [builtins.DATE, (text) => text],
  [1016, listOf(Number)], // bigint[]
  [1182, listOf(String)], // date[]
])

/** How the text of a type becomes a value, on both databases; the types are described in `schema.ts`. */
export function parserOf(type: number): (text: string) => unknown {
  return (
    ours.get(type) ?? (pg.types.getTypeParser(type as number, 'text') as (text: string) => unknown)
  )
}

function listOf(read: (text: string) => unknown) {
  const readTexts = parserOf(1009) as (text: string) => (string | null)[] // text[]
  return (text: string) => readTexts(text).map((item) => (item === null ? null : read(item)))
}
