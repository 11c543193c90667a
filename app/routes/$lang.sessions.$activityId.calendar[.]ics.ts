import type { LoaderFunctionArgs } from '@remix-run/node'
import { findSession } from '~/db/queries/sessions'
import { shownIn } from '~/app/domain/language'
import { found, foundId } from '~/app/http/found.server'
import { enterConsultation } from '~/app/http/visit.server'
import { writeCalendar } from '~/server/documents/calendar'

/** The session as a calendar file. */
export async function loader(args: LoaderFunctionArgs) {
  const session = found(await findSession(args.context.db, foundId(args.params.activityId)))
  const route = '$lang.sessions.$activityId.calendar[.]ics'
  const { consultation, language, now, text } = await enterConsultation(args, route, session)
  const title = shownIn(session.title, language, consultation.languages)
  const introduction = shownIn(session.introduction, language, consultation.languages).text
  const rule = text(`session.rule.${session.attribution}.note`)
  const { origin } = args.context
  const file = writeCalendar(
    [
      {
        uid: `${session.id}@${new URL(origin).host}`,
        startsAt: session.startsAt,
        endsAt: session.endsAt,
        title: title.text,
        description: [introduction, rule].filter(Boolean).join('\n\n'),
        place: session.place ?? session.link,
        url: `${origin}/${language}/sessions/${session.id}`,
        language: title.language,
      },
    ],
    now,
  )
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="session.ics"',
    },
  })
}
