import pg from 'pg'

type Parser = (text: string) => unknown

const { DATE, INT8 } = pg.types.builtins
const TEXT_LIST = 1009
const INT8_LIST = 1016
const DATE_LIST = 1182

/** How the text of a type becomes a value, on both databases; the types are described in `schema.ts`. */
export function parserOf(type: number): Parser {
  return ours.get(type) ?? builtIn(type)
}

/** What is read otherwise than `pg` does by itself, where bigint would be text and date a Date. */
const ours = new Map<number, Parser>([
  [INT8, Number],
  [DATE, String],
  [INT8_LIST, listOf(Number)],
  [DATE_LIST, listOf(String)],
])

function listOf(read: Parser): Parser {
  const readTexts = builtIn(TEXT_LIST)
  return (text) =>
    (readTexts(text) as (string | null)[]).map((item) => (item === null ? null : read(item)))
}

function builtIn(type: number): Parser {
  return pg.types.getTypeParser(type as typeof INT8, 'text') as Parser
}
