import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getSelection, $isRangeSelection } from 'lexical'
import { useCallback, useEffect, useState } from 'react'
import { goToBlock } from './go-to-block'
import { $factsOf } from './nodes/block-facts'
import { $blockOf, $blockWithId } from './put-words'

/** What stands beside the editor may follow the cursor, and lead it. */
export type BlocksHere = {
  /** The block the cursor stands in; `null`: in none that has an id. */
  hereId: string | null
  /** Sets the cursor at the beginning of a block and brings it into view. */
  goTo: (blockId: string) => void
}

/** Only within the editor's room. */
export function useBlocksHere(): BlocksHere {
  const [editor] = useLexicalComposerContext()
  const [hereId, setHereId] = useState<string | null>(null)
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        editorState.read(() => {
          const selection = $getSelection()
          if (!$isRangeSelection(selection)) return
          const block = $blockOf(selection.anchor.getNode())
          setHereId((block && $factsOf(block).id) || null)
        })
      }),
    [editor],
  )
  const goTo = useCallback((blockId: string) => goToBlock(editor, blockId), [editor])
  return { hereId, goTo }
}

/** An address that ends in `#block-…` opens the editor at that block, as soon as it is there. */
export function useBlockOfAddress(): void {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    const blockId = /^#block-([0-9a-f-]{36})$/.exec(window.location.hash)?.[1]
    if (!blockId) return
    const stop = editor.registerUpdateListener(({ editorState }) => {
      if (!editorState.read(() => $blockWithId(blockId))) return
      stop()
      goToBlock(editor, blockId)
    })
    return stop
  }, [editor])
}
