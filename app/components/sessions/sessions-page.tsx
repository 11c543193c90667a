import { shownIn, type Localized } from '~/app/domain/language'
import { sessionState, type SessionFormat } from '~/app/domain/listening-session'
import { formatMoment } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { consultationPath, DeskFrame, type FramedConsultation } from '../frames'
import { ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Message } from '../ui/message'
import { DeskTabs } from './desk-tabs'
import { StateTag } from './state-tag'

type Listed = {
  id: string
  title: Localized
  startsAt: Date
  endsAt: Date
  closedAt: Date | null
  timeZone: string
  place: string | null
  format: SessionFormat
  people: number
  contributions: number
}

type SessionsPageProps = {
  consultation: FramedConsultation
  person: string
  now: Date
  sessions: Listed[]
  unplanned: { id: string; title: Localized }[]
  isSaved: boolean
  /** Whether this person may plan sessions, take notes and close them. */
  mayPlan: boolean
}

/** The sessions of a consultation, as the team prepares them. */
export function SessionsPage(props: SessionsPageProps) {
  const { language, text } = useReader()
  const { consultation, sessions, unplanned, now } = props
  const desk = `${consultationPath(consultation.slug, language)}/desk/sessions`
  return (
    <DeskFrame
      consultation={consultation}
      current="sessions"
      person={props.person}
      title={text('session.list')}
      line={
        props.mayPlan && (
          <p className="push">
            <ButtonLink size="small" href={`${desk}/new`}>
              {text('session.plan')}
            </ButtonLink>
          </p>
        )
      }
    >
      <section className="pane">
        <DeskTabs slug={consultation.slug} current="sessions" />
        {props.isSaved && <Message kind="done" title={text('session.saved')} />}
        <p className="note">{text('session.listLead')}</p>
        {unplanned.length > 0 && (
          <>
            <h2>{text('session.unplanned')}</h2>
            <ul className="act-list">
              {unplanned.map((one) => (
                <li key={one.id}>
                  <a className="act" href={`${desk}/${one.id}`}>
                    <span className="act-body">
                      <strong dir="auto">
                        {shownIn(one.title, language, consultation.languages).text}
                      </strong>
                      <span>{text('session.planThis')}</span>
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        {sessions.length === 0 && unplanned.length === 0 && (
          <EmptyState>
            <p>{text('session.none')}</p>
          </EmptyState>
        )}
        <SessionRows
          sessions={sessions}
          now={now}
          languages={consultation.languages}
          desk={desk}
          mayPlan={props.mayPlan}
        />
      </section>
    </DeskFrame>
  )
}

function SessionRows(props: {
  sessions: Listed[]
  now: Date
  languages: string[]
  desk: string
  mayPlan: boolean
}) {
  const { language, text } = useReader()
  return (
    <ul className="entries">
      {openFirst(props.sessions).map((session) => {
        const title = shownIn(session.title, language, props.languages)
        const state = sessionState(session, props.now)
        const page = `/${language}/sessions/${session.id}`
        return (
          <li key={session.id}>
            <h2 lang={title.language} dir="auto">
              <a href={page}>{title.text}</a>
            </h2>
            <p className="entry-facts">
              <StateTag state={state} />
              <span>
                {formatMoment(session.startsAt, language, session.timeZone)}{' '}
                <small>({session.timeZone})</small>
              </span>
              {session.place && <span dir="auto">{session.place}</span>}
            </p>
            <p className="byline">
              {text(`session.format.${session.format}`)}
              {session.people > 0 && ` · ${text('session.attended', { count: session.people })}`}
              {session.contributions > 0 &&
                ` · ${text('common.contributions', { count: session.contributions })}`}
            </p>
            {props.mayPlan && state !== 'closed' && (
              <p className="actions">
                <ButtonLink size="small" href={`${page}/notes`}>
                  {text('session.takeNotes')}
                </ButtonLink>
                <a href={`${props.desk}/${session.id}`}>{text('session.change')}</a>
                <a href={`${page}/close`}>{text('session.close')}</a>
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** What is still to be held or closed in order of time, then what is closed, the latest first. */
function openFirst(sessions: readonly Listed[]): Listed[] {
  const open = sessions.filter((session) => session.closedAt === null)
  const closed = sessions.filter((session) => session.closedAt !== null)
  return [...open, ...closed.reverse()]
}
