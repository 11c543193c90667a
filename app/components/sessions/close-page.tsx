import { shownIn, type Localized } from '~/app/domain/language'
import { attributed, type Attribution, type NotePoint } from '~/app/domain/listening-session'
import type { Refusal } from '~/app/domain/refusal'
import { formatMoment } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { DeskFrame, type FramedConsultation } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { Message } from '../ui/message'
import { EmptyState } from '../ui/empty-state'
import { PointRow } from './point-row'
import type { ShownGroup } from './session-page'

/** What closing will do: every point as it will stand in the register, then one button. */
export function ClosePage(props: {
  consultation: FramedConsultation & { timeZone: string }
  person: string
  session: {
    id: string
    title: Localized
    attribution: Attribution
    startsAt: Date
    /** Of its place. */
    timeZone: string
  }
  attendance: ShownGroup[]
  points: NotePoint[]
  /** The session has not begun: closing it has to be meant. */
  isEarly: boolean
  refusal: Refusal | null
}) {
  const { language, text } = useReader()
  const { consultation, session, points } = props
  const title = shownIn(session.title, language, consultation.languages)
  const notes = `/${language}/sessions/${session.id}/notes`
  return (
    <DeskFrame
      consultation={consultation}
      current="sessions"
      person={props.person}
      title={text('session.close')}
      line={
        <span className="work-note" lang={title.language} dir="auto">
          {title.text}
        </span>
      }
    >
      <section className="pane">
        <RefusalMessage refusal={props.refusal} />
        {points.length === 0 ? (
          <EmptyState actions={<a href={notes}>{text('session.backToNotes')}</a>}>
            <p>{text('refusal.session-without-points')}</p>
          </EmptyState>
        ) : (
          <>
            <WhatHappens {...props} />
            <form method="post">
              <FormKey />
              <ol className="points">
                {points.map((point, index) => (
                  <ClosingPoint key={point.id} point={point} place={index + 1} {...props} />
                ))}
              </ol>
              {props.isEarly && <MeantEarly {...props} />}
              <p className="form-actions">
                <Button>{text('session.close')}</Button>
                <a href={notes}>{text('session.backToNotes')}</a>
              </p>
            </form>
          </>
        )}
      </section>
    </DeskFrame>
  )
}

/** How many points become contributions, and how many wait for a word about them. */
function WhatHappens(props: { points: NotePoint[]; session: { attribution: Attribution } }) {
  const { text } = useReader()
  const { points, session } = props
  const noted = points.filter(({ isBegun }) => !isBegun).length
  return (
    <p>
      <b>{text('session.closeWhat', { count: noted })}</b>{' '}
      {noted < points.length && `${text('session.closeBegun', { count: points.length - noted })} `}
      {text('session.closeCheck')}{' '}
      {text(session.attribution === 'named' ? 'session.closeNames' : 'session.closeNoNames')}
    </p>
  )
}

/** The date is still to come: said in so many words, and asked for. */
function MeantEarly(props: { session: { startsAt: Date; timeZone: string } }) {
  const { language, text } = useReader()
  const moment = formatMoment(props.session.startsAt, language, props.session.timeZone)
  return (
    <Message kind="problem" title={text('session.notBegun', { moment })}>
      <p>{text('session.notBegunWhat')}</p>
      <div className="choice">
        <input type="checkbox" name="early" value="yes" id="field-early" required />
        <label htmlFor="field-early">{text('session.closeEarly')}</label>
      </div>
    </Message>
  )
}

/** Words that nobody noted become a contribution only when somebody says so. */
function WhatBecomes({ id, place }: { id: string; place: number }) {
  const { text } = useReader()
  return (
    <fieldset>
      <legend className="visually-hidden">{text('session.begunWhat', { place })}</legend>
      {(['include', 'leave_out'] as const).map((choice) => (
        <label key={choice} className="choice">
          <input type="radio" name={`begun-${id}`} value={choice} required />{' '}
          <span>{text(`session.begun.${choice}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}

function ClosingPoint(props: {
  point: NotePoint
  place: number
  session: { attribution: Attribution }
  attendance: ShownGroup[]
}) {
  const { text } = useReader()
  const { point, session } = props
  const who = attributed(point, session.attribution)
  const speaker = who.name ?? who.speaker ?? ''
  const isDropped = point.speaker.trim() !== '' && speaker === ''
  return (
    <PointRow
      point={{ ...point, speaker, groupId: who.groupId }}
      place={props.place}
      offer={{ groups: props.attendance }}
      actions={
        <>
          {isDropped && (
            <>
              <s dir="auto">{point.speaker}</s>
              <br />
              {text('session.notLost')}
            </>
          )}
          {point.isBegun && <WhatBecomes id={point.id} place={props.place} />}
        </>
      }
    />
  )
}
