import { useCallback, useEffect, useState } from 'react'
import type { BesideThread } from '~/app/domain/threads-beside'

/** Between an answer and the next question: what many write at once comes together. */
const PAUSE_MS = 1_000

/** Without an answer it is asked again ever more rarely, but at least so often. */
const LONGEST_PAUSE_MS = 20_000

type Beside = { state: string; threads: BesideThread[] }

export type BesideNow = {
  /** `null`: not read yet. */
  threads: readonly BesideThread[] | null
  /** They could not be read just now; those known before stay. */
  hasFailed: boolean
  /** Reads them anew at once. */
  refresh: () => void
}

/** The threads beside a text as it stands now: the server tells when it is rewritten or spoken of. */
export function useBeside(address: string): BesideNow {
  const [beside, setBeside] = useState<Beside | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const [round, setRound] = useState(0)
  useEffect(() => {
    const ending = new AbortController()
    void listen(address, ending.signal, (answer) => {
      if (answer) setBeside(answer)
      setFailed(answer === null)
    })
    return () => ending.abort()
  }, [address, round])
  const refresh = useCallback(() => setRound((count) => count + 1), [])
  return { threads: beside?.threads ?? null, hasFailed, refresh }
}

/** Asks, and asks on; the server holds its answer back until there is news. `null`: there was none to be had. */
async function listen(
  address: string,
  signal: AbortSignal,
  tell: (answer: Beside | null | undefined) => void,
): Promise<void> {
  let since = ''
  let failures = 0
  while (!signal.aborted) {
    try {
      const answer = await ask(`${address}&since=${since}&wait`, signal)
      since = answer?.state ?? since
      failures = 0
      tell(answer)
    } catch {
      if (signal.aborted) return
      failures += 1
      tell(null)
    }
    await pause(Math.min(LONGEST_PAUSE_MS, PAUSE_MS * 2 ** failures), signal)
  }
}

/** @returns `undefined`: all is as it was. @throws when there is no answer that can be read. */
async function ask(address: string, signal: AbortSignal): Promise<Beside | undefined> {
  const answer = await fetch(address, { signal })
  if (answer.status === 204) return undefined
  if (answer.status !== 200) throw new Error(`The threads answer ${answer.status}`)
  return (await answer.json()) as Beside
}

/** Until the time is over and somebody looks at the window; less when the connection comes back. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await until(signal, (end) => {
    const timer = window.setTimeout(end, ms)
    return () => window.clearTimeout(timer)
  })
  if (document.visibilityState === 'visible') return
  await until(signal, (end) => {
    document.addEventListener('visibilitychange', end)
    return () => document.removeEventListener('visibilitychange', end)
  })
}

/** Until what is begun ends; the connection that comes back and the signal end it too. */
function until(signal: AbortSignal, begin: (end: () => void) => () => void): Promise<void> {
  return new Promise((resolve) => {
    const listening = new AbortController()
    const end = () => {
      listening.abort()
      clear()
      resolve()
    }
    window.addEventListener('online', end, { signal: listening.signal })
    signal.addEventListener('abort', end, { signal: listening.signal })
    const clear = begin(end)
  })
}
