import type { Tx } from '~/db/connection'
import { insertEvent, insertOutbox } from '~/db/queries/events'
import { listRoles } from '~/db/queries/people'
import { endPlan, findPlan, type PlanRow } from '~/db/queries/planned-publications'
import { listTeam } from '~/db/queries/team'
import { findPublishableDraft, lockDraft } from '~/db/queries/versions'
import { Refused, type Refusal } from '~/app/domain/refusal'
import type { TextToPublish } from './check-publication'
import { gapsIn } from './plan-publication'
import { publishVersion } from './publish-version'

/** The texts of a draft as they stand, and the name of this state of them. */
export type StandingTexts = { texts: readonly TextToPublish[]; seen: string }

/**
 * What was planned is published, in the name of who planned it: everything is checked again, as
 * the texts stand now. Once: whoever comes second finds it done.
 *
 * @returns the version's id; `null`: there is nothing to do, it was cancelled or another plan took
 * its place.
 * @throws {Refused}
 */
export async function publishPlanned(
  trx: Tx,
  planId: string,
  { texts, seen }: StandingTexts,
  now: Date,
): Promise<string | null> {
  const plan = await lockPlan(trx, planId)
  if (plan?.state !== 'planned' || plan.dueAt > now) return plan?.versionId ?? null
  if (plan.seen !== null && plan.seen !== seen) throw new Refused('changed-since-planned')
  const chosen = texts.filter(({ draftTextId }) => !plan.leftOut.includes(draftTextId))
  const known = new Set(plan.knownGaps)
  if (gapsIn(chosen).some((gap) => !known.has(gap))) throw new Refused('gaps-since-planned')

  const { draftId, note, sectionNotes, plannedById } = plan
  const publication = { draftId, texts: chosen, note, sectionNotes }
  const versionId = await publishVersion(trx, plannedById, publication, now)
  await endPlan(trx, planId, { state: 'published', versionId })
  await tell(trx, plan, 'publication-happened', [plannedById])
  return versionId
}

/**
 * What was planned could not be published: who planned it is told why, and, when they do not
 * belong to the secretariat any more, the secretariat.
 */
export async function failPlan(
  trx: Tx,
  planId: string,
  refusal: Refusal | 'defect',
): Promise<void> {
  const plan = await lockPlan(trx, planId)
  if (plan?.state !== 'planned') return
  await endPlan(trx, planId, { state: 'failed', refusal })
  const { consultationId } = (await findPublishableDraft(trx, plan.draftId))!
  const roles = await listRoles(trx, plan.plannedById, consultationId)
  const team = await listTeam(trx, consultationId)
  const secretariat = team.filter(({ roles }) => roles.some(({ role }) => role === 'secretariat'))
  const told = roles.includes('secretariat')
    ? [plan.plannedById]
    : [plan.plannedById, ...secretariat.map(({ personId }) => personId)]
  await tell(trx, plan, 'publication-failed', [...new Set(told)])
}

/** Whoever publishes the draft, or changes what is planned for it, waits. */
async function lockPlan(trx: Tx, planId: string): Promise<PlanRow | undefined> {
  const plan = await findPlan(trx, planId)
  if (!plan) return undefined
  await lockDraft(trx, plan.draftId)
  return findPlan(trx, planId)
}

async function tell(
  trx: Tx,
  { id: planId, draftId }: PlanRow,
  kind: 'publication-happened' | 'publication-failed',
  personIds: readonly string[],
): Promise<void> {
  const { consultationId } = (await findPublishableDraft(trx, draftId))!
  const eventId = await insertEvent(trx, {
    kind,
    consultationId,
    subjectId: draftId,
    data: { planId },
  })
  const follows = personIds.map((personId) => ({
    kind: 'mail:plan-settled',
    personId,
    data: { planId },
  }))
  await insertOutbox(trx, eventId, follows)
}
