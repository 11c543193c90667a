import { useEffect } from 'react'
import type { LiveText, SaveState } from '~/app/editor/live-text'

/** Whether words would be lost with the page: they are stored nowhere yet, or were not taken. */
export function isAtRisk(state: SaveState): boolean {
  switch (state.kind) {
    case 'saving':
    case 'not-saved':
    case 'refused':
      return true
    case 'offline':
      return !state.isKept
    default:
      return false
  }
}

/** Whoever leaves the page with words that would be lost is asked first, in the browser's words. */
export function useLeaveWarning(live: LiveText | null): void {
  useEffect(() => {
    if (!live) return
    const ask = (event: BeforeUnloadEvent) => {
      if (isAtRisk(live.state())) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [live])
}
