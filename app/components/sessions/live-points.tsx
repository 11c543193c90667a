import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { direction } from '~/app/domain/language'
import type { NotePoint } from '~/app/domain/listening-session'
import type { LiveText } from '~/app/editor/live-text'
import {
  addPoint,
  changePoint,
  notePoint,
  removePoint,
  useNoteTakers,
  useTellPoint,
} from '~/app/editor/notes'
import { useSaveState } from '~/app/editor/plugins/save-line'
import { useReader } from '~/app/i18n/text'
import { Button } from '../ui/button'
import { Message } from '../ui/message'
import type { BegunPoint } from './begun-point'
import { PointFields, type PointFacts, type PointOffer } from './point-fields'
import { PointRow } from './point-row'
import { SharedWords } from './shared-words'

/** The points, written together: the next one, and all that are noted, newest first. */
export function LivePoints(props: {
  live: LiveText
  points: readonly NotePoint[]
  offer: PointOffer
  canWrite: boolean
  /** What was typed before the notes were open. */
  begun: BegunPoint
}) {
  const { text } = useReader()
  const { live, points, offer, begun } = props
  const state = useSaveState(live)
  const [nextId, setNextId] = useState<string | null>(null)
  const [editedId, setEditedId] = useState<string | null>(null)
  const [removed, setRemoved] = useState<NotePoint | null>(null)
  const others = useNoteTakers(live.provider)
  useTellPoint(live.provider, editedId ?? nextId)
  const hasStopped = state.kind === 'refused' || state.kind === 'ended'
  const canWrite = props.canWrite && !hasStopped && state.kind !== 'opening'
  const remove = (point: NotePoint) => {
    removePoint(live, point.id)
    setRemoved(point)
    setEditedId(null)
  }
  const noted = points
    .map((point, index) => ({ point, place: index + 1 }))
    .filter(({ point }) => point.id !== nextId && point.text !== '')
  return (
    <>
      {hasStopped && <Stopped isEnded={state.kind === 'ended'} points={points} begun={begun} />}
      {canWrite && (
        <NextPoint {...{ live, points, offer, begun }} id={nextId} onBegin={setNextId} />
      )}
      {removed && (
        <Removed
          onUndo={() => {
            addPoint(live, removed)
            setRemoved(null)
          }}
        />
      )}
      {noted.length === 0 && <p className="note">{text('session.noPoints')}</p>}
      <ol className="points" reversed>
        {noted.reverse().map(({ point, place }) => (
          <OnePoint
            key={point.id}
            {...{ live, point, place, offer, canWrite }}
            writer={others.find(({ pointId }) => pointId === point.id)?.name ?? null}
            isEdited={editedId === point.id}
            onEdit={setEditedId}
            onRemove={remove}
          />
        ))}
      </ol>
    </>
  )
}

function Removed({ onUndo }: { onUndo: () => void }) {
  const { text } = useReader()
  return (
    <p role="status" className="actions">
      {text('session.removed')}{' '}
      <Button size="mini" type="button" onClick={onUndo}>
        {text('session.undo')}
      </Button>
    </p>
  )
}

type NextPointProps = {
  live: LiveText
  points: readonly NotePoint[]
  offer: PointOffer
  begun: BegunPoint
  id: string | null
  onBegin: (id: string | null) => void
}

/** What is said of the next point before it is noted. `onNoted`: after it, the field is free. */
function useNextPoint(props: NextPointProps, onNoted: () => void) {
  const { live, points, offer, begun, id, onBegin } = props
  const { speaker, groupId, kind } = begun
  const language = begun.language || (offer.languages[0] ?? 'fr')
  const [facts, setFacts] = useState<PointFacts>({ speaker, groupId, kind, language })
  const change = (changed: Partial<PointFacts>) => {
    const known = points.findLast(({ speaker }) => speaker !== '' && speaker === changed.speaker)
    const next = { ...facts, ...(known && { groupId: known.groupId }), ...changed }
    setFacts(next)
    if (id !== null) changePoint(live, id, next)
  }
  const begin = (words: string) => {
    const begun = crypto.randomUUID()
    addPoint(live, { ...facts, id: begun, text: words, isBegun: true })
    onBegin(begun)
  }
  const note = () => {
    if (id === null || points.find((point) => point.id === id)?.text.trim() === '') return
    notePoint(live, id)
    onBegin(null)
    setFacts({ ...facts, speaker: '', groupId: null })
    requestAnimationFrame(onNoted)
  }
  return { facts, change, begin, note }
}

