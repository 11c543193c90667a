import type { Tx } from '~/db/connection'
import { findActivity } from '~/db/queries/phases'
import { listQuestions, lockQuestions } from '~/db/queries/surveys'
import { arrival } from '~/app/domain/phase'
import { Refused } from '~/app/domain/refusal'
import { checkAnswers, sheetRefusal } from '~/app/domain/survey'
import { receiveContributions, type Received, type Sender } from './receive-contributions'

export type AnswerSheet = {
  activityId: string
  /** As they were typed, by the field of the question. */
  typed: Record<string, string | string[]>
  /** Of the texts. BCP 47. */
  language: string
}

/**
 * An answer sheet is received: closed answers are counted, each free text is a contribution. Before
 * the survey opens it is refused; after the deadline it is received all the same, and marked late.
 *
 * @throws {Refused} 'survey-changed' when the answers do not fit the questions as they are now.
 */
export async function answerSurvey(
  trx: Tx,
  sender: Sender,
  sheet: AnswerSheet,
  secret: string,
  now: Date,
): Promise<Received> {
  await lockQuestions(trx, sheet.activityId)
  const activity = await findActivity(trx, sheet.activityId)
  const isOurs = activity?.consultationId === sender.consultationId && activity.kind === 'survey'
  if (!isOurs) throw new Refused('not-found')
  if (arrival(activity, now) === 'not-open') throw new Refused('activity-not-open')

  const questions = await listQuestions(trx, activity.id)
  const { answers, texts, problems } = checkAnswers(questions, sheet.typed)
  const refusal = sheetRefusal(questions, sheet.typed)
  if (refusal || Object.keys(problems).length > 0) throw new Refused('survey-changed')

  return receiveContributions(
    trx,
    sender,
    {
      phaseId: activity.phaseId,
      activityId: activity.id,
      closesAt: activity.closesAt,
      texts: texts.map(({ questionId, text }) => ({
        channel: 'survey',
        questionId,
        text,
        language: sheet.language,
      })),
      answers,
    },
    secret,
  )
}
