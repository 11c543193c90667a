import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND } from 'lexical'
import { useEffect, type RefObject } from 'react'
import { BLOCK_TYPES, setBlockType, toggleList } from './block-type'

type ShortcutsProps = {
  toolbarRef: RefObject<HTMLDivElement>
  onLink: () => void
}

/**
 * Keys beside those of every editor: Alt+F10 to the toolbar, Ctrl+K for an address, Ctrl+Alt+0
 * to 5 for what the block is, Ctrl+Shift+7 and 8 for lists. Tab leaves the text, Escape too.
 */
export function Shortcuts({ toolbarRef, onLink }: ShortcutsProps) {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    const act = (event: KeyboardEvent): boolean => {
      const control = event.ctrlKey || event.metaKey
      const type = control && event.altKey ? BLOCK_TYPES[digitOf(event)] : undefined
      if (event.key === 'F10' && event.altKey) {
        toolbarRef.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
      } else if (type) {
        setBlockType(editor, type)
      } else if (control && event.shiftKey && digitOf(event) === 7) {
        toggleList(editor, 'number')
      } else if (control && event.shiftKey && digitOf(event) === 8) {
        toggleList(editor, 'bullet')
      } else if (control && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
        onLink()
      } else if (event.key === 'Escape') {
        editor.blur()
      } else {
        return false
      }
      event.preventDefault()
      return true
    }
    return editor.registerCommand(KEY_DOWN_COMMAND, act, COMMAND_PRIORITY_HIGH)
  }, [editor, toolbarRef, onLink])
  return null
}

/** By the key's place: with Shift or Alt it writes something else. */
function digitOf(event: KeyboardEvent): number {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
  return digit === undefined ? -1 : Number(digit)
}
