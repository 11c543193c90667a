import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useReader } from '~/app/i18n/text'
import { $factsOf } from '../nodes/block-facts'
import { $blockOf } from '../put-words'
import { $idsIn } from '../sections'
import type { Present } from './presence'

/** Does it at once when nobody else types in these blocks; else asks first. */
export type Guard = (blockIds: readonly string[], act: () => void) => void

export type Waiting = {
  names: string[]
  blockIds: readonly string[]
  act: () => void
  /** Asked to be done as soon as the others have finished. */
  isPatient: boolean
}

export type SoftLock = {
  guard: Guard
  waiting: Waiting | null
  answer: (answer: 'wait' | 'now' | 'never') => void
}

/**
 * What changes a whole block (moving it, making a heading of it, deleting it) takes the text from
 * under the hands of whoever types in it: it waits for them, unless the writer decides otherwise.
 */
export function useSoftLock(editor: LexicalEditor, present: readonly Present[]): SoftLock {
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const others = useRef(present)
  others.current = present

  const guard = useCallback<Guard>((blockIds, act) => {
    const names = typingIn(others.current, blockIds)
    if (names.length === 0) act()
    else setWaiting({ names, blockIds, act, isPatient: false })
  }, [])
  const answer = useCallback<SoftLock['answer']>(
    (given) => {
      if (given === 'wait') return setWaiting((now) => now && { ...now, isPatient: true })
      setWaiting(null)
      if (given === 'now') waiting?.act()
      editor.focus()
    },
    [editor, waiting],
  )
  useEffect(() => {
    if (!waiting || typingIn(present, waiting.blockIds).length > 0) return
    setWaiting(null)
    if (waiting.isPatient) waiting.act()
  }, [present, waiting])
  useGuardedDeletion(editor, guard)

  return useMemo(() => ({ guard, waiting, answer }), [guard, waiting, answer])
}

function typingIn(present: readonly Present[], blockIds: readonly string[]): string[] {
  return present
    .filter(({ isTyping, blockId }) => isTyping && blockId !== null && blockIds.includes(blockId))
    .map(({ name }) => name)
}

/** Deleting across blocks, or joining one with another, is a change of whole blocks too. */
function useGuardedDeletion(editor: LexicalEditor, guard: Guard): void {
  useEffect(() => {
    const ask = (): boolean => {
      const blockIds = $deletedBlocks()
      let isFree = false
      guard(blockIds, () => (isFree = true))
      return !isFree
    }
    const askBeforeCut = (event: unknown): boolean => {
      const isHeld = ask()
      if (isHeld && event instanceof Event) event.preventDefault()
      return isHeld
    }
    return mergeRegister(
      editor.registerCommand(DELETE_CHARACTER_COMMAND, ask, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(DELETE_WORD_COMMAND, ask, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(DELETE_LINE_COMMAND, ask, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(CUT_COMMAND, askBeforeCut, COMMAND_PRIORITY_HIGH),
    )
  }, [editor, guard])
}

/** The blocks a deletion would take away or join; none when it stays within one. */
function $deletedBlocks(): string[] {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return []
  if (selection.isCollapsed()) {
    const block = $blockOf(selection.anchor.getNode())
    const isAtStart = selection.anchor.offset === 0
    return block && isAtStart ? [$factsOf(block).id] : []
  }
  const ids = $selectedBlockIds()
  return ids.length > 1 ? ids : []
}

/** Of all blocks the selection touches. */
export function $selectedBlockIds(): string[] {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return []
  const ids = new Set<string>()
  for (const node of selection.getNodes()) {
    const block = $blockOf(node)
    if (block) ids.add($factsOf(block).id)
    if ($isElementNode(node) && !node.isInline() && node.getChildrenSize() === 0) {
      for (const id of $idsIn(node)) ids.add(id)
    }
  }
  return [...ids]
}

/** The question itself, beside the text; it goes away when the others have finished. */
export function SoftLockQuestion({ lock }: { lock: SoftLock }) {
  const [editor] = useLexicalComposerContext()
  const { text, language } = useReader()
  const { waiting, answer } = lock
  const first = useRef<HTMLButtonElement>(null)
  const isAsking = waiting !== null && !waiting.isPatient
  useEffect(() => {
    if (isAsking) first.current?.focus()
  }, [isAsking])
  if (!waiting) return null
  const names = new Intl.ListFormat(language).format(waiting.names)
  return (
    <section
      className="editor-question"
      role="alertdialog"
      aria-labelledby="editor-question"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        answer('never')
        editor.focus()
      }}
    >
      <p id="editor-question">
        {text(waiting.isPatient ? 'editor.waitingFor' : 'editor.someoneTypes', { names })}
      </p>
      <p className="actions">
        {isAsking && (
          <button ref={first} type="button" onClick={() => answer('wait')}>
            {text('editor.waitForThem')}
          </button>
        )}
        <button type="button" onClick={() => answer('now')}>
          {text('editor.doItNow')}
        </button>
        <button type="button" onClick={() => answer('never')}>
          {text('editor.leaveIt')}
        </button>
      </p>
    </section>
  )
}
