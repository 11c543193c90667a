/** A page is asked at most so often whether it may still be read (milliseconds). */
const PAUSE_MS = 5_000

/**
 * A browser does not say why a connection was turned away: no line, or no right. So the page
 * itself is asked for again.
 *
 * @param onRefused the server answers, and this person may not see the page any more.
 * @returns what to call whenever a connection fails.
 */
export function askWhetherAllowed(onRefused: () => void): () => void {
  let lastAt = 0
  return () => {
    if (!navigator.onLine || Date.now() - lastAt < PAUSE_MS) return
    lastAt = Date.now()
    fetch(window.location.href, { method: 'HEAD', redirect: 'manual' }).then(
      ({ type, status }) => {
        const isTurnedAway = type === 'opaqueredirect' || [401, 403, 404].includes(status)
        if (isTurnedAway) onRefused()
      },
      () => undefined, // no line after all
    )
  }
}
