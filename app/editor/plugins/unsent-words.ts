import {
  $getNodeByKey,
  COLLABORATION_TAG,
  type EditorState,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
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
    // Of this generation what was not sent is in the text that this device kept.
    if (kept.generation === generation) return kept.words.filter(({ why }) => why !== 'unsent')
    return kept.words.map((one) => ({ ...one, why: one.why === 'removed' ? one.why : 'stopped' }))
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
  const isOneState = a.why === 'unsent' || a.text === b.text // what was removed twice was said twice
  return a.blockId === b.blockId && a.why === b.why && isOneState
}

type Unsent = {
  draftTextId: string
  generation: number
  words: readonly KeptWords[]
  add: Keeper['add']
}

/** Follows which blocks hold words that the server has not confirmed, and keeps those on the device. */
function useUnsent(editor: LexicalEditor, live: LiveText, own: Unsent): void {
  const { draftTextId, generation, words, add } = own
  const touched = useRef(new Set<string>()).current
  const known = useRef(words)
  known.current = words
  const keep = useCallback(() => {
    const unsent = editor.read(() => $wordsOf(touched))
    keepWords(draftTextId, generation, [...known.current, ...unsent])
  }, [editor, draftTextId, generation, touched])
  useEffect(keep, [keep, words])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isKept = false
    // Also of keys that were pressed before the editor knew that it takes no more.
    const handBack = () => {
      const unsent = editor.read(() => $wordsOf(touched))
      touched.clear()
      add(unsent.map((one) => ({ ...one, why: 'stopped' as const })))
    }
    const keepSoon = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        isKept = true
        keep()
      }, KEEP_AFTER_MS)
    }
    const stopEdits = editor.registerUpdateListener(({ editorState, tags, dirtyLeaves }) => {
      if (tags.has(COLLABORATION_TAG) || dirtyLeaves.size === 0) return
      for (const id of blocksOf(editorState, dirtyLeaves)) touched.add(id)
      if (hasStopped(live)) handBack()
      else keepSoon()
    })
    const stopStates = live.listen(() => {
      const { kind } = live.state()
      if (kind === 'saved') {
        touched.clear()
        clearTimeout(timer)
        timer = undefined
        if (isKept) keep()
        isKept = false
      }
      if (hasStopped(live)) handBack()
    })
    const keepNow = () => touched.size > 0 && keep()
    window.addEventListener('pagehide', keepNow)
    return () => {
      keepNow()
      clearTimeout(timer)
      window.removeEventListener('pagehide', keepNow)
      stopEdits()
      stopStates()
    }
  }, [editor, live, touched, keep, add])
}

function hasStopped(live: LiveText): boolean {
  const { kind } = live.state()
  return kind === 'refused' || kind === 'ended'
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
