import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useEffect, useRef, useState, type MutableRefObject } from 'react'
import { useText } from '~/app/i18n/text'
import { SectionIsClosed } from '../closed-blocks'
import { keepShown } from '../keep-shown'
import type { LiveText } from '../live-text'
import type { Keeper } from './unsent-words'

/** The whole text is compared when nobody has written for so long (milliseconds). */
const QUIET_MS = 2_000
/** In a room that is never quiet it is compared so often all the same (milliseconds). */
const LONGEST_MS = 30_000

/** Whom the editor tells of its errors; set by the room as soon as it can do something about them. */
export type ErrorTold = MutableRefObject<(error: Error) => void>

/** @returns `true` when the editor does not show the shared text and could not be brought to it. */
export function useShownText(
  live: LiveText,
  { add }: Keeper,
  told: ErrorTold,
  onClosed: (name: string) => void,
): boolean {
  const [editor] = useLexicalComposerContext()
  const [isApart, setApart] = useState(false)
  useEffect(() => {
    const { failed, look, stop } = keepShown({
      editor,
      doc: live.doc,
      onHomeless: (words) => add(words.map((one) => ({ ...one, why: 'stopped' as const }))),
      onApart: () => setApart(true),
    })
    told.current = (error) => {
      if (!(error instanceof SectionIsClosed)) return failed(error)
      onClosed(error.closedBy)
      if (editor.isComposing()) failed(error) // the browser has written it already
    }
    const looking = soon(() => (editor.isComposing() ? looking.ask() : look()))
    const stopEdits = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) looking.ask()
    })
    return () => {
      told.current = console.error
      stopEdits()
      looking.stop()
      stop()
    }
  }, [editor, live, add, told, onClosed])
  return isApart
}

/** Once, when it has not been asked for again for a while, and the browser has time. */
function soon(act: () => void) {
  const later = window.requestIdleCallback ?? ((whenIdle: () => void) => setTimeout(whenIdle))
  let timer: ReturnType<typeof setTimeout> | undefined
  let firstAt: number | null = null
  let isStopped = false
  return {
    ask() {
      firstAt ??= Date.now()
      if (Date.now() - firstAt > LONGEST_MS) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        firstAt = null
        later(() => !isStopped && act())
      }, QUIET_MS)
    },
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}

/** Nothing else has helped: the page begins again, which loses nothing. */
export function TextApart() {
  const text = useText()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <section className="editor-rescue" role="alert" aria-labelledby="editor-apart">
      <h2 id="editor-apart">{text('editor.apart')}</h2>
      <p>{text('editor.apartNext')}</p>
      <p className="editor-rescue-actions">
        <button ref={button} type="button" onClick={() => window.location.reload()}>
          {text('editor.reload')}
        </button>
      </p>
    </section>
  )
}
