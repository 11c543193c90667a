import {
  $getNodeByKey,
  COLLABORATION_TAG,
  type EditorState,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { keepWords, readKeptWords, type KeptWords } from '../kept-words'
import type { LiveText } from '../live-text'
import { $factsOf } from '../nodes/block-facts'
import { $blockOf, $blockWithId } from '../put-words'

/** Words not stored by the server for so long are written to this device (milliseconds). */
const KEEP_AFTER_MS = 1_500

export type Keeper = {
  words: readonly KeptWords[]
  add: (words: readonly KeptWords[]) => void
  remove: (words: KeptWords) => void
}

/**
 * The words of this writer that have no place in the shared text: those of blocks that were
 * removed under their hands, and those the server did not take before writing ended.
 */
export function useKeptWords(
  editor: LexicalEditor,
  live: LiveText,
  text: { draftTextId: string; generation: number },
): Keeper {
  const { draftTextId, generation } = text
  const [words, setWords] = useState<readonly KeptWords[]>(() => {
    const kept = readKeptWords(draftTextId)
    const isOlder = kept.generation !== generation
    return kept.words.filter(({ why }) => isOlder || why !== 'unsent')
  })
  const add = useCallback((more: readonly KeptWords[]) => {
    setWords((before) => [
      ...before.filter((one) => !more.some((other) => isSame(one, other))),
      ...more,
    ])
  }, [])
  const remove = useCallback(
    (gone: KeptWords) => setWords((before) => before.filter((one) => !isSame(one, gone))),
    [],
  )
  useUnsent(editor, live, { draftTextId, generation, words, add })
  return useMemo(() => ({ words, add, remove }), [words, add, remove])
}

function isSame(a: KeptWords, b: KeptWords): boolean {
  return a.blockId === b.blockId && a.why === b.why
}

type Unsent = {
  draftTextId: string
  generation: number
  words: readonly KeptWords[]
  add: Keeper['add']
}

/** Follows which blocks hold words that the server has not confirmed. */
function useUnsent(editor: LexicalEditor, live: LiveText, own: Unsent): void {
  const { draftTextId, generation, words, add } = own
  useEffect(() => {
    const touched = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const unsent = () => editor.read(() => $wordsOf(touched))
    const keep = () => {
      timer = undefined
      keepWords(draftTextId, generation, [...words, ...unsent()])
    }
    const stopEdits = editor.registerUpdateListener(({ editorState, tags, dirtyLeaves }) => {
      if (tags.has(COLLABORATION_TAG) || dirtyLeaves.size === 0) return
      for (const id of blocksOf(editorState, dirtyLeaves)) touched.add(id)
      timer ??= setTimeout(keep, KEEP_AFTER_MS)
    })
    const stopStates = live.listen(() => {
      const { kind } = live.state()
      if (kind === 'saved') {
        touched.clear()
        clearTimeout(timer)
        keep()
      }
      if (kind === 'refused' || kind === 'ended') {
        add(unsent().map((one) => ({ ...one, why: 'stopped' as const })))
        touched.clear()
      }
    })
    keep()
    const keepNow = () => touched.size > 0 && keep()
    window.addEventListener('pagehide', keepNow)
    return () => {
      keepNow()
      clearTimeout(timer)
      window.removeEventListener('pagehide', keepNow)
      stopEdits()
      stopStates()
    }
  }, [editor, live, draftTextId, generation, words, add])
}

function blocksOf(state: EditorState, leaves: ReadonlySet<NodeKey>): string[] {
  return state.read(() =>
    [...leaves].flatMap((key) => {
      const block = $blockOf($getNodeByKey(key))
      return block ? [$factsOf(block).id] : []
    }),
  )
}

function $wordsOf(blockIds: ReadonlySet<string>): KeptWords[] {
  return [...blockIds].flatMap((blockId) => {
    const text = $blockWithId(blockId)?.getTextContent() ?? ''
    return text.trim() === '' ? [] : [{ blockId, text, why: 'unsent' as const }]
  })
}
