import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  COMMAND_PRIORITY_HIGH,
  INDENT_CONTENT_COMMAND,
  KEY_DOWN_COMMAND,
  OUTDENT_CONTENT_COMMAND,
  type LexicalEditor,
} from 'lexical'
import { useEffect, type RefObject } from 'react'
import { BLOCK_TYPES, setBlockType, toggleList } from './block-type'
import { $selectedBlockIds, type Guard } from './soft-lock'

type ShortcutsProps = {
  toolbarRef: RefObject<HTMLDivElement>
  /** Of the outline, to go there by keyboard. */
  outlineId: string
  guard: Guard
  onLink: () => void
  onFind: () => void
  onHelp: () => void
}

/** Keys beside those of every editor; `KeysHelp` lists them. Tab leaves the text, Escape too. */
export function Shortcuts(props: ShortcutsProps) {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    const act = (event: KeyboardEvent): boolean => {
      const todo = moveFor(event, editor, props) ?? changeFor(event, editor, props)
      if (!todo) return false
      event.preventDefault()
      todo()
      return true
    }
    return editor.registerCommand(KEY_DOWN_COMMAND, act, COMMAND_PRIORITY_HIGH)
  })
  return null
}

type Todo = (() => void) | null

/** To another part of the room. */
function moveFor(event: KeyboardEvent, editor: LexicalEditor, props: ShortcutsProps): Todo {
  const { toolbarRef, outlineId, onFind, onHelp } = props
  const control = event.ctrlKey || event.metaKey
  if (event.key === 'F10' && event.altKey) {
    return () => toolbarRef.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }
  if (event.key === 'F9' && event.altKey) return () => focusOutline(outlineId)
  if (control && !event.altKey && event.key.toLowerCase() === 'h') return onFind
  if (control && event.key === '/') return onHelp
  return event.key === 'Escape' ? () => editor.blur() : null
}

/** What the selected words or blocks become. */
function changeFor(event: KeyboardEvent, editor: LexicalEditor, props: ShortcutsProps): Todo {
  const control = event.ctrlKey || event.metaKey
  if (!control || !editor.isEditable()) return null
  const guarded = (change: () => void) => () => props.guard($selectedBlockIds(), change)
  const type = event.altKey ? BLOCK_TYPES[digitOf(event)] : undefined
  if (type) return guarded(() => setBlockType(editor, type))
  if (event.shiftKey && digitOf(event) === 7) return guarded(() => toggleList(editor, 'number'))
  if (event.shiftKey && digitOf(event) === 8) return guarded(() => toggleList(editor, 'bullet'))
  if (event.shiftKey || event.altKey) return null
  if (event.key.toLowerCase() === 'k') return props.onLink
  if (event.key === ']') return () => editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined)
  if (event.key === '[') return () => editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined)
  return null
}

function focusOutline(outlineId: string): void {
  const outline = document.getElementById(outlineId)
  const here = outline?.querySelector<HTMLElement>('[aria-current]')
  const first = outline?.querySelector<HTMLElement>('button')
  ;(here ?? first)?.focus()
}

/** By the key's place: with Shift or Alt it writes something else. */
function digitOf(event: KeyboardEvent): number {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
  return digit === undefined ? -1 : Number(digit)
}
