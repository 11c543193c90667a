import type { Tx } from '~/db/connection'
import { findActivity } from '~/db/queries/phases'
import { listQuestions } from '~/db/queries/surveys'
import { arrival } from '~/app/domain/phase'
import { Refused } from '~/app/domain/refusal'
import type { GivenAnswers } from '~/app/domain/survey'
import { receiveContributions, type Received, type Sender } from './receive-contributions'

export type AnswerSheet = GivenAnswers & {
  activityId: string
  /** Of the texts. BCP 47. */
  language: string
}

/**
 * An answer sheet is received: closed answers are counted, each free text is a contribution. Before
 * the survey opens it is refused; after the deadline it is received all the same, and marked late.
 *
 * @throws {Refused}
 */
export async function answerSurvey(
  trx: Tx,
  sender: Sender,
  sheet: AnswerSheet,
  secret: string,
  now: Date,
): Promise<Received> {
  const activity = await findActivity(trx, sheet.activityId)
  const isOurs = activity?.consultationId === sender.consultationId && activity.kind === 'survey'
  if (!isOurs) throw new Refused('not-found')
  if (arrival(activity, now) === 'not-open') throw new Refused('activity-not-open')

  const asked = new Set((await listQuestions(trx, activity.id)).map((question) => question.id))
  const isAsked = ({ questionId }: { questionId: string }) => asked.has(questionId)
  if (![...sheet.answers, ...sheet.texts].every(isAsked)) throw new Refused('not-found')

  return receiveContributions(
    trx,
    sender,
    {
      phaseId: activity.phaseId,
      activityId: activity.id,
      closesAt: activity.closesAt,
      texts: sheet.texts.map(({ questionId, text }) => ({
        channel: 'survey',
        questionId,
        text,
        language: sheet.language,
      })),
      answers: sheet.answers,
    },
    secret,
  )
}
