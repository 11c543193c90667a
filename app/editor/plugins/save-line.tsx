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
  const { text, language } = useReader()
  const shown = useCalm(state)
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

/** The line of one text, on its own: it changes with every key, and nothing around it has to. */
export function Saved({ live }: { live: LiveText }) {
  return <SaveLine state={useSaveState(live)} />
}

function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
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
