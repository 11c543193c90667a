import { direction, shownIn, type Shown } from '~/app/domain/language'
import { arrival } from '~/app/domain/phase'
import { formatRange, saidEnd } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { consultationPath } from '../frames'
import { PublishedLanguages } from '../published-languages'
import type { ShownConsultation, ShownOutcome, ShownPhase } from './shown'

type PhaseListProps = {
  consultation: ShownConsultation
  now: Date
  phases: readonly ShownPhase[]
  countsByPhase: readonly { phaseId: string; count: number }[]
  outcomes: readonly ShownOutcome[]
}

/** The phases side by side: state, dates, question, what came in and what came out. */
export function PhaseList(props: PhaseListProps) {
  const { language, text } = useReader()
  return (
    <section className="section">
      <h2>
        <span className="station" aria-hidden="true" />
        {props.phases.length === 0
          ? text('setup.phases')
          : text('consultation.phases', { count: props.phases.length })}
      </h2>
      {props.phases.length === 0 && <p className="note">{text('consultation.noPhases')}</p>}
      <ol className="phases">
        {props.phases.map((phase) => (
          <PhaseItem key={phase.id} {...props} phase={phase} />
        ))}
      </ol>
      <p>
        <a href={`${consultationPath(props.consultation.slug, language)}/calendar`}>
          {text('calendar.title')}
        </a>
      </p>
    </section>
  )
}

function PhaseItem({ phase, ...props }: PhaseListProps & { phase: ShownPhase }) {
  const { language, text } = useReader()
  const { languages, timeZone } = props.consultation
  const state = arrival(phase, props.now)
  const title = shownIn(phase.title, language, languages)
  const question = shownIn(phase.question, language, languages)
  const count = props.countsByPhase.find((one) => one.phaseId === phase.id)?.count ?? 0
  return (
    <li className={state === 'in-time' ? 'phase is-now' : 'phase'}>
      <p className="phase-state">{text(`consultation.phase.${state}`)}</p>
      <h3 lang={title.language}>
        {phase.position} {title.text}
      </h3>
      <p className="phase-dates">
        {formatRange(phase.opensAt, saidEnd(phase.closesAt, timeZone), language, timeZone)}
      </p>
      <p className="phase-question" lang={question.language} dir="auto">
        {question.text}
      </p>
      <p className="phase-outcome">
        {state !== 'not-open' && (
          <>
            <b className="number">{text('common.contributions', { count })}</b>
            <br />
          </>
        )}
        <Outcomes {...props} phase={phase} />
      </p>
    </li>
  )
}

/** What a phase produced, with links; before that, what it owes. */
function Outcomes({ phase, outcomes, consultation }: PhaseListProps & { phase: ShownPhase }) {
  const { language, text } = useReader()
  const own = outcomes.filter((outcome) => outcome.phaseId === phase.id)
  const missing = own.filter(({ languages }) => !languages.includes(language))
  if (own.length > 0) {
    return (
      <>
        {text('consultation.produced')}{' '}
        {own.map((outcome) => (
          <span key={outcome.versionId} className="phase-product">
            <a
              href={
                outcome.kind === 'report'
                  ? `/${language}/reports/${outcome.versionId}`
                  : `/${language}/versions/${outcome.versionId}`
              }
            >
              <Title shown={shownIn(outcome.title, language, consultation.languages)} />
            </a>
          </span>
        ))}{' '}
        <PublishedLanguages languages={[...new Set(missing.flatMap((one) => one.languages))]} />
      </>
    )
  }
  const owed = OUTPUTS.filter((output) => phase.outputs.includes(output))
  if (owed.length === 0) return null
  const names = owed.map((output) => text(`consultation.output.${output}`))
  return <>{`${text('consultation.owes')} ${new Intl.ListFormat(language).format(names)}`}</>
}

function Title({ shown }: { shown: Shown }) {
  return (
    <bdi lang={shown.language} dir={direction(shown.language)}>
      {shown.text}
    </bdi>
  )
}

const OUTPUTS = ['strategy', 'synthesis', 'report', 'approval'] as const
