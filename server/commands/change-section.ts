import type { Tx } from '~/db/connection'
import { insertEvent, insertOutbox } from '~/db/queries/events'
import { endSectionReviews } from '~/db/queries/section-reviews'
import { lockSectionState, updateSectionState } from '~/db/queries/section-states'
import { listRoles } from '~/db/queries/people'
import { Refused } from '~/app/domain/refusal'
import type { Readiness } from '~/app/domain/section-state'
import { requireWriter } from './require-writer'

type Section = {
  draftId: string
  /** Of its heading. */
  blockId: string
}

/**
 * How far a section is. Once it is not in review any more, whoever handed it over hears how it
 * stands, unless they say so themselves.
 *
 * @throws {Refused}
 */
export async function setReadiness(
  trx: Tx,
  personId: string,
  section: Section,
  readiness: Readiness,
): Promise<void> {
  const draft = await requireWriter(trx, personId, section.draftId)
  await lockSectionState(trx, draft.id, section.blockId)
  await updateSectionState(trx, section, { readiness })
  const eventId = await insertEvent(trx, {
    kind: 'section-readiness-set',
    consultationId: draft.consultationId,
    subjectId: draft.id,
    personId,
    data: { blockId: section.blockId, readiness },
  })
  if (readiness === 'in_review') return
  const [review] = await endSectionReviews(trx, section)
  if (!review || review.handedById === personId) return
  const { handedById, title } = review
  const data = { draftId: draft.id, title, readiness, byId: personId }
  await insertOutbox(trx, eventId, [{ kind: 'mail:section-reviewed', personId: handedById, data }])
}

/** Nobody else writes in the section until it is opened again. @throws {Refused} */
export async function closeSection(trx: Tx, personId: string, section: Section): Promise<void> {
  const draft = await requireWriter(trx, personId, section.draftId)
  const holder = await lockSectionState(trx, draft.id, section.blockId)
  if (holder !== null && holder !== personId) throw new Refused('section-locked')
  await updateSectionState(trx, section, { locked_by_id: personId })
  await insertEvent(trx, {
    kind: 'section-closed',
    consultationId: draft.consultationId,
    subjectId: draft.id,
    personId,
    data: { blockId: section.blockId },
  })
}

/**
 * All drafters write in it again. Only who closed it opens it, and the secretariat, so that no
 * section stays closed when somebody is away.
 *
 * @throws {Refused}
 */
export async function openSection(trx: Tx, personId: string, section: Section): Promise<void> {
  const draft = await requireWriter(trx, personId, section.draftId)
  const holder = await lockSectionState(trx, draft.id, section.blockId)
  const roles = await listRoles(trx, personId, draft.consultationId)
  const isOwn = holder === null || holder === personId
  if (!isOwn && !roles.includes('secretariat')) throw new Refused('section-locked')
  await updateSectionState(trx, section, { locked_by_id: null })
  await insertEvent(trx, {
    kind: 'section-opened',
    consultationId: draft.consultationId,
    subjectId: draft.id,
    personId,
    data: { blockId: section.blockId },
  })
}
