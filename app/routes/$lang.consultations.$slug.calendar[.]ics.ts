import type { LoaderFunctionArgs } from '@remix-run/node'
import type { CalendarEntry } from '~/app/domain/publication-calendar'
import { shownIn } from '~/app/domain/language'
import { readCalendar } from '~/app/http/publication-calendar.server'
import { enterConsultation } from '~/app/http/visit.server'
import { writeCalendar, type CalendarEvent } from '~/server/documents/calendar'

/** What everybody may know of the calendar, for calendar programs (iCalendar, RFC 5545). */
export async function loader(args: LoaderFunctionArgs) {
  const { slug } = args.params
  const visit = await enterConsultation(args, '$lang.consultations.$slug.calendar[.]ics', { slug })
  const { consultation, language, text, now } = visit
  const { origin } = args.context
  const eventOf = (entry: CalendarEntry): CalendarEvent => {
    const { id, at, kind, number, versionId } = entry
    const title = shownIn(entry.title, language, consultation.languages).text
    const page = kind === 'report' ? 'reports' : 'versions'
    return {
      uid: `${id}@${new URL(origin).host}`,
      startsAt: at,
      endsAt: null,
      title: `${text(`calendar.kind.${kind}`, { number })} ${title}`,
      description: entry.state === 'withdrawn' ? text('calendar.withdrawn') : null,
      place: null,
      url:
        versionId === null
          ? `${origin}/${language}/consultations/${consultation.slug}/calendar`
          : `${origin}/${language}/${page}/${versionId}`,
      language,
      isTentative: entry.state === 'to-come' && !kind.startsWith('phase'),
    }
  }
  const entries = await readCalendar(visit, { isTeam: false })
  return new Response(writeCalendar(entries.map(eventOf), now), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${consultation.slug}.ics"`,
    },
  })
}
