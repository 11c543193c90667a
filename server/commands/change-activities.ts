import type { Tx } from '~/db/connection'
import { findActivity, listPhases, type ActivityInPhase } from '~/db/queries/phases'
import {
  deleteActivity,
  insertActivity,
  insertOpenQuestion,
  listDraftsToChoose,
  lockConsultation,
  updateActivity,
  type ActivityFacts,
} from '~/db/queries/setup'
import type { ActivityKind } from '~/app/domain/phase'
import { Refused } from '~/app/domain/refusal'
import { noteSetup, type PhaseEditor } from './note-setup'
import { removeUnused } from './still-used'
import { requireRight } from './require-right'

/**
 * An activity is opened in a phase; a survey begins with the question of the phase. Listening
 * sessions are made where they are planned.
 *
 * @returns its id. @throws {Refused}
 */
export async function addActivity(
  trx: Tx,
  editor: PhaseEditor,
  phaseId: string,
  kind: Exclude<ActivityKind, 'session'>,
  facts: ActivityFacts,
): Promise<string> {
  await requireRight(trx, editor.personId, editor.consultationId, ['secretariat'])
  await lockConsultation(trx, editor.consultationId)
  const phases = await listPhases(trx, editor.consultationId)
  const phase = phases.find((each) => each.id === phaseId)
  if (!phase) throw new Refused('not-found')
  await requireOwnDraft(trx, editor, facts)

  const activityId = await insertActivity(trx, phaseId, kind, facts)
  if (kind === 'survey') await insertOpenQuestion(trx, activityId, phase.question)
  await noteSetup(trx, editor, 'activity-added', activityId, { phaseId, kind, after: facts })
  return activityId
}

/** An activity gets other words, dates or another draft. @throws {Refused} */
export async function changeActivity(
  trx: Tx,
  editor: PhaseEditor,
  activityId: string,
  facts: ActivityFacts,
): Promise<void> {
  const before = await activityToChange(trx, editor, activityId)
  await requireOwnDraft(trx, editor, facts)
  await updateActivity(trx, activityId, facts)
  const { title, introduction, opensAt, closesAt, draftId } = before
  const data = { before: { title, introduction, opensAt, closesAt, draftId }, after: facts }
  await noteSetup(trx, editor, 'activity-changed', activityId, data)
}

/** An activity in which nothing was said goes. @throws {Refused} */
export async function removeActivity(
  trx: Tx,
  editor: PhaseEditor,
  activityId: string,
): Promise<void> {
  const before = await activityToChange(trx, editor, activityId)
  await removeUnused(() => deleteActivity(trx, activityId))
  const { kind, title, phaseId } = before
  await noteSetup(trx, editor, 'activity-removed', activityId, { before: { kind, title, phaseId } })
}

async function activityToChange(
  trx: Tx,
  { consultationId, personId }: PhaseEditor,
  activityId: string,
): Promise<ActivityInPhase> {
  await requireRight(trx, personId, consultationId, ['secretariat'])
  await lockConsultation(trx, consultationId)
  const activity = await findActivity(trx, activityId)
  if (activity?.consultationId !== consultationId) throw new Refused('not-found')
  return activity
}

async function requireOwnDraft(
  trx: Tx,
  { consultationId }: PhaseEditor,
  { draftId }: ActivityFacts,
): Promise<void> {
  if (draftId === null) return
  const drafts = await listDraftsToChoose(trx, consultationId)
  if (!drafts.some((draft) => draft.id === draftId)) throw new Refused('not-found')
}
