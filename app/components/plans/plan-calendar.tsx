import type { CalendarPeriod, CalendarStep } from '~/app/domain/plan-views'
import { useReader } from '~/app/i18n/text'
import { planDateWords } from './plan-date-words'
import { PartDate, PartWords } from './plan-parts'

/** What happens when, by month or by quarter; what is to be confirmed stands at the end. */
export function PlanCalendar(props: {
  periods: readonly CalendarPeriod[]
  step: CalendarStep
  textLanguage: string
  textUrl: string
  query: string
}) {
  const { language, text } = useReader()
  const { periods, step, query } = props
  return (
    <>
      <ul className="actions plan-steps">
        {(['month', 'quarter'] as const).map((name) => (
          <li key={name}>
            <a
              href={`?${query}view=calendar&by=${name}`}
              aria-current={name === step ? 'true' : undefined}
            >
              {text(`plan.by.${name}`)}
            </a>
          </li>
        ))}
      </ul>
      {periods.length === 0 && <p className="empty-state">{text('plan.noDates')}</p>}
      {periods.map(({ period, entries }) => (
        <section key={period} className="plan-period" aria-labelledby={`period-${period}`}>
          <h3 id={`period-${period}`}>
            {period === null ? text('plan.noDateYet') : planDateWords(period, language, text)}
          </h3>
          <ul>
            {entries.map((part) => (
              <li key={part.blockId}>
                <p>
                  <PartWords part={part} {...props} />
                </p>
                <p className="hint">
                  {text(`plan.kind.${part.role}`)}{' '}
                  {part.number !== null && <bdi className="number">{part.number}</bdi>}
                  {(part.date !== period || part.dateTo !== null) && part.date !== null && (
                    <>
                      {' · '}
                      <PartDate part={part} />
                    </>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
