import { shownIn } from '~/app/domain/language'
import { timedAgenda, type AgendaItem } from '~/app/domain/listening-session'
import { formatTime } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'

/** The parts of a session with their times; the one that is on now is marked. */
export function Agenda(props: {
  /** Its place's clocks are those of the agenda. */
  session: { startsAt: Date; timeZone: string; agenda: AgendaItem[] }
  languages: readonly string[]
  now: Date
}) {
  const { language, text } = useReader()
  const { startsAt, agenda, timeZone } = props.session
  return (
    <ol className="agenda">
      {timedAgenda(startsAt, agenda, props.now).map((item) => {
        const title = shownIn(item.title, language, props.languages)
        return (
          <li
            key={item.id}
            className={item.state === 'done' ? 'done' : undefined}
            aria-current={item.state === 'now' ? 'step' : undefined}
          >
            <span className="number" suppressHydrationWarning>
              {formatTime(item.at, language, timeZone)}
            </span>
            <span lang={title.language} dir="auto">
              {title.text}
              {item.state === 'done' && (
                <span className="visually-hidden" lang={language}>
                  {' '}
                  {text('session.partDone')}
                </span>
              )}
            </span>
            <span className="number">{text('session.forMinutes', { count: item.minutes })}</span>
          </li>
        )
      })}
    </ol>
  )
}
