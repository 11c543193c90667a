import type { PlanPart } from '~/app/domain/plan-views'
import { useReader } from '~/app/i18n/text'
import { PartDate, PartFact, PartWords } from './plan-parts'

/** What is measured: from where, to where, until when. */
export function PlanIndicators(props: {
  indicators: readonly PlanPart[]
  textLanguage: string
  textUrl: string
}) {
  const { text } = useReader()
  const { indicators, textLanguage } = props
  if (indicators.length === 0) return <p className="empty-state">{text('plan.noIndicators')}</p>
  return (
    <div className="scroll" role="region" tabIndex={0} aria-label={text('plan.view.indicators')}>
      <table className="data-table words plan-table">
        <caption>{text('plan.indicators', { count: indicators.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{text('plan.fact.number')}</th>
            <th scope="col">{text('plan.kind.indicator')}</th>
            <th scope="col">{text('plan.fact.baseline')}</th>
            <th scope="col">{text('plan.fact.target')}</th>
            <th scope="col">{text('plan.fact.date')}</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((part) => (
            <tr key={part.blockId}>
              <td className="number">{part.number}</td>
              <td data-label={text('plan.kind.indicator')}>
                <PartWords part={part} {...props} />
              </td>
              <td data-label={text('plan.fact.baseline')}>
                <PartFact value={part.baseline} textLanguage={textLanguage} />
              </td>
              <td data-label={text('plan.fact.target')}>
                <PartFact value={part.target} textLanguage={textLanguage} />
              </td>
              <td data-label={text('plan.fact.date')}>
                <PartDate part={part} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
