import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getRoot, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical'
import { useEffect, useState } from 'react'
import { numberFormat } from '~/app/i18n/formatters'
import { useReader } from '~/app/i18n/text'
import { countWords } from '../count-words'
import { $sections } from '../sections'

type Counts = { all: number | null; section: number | null; selection: number | null }

/** Counting the whole text waits until nobody types (milliseconds). */
const PAUSE_MS = 800

/** How many words: of the text, of the section of the cursor, of what is selected. */
export function WordCounts({ hereId }: { hereId: string | null }) {
  const [editor] = useLexicalComposerContext()
  const { text, language } = useReader()
  const counts = useCounts(editor, hereId)
  const say = (
    key: 'editor.wordsAll' | 'editor.wordsSection' | 'editor.wordsSelected',
    n: number,
  ) => text(key, { count: n, number: numberFormat(language).format(n) })
  return (
    <ul className="editor-counts" aria-label={text('editor.counts')}>
      {counts.all !== null && <li>{say('editor.wordsAll', counts.all)}</li>}
      {counts.section !== null && <li>{say('editor.wordsSection', counts.section)}</li>}
      {counts.selection !== null && <li>{say('editor.wordsSelected', counts.selection)}</li>}
    </ul>
  )
}

function useCounts(editor: LexicalEditor, hereId: string | null): Counts {
  const [counts, setCounts] = useState<Counts>({ all: null, section: null, selection: null })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const count = () => setCounts(editor.read(() => $counts(hereId)))
    const countLater = () => {
      clearTimeout(timer)
      timer = setTimeout(count, PAUSE_MS)
    }
    countLater()
    const stop = editor.registerUpdateListener(countLater)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [editor, hereId])
  return counts
}

function $counts(hereId: string | null): Counts {
  const words = $getRoot()
    .getChildren()
    .map((node) => countWords(node.getTextContent()))
  const sum = (some: number[]) => some.reduce((total, count) => total + count, 0)
  const here = hereId === null ? undefined : $sections().find((one) => one.blockId === hereId)
  const selection = $getSelection()
  const isSelected = $isRangeSelection(selection) && !selection.isCollapsed()
  return {
    all: sum(words),
    section: here ? sum(words.slice(here.start, here.end)) : null,
    selection: isSelected ? countWords(selection.getTextContent()) : null,
  }
}
