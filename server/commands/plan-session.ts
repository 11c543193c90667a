import type { Tx } from '~/db/connection'
import { replaceInvitations } from '~/db/queries/attendances'
import { findConsultation } from '~/db/queries/consultations'
import { insertEvent } from '~/db/queries/events'
import { listGroups } from '~/db/queries/groups'
import { findActivity, listPhases } from '~/db/queries/phases'
import { findSession } from '~/db/queries/sessions'
import { insertNotes, insertSession, type SessionFacts } from '~/db/queries/sessions-writing'
import { insertActivity } from '~/db/queries/setup'
import type { SessionInput } from '~/app/domain/listening-session.input'
import { Refused } from '~/app/domain/refusal'
import { fromLocalTime } from '~/app/domain/zoned-time'
import { requireRight } from './require-right'

/**
 * A session is planned: its activity, its meeting, the groups invited and the empty notes.
 *
 * @param activityId an activity that was opened for it; `null`: it gets one of its own.
 * @returns the id of its activity.
 * @throws {Refused}
 */
export async function planSession(
  trx: Tx,
  personId: string,
  { consultationId, activityId }: { consultationId: string; activityId: string | null },
  input: SessionInput,
): Promise<string> {
  await requireRight(trx, personId, consultationId, ['facilitator', 'secretariat'])
  const facts = await sessionFacts(trx, consultationId, input)
  const consultation = await findConsultation(trx, consultationId)
  if (!consultation) throw new Refused('not-found')
  if (activityId !== null) await requireUnplanned(trx, consultationId, activityId)

  const id =
    activityId ??
    (await insertActivity(trx, facts.phaseId, 'session', {
      title: facts.title,
      introduction: facts.introduction,
      opensAt: facts.startsAt,
      closesAt: facts.endsAt,
      draftId: null,
    }))
  const notesId = await insertNotes(trx, {
    consultationId,
    phaseId: facts.phaseId,
    title: facts.title,
    language: facts.languages[0] ?? consultation.languages[0]!,
    createdById: personId,
  })
  await insertSession(trx, id, notesId, facts)
  await replaceInvitations(trx, id, input.groupIds)
  await insertEvent(trx, { kind: 'session-planned', consultationId, subjectId: id, personId })
  return id
}

async function requireUnplanned(trx: Tx, consultationId: string, activityId: string) {
  const activity = await findActivity(trx, activityId)
  const isOurs = activity?.consultationId === consultationId && activity.kind === 'session'
  if (!isOurs || (await findSession(trx, activityId))) throw new Refused('not-found')
}

/** What a form says, as it is stored. @throws {Refused} when phase or groups are of elsewhere. */
export async function sessionFacts(
  trx: Tx,
  consultationId: string,
  input: SessionInput,
): Promise<SessionFacts> {
  const phases = await listPhases(trx, consultationId)
  if (!phases.some((phase) => phase.id === input.phaseId)) throw new Refused('not-found')
  const groups = new Set((await listGroups(trx, consultationId)).map((group) => group.id))
  if (input.groupIds.some((id) => !groups.has(id))) throw new Refused('not-found')
  return {
    ...input,
    startsAt: fromLocalTime(input.startsAt, input.timeZone),
    endsAt: fromLocalTime(input.endsAt, input.timeZone),
  }
}