/** What was typed into the plain form goes on here, with the cursor where it stood. */
function useTakenOver(
  begun: BegunPoint,
  begin: (words: string) => void,
  area: RefObject<HTMLElement | null>,
) {
  const isTaken = useRef(false)
  useEffect(() => {
    if (isTaken.current) return
    isTaken.current = true
    if (begun.text.trim() !== '') begin(begun.text)
    const { cursor } = begun
    if (cursor === null) return
    requestAnimationFrame(() => {
      const words = area.current?.querySelector('textarea')
      words?.focus()
      words?.setSelectionRange(cursor, cursor)
    })
  }, [begun, begin, area])
}

/** The form for the next point. From its first letter on, the others see it and it is kept. */
function NextPoint(props: NextPointProps) {
  const { text } = useReader()
  const { live, offer, id } = props
  const area = useRef<HTMLDivElement>(null)
  const { facts, change, begin, note } = useNextPoint(props, () =>
    area.current?.querySelector('textarea')?.focus(),
  )
  useTakenOver(props.begun, begin, area)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    note()
  }
  return (
    <form
      className="point-form"
      aria-label={text('session.notePoint')}
      onSubmit={(event) => {
        event.preventDefault()
        note()
      }}
    >
      <PointFields offer={offer} facts={facts} onChange={change} />
      <label className="visually-hidden" htmlFor="point-words">
        {text('session.thePoint')}
      </label>
      <div ref={area}>
        <SharedWords
          live={live}
          pointId={id}
          onBegin={begin}
          id="point-words"
          rows={3}
          lang={facts.language}
          dir={direction(facts.language)}
          aria-describedby="point-hint"
          onKeyDown={onKeyDown}
        />
      </div>
      <p className="actions">
        <Button size="small">
          {text('session.notePoint')} <kbd aria-hidden="true">↵</kbd>
        </Button>
        <span className="hint" id="point-hint">
          {text('session.pointHint')} {text('session.enterHint')}
        </span>
      </p>
    </form>
  )
}

function OnePoint(props: {
  live: LiveText
  point: NotePoint
  place: number
  offer: PointOffer
  canWrite: boolean
  writer: string | null
  isEdited: boolean
  onEdit: (id: string | null) => void
  onRemove: (point: NotePoint) => void
}) {
  const { text } = useReader()
  const { live, point, place, offer, isEdited } = props
  const actions = props.canWrite && (
    <>
      {point.isBegun && <NoteBegun place={place} onNote={() => notePoint(live, point.id)} />}{' '}
      <Button
        size="mini"
        type="button"
        aria-expanded={isEdited}
        aria-label={text('session.changePoint', { place })}
        onClick={() => props.onEdit(isEdited ? null : point.id)}
      >
        {text(isEdited ? 'common.close' : 'common.change')}
      </Button>{' '}
      <Button
        size="mini"
        type="button"
        aria-label={text('session.removePoint', { place })}
        onClick={() => props.onRemove(point)}
      >
        {text('common.remove')}
      </Button>
    </>
  )
  return (
    <PointRow point={point} place={place} offer={offer} writer={props.writer} actions={actions}>
      {isEdited && (
        <div className="point-form">
          <PointFields
            offer={offer}
            facts={point}
            onChange={(change) => changePoint(live, point.id, change)}
          />
          <SharedWords
            live={live}
            pointId={point.id}
            rows={3}
            lang={point.language}
            dir={direction(point.language)}
            aria-label={text('session.thePoint')}
          />
        </div>
      )}
    </PointRow>
  )
}

/** Says of a point that somebody left half written that it is to stand. */
function NoteBegun({ place, onNote }: { place: number; onNote: () => void }) {
  const { text } = useReader()
  return (
    <Button
      size="mini"
      type="button"
      aria-label={text('session.noteBegun', { place })}
      onClick={onNote}
    >
      {text('session.noteIt')}
    </Button>
  )
}

/** Nothing is taken any more: why, what stands here, and the way on. */
function Stopped(props: { isEnded: boolean; points: readonly NotePoint[]; begun: BegunPoint }) {
  const { text } = useReader()
  const { isEnded, points, begun } = props
  const kept = isEnded ? [begun.text] : [...points.map((point) => point.text), begun.text]
  const words = [...new Set(kept)].filter((one) => one.trim() !== '').join('\n\n')
  return (
    <Message kind="refusal" title={text(isEnded ? 'session.isClosed' : 'editor.refused')}>
      {words !== '' && (
        <>
          <p>{text('session.refusedOnDevice')}</p>
          <textarea
            readOnly
            rows={6}
            dir="auto"
            aria-label={text('editor.yourText')}
            value={words}
          />
        </>
      )}
      <p>
        <Button size="small" type="button" onClick={() => window.location.reload()}>
          {text('editor.reload')}
        </Button>
      </p>
    </Message>
  )
}
