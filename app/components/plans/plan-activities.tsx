import type { PlanActivity } from '~/app/domain/plan-views'
import { useReader } from '~/app/i18n/text'
import { PartDate, PartFact, PartWords } from './plan-parts'

/** Who does what until when, each activity with the indicators under it. */
export function PlanActivities(props: {
  activities: readonly PlanActivity[]
  textLanguage: string
  textUrl: string
}) {
  const { text } = useReader()
  const { activities, textLanguage } = props
  if (activities.length === 0) return <p className="empty-state">{text('plan.noActivities')}</p>
  return (
    <div className="scroll" role="region" tabIndex={0} aria-label={text('plan.view.activities')}>
      <table className="data-table words plan-table">
        <caption>{text('plan.activities', { count: activities.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{text('plan.fact.number')}</th>
            <th scope="col">{text('plan.kind.activity')}</th>
            <th scope="col">{text('plan.fact.owner')}</th>
            <th scope="col">{text('plan.fact.date')}</th>
            <th scope="col">{text('plan.view.indicators')}</th>
          </tr>
        </thead>
        <tbody>
          {activities.map((part) => (
            <tr key={part.blockId}>
              <td className="number">{part.number}</td>
              <td data-label={text('plan.kind.activity')}>
                <PartWords part={part} {...props} />
              </td>
              <td data-label={text('plan.fact.owner')}>
                <PartFact value={part.owner} textLanguage={textLanguage} />
              </td>
              <td data-label={text('plan.fact.date')}>
                <PartDate part={part} />
              </td>
              <td data-label={text('plan.view.indicators')}>
                {part.indicators.length > 0 && (
                  <ul>
                    {part.indicators.map((one) => (
                      <li key={one.blockId}>
                        <PartWords part={one} {...props} />
                      </li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
