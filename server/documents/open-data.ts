import { stringify } from 'csv-stringify/sync'
import type { OpenContribution } from '~/db/queries/open-data'
import { contributionCode } from '~/app/domain/contribution'
import { inLanguage } from '~/app/domain/language'
import { OPEN_COLUMNS } from '~/app/domain/open-file'

/**
 * Rows as CSV (RFC 4180, UTF-8 with its mark, so that spreadsheets read accents). A cell that a
 * spreadsheet would take for a formula is written as text.
 */
export function csvOf(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify([[...head]], { ...OPTIONS, bom: true }) + csvRows(rows)
}

function csvRows(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map(cellOf)),
    OPTIONS,
  )
}

const OPTIONS = { record_delimiter: 'windows', quoted: true } as const

export type Cell = string | number | boolean | null

function cellOf(cell: Cell): string | number {
  if (typeof cell === 'string') return asText(cell)
  return typeof cell === 'number' ? cell : cell === null ? '' : cell ? 'yes' : 'no'
}

/**
 * Spreadsheets look past blanks and quotation marks when they look for a formula, and those that
 * split at semicolons, commas or tabs find one in the middle of a cell too.
 */
const FORMULAS = /^(?=[\n\t])|(?<=^|[\n\t;,])(?=(?:[^\S\n]|")*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g

function asText(cell: string): string {
  return cell.replace(/\r\n?/g, '\n').replace(FORMULAS, "'")
}

type Pages = AsyncIterable<readonly OpenContribution[]>

/** The public register as CSV, page by page; names of groups and themes in one language. */
export async function* contributionsCsv(
  pages: Pages,
  language: string,
  languages: readonly string[],
): AsyncGenerator<string> {
  yield csvOf(OPEN_COLUMNS.contributions, [])
  for await (const page of pages) yield csvRows(rowsOf(page, language, languages))
}

/** The public register as a list in JSON, page by page, one contribution a line. */
export async function* contributionsJson(pages: Pages): AsyncGenerator<string> {
  let before = '[\n'
  for await (const page of pages) {
    for (const one of page) {
      yield before + JSON.stringify(one)
      before = ',\n'
    }
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

function rowsOf(
  contributions: readonly OpenContribution[],
  language: string,
  languages: readonly string[],
): Cell[][] {
  const shown = (names: Record<string, string> | null) =>
    names ? inLanguage(names, language, languages) : ''
  return contributions.map((one) => [
    contributionCode(one.number),
    one.phase,
    one.channel,
    one.kind,
    one.date,
    one.isLate,
    one.language,
    one.text,
    one.contributorKind,
    one.contributor,
    shown(one.group),
    one.country,
    one.themes.map(shown).join('; '),
    one.disposition,
  ])
}

/** What a download is answered with; a text in pieces leaves as it is read. */
export function download(
  body: string | AsyncIterable<string>,
  type: 'csv' | 'json',
  name: string,
): Response {
  const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' }
  return new Response(typeof body === 'string' ? body : streamOf(body), {
    headers: {
      'content-type': types[type],
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    },
  })
}

/** Pieces are asked for as fast as they are taken. */
function streamOf(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const left = pieces[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const next = await left.next()
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    async cancel() {
      await left.return?.()
    },
  })
}
