import { inLanguage, shownIn, type Localized } from '~/app/domain/language'
import { arrival, type ActivityKind } from '~/app/domain/phase'
import { formatRange, saidEnd } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { consultationPath } from '../frames'
import { ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { SetupFrame, type SetupVisit } from './setup-frame'
import { Written } from './written'

export type PhaseShown = {
  id: string
  title: Localized
  question: Localized
  opensAt: Date
  closesAt: Date
  outputs: string[]
  activities: {
    id: string
    kind: ActivityKind
    title: Localized
    /** ISO 8601; `null`: with the phase. */
    closesAt: string | null
    draftId: string | null
  }[]
}

type PhasesProps = { frame: SetupVisit; phases: PhaseShown[]; now: Date }

/** The phases of a consultation, with their dates, questions and activities. */
export function PhasesPage({ frame, phases, now }: PhasesProps) {
  const { language, text } = useReader()
  const desk = `${consultationPath(frame.consultation.slug, language)}/desk`
  const add = frame.mayChange && (
    <ButtonLink size="small" href={`${desk}/phases/new`}>
      {text('setup.addPhase')}
    </ButtonLink>
  )
  return (
    <SetupFrame {...frame} part="phases" title={text('setup.phases')}>
      {phases.length === 0 ? (
        <EmptyState title={text('setup.phasesNone')} actions={add}>
          <p>{text('setup.phasesNoneNext')}</p>
        </EmptyState>
      ) : (
        <>
          <PhaseList consultation={frame.consultation} phases={phases} now={now} />
          <p className="actions">{add}</p>
        </>
      )}
    </SetupFrame>
  )
}

/** The phases as the band of the public page shows them, each leading to its settings. */
export function PhaseList(props: {
  consultation: SetupVisit['consultation']
  phases: readonly PhaseShown[]
  now: Date
}) {
  const { language, text } = useReader()
  const { slug, languages, timeZone } = props.consultation
  const phasesPath = `${consultationPath(slug, language)}/desk/phases`
  return (
    <ol className="phases">
      {props.phases.map((phase) => {
        const state = arrival(phase, props.now)
        return (
          <li key={phase.id} className={state === 'in-time' ? 'phase is-now' : 'phase'}>
            <p className="phase-state">{text(`setup.state.${state}`)}</p>
            <h3>
              <a href={`${phasesPath}/${phase.id}`}>
                <Written shown={shownIn(phase.title, language, languages)} />
              </a>
            </h3>
            <p className="phase-dates">
              {formatRange(phase.opensAt, saidEnd(phase.closesAt, timeZone), language, timeZone)}
            </p>
            <p className="phase-question">
              <Written shown={shownIn(phase.question, language, languages)} />
            </p>
            <p className="note">
              <Opened activities={phase.activities} languages={languages} />
            </p>
          </li>
        )
      })}
    </ol>
  )
}

/** The activities by name; sessions, which may be many, by their number. */
function Opened(props: { activities: PhaseShown['activities']; languages: string[] }) {
  const { language, text } = useReader()
  const { activities, languages } = props
  if (activities.length === 0) return text('setup.activitiesNone')
  const others = activities.filter(({ kind }) => kind !== 'session')
  const names = others.map(({ title }) => inLanguage(title, language, languages))
  const count = activities.length - others.length
  if (count > 0) names.push(text('setup.sessionCount', { count }))
  return names.join(' · ')
}
