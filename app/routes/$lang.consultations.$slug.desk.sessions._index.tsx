import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { listSessionCounts } from '~/db/queries/attendances'
import { listSessions, listUnplannedSessions } from '~/db/queries/sessions'
import { inLanguage } from '~/app/domain/language'
import { SessionsPage } from '~/app/components/sessions/sessions-page'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.consultations.$slug.desk.sessions._index'

const PLANNING = '$lang.consultations.$slug.desk.sessions.new'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const handle = { frame: 'work' }

export async function loader(args: LoaderFunctionArgs) {
  const where = { slug: args.params.slug }
  const { consultation, db, language, now, person, text, visitor } = await enterConsultation(
    args,
    ROUTE,
    where,
  )
  const counts = await listSessionCounts(db, consultation.id)
  const none = { people: 0, contributions: 0 }
  const sessions = await listSessions(db, consultation.id)
  return {
    title: `${text('session.list')} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    person: person!.name ?? person!.email ?? '',
    now,
    sessions: sessions.map((session) => ({ ...session, ...(counts.get(session.id) ?? none) })),
    unplanned: await listUnplannedSessions(db, consultation.id),
    mayPlan: sendingRefusal(PLANNING, '', visitor) === null,
    isSaved: new URL(args.request.url).searchParams.has('saved'),
  }
}

export default function SessionsRoute() {
  return <SessionsPage {...useLoaderData<typeof loader>()} />
}
