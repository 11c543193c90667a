import {
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  KEY_DOWN_COMMAND,
  mergeRegister,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical'
import { useCallback, useEffect } from 'react'
import { useText } from '~/app/i18n/text'
import {
  $blockIdsOfSection,
  $sections,
  hasJustMoved,
  moveSection,
  placeBeside,
  undoMove,
} from '../sections'
import { $closedAt } from '../closed-blocks'
import type { Guard } from './soft-lock'
import type { Say } from './announcer'

/** `place`: among the children of the root; `null`: it cannot go further. */
export type MoveSection = (blockId: string, place: number | null) => void

/** Moving sections, from the outline or by Alt+Shift+arrows in the text, said to those who listen. */
export function useMoveSections(
  editor: LexicalEditor,
  options: {
    hereId: string | null
    guard: Guard
    say: Say
    isOff: boolean
    /** Somebody closed the section it would be moved into. */
    onClosed: (name: string) => void
  },
): MoveSection {
  const { hereId, guard, say, isOff, onClosed } = options
  const text = useText()
  const move = useCallback<MoveSection>(
    (blockId, place) => {
      if (place === null) return say(text('editor.moveNowhere'))
      const closedBy = editor.read(() => $closedAt(place))
      if (closedBy !== null) return onClosed(closedBy)
      const blockIds = editor.read(() => $blockIdsOfSection(blockId))
      guard(blockIds, () => {
        const hasMoved = moveSection(editor, blockId, place)
        say(text(hasMoved ? 'editor.moved' : 'editor.moveNowhere'))
      })
    },
    [editor, guard, say, text, onClosed],
  )

  useEffect(() => {
    if (isOff) return
    const onKey = (event: KeyboardEvent): boolean => {
      const direction = { ArrowUp: 'up', ArrowDown: 'down' }[event.key] as 'up' | 'down' | undefined
      if (!direction || !event.altKey || !event.shiftKey || !hereId) return false
      event.preventDefault()
      const place = placeBeside($sections(), hereId, direction)
      queueMicrotask(() => move(hereId, place)) // a command cannot make edits of its own
      return true
    }
    const onUndo = () => {
      if (!hasJustMoved(editor)) return false
      queueMicrotask(() => undoMove(editor))
      return true
    }
    return mergeRegister(
      editor.registerCommand(KEY_DOWN_COMMAND, onKey, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(UNDO_COMMAND, onUndo, COMMAND_PRIORITY_LOW),
    )
  }, [editor, hereId, isOff, move])
  return move
}
