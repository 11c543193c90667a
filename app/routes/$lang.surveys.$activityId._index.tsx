import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listGroups } from '~/db/queries/groups'
import { findActivity } from '~/db/queries/phases'
import { listQuestions } from '~/db/queries/surveys'
import { inLanguage } from '~/app/domain/language'
import { arrival } from '~/app/domain/phase'
import type { Refusal } from '~/app/domain/refusal'
import {
  checkAnswers,
  isAnswerField,
  sheetRefusal,
  typedAnswers,
  type SurveyQuestion,
} from '~/app/domain/survey'
import { respondentSchema } from '~/app/domain/survey.input'
import { surveyWords, wordingKey, wordingRefusal } from '~/app/domain/wording'
import { SurveyPage } from '~/app/components/surveys/survey-page'
import { answerSurvey } from '~/server/commands/answer-survey'
import { attempt } from '~/app/http/attempt.server'
import {
  checkForm,
  readSent,
  type Problems,
  type SentForm,
  type Typed,
} from '~/app/http/form.server'
import { found, foundId } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.surveys.$activityId._index'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

async function enterSurvey(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const survey = found(await findActivity(args.context.db, foundId(args.params.activityId)))
  found(survey.kind === 'survey' || null)
  const visit = await enterConsultation(args, ROUTE, survey)
  return { survey, questions: await listQuestions(visit.db, survey.id), ...visit }
}

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, db, language, now, questions, survey } = await enterSurvey(args)
  const title = inLanguage(survey.title, language, consultation.languages)
  return {
    title: `${title} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    survey,
    questions,
    wording: wordingOf(questions, language, consultation),
    groups: await listGroups(db, consultation.id),
    now,
  }
}

/** The words the sheet answers, by their name. */
function wordingOf(
  questions: readonly SurveyQuestion[],
  language: string,
  { languages }: { languages: readonly string[] },
): string {
  return wordingKey(surveyWords(questions, language, languages))
}

type Answer = { step: 'write' | 'check'; problems: Problems; typed: Typed; refusal: Refusal | null }

export async function action(args: ActionFunctionArgs) {
  const { consultation, db, language, now, questions, survey, visitor } = await enterSurvey(args)
  const sent = await readSent(args)
  const answer: Answer = { step: 'write', problems: {}, typed: sent.typed, refusal: sent.refusal }
  if (sent.intent === 'edit') return json({ ...answer, refusal: null })

  const { respondent, problems: wrong } = readSheet(sent, questions)
  if (!respondent.ok || Object.keys(wrong).length > 0) {
    const problems = { ...wrong, ...(respondent.ok ? {} : respondent.problems) }
    return json({ ...answer, problems }, 422)
  }
  const answers = typedAnswers(sent.typed)
  const { language: textLanguage, wording, ...contributor } = respondent.value
  const refusal =
    sent.refusal ??
    sendingRefusal(ROUTE, sent.intent, visitor) ??
    sheetRefusal(questions, answers) ??
    wordingRefusal(wording, wordingOf(questions, language, consultation))
  if (refusal) return json({ ...answer, refusal }, 403)
  if (sent.intent !== 'send') {
    // Said before the preview, so that nobody checks a sheet that cannot be sent yet.
    if (arrival(survey, now) === 'not-open') {
      return json({ ...answer, refusal: 'activity-not-open' as const }, 403)
    }
    return json({ ...answer, step: 'check' as const })
  }

  const received = await attempt(db, (trx, at) =>
    answerSurvey(
      trx,
      {
        ...contributor,
        consultationId: consultation.id,
        personId: visitor.personId,
        language,
        idempotencyKey: sent.idempotencyKey,
      },
      { activityId: survey.id, language: textLanguage, typed: answers },
      args.context.secret,
      at,
    ),
  )
  if (!received.ok) return json({ ...answer, refusal: received.refusal }, received.status)

  await args.context.afterCommit()
  const news = received.value.isNew ? 'new' : 'again'
  return redirectTo(`/${language}/receipts/${received.value.code}?${news}`)
}

/** What is wrong with the answers, and beside them who gives them. */
function readSheet(sent: SentForm, questions: readonly SurveyQuestion[]) {
  const others = Object.entries(sent.typed).filter(([field]) => !isAnswerField(field))
  return {
    problems: checkAnswers(questions, sent.typed).problems,
    respondent: checkForm({ ...sent, typed: Object.fromEntries(others) }, respondentSchema),
  }
}

export default function SurveyRoute() {
  return <SurveyPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
