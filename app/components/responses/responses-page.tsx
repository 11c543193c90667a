import type { Disposition } from '~/app/domain/disposition'
import { inLanguage, type Localized } from '~/app/domain/language'
import { countDispositions } from '~/app/domain/response'
import type { ResponseFilters } from '~/app/domain/response-filters'
import { useReader } from '~/app/i18n/text'
import { DispositionBar, DispositionWords } from '../charts/disposition-bar'
import { ConsultationFrame, type FramedConsultation } from '../frames'
import { EmptyState } from '../ui/empty-state'
import { ResponseFiltersForm } from './response-filters-form'
import { ResponseLine, type ListedResponse } from './response-line'

type Themed = { theme: { id: string; name: Localized } | null; responses: ListedResponse[] }

type ResponsesPageProps = {
  consultation: FramedConsultation & { timeZone: string }
  phases: readonly { position: number; title: Localized }[]
  filters: ResponseFilters
  counts: readonly { answered: number; proposed: number; pending: number }[]
  total: number
  shown: number
  groups: readonly { phase: number | null; themes: Themed[] }[]
  themes: readonly { id: string; name: Localized }[]
  dispositions: readonly { disposition: Disposition | null; count: number }[]
}

/** What was decided, and why: the published responses by phase and theme. */
export function ResponsesPage(props: ResponsesPageProps) {
  const { text } = useReader()
  const { consultation, total, shown } = props
  const waiting = props.counts.reduce((sum, one) => sum + one.pending + one.proposed, 0)
  const counts = { ...countDispositions(props.dispositions), pending: waiting }
  return (
    <ConsultationFrame consultation={consultation} current="responses" mainClass="wrap">
      <h1>{text('response.title')}</h1>
      <p className="lead">{text('response.lead')}</p>
      {total === 0 ? (
        <EmptyState title={text('response.none')}>
          <p>{text('response.noneNext')}</p>
        </EmptyState>
      ) : (
        <>
          <DispositionBar counts={counts} />
          <DispositionWords counts={counts} />
          <ResponseFiltersForm {...props} languages={consultation.languages} />
          <p className="note" role="status">
            {text('response.found', { count: shown })}
          </p>
        </>
      )}
      {total > 0 && shown === 0 && (
        <EmptyState title={text('response.noneFound')}>
          <p>{text('response.noneFoundNext')}</p>
        </EmptyState>
      )}
      {props.groups.map((group) => (
        <PhaseOfResponses key={group.phase ?? 0} {...props} group={group} />
      ))}
    </ConsultationFrame>
  )
}

function PhaseOfResponses(
  props: ResponsesPageProps & { group: ResponsesPageProps['groups'][number] },
) {
  const { language, text } = useReader()
  const { consultation, phases, group } = props
  const phase = phases.find(({ position }) => position === group.phase)
  return (
    <section>
      {phase && (
        <h2>
          {text('response.phaseTitle', {
            position: phase.position,
            title: inLanguage(phase.title, language, consultation.languages),
          })}
        </h2>
      )}
      {group.themes.map(({ theme, responses }) => (
        <section key={theme?.id ?? 'none'}>
          <h3 dir="auto">
            {theme
              ? inLanguage(theme.name, language, consultation.languages)
              : text('response.noTheme')}
          </h3>
          <ul className="entries">
            {responses.map((response) => (
              <li key={response.id} id={`r-${response.id}`}>
                <ResponseLine response={response} consultation={consultation} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
