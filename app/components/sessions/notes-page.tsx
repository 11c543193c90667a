import { useEffect, useRef, useState } from 'react'
import { shownIn } from '~/app/domain/language'
import type { NotePoint } from '~/app/domain/listening-session'
import type { Refusal } from '~/app/domain/refusal'
import type { LiveText } from '~/app/editor/live-text'
import { useLiveNotes, useNotePoints } from '~/app/editor/notes'
import { SaveLine, useSaveState } from '~/app/editor/plugins/save-line'
import { formatMoment, formatTime } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import type { FormState } from '../contributions/contributor-fields'
import { DeskFrame, type FramedConsultation } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { ButtonLink } from '../ui/button'
import { Message } from '../ui/message'
import { Pane } from '../ui/work-frame'
import { Agenda } from './agenda'
import { Attendance } from './attendance'
import { useBegunPoint } from './begun-point'
import { LivePoints } from './live-points'
import { PlainPoints } from './plain-points'
import type { PointOffer } from './point-fields'
import type { ShownGroup, ShownSession } from './session-page'
import { SessionTotals } from './session-totals'
import { useLeaveWarning } from './use-leave-warning'

export type NotesPageProps = {
  consultation: FramedConsultation & { timeZone: string }
  person: string
  session: ShownSession & { notesTextId: string; notesGeneration: number }
  attendance: ShownGroup[]
  points: NotePoint[]
  canWrite: boolean
  canRun: boolean
  now: Date
  state: FormState
  refusal: Refusal | null
}

/** The notes of a session while it takes place: agenda, who is there, points, what is next. */
export function NotesPage(props: NotesPageProps) {
  const { language, text } = useReader()
  const { consultation, session, attendance } = props
  const live = useLiveNotes(session.notesTextId, session.notesGeneration, props.canWrite)
  const points = useNotePoints(live) ?? props.points
  const now = useClock(props.now)
  useLeaveWarning(live)
  const title = shownIn(session.title, language, consultation.languages)
  const question = shownIn(session.question ?? {}, language, consultation.languages)
  const offer = offerOf(props, points)
  return (
    <DeskFrame
      consultation={consultation}
      current="sessions"
      person={props.person}
      desk="session-desk"
      title={
        <span lang={title.language} dir="auto">
          {title.text}
        </span>
      }
      line={<TitleLine {...props} live={live} />}
    >
      <nav className="pane" aria-label={text('session.agenda')}>
        <h2>
          {text('session.agenda')}{' '}
          <span className="count number" suppressHydrationWarning>
            {formatTime(now, language, session.timeZone)}
          </span>
        </h2>
        <Agenda session={session} languages={consultation.languages} now={now} />
        <Attendance groups={attendance} points={points} canCount={props.canRun} />
      </nav>
      <Pane label={text('session.pointsNoted')}>
        <p className="attribution">
          <b>{text(`session.rule.${session.attribution}`)}.</b>{' '}
          {text(`session.rule.${session.attribution}.note`)}
        </p>
        {question.text && (
          <h2 className="current-question" lang={question.language} dir="auto">
            {question.text}
          </h2>
        )}
        <RefusalMessage refusal={props.refusal} />
        {!props.canWrite && <Message kind="note" title={text('session.readOnly')} />}
        <Points {...props} live={live} points={points} offer={offer} />
      </Pane>
      <Closing {...props} live={live} points={points} />
    </DeskFrame>
  )
}

/** The plain form until the notes are open here; what was begun in it goes on in the live one. */
function Points(props: NotesPageProps & { live: LiveText | null; offer: PointOffer }) {
  const { live, points, offer, canWrite } = props
  const plain = useRef<HTMLDivElement>(null)
  const begun = useBegunPoint(live, plain)
  if (live && begun) return <LivePoints {...{ live, points, offer, canWrite, begun }} />
  return (
    <div ref={plain}>
      <PlainPoints {...props} />
    </div>
  )
}

/** What there is so far, and the way to the end of the session. */
function Closing(props: NotesPageProps & { live: LiveText | null }) {
  const { language, text } = useReader()
  const { live, points, session } = props
  return (
    <Pane kind="detail" label={text('session.have')}>
      <SessionTotals live={live} points={points} attribution={session.attribution} />
      {props.canRun && (
        <section className="session-close">
          <h2>{text('session.close')}</h2>
          <p>{text('session.closeWhat', { count: withWords(points).length })}</p>
          <ButtonLink href={`/${language}/sessions/${session.id}/close`}>
            {text('session.close')}
          </ButtonLink>
        </section>
      )}
    </Pane>
  )
}

/** All clocks of the page are those of the consultation; that of the place is named beside them. */
function TitleLine(props: NotesPageProps & { live: LiveText | null }) {
  const { language, text } = useReader()
  const { session, live } = props
  const { timeZone } = session
  const ours = props.consultation.timeZone
  const elsewhere = formatTime(session.startsAt, language, ours)
  return (
    <>
      <span className="work-note" suppressHydrationWarning>
        {formatMoment(session.startsAt, language, timeZone)} –{' '}
        {formatTime(session.endsAt, language, timeZone)} ({timeZone})
        {ours !== timeZone &&
          ` · ${text('session.elsewhere', { moment: elsewhere, timeZone: ours })}`}
        {session.place && <span dir="auto"> · {session.place}</span>}
      </span>
      {live && <Saved live={live} timeZone={timeZone} />}
    </>
  )
}

function Saved({ live, timeZone }: { live: LiveText; timeZone: string }) {
  return (
    <div className="push">
      <SaveLine state={useSaveState(live)} timeZone={timeZone} />
    </div>
  )
}

function withWords(points: readonly NotePoint[]): NotePoint[] {
  return points.filter((point) => point.text.trim() !== '')
}

/** As many voices as people, some more, and all that were heard already. */
function offerOf(
  { session, attendance, consultation }: NotesPageProps,
  points: readonly NotePoint[],
): PointOffer {
  const people = attendance.reduce((sum, group) => sum + group.attended, 0)
  const heard = points.map(({ speaker }) => Number(/\d+$/.exec(speaker)?.[0] ?? 0))
  return {
    attribution: session.attribution,
    groups: attendance,
    languages: [
      ...new Set([
        ...session.languages,
        ...consultation.languages,
        ...points.map((point) => point.language),
      ]),
    ],
    voices: Math.max(12, people, ...heard) + 3,
  }
}

/** The time as it goes on, looked at twice a minute; on the server the time of the request. */
function useClock(start: Date): Date {
  const [now, setNow] = useState(start)
  useEffect(() => {
    const offset = start.getTime() - Date.now()
    const timer = setInterval(() => setNow(new Date(Date.now() + offset)), 30_000)
    return () => clearInterval(timer)
  }, [start])
  return now
}
