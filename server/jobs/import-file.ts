import type { Db } from '~/db/connection'
import { findImport, updateImport, type ImportResult } from '~/db/queries/imports'
import { findJob, finishJob, updateJobProgress } from '~/db/queries/jobs'
import { listPhases } from '~/db/queries/phases'
import type { ImportMap } from '~/app/domain/csv-import.input'
import { guessColumns, IMPORT_FIELDS, type ImportPlan } from '~/app/domain/csv-import'
import { checkImport, prepareImport, previewImport } from '../commands/import-contributions'
import type { Delimiter } from '../documents/csv'
import { importContributions } from './import-contributions'

export type ImportOrder = {
  consultationId: string
  /** Who answers for it; `null`: the operator. */
  personId: string
  fileName: string
  bytes: Uint8Array
  map: ImportMap
}

export type ImportOutcome =
  | { state: 'done'; importId: string; result: ImportResult }
  /** Nothing was imported. */
  | { state: 'refused'; reason: string; result: ImportResult | null }

/**
 * A whole import without pages, by the very code of the desk: for the command line. The same file
 * again adds nothing; lines with problems stop it unless the map says to leave them out.
 *
 * @param report says how far it is.
 */
export async function importFile(
  db: Db,
  order: ImportOrder,
  report: (done: number, total: number) => void = () => {},
): Promise<ImportOutcome> {
  const { consultationId, personId, map } = order
  const prepared = await db.transaction().execute((trx) => prepareImport(trx, personId, order))
  if (prepared.problem) return { state: 'refused', reason: prepared.problem, result: null }
  const { importId } = prepared

  const phases = await listPhases(db, consultationId)
  const phase = phases.find((one) => one.position === map.phase)
  if (!phase) return { state: 'refused', reason: `phase ${map.phase} does not exist`, result: null }
  const plan = await planFrom(db, importId, map)
  if (typeof plan === 'string') return { state: 'refused', reason: plan, result: null }
  const found = await findImport(db, importId)
  const check = await checkImport(db, consultationId, {
    importId,
    delimiter: map.delimiter ?? (found!.source.delimiter as Delimiter),
    plan,
    phaseId: phase.id,
  })
  if ('brokenLine' in check) {
    return { state: 'refused', reason: `line ${check.brokenLine}: file-broken`, result: null }
  }
  if (check.problems > 0 && !map.skipProblems) {
    return { state: 'refused', reason: 'import-with-errors', result: check }
  }
  // Queued and taken in one step, so that a running server leaves it alone.
  await updateImport(db, importId, { check, state: 'running' })
  const job = (await findJob(db, importId))!
  const result = await importContributions(db, job, async (done, total) => {
    await updateJobProgress(db, importId, { done, total })
    report(done, total)
  })
  await finishJob(db, importId, 'done', result)
  return { state: 'done', importId, result }
}

/** The plan a map describes; the name of a column that the file does not have, as a reason. */
async function planFrom(db: Db, importId: string, map: ImportMap): Promise<ImportPlan | string> {
  const found = (await findImport(db, importId))!
  const source = { ...found.source, delimiter: map.delimiter ?? found.source.delimiter }
  const [header = [], ...rows] = await previewImport(db, { ...found, source })
  const columns: ImportPlan['columns'] = map.columns ? {} : guessColumns(header, rows)
  for (const field of IMPORT_FIELDS) {
    const name = map.columns?.[field]
    if (name === undefined) continue
    const index = typeof name === 'number' ? name : header.indexOf(name)
    if (index < 0 || index >= header.length) return `the file has no column "${name}"`
    columns[field] = index
  }
  const { hasHeader, language, kind, groupId, channel, consent } = map
  return { columns, hasHeader, language, kind, groupId, channel, consent }
}
