import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { LexicalEditor } from 'lexical'
import { useRef, useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react'
import { useText } from '~/app/i18n/text'
import { goToBlock } from '../go-to-block'
import { $sections, placeBeside } from '../sections'
import type { MoveSection } from './move-sections'
import type { Outline, OutlineEntry } from './outline'

type OutlineListProps = {
  outline: Outline
  /** `null`: this reader moves nothing. */
  onMove: MoveSection | null
  /** What else to say of a section: who is in it. */
  note: (entry: OutlineEntry) => ReactNode
}

/** Where a dragged section would be put: in front of this heading; '' is the end. */
type Drop = { dragged: string; before: string } | null

/** The outline: each heading leads to its place, and its whole section can be moved. */
export function OutlineList({ outline, onMove, note }: OutlineListProps) {
  const [editor] = useLexicalComposerContext()
  const text = useText()
  const [drop, setDrop] = useState<Drop>(null)
  const list = useRef<HTMLOListElement>(null)
  if (outline.entries.length === 0) return <p className="hint">{text('editor.noHeadings')}</p>

  const letGo = () => {
    if (drop && onMove) onMove(drop.dragged, placeBefore(editor, drop.before))
    setDrop(null)
  }
  return (
    <ol className="editor-outline" ref={list}>
      {outline.entries.map((entry, at) => (
        <OutlineRow
          key={entry.key}
          entry={entry}
          isHere={entry.blockId === outline.hereId}
          isTarget={drop?.before === entry.blockId}
          onMove={onMove}
          onDrag={(dragged) => setDrop(dragged ? { dragged, before: dragged } : null)}
          onOver={(isLowerHalf) => {
            const next = isLowerHalf ? (outline.entries[at + 1]?.blockId ?? '') : entry.blockId
            setDrop((now) => now && (now.before === next ? now : { ...now, before: next }))
          }}
          onDrop={letGo}
          note={note(entry)}
        />
      ))}
      {drop?.before === '' && <li className="editor-drop-end" aria-hidden="true" />}
    </ol>
  )
}

type OutlineRowProps = {
  entry: OutlineEntry
  isHere: boolean
  isTarget: boolean
  onMove: MoveSection | null
  onDrag: (blockId: string | null) => void
  onOver: (isLowerHalf: boolean) => void
  onDrop: () => void
  note: ReactNode
}

function OutlineRow(props: OutlineRowProps) {
  const { entry, isHere, onMove, onDrag } = props
  const [editor] = useLexicalComposerContext()
  const text = useText()
  const title = entry.text || text('editor.emptyHeading')
  return (
    <li
      data-level={Math.min(entry.level, 4)}
      data-drop={props.isTarget || undefined}
      draggable={onMove !== null}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', title)
        onDrag(entry.blockId)
      }}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => {
        event.preventDefault()
        props.onOver(isLowerHalf(event))
      }}
      onDrop={(event) => {
        event.preventDefault()
        props.onDrop()
      }}
    >
      <button
        type="button"
        className="editor-outline-entry"
        aria-current={isHere ? 'location' : undefined}
        aria-keyshortcuts={onMove ? 'Alt+Shift+ArrowUp Alt+Shift+ArrowDown' : undefined}
        onClick={() => goToBlock(editor, entry.blockId)}
        onKeyDown={(event) => onMove && moveByKey(event, editor, entry.blockId, onMove)}
      >
        <span>{title}</span>
        {props.note}
      </button>
      {onMove && <MoveButtons title={title} blockId={entry.blockId} onMove={onMove} />}
    </li>
  )
}

function MoveButtons(props: { title: string; blockId: string; onMove: MoveSection }) {
  const { title, blockId, onMove } = props
  const [editor] = useLexicalComposerContext()
  const text = useText()
  const move = (direction: 'up' | 'down') => () => {
    const place = editor.read(() => placeBeside($sections(), blockId, direction))
    onMove(blockId, place)
  }
  return (
    <span className="editor-outline-moves">
      <button type="button" aria-label={text('editor.moveUp', { title })} onClick={move('up')}>
        <span aria-hidden="true">↑</span>
      </button>
      <button type="button" aria-label={text('editor.moveDown', { title })} onClick={move('down')}>
        <span aria-hidden="true">↓</span>
      </button>
    </span>
  )
}

function moveByKey(
  event: KeyboardEvent,
  editor: LexicalEditor,
  blockId: string,
  onMove: MoveSection,
): void {
  const direction = { ArrowUp: 'up', ArrowDown: 'down' }[event.key] as 'up' | 'down' | undefined
  if (!direction || !event.altKey || !event.shiftKey) return
  event.preventDefault()
  onMove(
    blockId,
    editor.read(() => placeBeside($sections(), blockId, direction)),
  )
}

function isLowerHalf(event: DragEvent): boolean {
  const box = event.currentTarget.getBoundingClientRect()
  return event.clientY > box.top + box.height / 2
}

/** Among the children of the root: where the heading stands, or the end of the last section. */
function placeBefore(editor: LexicalEditor, blockId: string): number | null {
  const sections = editor.read($sections)
  const found = sections.find((one) => one.blockId === blockId)
  return found ? found.start : (sections.at(-1)?.end ?? null)
}
