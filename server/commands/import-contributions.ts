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
import type { Delimiter, ImportPlan, KnownGroups } from '~/app/domain/csv-import'
import { Refused } from '~/app/domain/refusal'

/** A file as it was read, and whose register it is for. */
type Upload = {
  consultationId: string
  fileName: string
  sha256: string
  encoding: string
  delimiter: string
  text: string
}

/** A file that was read is taken in, not imported yet: it waits to be checked. @returns its id. */
export async function prepareImport(
  trx: Tx,
  personId: string,
  { consultationId, fileName, ...file }: Upload,
): Promise<string> {
  await deleteStaleImports(trx, consultationId)
  return insertImport(trx, consultationId, personId, {
    ...file,
    fileName: fileName.slice(0, 200),
  })
}

type Checked = ImportCheck | { brokenLine: number }

/** Reads all lines of a text as the plan says. */
type LineCheck = (
  text: string,
  delimiter: Delimiter,
  plan: ImportPlan,
  groups: KnownGroups,
) => Promise<Checked>

type Choice = {
  importId: string
  delimiter: Delimiter
  plan: ImportPlan
  phaseId: string
}

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
  checkLines: LineCheck,
): Promise<Checked> {
  const text = await findImportText(db, { consultationId, id: importId })
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
