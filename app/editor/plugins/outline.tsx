import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $isHeadingNode } from '@lexical/rich-text'
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  type EditorState,
  type LexicalEditor,
} from 'lexical'
import { useEffect, useState, type ReactNode } from 'react'
import { useText } from '~/app/i18n/text'
import { $factsOf } from '../nodes/block-facts'

/** A heading as the outline shows it. */
export type OutlineEntry = { key: string; blockId: string; level: number; text: string }

export type Outline = {
  entries: readonly OutlineEntry[]
  /** Of the heading the cursor stands under; `null` before the first, or without a cursor. */
  hereId: string | null
}

/** The headings of the text as it stands, and where in it the writer is. */
export function useOutline(editor: LexicalEditor): Outline {
  const [outline, setOutline] = useState<Outline>({ entries: [], hereId: null })
  useEffect(() => {
    const refresh = (state: EditorState) => {
      const next = state.read($readOutline)
      setOutline((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    refresh(editor.getEditorState())
    return editor.registerUpdateListener(({ editorState }) => refresh(editorState))
  }, [editor])
  return outline
}

function $readOutline(): Outline {
  const selection = $getSelection()
  const here = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null
  const entries: OutlineEntry[] = []
  let hereId: string | null = null
  for (const node of $getRoot().getChildren()) {
    if ($isHeadingNode(node)) {
      const level = Number(node.getTag().slice(1))
      entries.push({
        key: node.getKey(),
        blockId: $factsOf(node).id,
        level,
        text: node.getTextContent(),
      })
    }
    if (here !== null && node.is(here)) hereId = entries.at(-1)?.blockId ?? null
  }
  return { entries, hereId }
}

type OutlineListProps = {
  outline: Outline
  /** What else to say of a section: who is in it. */
  note: (entry: OutlineEntry) => ReactNode
}

/** The outline: each heading leads to its place in the text. */
export function OutlineList({ outline, note }: OutlineListProps) {
  const [editor] = useLexicalComposerContext()
  const text = useText()
  if (outline.entries.length === 0) return <p className="hint">{text('editor.noHeadings')}</p>
  return (
    <ol className="editor-outline">
      {outline.entries.map((entry) => (
        <li key={entry.key} data-level={Math.min(entry.level, 4)}>
          <button
            type="button"
            aria-current={entry.blockId === outline.hereId ? 'location' : undefined}
            onClick={() => goTo(editor, entry)}
          >
            <span>{entry.text || text('editor.emptyHeading')}</span>
            {note(entry)}
          </button>
        </li>
      ))}
    </ol>
  )
}

function goTo(editor: LexicalEditor, { key }: OutlineEntry): void {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  editor.update(
    () => {
      const heading = $getRoot()
        .getChildren()
        .find((node) => node.getKey() === key)
      if ($isHeadingNode(heading)) heading.selectStart()
    },
    {
      onUpdate: () => {
        editor.focus()
        const element = editor.getElementByKey(key)
        element?.scrollIntoView({ block: 'start', behavior: still ? 'auto' : 'smooth' })
      },
    },
  )
}
