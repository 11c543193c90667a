import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listGroups } from '~/db/queries/groups'
import { listPhases } from '~/db/queries/phases'
import { inLanguage } from '~/app/domain/language'
import { AGENDA_ROWS, sessionSchema } from '~/app/domain/listening-session.input'
import { currentPhase } from '~/app/domain/phase'
import { toLocalTime } from '~/app/domain/zoned-time'
import { SessionFormPage } from '~/app/components/sessions/session-form-page'
import { planSession } from '~/server/commands/plan-session'
import { attempt } from '~/app/http/attempt.server'
import { checkForm, readSent, type Typed } from '~/app/http/form.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.consultations.$slug.desk.sessions.new'
const WEEK_MS = 7 * 24 * 3600 * 1000
const USUAL_MS = 2 * 3600 * 1000

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const handle = { frame: 'work' }

export async function loader(args: LoaderFunctionArgs) {
  const where = { slug: args.params.slug }
  const { consultation, db, language, now, person, text } = await enterConsultation(
    args,
    ROUTE,
    where,
  )
  const { timeZone } = consultation
  const phases = await listPhases(db, consultation.id)
  const inAWeek = now.getTime() + WEEK_MS
  const typed: Typed = {
    phaseId: currentPhase(phases, now)?.id ?? '',
    startsAt: toLocalTime(new Date(inAWeek), timeZone).replace(/T.*/, 'T18:00'),
    endsAt: toLocalTime(new Date(inAWeek + USUAL_MS), timeZone).replace(/T.*/, 'T20:00'),
    timeZone,
    format: 'session',
    attribution: 'group',
    languages: [...consultation.languages],
  }
  return {
    title: `${text('session.plan')} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    person: person!.name ?? person!.email ?? '',
    isNew: true,
    phases,
    groups: await listGroups(db, consultation.id),
    agendaRows: Math.min(6, AGENDA_ROWS),
    typed,
  }
}

export async function action(args: ActionFunctionArgs) {
  const where = { slug: args.params.slug }
  const { consultation, db, language, visitor } = await enterConsultation(args, ROUTE, where)
  const sent = await readSent(args)
  const answer = { typed: sent.typed, problems: {}, refusal: sent.refusal }
  const checked = checkForm(sent, sessionSchema(consultation.languages))
  if (!checked.ok) return json({ ...answer, problems: checked.problems }, 422)
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visitor)
  if (refusal) return json({ ...answer, refusal }, 403)

  const planned = await attempt(db, (trx) =>
    planSession(
      trx,
      visitor.personId!,
      { consultationId: consultation.id, activityId: null },
      checked.value,
    ),
  )
  if (!planned.ok) return json({ ...answer, refusal: planned.refusal }, planned.status)
  return redirectTo(`/${language}/consultations/${consultation.slug}/desk/sessions?saved`)
}

export default function NewSessionRoute() {
  const { typed, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const state = { typed: answer?.typed ?? typed, problems: answer?.problems ?? {} }
  return <SessionFormPage {...page} state={state} refusal={answer?.refusal ?? null} />
}
