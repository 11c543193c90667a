import type { Tx } from '~/db/connection'
import { insertEvent } from '~/db/queries/events'
import { findActivity } from '~/db/queries/phases'
import {
  countRespondents,
  deleteQuestion,
  insertQuestion,
  listQuestions,
  lockSurvey,
  orderQuestions,
  updateQuestion,
} from '~/db/queries/surveys'
import { Refused } from '~/app/domain/refusal'
import { questionsRefusal } from '~/app/domain/survey'
import type { QuestionInput } from '~/app/domain/survey.input'

/**
 * A question is added to a survey or, when it has an id, changed and put in its place. Once
 * somebody has answered, the questions stay as they were asked.
 *
 * @returns the question's id.
 * @throws {Refused}
 */
export async function saveQuestion(
  trx: Tx,
  personId: string,
  activityId: string,
  { id, ...question }: QuestionInput,
): Promise<string> {
  const consultationId = await requireChangeable(trx, activityId)
  const others = (await listQuestions(trx, activityId)).filter((other) => other.id !== id)
  const last = (others.at(-1)?.position ?? 0) + 1
  if (id !== null && !(await updateQuestion(trx, activityId, id, question))) {
    throw new Refused('not-found')
  }
  const savedId = id ?? (await insertQuestion(trx, activityId, { ...question, position: last }))
  const ids = others.map((other) => other.id)
  ids.splice(question.position - 1, 0, savedId)
  await orderQuestions(trx, activityId, ids)
  await insertEvent(trx, {
    kind: id === null ? 'question-added' : 'question-changed',
    consultationId,
    subjectId: activityId,
    personId,
    data: { questionId: savedId },
  })
  return savedId
}

/** A question nobody has answered is taken out. @throws {Refused} */
export async function removeQuestion(
  trx: Tx,
  personId: string,
  activityId: string,
  id: string,
): Promise<void> {
  const consultationId = await requireChangeable(trx, activityId)
  if (!(await deleteQuestion(trx, activityId, id))) throw new Refused('not-found')
  const rest = await listQuestions(trx, activityId)
  await orderQuestions(
    trx,
    activityId,
    rest.map((question) => question.id),
  )
  await insertEvent(trx, {
    kind: 'question-removed',
    consultationId,
    subjectId: activityId,
    personId,
    data: { questionId: id },
  })
}

async function requireChangeable(trx: Tx, activityId: string): Promise<string> {
  await lockSurvey(trx, activityId)
  const activity = await findActivity(trx, activityId)
  if (activity?.kind !== 'survey') throw new Refused('not-found')
  const counts = await countRespondents(trx, activityId)
  const refusal = questionsRefusal(counts.reduce((sum, { respondents }) => sum + respondents, 0))
  if (refusal) throw new Refused(refusal)
  return activity.consultationId
}
