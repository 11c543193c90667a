import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listAttendance } from '~/db/queries/attendances'
import { listGroups } from '~/db/queries/groups'
import { findActivity, listPhases } from '~/db/queries/phases'
import { findSession, type SessionRow } from '~/db/queries/sessions'
import { inLanguage, type Localized } from '~/app/domain/language'
import { AGENDA_ROWS, sessionSchema } from '~/app/domain/listening-session.input'
import { toLocalTime } from '~/app/domain/zoned-time'
import { SessionFormPage } from '~/app/components/sessions/session-form-page'
import { changeSession } from '~/server/commands/change-session'
import { planSession } from '~/server/commands/plan-session'
import { attempt } from '~/app/http/attempt.server'
import { checkForm, readSent, type Typed } from '~/app/http/form.server'
import { found, foundId } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.consultations.$slug.desk.sessions.$activityId'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const handle = { frame: 'work' }

/** The activity and its meeting; `session` is absent until a date is set. */
async function enterSession(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const visit = await enterConsultation(args, ROUTE, { slug: args.params.slug })
  const activity = found(await findActivity(visit.db, foundId(args.params.activityId)))
  const isOurs = activity.consultationId === visit.consultation.id && activity.kind === 'session'
  found(isOurs || null)
  return { ...visit, activity, session: await findSession(visit.db, activity.id) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { activity, consultation, db, language, person, session } = await enterSession(args)
  const attendance = session ? await listAttendance(db, consultation.id, session.id) : []
  const invited = attendance.flatMap(({ groupId, isInvited }) =>
    isInvited && groupId ? [groupId] : [],
  )
  const title = inLanguage(activity.title, language, consultation.languages)
  return {
    title: `${title} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    person: person!.name ?? person!.email ?? '',
    isNew: !session,
    phases: await listPhases(db, consultation.id),
    groups: await listGroups(db, consultation.id),
    agendaRows: Math.min(AGENDA_ROWS, Math.max(6, (session?.agenda.length ?? 0) + 2)),
    closed: session?.closedAt ? ('session-closed' as const) : null,
    typed: session
      ? typedOf(session, invited)
      : {
          ...localized('title', activity.title),
          phaseId: activity.phaseId,
          timeZone: consultation.timeZone,
          format: 'session',
          attribution: 'group',
          languages: [...consultation.languages],
        },
  }
}

function typedOf(session: SessionRow, invited: string[]): Typed {
  const typed: Typed = {
    ...localized('title', session.title),
    ...localized('introduction', session.introduction),
    ...localized('question', session.question ?? {}),
    phaseId: session.phaseId,
    startsAt: toLocalTime(session.startsAt, session.timeZone),
    endsAt: toLocalTime(session.endsAt, session.timeZone),
    timeZone: session.timeZone,
    place: session.place ?? '',
    link: session.link ?? '',
    host: session.host ?? '',
    format: session.format,
    attribution: session.attribution,
    languages: session.languages,
    groupIds: invited,
  }
  for (const [index, { minutes, title }] of session.agenda.entries()) {
    typed[`agenda${index + 1}.minutes`] = String(minutes)
    Object.assign(typed, localized(`agenda${index + 1}`, title))
  }
  return typed
}

function localized(name: string, words: Localized): Typed {
  return Object.fromEntries(
    Object.entries(words).map(([language, text]) => [`${name}.${language}`, text]),
  )
}

export async function action(args: ActionFunctionArgs) {
  const { activity, consultation, db, language, session, visitor } = await enterSession(args)
  const sent = await readSent(args)
  const answer = { typed: sent.typed, problems: {}, refusal: sent.refusal }
  const checked = checkForm(sent, sessionSchema(consultation.languages))
  if (!checked.ok) return json({ ...answer, problems: checked.problems }, 422)
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visitor)
  if (refusal) return json({ ...answer, refusal }, 403)

  const where = { consultationId: consultation.id, activityId: activity.id }
  const done = await attempt(db, async (trx) => {
    if (session) await changeSession(trx, visitor.personId!, where, checked.value)
    else await planSession(trx, visitor.personId!, where, checked.value)
  })
  if (!done.ok) return json({ ...answer, refusal: done.refusal }, done.status)
  return redirectTo(`/${language}/consultations/${consultation.slug}/desk/sessions?saved`)
}

export default function SessionFormRoute() {
  const { typed, closed, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const state = { typed: answer?.typed ?? typed, problems: answer?.problems ?? {} }
  return <SessionFormPage {...page} state={state} refusal={answer?.refusal ?? closed} />
}
