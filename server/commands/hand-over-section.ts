import type { Tx } from '~/db/connection'
import { insertEvent, insertOutbox } from '~/db/queries/events'
import { listRoles } from '~/db/queries/people'
import { endSectionReviews, insertSectionReviews } from '~/db/queries/section-reviews'
import { lockSectionState, updateSectionState } from '~/db/queries/section-states'
import { draftingRefusal } from '~/app/domain/draft'
import { Refused } from '~/app/domain/refusal'
import { commentInternally } from './comment-internally'
import { requireWriter } from './require-writer'

type HandOver = {
  draftId: string
  /** The working text it is read in. */
  draftTextId: string
  /** Of its heading, and what that says. */
  blockId: string
  title: string
  reviewerIds: readonly string[]
  /** What to look at; kept among the remarks on the section. `''`: nothing is said. */
  message: string
}

/**
 * A drafter hands a section over to others of the team, who are told by mail. Whoever was asked
 * before is asked no more. The review ends when somebody says how far the section is.
 *
 * @throws {Refused}
 */
export async function handOverSection(
  trx: Tx,
  personId: string,
  { draftId, draftTextId, blockId, title, reviewerIds, message }: HandOver,
): Promise<void> {
  const draft = await requireWriter(trx, personId, draftId)
  const others = [...new Set(reviewerIds)].filter((id) => id !== personId)
  if (others.length === 0) throw new Refused('reviewer-missing')
  for (const reviewerId of others) {
    const roles = await listRoles(trx, reviewerId, draft.consultationId)
    const reviewer = { personId: reviewerId, roles, seatIds: [] }
    if (draftingRefusal(reviewer, draft)) throw new Refused('reviewer-missing')
  }

  const section = { draftId: draft.id, blockId }
  await lockSectionState(trx, draft.id, blockId)
  await updateSectionState(trx, section, { readiness: 'in_review' })
  await endSectionReviews(trx, section)
  await insertSectionReviews(trx, section, { reviewerIds: others, handedById: personId, title })
  if (message !== '') {
    const said = { draftId: draft.id, blockId, text: message, assigneeId: null, dueOn: null }
    await commentInternally(trx, personId, said)
  }
  const eventId = await insertEvent(trx, {
    kind: 'section-handed-over',
    consultationId: draft.consultationId,
    subjectId: draft.id,
    personId,
    data: { blockId, reviewerIds: others },
  })
  const data = { draftId: draft.id, draftTextId, blockId, title, message, byId: personId }
  const follows = others.map((id) => ({ kind: 'mail:section-handed-over', personId: id, data }))
  await insertOutbox(trx, eventId, follows)
}
