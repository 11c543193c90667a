import type { LexicalEditor } from 'lexical'
import { $blockWithId } from './put-words'

/** Sets the cursor at the beginning of a block and brings it into view. */
export function goToBlock(editor: LexicalEditor, blockId: string): void {
  let key: string | null = null
  editor.update(
    () => {
      const block = $blockWithId(blockId)
      block?.selectStart()
      key = block?.getKey() ?? null
    },
    {
      onUpdate: () => {
        editor.focus()
        if (key) scrollTo(editor.getElementByKey(key), 'start')
      },
    },
  )
}

/** Brings a block into view and leaves the cursor where it is. */
export function showBlock(editor: LexicalEditor, blockId: string): void {
  const key = editor.read(() => $blockWithId(blockId)?.getKey())
  if (key) scrollTo(editor.getElementByKey(key), 'center')
}

function scrollTo(element: HTMLElement | null, block: ScrollLogicalPosition): void {
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  element?.scrollIntoView({ block, behavior: isStill ? 'auto' : 'smooth' })
}
