import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { UNDO_COMMAND, type LexicalEditor } from 'lexical'
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useText } from '~/app/i18n/text'
import { $openAmong } from '../closed-blocks'
import { $findAll, $replaceAll, $selectMatch, type Match, type Search } from '../find-text'
import { undoManagerOf } from '../one-edit'
import { highlight } from './highlight'

/** While somebody types, places are looked for again so much later (milliseconds). */
const PAUSE_MS = 250

type FindBarProps = { isEditable: boolean; onClose: () => void }

/** Finds words in the whole text, and replaces one or all of them. */
export function FindBar({ isEditable, onClose }: FindBarProps) {
  const [editor] = useLexicalComposerContext()
  const text = useText()
  const field = useRef<HTMLInputElement>(null)
  const [search, setSearch] = useState<Search>({ words: '', hasCase: false, isWhole: false })
  const [replaced, setReplaced] = useState<Replaced | null>(null)
  const found = useFound(editor, search)
  useEffect(() => field.current?.focus(), [])

  const change = (part: Partial<Search>) => {
    setReplaced(null)
    setSearch((before) => ({ ...before, ...part }))
  }
  return (
    <section
      className="editor-find"
      role="search"
      aria-label={text('editor.find')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
        editor.focus()
      }}
    >
      <label>
        <span>{text('editor.findWords')}</span>
        <input
          ref={field}
          type="search"
          dir="auto"
          value={search.words}
          onChange={(event) => change({ words: event.target.value })}
          onKeyDown={(event) => goByEnter(event, found.go)}
        />
      </label>
      <p className="editor-found" role="status">
        {replaced !== null
          ? replacedWords(replaced, text)
          : search.words !== '' && foundWords(found, text)}
      </p>
      <button type="button" onClick={() => found.go(-1)}>
        {text('editor.findPrevious')}
      </button>
      <button type="button" onClick={() => found.go(1)}>
        {text('editor.findNext')}
      </button>
      <FindChoices search={search} onChange={change} />
      {isEditable && <ReplaceTools found={found} replaced={replaced} onReplaced={setReplaced} />}
      <button type="button" className="editor-find-close" onClick={onClose}>
        {text('editor.close')}
      </button>
    </section>
  )
}

type ReplaceToolsProps = {
  found: Found
  /** How many were replaced last; `null`: nothing since the words changed. */
  replaced: Replaced | null
  onReplaced: (replaced: Replaced | null) => void
}

function ReplaceTools({ found, replaced, onReplaced }: ReplaceToolsProps) {
  const [editor] = useLexicalComposerContext()
  const text = useText()
  const [replacement, setReplacement] = useState('')
  const replace = (which: 'one' | 'all') => {
    const matches = which === 'all' ? found.all : found.current
    onReplaced(replaceIn(editor, matches, replacement))
    if (which === 'one') found.go(0)
  }
  const undo = () => {
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    onReplaced(null)
  }
  return (
    <>
      <label>
        <span>{text('editor.replaceWith')}</span>
        <input
          type="text"
          dir="auto"
          value={replacement}
          onChange={(event) => setReplacement(event.target.value)}
        />
      </label>
      <button type="button" onClick={() => replace('one')}>
        {text('editor.replace')}
      </button>
      <button type="button" onClick={() => replace('all')}>
        {text('editor.replaceAll')}
      </button>
      {replaced !== null && replaced.count > 0 && (
        <button type="button" onClick={undo}>
          {text('editor.undo')}
        </button>
      )}
    </>
  )
}

function FindChoices(props: { search: Search; onChange: (part: Partial<Search>) => void }) {
  const { search, onChange } = props
  const text = useText()
  return (
    <>
      <label className="editor-choice">
        <input
          type="checkbox"
          checked={search.hasCase}
          onChange={(event) => onChange({ hasCase: event.target.checked })}
        />
        <span>{text('editor.matchCase')}</span>
      </label>
      <label className="editor-choice">
        <input
          type="checkbox"
          checked={search.isWhole}
          onChange={(event) => onChange({ isWhole: event.target.checked })}
        />
        <span>{text('editor.wholeWord')}</span>
      </label>
    </>
  )
}

/** How many were replaced, and who closed the section of those that were not; `null`: none is closed. */
type Replaced = { count: number; closedBy: string | null }

function replacedWords({ count, closedBy }: Replaced, text: ReturnType<typeof useText>): string {
  const done = text('editor.replaced', { count, number: String(count) })
  return closedBy === null ? done : `${done} ${text('editor.replaceClosed', { name: closedBy })}`
}

type Found = {
  all: readonly Match[]
  /** The one that is shown, in a list of its own. */
  current: readonly Match[]
  /** Its number among all, from 1; 0 when there is none. */
  number: number
  /** To the next (1), the one before (-1), or the one that stands there now (0). */
  go: (step: -1 | 0 | 1) => void
}

function foundWords({ all, number }: Found, text: ReturnType<typeof useText>): string {
  if (all.length === 0) return text('editor.foundNone')
  return text('editor.found', { at: String(number), number: String(all.length) })
}

function useFound(editor: LexicalEditor, search: Search): Found {
  const [all, setAll] = useState<readonly Match[]>([])
  const [at, setAt] = useState(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      timer = undefined
      setAll(editor.read(() => $findAll(search)))
    }
    look()
    const stop = editor.registerUpdateListener(({ dirtyLeaves, dirtyElements }) => {
      if (dirtyLeaves.size + dirtyElements.size > 0) timer ??= setTimeout(look, PAUSE_MS)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [editor, search])
  useEffect(() => setAt(0), [search])

  const place = all.length === 0 ? -1 : Math.min(at, all.length - 1)
  useEffect(() => highlight(editor, all, place), [editor, all, place])
  useEffect(() => {
    const match = editor.read(() => $findAll(search))[0]
    if (match) bringIntoView(editor, match)
  }, [editor, search])
  const go = useCallback(
    (step: -1 | 0 | 1) => {
      const now = editor.read(() => $findAll(search)) // the text may just have changed
      if (now.length === 0) return setAll(now)
      const next = (((at + step) % now.length) + now.length) % now.length
      setAll(now)
      setAt(next)
      show(editor, now[next]!)
    },
    [editor, search, at],
  )
  return useMemo(
    () => ({ all, current: all.slice(place, place + 1), number: place + 1, go }),
    [all, place, go],
  )
}

/** Selects it and brings it into view; the field keeps the focus. */
function show(editor: LexicalEditor, match: Match): void {
  const active = document.activeElement
  editor.update(() => void $selectMatch(match), {
    onUpdate: () => {
      bringIntoView(editor, match)
      if (active instanceof HTMLElement) active.focus()
    },
  })
}

function bringIntoView(editor: LexicalEditor, { from }: Match): void {
  editor.getElementByKey(from.key)?.scrollIntoView({ block: 'center' })
}

/** In one step of undo. What stands in closed sections stays. */
function replaceIn(editor: LexicalEditor, matches: readonly Match[], words: string): Replaced {
  const undoManager = undoManagerOf(editor)
  undoManager?.stopCapturing()
  const { open, closedBy } = editor.read(() => $openAmong(matches, ({ from }) => from.key))
  editor.update(() => void $replaceAll(open, words), { discrete: true })
  undoManager?.stopCapturing()
  return { count: open.length, closedBy }
}

function goByEnter(event: KeyboardEvent, go: Found['go']): void {
  if (event.key !== 'Enter') return
  event.preventDefault()
  go(event.shiftKey ? -1 : 1)
}
