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
  return stringify([[...head], ...rows.map((row) => row.map(cellOf))], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  })
}

export type Cell = string | number | boolean | null

function cellOf(cell: Cell): string | number {
  if (typeof cell === 'string') return asText(cell)
  return typeof cell === 'number' ? cell : cell === null ? '' : cell ? 'yes' : 'no'
}

/** Spreadsheets look past blanks and line breaks when they look for a formula. */
function asText(cell: string): string {
  const text = cell.replace(/\r\n?/g, '\n')
  return /^\n|^\s+[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text
}

/** The public register as CSV; names of groups and themes in one language. */
export function contributionsCsv(
  contributions: readonly OpenContribution[],
  language: string,
  languages: readonly string[],
): string {
  const shown = (names: Record<string, string> | null) =>
    names ? inLanguage(names, language, languages) : ''
  const rows = contributions.map((one) => [
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
  return csvOf(OPEN_COLUMNS.contributions, rows)
}

/** What a download is answered with. */
export function download(body: string, type: 'csv' | 'json', name: string): Response {
  const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' }
  return new Response(body, {
    headers: {
      'content-type': types[type],
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    },
  })
}
