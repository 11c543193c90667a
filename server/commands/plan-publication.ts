import type { Tx } from '~/db/connection'
import { insertEvent } from '~/db/queries/events'
import { insertJob } from '~/db/queries/jobs'
import {
  endOpenPlans,
  findCurrentPlan,
  insertPlan,
  type NewPlan,
} from '~/db/queries/planned-publications'
import { findPublishableDraft, lockDraft } from '~/db/queries/versions'
import { blocksOf } from '~/app/domain/document'
import { gapNames, gapsOf } from '~/app/domain/draft-gaps'
import { Refused } from '~/app/domain/refusal'
import { positionsRefusal } from '~/app/domain/thread-position'
import { carriedThreads } from './carry-threads'
import { checkPublication, type TextToPublish } from './check-publication'
import { requireRight } from './require-right'

/** What publishes what is planned, when its moment comes. */
export const PUBLISH_PLANNED = 'publish-planned'

type Plan = Pick<NewPlan, 'dueAt' | 'leftOut' | 'note' | 'sectionNotes' | 'isPublic' | 'seen'>

/**
 * The secretariat has a draft published at a moment to come. Whatever would keep it from being
 * published now keeps it from being planned; what is only not finished was seen, and is noted.
 * What was planned for it before is replaced.
 *
 * @param plan `seen: null`: it is published as it stands then, else only as it was read.
 * @returns the plan's id.
 * @throws {Refused}
 */
export async function planPublication(
  trx: Tx,
  personId: string,
  { draftId, texts, plan }: { draftId: string; texts: readonly TextToPublish[]; plan: Plan },
  now: Date,
): Promise<string> {
  if (plan.dueAt <= now) throw new Refused('plan-in-the-past')
  const chosen = texts.filter(({ draftTextId }) => !plan.leftOut.includes(draftTextId))
  const checked = await checkPublication(trx, personId, { draftId, texts: chosen })
  for (const { draftTextId, document } of checked.texts) {
    const carried = await carriedThreads(trx, { draftTextId, blocks: blocksOf(document) })
    const refusal = positionsRefusal(carried.map(({ position }) => position))
    if (refusal) throw new Refused(refusal)
  }

  await endOpenPlans(trx, draftId)
  const knownGaps = gapsIn(checked.texts)
  const planId = await insertPlan(trx, { ...plan, draftId, knownGaps, plannedById: personId })
  const { consultationId } = checked.draft
  await insertJob(trx, {
    consultationId,
    kind: PUBLISH_PLANNED,
    input: { planId },
    startedById: personId,
    dueAt: plan.dueAt,
  })
  await insertEvent(trx, {
    kind: 'publication-planned',
    consultationId,
    subjectId: draftId,
    personId,
    data: { planId, dueAt: plan.dueAt.toISOString() },
  })
  return planId
}

/** What texts leave open, under one name each. */
export function gapsIn(texts: readonly Pick<TextToPublish, 'language' | 'document'>[]): string[] {
  return texts.flatMap(({ language, document }) => gapNames(language, gapsOf(document)))
}

/** Nothing is published at the planned moment; what failed is no longer reminded of. @throws {Refused} */
export async function cancelPlan(trx: Tx, personId: string, draftId: string): Promise<void> {
  await lockDraft(trx, draftId)
  const draft = await findPublishableDraft(trx, draftId)
  if (!draft) throw new Refused('not-found')
  await requireRight(trx, personId, draft.consultationId, ['secretariat'])
  const plan = await findCurrentPlan(trx, draftId)
  if (!plan) throw new Refused('nothing-planned')
  await endOpenPlans(trx, draftId)
  await insertEvent(trx, {
    kind: 'publication-plan-cancelled',
    consultationId: draft.consultationId,
    subjectId: draftId,
    personId,
    data: { planId: plan.id },
  })
}
