import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useText } from '~/app/i18n/text'
import { $closedBlocks, keepClosed, setClosed } from '../closed-blocks'
import { closedByUndo } from '../closed-undo'
import type { ClosedSection } from '../draft-editor-props'
import type { LiveText } from '../live-text'
import { $factsOf } from '../nodes/block-facts'
import { $selectedBlockIds, type Guard } from './soft-lock'
import { $blockOf, $blockWithId } from '../put-words'

/** What a writer is told: the cursor stands in a closed section, or a change in one was refused. */
type Notice = { kind: 'here' | 'refused'; name: string } | null

export type Closed = {
  notice: Notice
  /** Tells that a change was not made, as this person closed the section. */
  refuse: (name: string) => void
  /** Asks for open sections first, then what the other guard asks for. */
  guarded: (guard: Guard) => Guard
}

/** The sections others closed: marked, read only, and said so. The server tells of them as they change. */
export function useClosedSections(live: LiveText, atFirst: readonly ClosedSection[]): Closed {
  const [editor] = useLexicalComposerContext()
  const told = useSyncExternalStore(live.listen, live.closed)
  const closed = told ?? atFirst
  const [refused, setRefused] = useState<string | null>(null)
  const [here, setHere] = useState<string | null>(null)
  const refuse = useCallback((name: string) => setRefused(name), [])
  const latest = useRef(closed)
  latest.current = closed

  useEffect(() => {
    setClosed(editor, closed)
    if (closed.length === 0) return setHere(null)
    const hold = mergeRegister(
      keepClosed(editor, closed),
      keepEvents(editor, closed, refuse),
      keepUndo(editor, live, closed, refuse),
      markClosed(editor, closed),
      followCursor(editor, closed, setHere),
      editor.registerUpdateListener(({ dirtyLeaves }) => dirtyLeaves.size > 0 && setRefused(null)),
    )
    return () => {
      setClosed(editor, [])
      hold()
    }
  }, [editor, live, closed, refuse])

  const guarded = useCallback(
    (guard: Guard): Guard =>
      (blockIds, act) => {
        const name = editor.read(() => $closedAmong(blockIds, latest.current))
        if (name === null) guard(blockIds, act)
        else refuse(name)
      },
    [editor, refuse],
  )
  return useMemo(() => {
    const notice: Notice =
      refused !== null
        ? { kind: 'refused', name: refused }
        : here !== null
          ? { kind: 'here', name: here }
          : null
    return { notice, refuse, guarded }
  }, [refused, here, refuse, guarded])
}

export function ClosedNotice({ notice }: Pick<Closed, 'notice'>) {
  const text = useText()
  return (
    <p className="editor-closed" role="status">
      {notice &&
        text(notice.kind === 'refused' ? 'internal.isClosed' : 'internal.closedHere', {
          name: notice.name,
        })}
    </p>
  )
}

/** Who closed one of these blocks; `null`: all are open. */
function $closedAmong(ids: readonly string[], closed: readonly ClosedSection[]): string | null {
  if (closed.length === 0) return null
  const blocks = $closedBlocks(closed)
  const holders = ids.flatMap((id) => {
    const top = $blockWithId(id)?.getTopLevelElement()
    return top ? (blocks.get(top.getKey()) ?? []) : []
  })
  return holders[0]?.closedBy ?? null
}

const REFUSED = ['beforeinput', 'keydown', 'paste', 'cut', 'drop'] as const

/** What the browser would write by itself is stopped before it does. */
function keepEvents(
  editor: LexicalEditor,
  closed: readonly ClosedSection[],
  refuse: (name: string) => void,
): () => void {
  const stop = (event: Event) => {
    if (event instanceof KeyboardEvent && !changesText(event)) return
    const name = editor.read(() => $closedAmong($selectedBlockIds(), closed))
    if (name === null) return
    event.preventDefault()
    event.stopImmediatePropagation()
    refuse(name)
  }
  return editor.registerRootListener((root, before) => {
    for (const name of REFUSED) {
      before?.removeEventListener(name, stop, true)
      root?.addEventListener(name, stop, true)
    }
    return () => {
      for (const name of REFUSED) root?.removeEventListener(name, stop, true)
    }
  })
}

/** Keys that move, select, copy or leave change nothing. */
function changesText(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey) return /^[bixuvk]$/i.test(event.key)
  return event.key === 'Enter' || event.key === 'Backspace' || event.key === 'Delete'
}

/** What one wrote in a section before it was closed stays, until it is opened again. */
function keepUndo(
  editor: LexicalEditor,
  live: LiveText,
  closed: readonly ClosedSection[],
  refuse: (name: string) => void,
): () => void {
  const ask = (stack: 'undoStack' | 'redoStack') => () => {
    const name = closedByUndo(editor, live.doc, stack, closed)
    if (name !== null) refuse(name)
    return name !== null
  }
  return mergeRegister(
    editor.registerCommand(UNDO_COMMAND, ask('undoStack'), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(REDO_COMMAND, ask('redoStack'), COMMAND_PRIORITY_CRITICAL),
  )
}

function markClosed(editor: LexicalEditor, closed: readonly ClosedSection[]): () => void {
  let marked = new Set<NodeKey>()
  const mark = () => {
    const keys = new Set(editor.read(() => $closedBlocks(closed)).keys())
    for (const key of marked) {
      if (!keys.has(key)) editor.getElementByKey(key)?.removeAttribute('data-closed')
    }
    for (const key of keys) editor.getElementByKey(key)?.setAttribute('data-closed', '')
    marked = keys
  }
  mark()
  const stop = editor.registerUpdateListener(mark)
  return () => {
    stop()
    for (const key of marked) editor.getElementByKey(key)?.removeAttribute('data-closed')
  }
}

function followCursor(
  editor: LexicalEditor,
  closed: readonly ClosedSection[],
  setHere: (name: string | null) => void,
): () => void {
  const look = () =>
    setHere(
      editor.read(() => {
        const selection = $getSelection()
        const block = $isRangeSelection(selection) ? $blockOf(selection.focus.getNode()) : null
        return block && $closedAmong([$factsOf(block).id], closed)
      }),
    )
  look()
  return editor.registerUpdateListener(look)
}
