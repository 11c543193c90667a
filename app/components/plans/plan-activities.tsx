import type { PlanActivity, PlanPart } from '~/app/domain/plan-views'
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
  const hasOwners = activities.some(({ owner }) => owner !== null)
  const hasIndicators = activities.some(({ indicators }) => indicators.length > 0)
  return (
    <div className="scroll" role="region" tabIndex={0} aria-label={text('plan.view.activities')}>
      <table className="data-table words plan-table">
        <caption>{text('plan.activities', { count: activities.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{text('plan.fact.number')}</th>
            <th scope="col">{text('plan.kind.activity')}</th>
            {hasOwners && <th scope="col">{text('plan.fact.owner')}</th>}
            <th scope="col">{text('plan.fact.date')}</th>
            {hasIndicators && <th scope="col">{text('plan.view.indicators')}</th>}
          </tr>
        </thead>
        <tbody>
          {activities.map((part) => (
            <tr key={part.blockId}>
              <td className="number">{part.number}</td>
              <td data-label={text('plan.kind.activity')}>
                <PartWords part={part} {...props} />
              </td>
              {hasOwners && (
                <td data-label={text('plan.fact.owner')}>
                  <PartFact value={part.owner} textLanguage={textLanguage} />
                </td>
              )}
              <td data-label={text('plan.fact.date')}>
                <PartDate part={part} />
              </td>
              {hasIndicators && <IndicatorsCell {...props} indicators={part.indicators} />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function IndicatorsCell(props: {
  indicators: readonly PlanPart[]
  textLanguage: string
  textUrl: string
}) {
  const { text } = useReader()
  if (props.indicators.length === 0) return <td />
  return (
    <td data-label={text('plan.view.indicators')}>
      <ul>
        {props.indicators.map((one) => (
          <li key={one.blockId}>
            <PartWords part={one} {...props} />
          </li>
        ))}
      </ul>
    </td>
  )
}
