import type { Tx } from '~/db/connection'
import { insertEvent } from '~/db/queries/events'
import { listPhases } from '~/db/queries/phases'
import { insertActivity } from '~/db/queries/setup'
import { Refused } from '~/app/domain/refusal'
import type { SurveyInput } from '~/app/domain/survey.input'

/** A survey is begun, without questions yet; open with its phase. @returns its activity. @throws {Refused} */
export async function createSurvey(
  trx: Tx,
  personId: string,
  consultationId: string,
  { phaseId, title, introduction }: SurveyInput,
): Promise<string> {
  const phases = await listPhases(trx, consultationId)
  if (!phases.some((phase) => phase.id === phaseId)) throw new Refused('not-found')
  const facts = { title, introduction, opensAt: null, closesAt: null, draftId: null }
  const id = await insertActivity(trx, phaseId, 'survey', facts)
  await insertEvent(trx, { kind: 'survey-created', consultationId, subjectId: id, personId })
  return id
}
