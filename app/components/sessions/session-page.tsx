import { contributionCode, type ContributionKind } from '~/app/domain/contribution'
import { direction, inLanguage, shownIn, type Localized } from '~/app/domain/language'
import {
  sessionState,
  type AgendaItem,
  type Attribution,
  type SessionFormat,
} from '~/app/domain/listening-session'
import { formatMoment, formatTime } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { BarList } from '../charts/bar-list'
import { paragraphs } from '../contributions/preview'
import { Speaker } from '../contributions/speaker'
import { languageName } from '../contributions/text-language'
import { ConsultationFrame, consultationPath, type FramedConsultation } from '../frames'
import { GroupSign } from '../signs'
import { ButtonLink } from '../ui/button'
import { Agenda } from './agenda'
import { pointKind } from './point-kind'
import { StateTag } from './state-tag'

export type ShownSession = {
  id: string
  title: Localized
  introduction: Localized
  question: Localized | null
  startsAt: Date
  endsAt: Date
  closedAt: Date | null
  timeZone: string
  place: string | null
  link: string | null
  host: string | null
  format: SessionFormat
  attribution: Attribution
  agenda: AgendaItem[]
  languages: string[]
}

export type ShownGroup = {
  groupId: string | null
  position: number | null
  name: Localized
  isInvited: boolean
  attended: number
}

/** One point as the public reads it. */
export type ShownPoint = {
  id: string
  number: number | null
  /** `null`: for the secretariat only. */
  text: string | null
  language: string
  kind: ContributionKind
  speaker: string | null
  name: string | null
  group: { position: number; name: Localized } | null
}

type SessionPageProps = {
  consultation: FramedConsultation & { timeZone: string }
  session: ShownSession
  attendance: ShownGroup[]
  points: ShownPoint[]
  mayWork: boolean
  now: Date
}

/** A session as everybody reads it: before it, when and where; after it, what was said. */
export function SessionPage(props: SessionPageProps) {
  const { language, text } = useReader()
  const { consultation, session, now } = props
  const title = shownIn(session.title, language, consultation.languages)
  const introduction = shownIn(session.introduction, language, consultation.languages)
  const question = shownIn(session.question ?? {}, language, consultation.languages)
  const state = sessionState(session, now)
  return (
    <ConsultationFrame consultation={consultation} current="voices">
      <div className="flow session-page">
        <div>
          <p className="eyebrow">
            {text(`session.format.${session.format}`)} · <StateTag state={state} />
          </p>
          <h1 lang={title.language} dir={direction(title.language)}>
            {title.text}
          </h1>
          {introduction.text && (
            <div
              className="lead"
              lang={introduction.language}
              dir={direction(introduction.language)}
            >
              {paragraphs(introduction.text)}
            </div>
          )}
          <When {...props} />
          {question.text && (
            <p className="current-question" lang={question.language} dir="auto">
              {question.text}
            </p>
          )}
          {state === 'closed' ? <WhatWasSaid {...props} /> : <p>{text('session.whatBecomes')}</p>}
        </div>
        <aside className="what-next" aria-labelledby="agenda">
          {props.mayWork && state !== 'closed' && (
            <p className="actions">
              <ButtonLink size="small" href={`/${language}/sessions/${session.id}/notes`}>
                {text('session.takeNotes')}
              </ButtonLink>
            </p>
          )}
          <h2 id="agenda">{text('session.agenda')}</h2>
          <Agenda session={session} languages={consultation.languages} now={now} />
          <h2>{text('session.rule')}</h2>
          <p>
            <b>{text(`session.rule.${session.attribution}`)}.</b>{' '}
            {text(`session.rule.${session.attribution}.note`)}
          </p>
          <Invited {...props} />
        </aside>
      </div>
    </ConsultationFrame>
  )
}

