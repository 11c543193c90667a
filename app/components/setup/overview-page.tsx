import { shownIn, type Localized } from '~/app/domain/language'
import { arrival, currentPhase, daysLeft } from '~/app/domain/phase'
import { formatDay, formatMoment, saidEnd } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { consultationPath, DeskFrame } from '../frames'
import { RoleNames } from '../people/role-names'
import { ButtonLink } from '../ui/button'
import { deskTasks, nextDeadlines, type DeskFacts } from './desk-tasks'
import { PhaseList, type PhaseShown } from './phases-page'
import type { SetupVisit } from './setup-frame'
import { Written } from './written'

type OverviewProps = {
  frame: SetupVisit
  isPublic: boolean
  facts: DeskFacts
  phases: PhaseShown[]
  members: {
    personId: string
    name: string | null
    email: string | null
    isNameless: boolean
    roles: string[]
  }[]
  now: Date
}

/** What waits to be done, when the next deadline is, and the way to everything. */
export function OverviewPage(props: OverviewProps) {
  const { language, text } = useReader()
  const { frame, facts } = props
  const home = consultationPath(frame.consultation.slug, language)
  return (
    <DeskFrame
      consultation={frame.consultation}
      current="overview"
      person={frame.person}
      title={text('desk.overview')}
      line={
        <>
          <p className="work-note">
            {text('common.people', { count: facts.contributors })} ·{' '}
            {text('common.contributions', { count: facts.contributions })}
          </p>
          <p className="push">
            <a href={home}>{text('setup.seePublic')}</a>
          </p>
        </>
      }
    >
      <div className="setup-overview">
        {!props.isPublic && <NotPublic desk={`${home}/desk`} mayChange={frame.mayChange} />}
        <div className="setup-first">
          <Now {...props} />
          <Tasks {...props} desk={`${home}/desk`} />
        </div>
        <section>
          <h2>
            <a href={`${home}/desk/phases`}>{text('setup.phases')}</a>
          </h2>
          <PhaseList consultation={frame.consultation} phases={props.phases} now={props.now} />
        </section>
        <Everything desk={`${home}/desk`} mayChange={frame.mayChange} />
        <Team {...props} desk={`${home}/desk`} />
      </div>
    </DeskFrame>
  )
}

function NotPublic({ desk, mayChange }: { desk: string; mayChange: boolean }) {
  const { text } = useReader()
  return (
    <section className="setup-notice">
      <p>{text('setup.notPublic')}</p>
      {mayChange && (
        <p className="actions">
          <ButtonLink size="small" href={`${desk}/settings/publish`}>
            {text('setup.publish')}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}

/** The phase that is open, or the next one, and what is asked in it. */
function Now({ frame, phases, now }: OverviewProps) {
  const { language, text } = useReader()
  const { languages, timeZone } = frame.consultation
  const phase = currentPhase(phases, now)
  if (!phase) return null
  const state = arrival(phase, now)
  const moment = (at: Date) => formatMoment(at, language, timeZone)
  return (
    <section className="setup-now">
      <h2>
        <span className="now-tag">{text(`setup.state.${state}`)}</span>{' '}
        <Written shown={shownIn(phase.title, language, languages)} />
      </h2>
      <p className="phase-question">
        <Written shown={shownIn(phase.question, language, languages)} />
      </p>
      {state === 'in-time' && (
        <p>
          {text('overview.until', { moment: moment(saidEnd(phase.closesAt, timeZone)) })}{' '}
          <strong>{text('overview.left', { count: daysLeft(phase, now) })}</strong>
        </p>
      )}
      {state === 'not-open' && <p>{text('overview.opens', { moment: moment(phase.opensAt) })}</p>}
      {state === 'late' && (
        <p>{text('overview.closed', { moment: moment(saidEnd(phase.closesAt, timeZone)) })}</p>
      )}
      <Deadlines frame={frame} phases={phases} now={now} />
    </section>
  )
}

/** What closes next on a day of its own. */
function Deadlines({ frame, phases, now }: Pick<OverviewProps, 'frame' | 'phases' | 'now'>) {
  const { language, text } = useReader()
  const { languages, timeZone } = frame.consultation
  const deadlines = nextDeadlines(phases, now)
  if (deadlines.length === 0) return null
  return (
    <>
      <h3>{text('overview.deadlines')}</h3>
      <ul className="setup-list">
        {deadlines.map(({ id, title, closesAt }) => (
          <li key={id}>
            <strong>{formatDay(saidEnd(closesAt, timeZone), language, timeZone)}</strong>{' '}
            <Written shown={shownIn(title, language, languages)} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Tasks({ facts, phases, frame, now, desk }: OverviewProps & { desk: string }) {
  const { language, text } = useReader()
  const { timeZone } = frame.consultation
  const tasks = deskTasks(facts, phases, now, timeZone).filter(
    ({ kind }) => frame.mayChange || kind !== 'first-version',
  )
  const words = (names: Localized) => shownIn(names, language, frame.consultation.languages)
  return (
    <section>
      <h2>{text('overview.tasks')}</h2>
      {tasks.length === 0 && (
        <p className="note">
          {text(facts.contributions === 0 ? 'overview.nothingYet' : 'overview.noTasks')}
        </p>
      )}
      <ul className="act-list">
        {tasks.map((task) => (
          <li key={task.kind + (task.about?.id ?? '')}>
            <a className="act" href={`${desk}${task.path}`}>
              <span className="act-body">
                <strong>{text(`overview.task.${task.kind}`, { count: task.count })}</strong>
                {task.about && (
                  <span>
                    <Written shown={words(task.about.title)} />
                  </span>
                )}
              </span>
              {task.until && (
                <span className="act-time">{formatDay(task.until, language, timeZone)}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const PAGES = [
  'register',
  'import',
  'sessions',
  'surveys',
  'themes',
  'synthesis',
  'drafts',
  'calendar',
  'responses',
  'reports',
  'approvals',
  'phases',
  'settings',
  'team',
] as const

/** Every page of the desk that the visitor may read, in the order of the work. */
function Everything({ desk, mayChange }: { desk: string; mayChange: boolean }) {
  const { text } = useReader()
  const pages = PAGES.filter((page) => mayChange || page !== 'import')
  return (
    <section>
      <h2>{text('overview.everything')}</h2>
      <ul className="setup-pages">
        {pages.map((page) => (
          <li key={page}>
            <a href={`${desk}/${page}`}>{text(`overview.page.${page}`)}</a>
            <span className="note">{text(`overview.what.${page}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Team({ members, desk }: OverviewProps & { desk: string }) {
  const { text } = useReader()
  return (
    <section>
      <h2>
        <a href={`${desk}/team`}>{text('setup.team')}</a>
      </h2>
      <ul className="setup-list">
        {members.map((member) => (
          <li key={member.personId}>
            <strong dir="auto">
              {member.name ??
                member.email ??
                text(member.isNameless ? 'team.nameless' : 'team.erased')}
            </strong>{' '}
            <span className="note">
              <RoleNames roles={member.roles} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
