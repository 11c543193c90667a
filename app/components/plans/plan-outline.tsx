import type { PlanPart } from '~/app/domain/plan-views'
import { useReader } from '~/app/i18n/text'
import { PartDate, PartWords } from './plan-parts'

/** What lies within what: goals, their priorities, their activities, what these are measured by. */
export function PlanOutline(props: {
  parts: readonly PlanPart[]
  textLanguage: string
  textUrl: string
}) {
  const { text } = useReader()
  if (props.parts.length === 0) return <p className="empty-state">{text('plan.noParts')}</p>
  return (
    <ol className="plan-outline" role="list">
      {props.parts.map((part) => (
        <li key={part.blockId} data-depth={Math.min(part.depth, 4)}>
          <span className="plan-kind">
            {text(`plan.kind.${part.role}`)}{' '}
            {part.number !== null && <bdi className="number">{part.number}</bdi>}
          </span>
          <span className="plan-words">
            <PartWords part={part} {...props} />
            {(part.date !== null || part.isOpen) && (
              <span className="hint">
                <PartDate part={part} />
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