function When({ consultation, session }: SessionPageProps) {
  const { language, text } = useReader()
  const { timeZone } = session
  const from = formatMoment(session.startsAt, language, timeZone)
  const until = formatTime(session.endsAt, language, timeZone)
  const elsewhere = formatMoment(session.startsAt, language, consultation.timeZone)
  const languages = session.languages.length > 0 ? session.languages : consultation.languages
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{text('session.when')}</dt>
          <dd>
            <b>
              {from} – {until}
            </b>{' '}
            <small>({timeZone})</small>
            {consultation.timeZone !== timeZone && (
              <p className="hint">
                {text('session.elsewhere', {
                  moment: elsewhere,
                  timeZone: consultation.timeZone,
                })}
              </p>
            )}
          </dd>
        </div>
        {session.place && (
          <div>
            <dt>{text('session.place')}</dt>
            <dd>
              <bdi>{session.place}</bdi>
            </dd>
          </div>
        )}
        {session.host && (
          <div>
            <dt>{text('session.host')}</dt>
            <dd>
              <bdi>{session.host}</bdi>
            </dd>
          </div>
        )}
        <div>
          <dt>{text('session.languages')}</dt>
          <dd>
            {languages.map((code, index) => (
              <span key={code} lang={code}>
                {index > 0 && ', '}
                {languageName(code)}
              </span>
            ))}
          </dd>
        </div>
      </dl>
      {session.closedAt === null && <TakePart session={session} />}
    </>
  )
}

function TakePart({ session }: Pick<SessionPageProps, 'session'>) {
  const { language, text } = useReader()
  return (
    <p className="actions">
      {session.link && <ButtonLink href={session.link}>{text('session.join')}</ButtonLink>}
      <ButtonLink
        kind={session.link ? 'second' : 'main'}
        href={`/${language}/sessions/${session.id}/calendar.ics`}
        title={text('session.calendarHint')}
        download
      >
        {text('session.calendar')}
      </ButtonLink>
    </p>
  )
}

function Invited({ attendance }: SessionPageProps) {
  const { language, text } = useReader()
  const invited = attendance.filter((group) => group.isInvited)
  return (
    <>
      <h2>{text('session.groups')}</h2>
      {invited.length === 0 ? (
        <p>{text('session.everyone')}</p>
      ) : (
        <ul className="legend">
          {invited.map((group) => (
            <li key={group.groupId}>
              <GroupSign position={group.position ?? 1} />{' '}
              <span dir="auto">{inLanguage(group.name, language)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function WhatWasSaid({ consultation, attendance, points }: SessionPageProps) {
  const { language, text } = useReader()
  const people = attendance.reduce((sum, group) => sum + group.attended, 0)
  const register = consultationPath(consultation.slug, language)
  return (
    <>
      {people > 0 && (
        <section className="section" aria-labelledby="attendance">
          <h2 id="attendance">
            {text('session.attendance')}{' '}
            <small>{text('session.attended', { count: people })}</small>
          </h2>
          <BarList
            title={text('session.attendanceByGroup')}
            unit={text('session.people')}
            rows={attendance
              .filter((group) => group.attended > 0)
              .map((group) => ({
                id: group.groupId ?? 'none',
                label: (
                  <>
                    {group.position && <GroupSign position={group.position} />}{' '}
                    <span dir="auto">
                      {inLanguage(group.name, language) || text('session.others')}
                    </span>
                  </>
                ),
                count: group.attended,
                position: group.position ?? undefined,
              }))}
          />
        </section>
      )}
      <section className="section" aria-labelledby="said">
        <h2 id="said">
          {text('session.said')}{' '}
          <small>{text('common.contributions', { count: points.length })}</small>
        </h2>
        <p className="section-lead">{text('session.saidLead')}</p>
        {points.map((point) => (
          <PointSaid key={point.id} point={point} register={register} />
        ))}
      </section>
    </>
  )
}

function PointSaid({ point, register }: { point: ShownPoint; register: string }) {
  const { text } = useReader()
  return (
    <article className="post" id={`point-${point.id}`}>
      <p className="byline">
        <Speaker name={point.name} kind={null} group={point.group} speaker={point.speaker} />
        {' · '}
        {text(`session.kind.${pointKind(point.kind)}`)}{' '}
        {point.number === null ? (
          <span className="code">{contributionCode(null)}</span>
        ) : (
          <a className="code" href={`${register}/contributions/${contributionCode(point.number)}`}>
            {contributionCode(point.number)}
          </a>
        )}
      </p>
      {point.text === null ? (
        <p className="note">{text('preview.hidden')}</p>
      ) : (
        <blockquote
          className={point.group ? `said voice voice-${point.group.position}` : 'said voice'}
          lang={point.language}
          dir={direction(point.language)}
        >
          {paragraphs(point.text)}
        </blockquote>
      )}
    </article>
  )
}
