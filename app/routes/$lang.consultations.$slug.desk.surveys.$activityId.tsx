import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { findActivity } from '~/db/queries/phases'
import { countRespondents, listQuestions } from '~/db/queries/surveys'
import { inLanguage } from '~/app/domain/language'
import { questionSchema, removeQuestionSchema } from '~/app/domain/survey.input'
import { BuildPage } from '~/app/components/surveys/build-page'
import { removeQuestion, saveQuestion } from '~/server/commands/change-survey'
import { attempt } from '~/app/http/attempt.server'
import { checkForm, readSent } from '~/app/http/form.server'
import { found, foundId } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.consultations.$slug.desk.surveys.$activityId'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const handle = { frame: 'work' }

async function enterSurvey(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const visit = await enterConsultation(args, ROUTE, { slug: args.params.slug })
  const survey = found(await findActivity(visit.db, foundId(args.params.activityId)))
  found((survey.kind === 'survey' && survey.consultationId === visit.consultation.id) || null)
  return { ...visit, survey }
}

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, db, language, person, survey, text, visitor } = await enterSurvey(args)
  const counts = await countRespondents(db, survey.id)
  const title = inLanguage(survey.title, language, consultation.languages)
  return {
    title: `${text('survey.build')}, ${title}`,
    consultation,
    person: person!.name ?? person!.email ?? '',
    survey,
    questions: await listQuestions(db, survey.id),
    respondents: counts.reduce((sum, { respondents }) => sum + respondents, 0),
    canChange: sendingRefusal(ROUTE, 'change', visitor) === null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { consultation, db, language, survey, visitor } = await enterSurvey(args)
  const sent = await readSent(args)
  const { intent } = sent
  const answer = { intent, typed: sent.typed, problems: {}, refusal: sent.refusal }
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, intent, visitor)
  if (refusal) return json({ ...answer, refusal }, 403)

  const work = intent === 'remove' ? removal() : saving()
  if (!work.ok) return json({ ...answer, problems: work.problems }, 422)
  const done = await attempt(db, work.value)
  if (!done.ok) return json({ ...answer, refusal: done.refusal }, done.status)
  return redirectTo(`/${language}/consultations/${consultation.slug}/desk/surveys/${survey.id}`)

  function removal() {
    const checked = checkForm(sent, removeQuestionSchema)
    if (!checked.ok) return checked
    const remove: Work = (trx) =>
      removeQuestion(trx, visitor.personId!, survey.id, checked.value.id)
    return { ok: true as const, value: remove }
  }

  function saving() {
    const checked = checkForm(sent, questionSchema(consultation.languages))
    if (!checked.ok) return checked
    const save: Work = async (trx) => {
      await saveQuestion(trx, visitor.personId!, survey.id, checked.value)
    }
    return { ok: true as const, value: save }
  }
}

type Work = Parameters<typeof attempt<void>>[1]

export default function BuildRoute() {
  return <BuildPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
