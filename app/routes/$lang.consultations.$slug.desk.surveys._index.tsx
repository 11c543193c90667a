import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listPhases } from '~/db/queries/phases'
import { listSurveys } from '~/db/queries/surveys'
import { inLanguage } from '~/app/domain/language'
import { currentPhase } from '~/app/domain/phase'
import { surveySchema } from '~/app/domain/survey.input'
import { SurveysPage } from '~/app/components/surveys/surveys-page'
import { addActivity } from '~/server/commands/change-activities'
import { attempt } from '~/app/http/attempt.server'
import { checkForm, readSent } from '~/app/http/form.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.consultations.$slug.desk.surveys._index'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const handle = { frame: 'work' }

export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterConsultation(args, ROUTE, { slug: args.params.slug })
  const { consultation, db, language, now, person, text, visitor } = visit
  const phases = await listPhases(db, consultation.id)
  return {
    title: `${text('survey.list')} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    person: person!.name ?? person!.email ?? '',
    surveys: await listSurveys(db, consultation.id),
    phases,
    typed: { phaseId: currentPhase(phases, now)?.id ?? '' },
    mayCreate: sendingRefusal(ROUTE, '', visitor) === null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const visit = await enterConsultation(args, ROUTE, { slug: args.params.slug })
  const { consultation, db, language, visitor } = visit
  const sent = await readSent(args)
  const answer = { typed: sent.typed, problems: {}, refusal: sent.refusal }
  const checked = checkForm(sent, surveySchema(consultation.languages))
  if (!checked.ok) return json({ ...answer, problems: checked.problems }, 422)
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visitor)
  if (refusal) return json({ ...answer, refusal }, 403)

  const { phaseId, ...words } = checked.value
  const editor = { consultationId: consultation.id, personId: visitor.personId! }
  const facts = { ...words, opensAt: null, closesAt: null, draftId: null }
  const created = await attempt(db, (trx) => addActivity(trx, editor, phaseId, 'survey', facts))
  if (!created.ok) return json({ ...answer, refusal: created.refusal }, created.status)
  return redirectTo(
    `/${language}/consultations/${consultation.slug}/desk/surveys/${created.value}#new`,
  )
}

export default function SurveysRoute() {
  const { typed, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const state = { typed: answer?.typed ?? typed, problems: answer?.problems ?? {} }
  return <SurveysPage {...page} state={state} refusal={answer?.refusal ?? null} />
}
