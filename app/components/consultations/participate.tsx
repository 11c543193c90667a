import { shownIn } from '~/app/domain/language'
import { formatDay, saidEnd } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { ChannelSign } from '../signs'
import { activityPath } from './activity-path'
import type { ShownActivity, ShownPhase } from './shown'

const SIGNS = {
  discussion: 'discussion',
  survey: 'survey',
  session: 'session',
  mailbox: 'email',
  comments: 'draft_comment',
  drafting: 'draft_comment',
  responses: 'letter',
} as const

type ParticipateProps = {
  phase: ShownPhase
  now: Date
  home: string
  timeZone: string
  languages: readonly string[]
}

/** Everything one can do in the phase; what is past or to come says when. */
export function Participate(props: ParticipateProps) {
  const { text } = useReader()
  const shown = props.phase.activities.filter(
    (activity) =>
      activity.kind !== 'drafting' &&
      activity.kind !== 'responses' &&
      !(activity.kind === 'session' && isOver(activity, props.now)),
  )
  return (
    <section className="section last" id="participate">
      <h2>
        <span className="station is-now" aria-hidden="true" />
        {text('participate.title')}
      </h2>
      {shown.length === 0 && <p className="note">{text('participate.none')}</p>}
      <ul className="act-list">
        {shown.map((activity) => (
          <li key={activity.id}>
            <Act {...props} activity={activity} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A session that has been is told on its own page; there is nothing to take part in. */
function isOver({ closedAt, closesAt, opensAt }: ShownActivity, now: Date): boolean {
  if (closedAt !== null) return true
  const end = closesAt ?? opensAt
  return end !== null && new Date(end) < now
}

function Act({ activity, ...props }: ParticipateProps & { activity: ShownActivity }) {
  const { language, text } = useReader()
  const title = shownIn(activity.title, language, props.languages)
  const introduction = shownIn(activity.introduction, language, props.languages)
  return (
    <a className="act" href={activityPath(activity, props.home, language)}>
      <ChannelSign channel={SIGNS[activity.kind]} />
      <span className="act-body">
        <strong lang={title.language}>{title.text || text(`activity.${activity.kind}.do`)}</strong>
        <span lang={introduction.language}>
          {introduction.text || text(`activity.${activity.kind}.what`)}
        </span>
      </span>
      <span className="act-time">
        <When {...props} activity={activity} />
      </span>
    </a>
  )
}

function When({ activity, phase, now, timeZone }: ParticipateProps & { activity: ShownActivity }) {
  const { language, text } = useReader()
  const opensAt = activity.opensAt ? new Date(activity.opensAt) : phase.opensAt
  const closesAt = activity.closesAt ? new Date(activity.closesAt) : phase.closesAt
  const day = (at: Date) => formatDay(at, language, timeZone)
  if (activity.kind === 'session') return <>{day(opensAt)}</>
  if (now < opensAt) return <>{text('participate.opens', { day: day(opensAt) })}</>
  if (now >= closesAt)
    return <>{text('participate.closed', { day: day(saidEnd(closesAt, timeZone)) })}</>
  return <>{text('participate.until', { day: day(saidEnd(closesAt, timeZone)) })}</>
}
