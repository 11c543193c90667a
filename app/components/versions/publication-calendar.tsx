import type { CalendarEntry } from '~/app/domain/publication-calendar'
import { shownIn } from '~/app/domain/language'
import { toLocalTime } from '~/app/domain/zoned-time'
import { formatMonth, formatWeekday, saidEnd } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'

export type CalendarProps = {
  consultation: { languages: string[]; timeZone: string }
  /** The earliest first. */
  entries: readonly CalendarEntry[]
  now: Date
}

/** What was published and what is to come, month by month. */
export function PublicationCalendar(props: CalendarProps) {
  const { language, text } = useReader()
  const { timeZone } = props.consultation
  const thisMonth = toLocalTime(new Date(props.now), timeZone).slice(0, 7)
  const months = byMonth(props.entries, timeZone)
  return (
    <>
      {months.some(({ month }) => month >= thisMonth) && (
        <p>
          <a href={`#month-${months.find(({ month }) => month >= thisMonth)!.month}`}>
            {text('calendar.toNow')}
          </a>
        </p>
      )}
      {months.map(({ month, entries }) => (
        <section key={month} aria-labelledby={`month-${month}`} className="calendar-month">
          <h2 id={`month-${month}`} tabIndex={-1}>
            {formatMonth(`${month}-15T12:00:00Z`, language)}{' '}
            {month === thisMonth && <span className="now-tag">{text('calendar.thisMonth')}</span>}
          </h2>
          <ol className="entries">
            {entries.map((entry) => (
              <li key={entry.id}>
                <Entry {...props} entry={entry} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}

function Entry({ entry, consultation }: CalendarProps & { entry: CalendarEntry }) {
  const { language, text } = useReader()
  const { kind, number, isHidden } = entry
  const at = shownAt(entry, consultation.timeZone)
  const title = shownIn(entry.title, language, consultation.languages)
  const day = formatWeekday(at, language, consultation.timeZone)
  const words = (
    <>
      {text(`calendar.kind.${kind}`, { number })} <bdi lang={title.language}>{title.text}</bdi>
    </>
  )
  const href = hrefOf(entry, language)
  const mark = markOf(entry)
  return (
    <>
      <p className="byline">
        <time dateTime={at.toISOString()}>{day}</time> {mark && <b>{text(`calendar.${mark}`)}</b>}
      </p>
      <p>{href ? <a href={href}>{words}</a> : words}</p>
      {isHidden && <p className="hint">{text('schedule.isHidden')}</p>}
    </>
  )
}

/** What has to be said of a day besides its date; `null`: it is past. */
function markOf({ kind, state }: CalendarEntry) {
  if (state === 'past') return null
  if (state === 'withdrawn') return 'withdrawn'
  return kind.startsWith('phase') ? 'toCome' : 'planned'
}

/** A phase is said to close on its last day, not at the midnight after it. */
function shownAt({ kind, at }: CalendarEntry, timeZone: string): Date {
  return kind === 'phase-closes' ? saidEnd(at, timeZone) : new Date(at)
}

function hrefOf({ kind, versionId }: CalendarEntry, language: string): string | null {
  if (versionId === null) return null
  return `/${language}/${kind === 'report' ? 'reports' : 'versions'}/${versionId}`
}

function byMonth(entries: readonly CalendarEntry[], timeZone: string) {
  const months = new Map<string, CalendarEntry[]>()
  for (const entry of entries) {
    const month = toLocalTime(shownAt(entry, timeZone), timeZone).slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), entry])
  }
  return [...months].map(([month, inMonth]) => ({ month, entries: inMonth }))
}
