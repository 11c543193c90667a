import type { Tx } from '~/db/connection'
import { listPhases, type PhaseRow } from '~/db/queries/phases'
import {
  deletePhase,
  insertPhase,
  lockConsultation,
  orderPhases,
  updatePhase,
  type PhaseFacts,
} from '~/db/queries/setup'
import { spanRefusal } from '~/app/domain/consultation'
import { Refused } from '~/app/domain/refusal'
import { noteSetup, type PhaseEditor } from './note-setup'
import { removeUnused } from './still-used'
import { requireRight } from './require-right'

/** A phase is added, in the order of its dates. @returns its id. @throws {Refused} */
export async function addPhase(trx: Tx, editor: PhaseEditor, facts: PhaseFacts): Promise<string> {
  const phases = await phasesToChange(trx, editor)
  requireFree(facts, phases)
  const phaseId = await insertPhase(trx, editor.consultationId, facts)
  await orderPhases(trx, editor.consultationId)
  await noteSetup(trx, editor, 'phase-added', phaseId, { after: facts })
  return phaseId
}

/** A phase gets other words, dates or outputs. @throws {Refused} */
export async function changePhase(
  trx: Tx,
  editor: PhaseEditor,
  phaseId: string,
  facts: PhaseFacts,
): Promise<void> {
  const phases = await phasesToChange(trx, editor)
  const before = phases.find((phase) => phase.id === phaseId)
  if (!before) throw new Refused('not-found')
  requireFree(
    facts,
    phases.filter((phase) => phase.id !== phaseId),
  )
  await updatePhase(trx, phaseId, facts)
  await orderPhases(trx, editor.consultationId)
  const { title, question, opensAt, closesAt, outputs } = before
  const data = { before: { title, question, opensAt, closesAt, outputs }, after: facts }
  await noteSetup(trx, editor, 'phase-changed', phaseId, data)
}

/** A phase in which nothing was said or written goes, with its activities. @throws {Refused} */
export async function removePhase(trx: Tx, editor: PhaseEditor, phaseId: string): Promise<void> {
  const phases = await phasesToChange(trx, editor)
  const before = phases.find((phase) => phase.id === phaseId)
  if (!before) throw new Refused('not-found')
  await removeUnused(() => deletePhase(trx, phaseId))
  await orderPhases(trx, editor.consultationId)
  await noteSetup(trx, editor, 'phase-removed', phaseId, { before })
}

async function phasesToChange(
  trx: Tx,
  { consultationId, personId }: PhaseEditor,
): Promise<PhaseRow[]> {
  await requireRight(trx, personId, consultationId, ['secretariat'])
  await lockConsultation(trx, consultationId)
  return listPhases(trx, consultationId)
}

function requireFree(facts: PhaseFacts, others: readonly PhaseRow[]): void {
  const refusal = spanRefusal(facts, others)
  if (refusal) throw new Refused(refusal)
}
