import { createHash } from 'node:crypto'
import type { Db } from '~/db/connection'
import { findImportText, type ImportCheck, type ImportRow } from '~/db/queries/imports'
import {
  latestDay,
  readLine,
  type Delimiter,
  type ImportPlan,
  type KnownGroups,
} from '~/app/domain/csv-import'
import type { Problem } from '~/app/domain/problem'
import { BrokenCsv, decodeText, detectDelimiter, readRows, type Encoding } from './csv'

/** The largest file that is taken, in bytes. */
export const MAX_IMPORT_BYTES = 20 * 1024 * 1024

/** How many lines with problems are named; all are counted. */
const ERRORS_NAMED = 200
const PREVIEW_LENGTH = 200_000
const PREVIEW_ROWS = 6
const CELL_LENGTH = 200

type ReadFile = { sha256: string; encoding: Encoding; delimiter: Delimiter; text: string }

/** What a file says, and how it was written; or what is wrong with it. */
export function readImportFile(
  bytes: Uint8Array,
): { file: ReadFile; problem: null } | { file: null; problem: Problem } {
  if (bytes.length > MAX_IMPORT_BYTES) return { file: null, problem: 'file-too-large' }
  const { text, encoding, problem } = decodeText(bytes)
  if (problem) return { file: null, problem }
  // A database holds no zero characters.
  const kept = text.replaceAll('\0', '')
  if (kept.trim() === '') return { file: null, problem: 'file-without-rows' }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    file: { sha256, encoding, delimiter: detectDelimiter(kept), text: kept },
    problem: null,
  }
}

/** The first rows of a prepared file, each cell cut to what a preview shows. */
export async function previewImport(
  db: Db,
  file: Pick<ImportRow, 'id' | 'consultationId' | 'source'>,
): Promise<string[][]> {
  const text = (await findImportText(db, file, PREVIEW_LENGTH)) ?? ''
  const rows: string[][] = []
  try {
    for await (const { cells } of readRows(text, file.source.delimiter as Delimiter)) {
      rows.push(cells.map((cell) => cell.slice(0, CELL_LENGTH)))
      if (rows.length === PREVIEW_ROWS) break
    }
  } catch (error) {
    // What was read before the text breaks off is shown all the same.
    if (!(error instanceof BrokenCsv)) throw error
  }
  return rows
}

/** All lines of a file as the plan reads them: counts, and the problems by line. */
export async function checkLines(
  text: string,
  delimiter: Delimiter,
  plan: ImportPlan,
  groups: KnownGroups,
): Promise<ImportCheck | { brokenLine: number }> {
  const check: ImportCheck = {
    lines: 0,
    readable: 0,
    empty: 0,
    problems: 0,
    uneven: 0,
    errors: [],
  }
  try {
    const lastDay = latestDay(new Date())
    let isHeader = plan.hasHeader
    let width: number | null = null
    for await (const { line, cells } of readRows(text, delimiter)) {
      width ??= cells.length
      if (cells.length !== width) check.uneven++
      if (isHeader) {
        isHeader = false
        continue
      }
      check.lines++
      const read = readLine(cells, plan, groups, lastDay)
      if (read.state === 'read') check.readable++
      else if (read.state === 'empty') check.empty++
      else {
        check.problems++
        const { problem, value } = read
        if (check.errors.length < ERRORS_NAMED) check.errors.push({ line, problem, value })
      }
    }
    return check
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error
    return { brokenLine: error.line }
  }
}
