import { useEffect, useState, useSyncExternalStore } from 'react'
import { useReader } from '~/app/i18n/text'
import { formatTime } from '~/app/i18n/dates'
import type { Text } from '~/app/i18n/create-text'
import type { LiveText, SaveState } from '../live-text'

export function useSaveState(live: LiveText): SaveState {
  return useSyncExternalStore(live.listen, live.state, live.state)
}

/** Typing stores all the time: only what takes longer than this is worth a word (milliseconds). */
const CALM_MS = 800

/**
 * What became of what was written, in words. Shown at once when it concerns the writer, calmly
 * when it is only the usual saving; screen readers hear of changes that matter, and of no others.
 * `timeZone`: of the clock it is told by; that of the device unless said.
 */
export function SaveLine({ state, timeZone }: { state: SaveState; timeZone?: string }) {
  return <Words shown={useCalm(state)} timeZone={timeZone} />
}

/** The line of one text, on its own: what stands around it need not follow every key. */
export function Saved({ live }: { live: LiveText }) {
  const { text } = useReader()
  const shown = useCalmState(live)
  return (
    <>
      <Words shown={shown} />
      {shown.kind === 'ended' && <a href="#editor-rescue">{text('editor.endedWhy')}</a>}
    </>
  )
}

function Words({ shown, timeZone }: { shown: SaveState; timeZone?: string }) {
  const { text, language } = useReader()
  const isFine = shown.kind === 'saved' || shown.kind === 'saving' || shown.kind === 'opening'
  const words = sentence(shown, text, language, timeZone ?? ownTimeZone())
  const spoken = isFine ? (shown.kind === 'saved' ? text('editor.saved') : '') : words
  return (
    <>
      <p className={isFine ? 'saved' : 'editor-unsaved'} aria-hidden="true">
        {words}
      </p>
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
    </>
  )
}

let knownTimeZone: string | undefined
function ownTimeZone(): string {
  knownTimeZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone // dear to ask
  return knownTimeZone
}

function sentence(state: SaveState, text: Text, language: string, timeZone: string): string {
  switch (state.kind) {
    case 'opening':
      return text('editor.opening')
    case 'saved':
      return text('editor.savedAt', { time: formatTime(state.at, language, timeZone) })
    case 'saving':
      return text('editor.saving')
    case 'not-saved':
      return text('editor.notSaved')
    case 'offline':
      return text(state.isKept ? 'editor.offlineKept' : 'editor.offline')
    case 'refused':
      return text('editor.refused')
    case 'ended':
      return text(state.reason === 'not-allowed' ? 'editor.notAllowed' : 'editor.newVersion')
  }
}

/** Goes from "saved" to "saving" only when that lasts. */
function useCalm(state: SaveState): SaveState {
  const [shown, setShown] = useState(state)
  useEffect(() => {
    const timer = setTimeout(() => setShown(state), state.kind === 'saving' ? CALM_MS : 0)
    return () => clearTimeout(timer)
  }, [state])
  return shown
}

/**
 * The same, without a word to React for each key: while the focus is in the text, React reads all
 * of it whenever it changes anything on the page.
 */
function useCalmState(live: LiveText): SaveState {
  const [shown, setShown] = useState(live.state)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let last = live.state()
    const show = () => {
      timer = undefined
      const next = live.state()
      if (!looksAlike(last, next)) setShown(next)
      last = next
    }
    const look = () => {
      if (live.state().kind !== 'saving') {
        clearTimeout(timer)
        show()
      } else {
        timer ??= setTimeout(show, CALM_MS)
      }
    }
    setShown(last)
    const stop = live.listen(look)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [live])
  return shown
}

const MINUTE_MS = 60_000

/** Whether a reader would see no difference: the line says hours and minutes. */
function looksAlike(a: SaveState, b: SaveState): boolean {
  if (a.kind !== b.kind) return false
  if (a.kind !== 'saved' || b.kind !== 'saved') return a === b
  return Math.floor(a.at.getTime() / MINUTE_MS) === Math.floor(b.at.getTime() / MINUTE_MS)
}
