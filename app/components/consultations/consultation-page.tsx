import { shownIn, type Localized } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { VoteCall, type OpenVote } from '../approvals/vote-call'
import { River } from '../charts/river'
import type { RiverFlow } from '../charts/river-layout'
import { FollowButton } from '../follows/follow-button'
import { ConsultationFrame, consultationPath } from '../frames'
import type { ContributionPath } from '~/app/domain/contribution-path'
import { LineBend } from '../ui/line-bend'
import { Asked } from './asked'
import { Happened, type HappenedProps } from './happened'
import { Participate } from './participate'
import { PhaseList } from './phase-list'
import type { ShownConsultation, ShownOutcome, ShownPhase } from './shown'
import { Story } from './story'

type ConsultationPageProps = Omit<HappenedProps, 'timeZone'> & {
  consultation: ShownConsultation
  now: Date
  phases: readonly ShownPhase[]
  current: ShownPhase | null
  countsByPhase: readonly { phaseId: string; count: number }[]
  themes: readonly { id: string; name: Localized }[]
  flows: readonly (Omit<RiverFlow, 'disposition'> & {
    disposition: RiverFlow['disposition'] | null
  })[]
  outcomes: readonly ShownOutcome[]
  changedPassages: number
  story: ContributionPath | null
  /** The open votes in which the reader holds a seat. */
  votes: readonly OpenVote[]
}

/** Letters; a longer title is set smaller. */
const LONG = 70

/** What is asked, until when, what is at stake, the phases, and what has happened so far. */
export function ConsultationPage(props: ConsultationPageProps) {
  const { consultation, current, now } = props
  const { language, text } = useReader()
  const title = shownIn(consultation.title, language, consultation.languages)
  const description = shownIn(consultation.description, language, consultation.languages)
  return (
    <ConsultationFrame consultation={consultation} current={null} mainClass="page">
      <section className="wrap hero">
        <div>
          {consultation.publicAt === null && (
            <p className="eyebrow">{text('refusal.consultation-not-public')}</p>
          )}
          <h1
            className={title.text.length > LONG ? 'headline headline-long' : 'headline'}
            lang={title.language}
            dir="auto"
          >
            {title.text}
          </h1>
          <p className="lead" lang={description.language} dir="auto">
            {description.text}
          </p>
          {props.votes.map((vote) => (
            <VoteCall key={vote.id} vote={vote} consultation={consultation} />
          ))}
          <FollowButton subjectId={consultation.id} />
        </div>
        {current && <Asked consultation={consultation} phase={current} now={now} />}
      </section>
      <VoicesToText {...props} />
      <div className="wrap">
        <div className="line">
          <PhaseList {...props} />
          <Happened {...props} timeZone={consultation.timeZone} />
          {props.story && (
            <Story
              path={props.story}
              timeZone={consultation.timeZone}
              languages={consultation.languages}
            />
          )}
          {current && (
            <Participate
              phase={current}
              now={now}
              home={consultationPath(consultation.slug, language)}
              timeZone={consultation.timeZone}
              languages={consultation.languages}
            />
          )}
        </div>
      </div>
    </ConsultationFrame>
  )
}

/** The river from who speaks to the text. Before anything is said there is none. */
function VoicesToText(props: ConsultationPageProps) {
  const { language, text } = useReader()
  if (props.flows.length === 0) return null
  const people = new Map(props.peopleByGroup.map((group) => [group.groupId, group.people]))
  return (
    <>
      <section className="wrap river">
        <h2>{text('consultation.river')}</h2>
        <p className="section-lead">{text('consultation.riverLead')}</p>
        <River
          groups={props.groups.map((group) => ({
            id: group.id,
            position: group.position,
            name: shownIn(group.name, language).text,
            people: people.get(group.id) ?? 0,
          }))}
          themes={props.themes.map((theme) => ({
            id: theme.id,
            name: shownIn(theme.name, language).text,
          }))}
          flows={props.flows.map((flow) => ({
            ...flow,
            disposition: flow.disposition ?? 'pending',
          }))}
          changedPassages={props.changedPassages}
        />
      </section>
      <div className="wrap">
        <LineBend />
      </div>
    </>
  )
}
