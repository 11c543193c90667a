import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useEffect, useRef, useState, type MutableRefObject } from 'react'
import { useText } from '~/app/i18n/text'
import { SectionIsClosed } from '../closed-blocks'
import { keepShown } from '../keep-shown'
import type { LiveText } from '../live-text'
import type { Keeper } from './unsent-words'

/** The whole text is compared once so often at most, and when the browser has time (milliseconds). */
const LOOK_AFTER_MS = 4_000

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

/** Once, a while after it is first asked for. */
function soon(act: () => void) {
  const later = window.requestIdleCallback ?? ((whenIdle: () => void) => setTimeout(whenIdle))
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStopped = false
  return {
    ask() {
      timer ??= setTimeout(() => {
        later(() => {
          timer = undefined
          if (!isStopped) act()
        })
      }, LOOK_AFTER_MS)
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
