import { inLanguage, type Localized } from '~/app/domain/language'
import type { ResponseFilters } from '~/app/domain/response-filters'
import { useReader } from '~/app/i18n/text'
import { consultationPath, DeskFrame, type FramedConsultation } from '../frames'
import { ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { ResponseFiltersForm } from './response-filters-form'
import { ResponseLine, type ListedResponse } from './response-line'

type BoardProps = {
  consultation: FramedConsultation & { timeZone: string }
  person: string
  phases: readonly { position: number; title: Localized }[]
  filters: ResponseFilters
  counts: readonly { position: number; answered: number; proposed: number; pending: number }[]
  pending: readonly {
    themeId: string | null
    name: Localized | null
    count: number
    beingAnswered: number
  }[]
  responses: readonly ListedResponse[]
  themes: readonly { id: string; name: Localized }[]
}

/** So many published responses are shown at once; the others unfold. */
const FIRST = 12

/** The board of responses: what waits first, then what is being written, then what is public. */
export function BoardPage(props: BoardProps) {
  const { language, text } = useReader()
  const { consultation, responses } = props
  const home = consultationPath(consultation.slug, language)
  const isOpen = ({ state, dispositions }: ListedResponse) =>
    state !== 'published' && (state !== 'assigned' || dispositions.length > 0)
  const written = responses.filter(isOpen)
  const published = responses.filter(({ state }) => state === 'published')
  return (
    <DeskFrame
      consultation={consultation}
      current="responses"
      person={props.person}
      title={text('response.title')}
      line={
        <ButtonLink href={`${home}/desk/responses/new`} size="small" className="push">
          {text('response.desk.new')}
        </ButtonLink>
      }
    >
      <section className="pane" aria-label={text('response.title')}>
        <PhaseCounts {...props} />
        <ResponseFiltersForm {...props} languages={consultation.languages} />
        <Pending {...props} />
        <h2>
          {text('response.desk.written')} <span className="count">{written.length}</span>
        </h2>
        {written.length === 0 && <p className="note">{text('response.desk.noneWritten')}</p>}
        <ResponseList responses={written} consultation={consultation} />
        <h2>
          {text('response.desk.public')} <span className="count">{published.length}</span>
        </h2>
        {published.length === 0 && <p className="note">{text('response.none')}</p>}
        <ResponseList responses={published.slice(0, FIRST)} consultation={consultation} />
        {published.length > FIRST && (
          <details className="setup-fold">
            <summary>{text('response.desk.older', { count: published.length - FIRST })}</summary>
            <ResponseList responses={published.slice(FIRST)} consultation={consultation} />
          </details>
        )}
      </section>
    </DeskFrame>
  )
}

function PhaseCounts({ consultation, phases, counts }: BoardProps) {
  const { language, text } = useReader()
  return (
    <ul className="entries">
      {counts.map(({ position, answered, proposed, pending }) => {
        const phase = phases.find((one) => one.position === position)
        const title = inLanguage(phase?.title ?? {}, language, consultation.languages)
        return (
          <li key={position}>
            <p className="entry-facts">
              <b>{text('response.phaseTitle', { position, title })}</b>
              <span>{text('response.counts', { answered, proposed, pending })}</span>
            </p>
          </li>
        )
      })}
    </ul>
  )
}

function Pending({ consultation, pending, filters }: BoardProps) {
  const { language, text } = useReader()
  const home = consultationPath(consultation.slug, language)
  const phase = filters.phase === null ? '' : `&phase=${filters.phase}`
  return (
    <>
      <h2>{text('response.desk.pending')}</h2>
      {pending.length === 0 && (
        <EmptyState title={text('response.desk.allAnswered')}>
          <p>{text('response.desk.allAnsweredNext')}</p>
        </EmptyState>
      )}
      <ul className="act-list">
        {pending.map(({ themeId, name, count, beingAnswered }) => {
          const theme = name
            ? inLanguage(name, language, consultation.languages)
            : text('response.noTheme')
          const query = `theme=${themeId ?? 'none'}${phase}`
          return (
            <li key={themeId ?? 'none'} className="act">
              <div className="act-body">
                <strong dir="auto">{theme}</strong>
                <span>
                  {text('common.contributions', { count })}{' '}
                  <a href={`${home}/desk/register?disposition=pending&${query}`}>
                    {text('response.desk.see')}
                  </a>
                </span>
                {beingAnswered > 0 && (
                  <span className="hint">
                    {text('response.desk.beingAnswered', { count: beingAnswered })}
                  </span>
                )}
              </div>
              <ButtonLink
                href={`${home}/desk/responses/new?${query}`}
                kind="second"
                size="small"
                aria-label={text('response.desk.answerTheme', { theme })}
              >
                {text('response.desk.answerThese')}
              </ButtonLink>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function ResponseList(props: {
  responses: readonly ListedResponse[]
  consultation: BoardProps['consultation']
}) {
  const { consultation, responses } = props
  return (
    <ul className="entries">
      {responses.map((response) => (
        <li key={response.id}>
          <ResponseLine response={response} consultation={consultation} isDesk />
        </li>
      ))}
    </ul>
  )
}
