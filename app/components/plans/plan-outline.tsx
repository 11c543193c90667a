import { direction } from '~/app/domain/language'
import type { PlanPart } from '~/app/domain/plan-views'
import { useReader } from '~/app/i18n/text'
import { PartDate, PartWords } from './plan-parts'

type PlanOutlineProps = {
  parts: readonly PlanPart[]
  textLanguage: string
  textUrl: string
}

/** What lies within what: goals, their priorities, their activities, what these are measured by. */
export function PlanOutline(props: PlanOutlineProps) {
  const { text } = useReader()
  const { parts, textLanguage } = props
  if (parts.length === 0) return <p className="empty-state">{text('plan.noParts')}</p>
  return inSections(parts).map(({ section, parts: own }) => (
    <section key={own[0]?.blockId}>
      {section !== null && (
        <h3 className="plan-section" lang={textLanguage} dir={direction(textLanguage)}>
          {section}
        </h3>
      )}
      <ol className="plan-outline" role="list">
        {own.map((part) => (
          <Part key={part.blockId} {...props} part={part} />
        ))}
      </ol>
    </section>
  ))
}

function Part(props: PlanOutlineProps & { part: PlanPart }) {
  const { text } = useReader()
  const { part } = props
  return (
    <li data-depth={Math.min(part.depth, 4)} data-role={part.role}>
      <span className="plan-kind">
        {text(`plan.kind.${part.role}`)}{' '}
        {part.number !== null && <bdi className="number">{part.number}</bdi>}
      </span>
      <span className="plan-words">
        <PartWords {...props} />
        {(part.date !== null || part.isOpen) && (
          <span className="hint">
            <PartDate part={part} />
          </span>
        )}
      </span>
    </li>
  )
}

/** Neighbours of one section together. */
function inSections(parts: readonly PlanPart[]): { section: string | null; parts: PlanPart[] }[] {
  const sections: { section: string | null; parts: PlanPart[] }[] = []
  for (const part of parts) {
    const last = sections.at(-1)
    if (last && last.section === part.section) last.parts.push(part)
    else sections.push({ section: part.section, parts: [part] })
  }
  return sections
}
