import { useEffect, useState } from 'react'
import type { NotePoint } from '~/app/domain/listening-session'
import { direction, shownIn, type Localized } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { DeskFrame, type FramedConsultation } from '../frames'
import { ButtonLink } from '../ui/button'
import { Message } from '../ui/message'

/** The notes of a closed session: where its points are, and what came too late on this device. */
export function ClosedNotesPage(props: {
  consultation: FramedConsultation
  person: string
  session: { id: string; title: Localized; notesTextId: string; notesGeneration: number }
  /** Ids of the points that are in the register. */
  registered: string[]
}) {
  const { language, text } = useReader()
  const { consultation, session } = props
  const title = shownIn(session.title, language, consultation.languages)
  const late = useLatePoints(session, props.registered)
  return (
    <DeskFrame
      consultation={consultation}
      current="sessions"
      person={props.person}
      title={<span dir="auto">{title.text}</span>}
    >
      <section className="pane">
        <Message kind="done" title={text('session.isClosed')}>
          <p>{text('session.isClosedWhat')}</p>
          <p>
            <ButtonLink size="small" href={`/${language}/sessions/${session.id}`}>
              {text('session.publicPage')}
            </ButtonLink>
          </p>
        </Message>
        {late.length > 0 && (
          <Message kind="refusal" title={text('session.points', { count: late.length })}>
            <p>{text('session.lateOnDevice')}</p>
            {late.map((point) => (
              <blockquote
                key={point.id}
                className="said"
                lang={point.language}
                dir={direction(point.language)}
              >
                {point.text}
              </blockquote>
            ))}
          </Message>
        )}
      </section>
    </DeskFrame>
  )
}

/** What this device holds of the notes and the register does not. */
function useLatePoints(
  { notesTextId, notesGeneration }: { notesTextId: string; notesGeneration: number },
  registered: readonly string[],
): NotePoint[] {
  const [late, setLate] = useState<NotePoint[]>([])
  useEffect(() => {
    let isGone = false
    void import('~/app/editor/kept-notes')
      .then(({ readKeptPoints }) => readKeptPoints(notesTextId, notesGeneration - 1))
      .then((kept) => {
        if (!isGone) setLate(kept.filter(({ id }) => !registered.includes(id)))
      })
    return () => {
      isGone = true
    }
  }, [notesTextId, notesGeneration, registered])
  return late
}
