import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { DeskCalendarPage } from '~/app/components/versions/calendar-pages'
import { readCalendar } from '~/app/http/publication-calendar.server'
import { enterConsultation } from '~/app/http/visit.server'

export const handle = { frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { slug } = args.params
  const visit = await enterConsultation(args, '$lang.consultations.$slug.desk.calendar', { slug })
  const { consultation, person, text, now } = visit
  return {
    title: text('calendar.title'),
    consultation,
    personName: person?.name ?? '',
    now,
    entries: await readCalendar(visit, { isTeam: true }),
  }
}

export default function DeskCalendarRoute() {
  return <DeskCalendarPage {...useLoaderData<typeof loader>()} />
}
