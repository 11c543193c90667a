import { useEffect } from 'react'

const EVERY_MS = 5 * 60_000

/**
 * Writing is work: while somebody types, their session is kept alive, though they ask for no
 * page. Who stops typing is signed out after the idle time like everybody.
 */
export function useKeepSession(): void {
  useEffect(() => {
    let lastAt = Date.now()
    const keep = () => {
      if (Date.now() - lastAt < EVERY_MS) return
      lastAt = Date.now()
      fetch(window.location.href, { method: 'HEAD' }).catch(() => {
        // Offline: the editor says so itself; the next key tries again.
        lastAt = 0
      })
    }
    document.addEventListener('keydown', keep)
    return () => document.removeEventListener('keydown', keep)
  }, [])
}
