import { createHash } from 'node:crypto'
import type { Db, Tx } from '~/db/connection'
import { insertEvent } from '~/db/queries/events'
import { listGroups } from '~/db/queries/groups'
import { withdrawImported } from '~/db/queries/imported-lines'
import {
  countEarlierImports,
  deletePreparedImport,
  deleteStaleImports,
  findImportText,
  insertImport,
  lockImport,
  updateImport,
  type ImportCheck,
  type ImportRow,
} from '~/db/queries/imports'
import { requestJobCancel } from '~/db/queries/jobs'
import { listPhases } from '~/db/queries/phases'
import { readLine, type ImportPlan, type KnownGroups } from '~/app/domain/csv-import'
import type { Problem } from '~/app/domain/problem'
import { Refused } from '~/app/domain/refusal'
import { BrokenCsv, decodeText, detectDelimiter, readRows, type Delimiter } from '../documents/csv'

/** The largest file that is taken, in bytes. */
export const MAX_IMPORT_BYTES = 20 * 1024 * 1024

/** How many lines with problems are named; all are counted. */
const ERRORS_NAMED = 200
const PREVIEW_LENGTH = 200_000
const PREVIEW_ROWS = 6
const CELL_LENGTH = 200

type Upload = { consultationId: string; fileName: string; bytes: Uint8Array }

/**
 * A file is taken in and read, not imported yet: it waits to be checked.
 *
 * @returns the import's id, or what is wrong with the file.
 */
export async function prepareImport(
  trx: Tx,
  personId: string,
  upload: Upload,
): Promise<{ importId: string; problem: null } | { importId: null; problem: Problem }> {
  const { consultationId, fileName, bytes } = upload
  if (bytes.length > MAX_IMPORT_BYTES) return { importId: null, problem: 'file-too-large' }
  const { text, encoding, problem } = decodeText(bytes)
  if (problem) return { importId: null, problem }
  // A database holds no zero characters.
  const kept = text.replaceAll('\0', '')
  if (kept.trim() === '') return { importId: null, problem: 'file-without-rows' }
  await deleteStaleImports(trx, consultationId)
  const importId = await insertImport(trx, consultationId, personId, {
    fileName: fileName.slice(0, 200),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    encoding,
    delimiter: detectDelimiter(kept),
    text: kept,
  })
  return { importId, problem: null }
}

/** The first rows of a prepared file, each cell cut to what a preview shows. */
export async function previewImport(
  db: Db,
  { id, source }: Pick<ImportRow, 'id' | 'source'>,
): Promise<string[][]> {
  const text = (await findImportText(db, id, PREVIEW_LENGTH)) ?? ''
  const rows: string[][] = []
  try {
    for await (const { cells } of readRows(text, source.delimiter as Delimiter)) {
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
  const check: ImportCheck = { lines: 0, readable: 0, empty: 0, problems: 0, errors: [] }
  try {
    let isHeader = plan.hasHeader
    for await (const { line, cells } of readRows(text, delimiter)) {
      if (isHeader) {
        isHeader = false
        continue
      }
      check.lines++
      const read = readLine(cells, plan, groups)
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

type Choice = { importId: string; delimiter: Delimiter; plan: ImportPlan; phaseId: string }

/**
 * A prepared file is read with this plan from its first line to its last, and nothing imported:
 * what it would add, and what is wrong, by line. The plan is kept with the file.
 *
 * @throws {Refused} when it is not there any more or has started.
 */
export async function checkImport(
  db: Db,
  consultationId: string,
  { importId, delimiter, plan, phaseId }: Choice,
): Promise<ImportCheck | { brokenLine: number }> {
  const text = await findImportText(db, importId)
  if (text === undefined) throw new Refused('not-found')
  const phases = await listPhases(db, consultationId)
  const groups = await listGroups(db, consultationId)
  const hasPlace = phases.some((phase) => phase.id === phaseId)
  const hasGroup = plan.groupId === null || groups.some((group) => group.id === plan.groupId)
  if (!hasPlace || !hasGroup) throw new Refused('not-found')

  const check = await checkLines(text, delimiter, plan, groups)
  await db.transaction().execute(async (trx) => {
    const prepared = await requireImport(trx, consultationId, importId)
    if (prepared.state !== 'prepared') throw new Refused('job-finished')
    const textColumn = plan.columns.text ?? 0
    const { undone } = await countEarlierImports(
      trx,
      consultationId,
      prepared.source.sha256,
      textColumn,
    )
    await updateImport(trx, importId, {
      delimiter,
      decision: { plan, phaseId, skipsProblems: false, round: undone },
      check: 'brokenLine' in check ? null : check,
    })
  })
  return check
}

/** A checked file is imported: the work begins as soon as someone is free for it. @throws {Refused} */
export async function startImport(
  trx: Tx,
  personId: string,
  start: { consultationId: string; importId: string; skipsProblems: boolean },
): Promise<void> {
  const { consultationId, importId, skipsProblems } = start
  const { state, decision, result, source } = await requireImport(trx, consultationId, importId)
  if (state !== 'prepared') throw new Refused('job-finished')
  const { plan, phaseId, round = 0 } = decision
  if (!plan || !phaseId || result?.readable === undefined) throw new Refused('import-not-checked')
  if (result.readable === 0) throw new Refused('import-without-rows')
  if ((result.problems ?? 0) > 0 && !skipsProblems) throw new Refused('import-with-errors')
  const textColumn = plan.columns.text ?? 0
  const { standing } = await countEarlierImports(trx, consultationId, source.sha256, textColumn)
  if (standing > 0) throw new Refused('file-already-imported')
  await updateImport(trx, importId, {
    decision: { plan, phaseId, skipsProblems, round },
    check: result as ImportCheck,
    state: 'queued',
  })
  await insertEvent(trx, { kind: 'import-started', consultationId, subjectId: importId, personId })
}

/** A prepared file is put away; nothing was imported. @throws {Refused} */
export async function discardImport(
  trx: Tx,
  consultationId: string,
  importId: string,
): Promise<void> {
  const { state } = await requireImport(trx, consultationId, importId)
  if (state !== 'prepared') throw new Refused('job-finished')
  await deletePreparedImport(trx, importId)
}

/** A running import is stopped between two lines; nothing of it stays. @throws {Refused} */
export async function cancelImport(
  trx: Tx,
  personId: string,
  { consultationId, importId }: { consultationId: string; importId: string },
): Promise<void> {
  const { state } = await requireImport(trx, consultationId, importId)
  if (state !== 'queued' && state !== 'running') throw new Refused('job-finished')
  await requestJobCancel(trx, importId)
  await insertEvent(trx, {
    kind: 'import-cancelled',
    consultationId,
    subjectId: importId,
    personId,
  })
}

/**
 * All that came with an import leaves the register; its numbers and words stay on record. The
 * file can then be imported again. @returns how many left.
 *
 * @throws {Refused}
 */
export async function undoImport(
  trx: Tx,
  personId: string,
  { consultationId, importId }: { consultationId: string; importId: string },
): Promise<number> {
  const { state, result } = await requireImport(trx, consultationId, importId)
  if (state !== 'done' || result?.undoneAt) throw new Refused('job-finished')
  const count = await withdrawImported(trx, importId)
  await insertEvent(trx, {
    kind: 'import-undone',
    consultationId,
    subjectId: importId,
    personId,
    data: { count },
  })
  return count
}

async function requireImport(trx: Tx, consultationId: string, id: string): Promise<ImportRow> {
  const found = await lockImport(trx, id)
  if (!found || found.consultationId !== consultationId) throw new Refused('not-found')
  return found
}
