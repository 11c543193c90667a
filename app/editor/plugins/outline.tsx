import { $isHeadingNode, HeadingNode } from '@lexical/rich-text'
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  mergeRegister,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import { useEffect, useState } from 'react'
import { $factsOf } from '../nodes/block-facts'

/** A heading as the outline shows it. */
export type OutlineEntry = { key: string; blockId: string; level: number; text: string }

export type Outline = {
  entries: readonly OutlineEntry[]
  /** Of the heading the cursor stands under; `null` before the first, or without a cursor. */
  hereId: string | null
}

/** Headings change seldom; while they do, the outline follows this much later (milliseconds). */
const PAUSE_MS = 120

/** The headings of the text as it stands, and where in it the writer is. */
export function useOutline(editor: LexicalEditor): Outline {
  const entries = useEntries(editor)
  const hereId = useHere(editor)
  return { entries, hereId }
}

/** Read anew only when a heading or the order of blocks has changed, never for a key. */
function useEntries(editor: LexicalEditor): readonly OutlineEntry[] {
  const [entries, setEntries] = useState<readonly OutlineEntry[]>([])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      timer = undefined
      const next = editor.read($readEntries)
      setEntries((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    const readSoon = () => {
      timer ??= setTimeout(read, PAUSE_MS)
    }
    const stop = mergeRegister(
      editor.registerMutationListener(HeadingNode, readSoon),
      editor.registerUpdateListener(({ dirtyElements }) => {
        const touchesHeading = [...dirtyElements.keys()].some(
          (key) => editor.getEditorState()._nodeMap.get(key) instanceof HeadingNode,
        )
        if (touchesHeading || dirtyElements.get('root') === true) readSoon()
      }),
    )
    read()
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [editor])
  return entries
}

function $readEntries(): OutlineEntry[] {
  return $getRoot().getChildren().filter($isHeadingNode).map($entryOf)
}

function $entryOf(node: HeadingNode): OutlineEntry {
  return {
    key: node.getKey(),
    blockId: $factsOf(node).id,
    level: Number(node.getTag().slice(1)),
    text: node.getTextContent(),
  }
}

/** The section of the cursor: its way back to the heading is walked only when it leaves its block. */
function useHere(editor: LexicalEditor): string | null {
  const [hereId, setHereId] = useState<string | null>(null)
  useEffect(() => {
    let lastKey: string | null = null
    return editor.registerUpdateListener(({ editorState, dirtyElements }) => {
      editorState.read(() => {
        const selection = $getSelection()
        const top = $isRangeSelection(selection)
          ? selection.anchor.getNode().getTopLevelElement()
          : null
        const key = top?.getKey() ?? null
        if (key === lastKey && dirtyElements.get('root') !== true) return
        lastKey = key
        setHereId($headingOver(top)) // React passes over the same value
      })
    })
  }, [editor])
  return hereId
}

function $headingOver(top: LexicalNode | null): string | null {
  for (let node = top; node; node = node.getPreviousSibling()) {
    if ($isHeadingNode(node)) return $factsOf(node).id
  }
  return null
}
