import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { inLanguage } from '~/app/domain/language'
import { CalendarPage } from '~/app/components/versions/calendar-pages'
import { readCalendar } from '~/app/http/publication-calendar.server'
import { enterConsultation } from '~/app/http/visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { slug } = args.params
  const visit = await enterConsultation(args, '$lang.consultations.$slug.calendar', { slug })
  const { consultation, language, text, now } = visit
  const title = inLanguage(consultation.title, language, consultation.languages)
  return {
    title: `${text('calendar.title')} – ${title}`,
    consultation,
    now,
    entries: await readCalendar(visit, { isTeam: false }),
  }
}

export default function CalendarRoute() {
  return <CalendarPage {...useLoaderData<typeof loader>()} />
}
