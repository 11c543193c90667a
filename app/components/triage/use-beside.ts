import { useCallback, useEffect, useRef, useState } from 'react'
import type { BesideThread } from '~/app/domain/threads-beside'
import { useOnWritten } from '~/app/editor/blocks-here'

/** Asked again when nobody has written for so long (milliseconds). */
const QUIET_MS = 2_000

/** However much is written meanwhile, not later than this. */
const LATEST_MS = 10_000

/** What others write is asked for at least so often, while the window is looked at. */
const EVERY_MS = 20_000

type Beside = { state: string; threads: BesideThread[] }

export type BesideNow = {
  /** `null`: not read yet. */
  threads: readonly BesideThread[] | null
  hasFailed: boolean
  /** Reads them anew, also where the text has not changed. */
  refresh: () => void
}

/** The threads beside a text as it stands now; asked for again while it is rewritten. */
export function useBeside(address: string): BesideNow {
  const [beside, setBeside] = useState<Beside | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const since = useRef('')
  const load = useCallback(async () => {
    try {
      const answer = await fetch(`${address}&since=${since.current}`)
      if (answer.status === 200) {
        const read = (await answer.json()) as Beside
        since.current = read.state
        setBeside(read)
      }
      setFailed(!answer.ok)
    } catch {
      setFailed(true)
    }
  }, [address])
  const refresh = useCallback(() => {
    since.current = ''
    void load()
  }, [load])
  useEffect(refresh, [refresh])
  useWhileWritten(load)
  return { threads: beside?.threads ?? null, hasFailed, refresh }
}

function useWhileWritten(load: () => Promise<void>): void {
  const timer = useRef<number | undefined>(undefined)
  const firstAt = useRef<number | null>(null)
  const onWritten = useCallback(() => {
    firstAt.current ??= Date.now()
    const rest = firstAt.current + LATEST_MS - Date.now()
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(
      () => {
        firstAt.current = null
        void load()
      },
      Math.max(0, Math.min(QUIET_MS, rest)),
    )
  }, [load])
  useOnWritten(onWritten)
  useEffect(() => {
    const poll = window.setInterval(() => {
      if (document.visibilityState === 'visible') void load()
    }, EVERY_MS)
    return () => {
      window.clearInterval(poll)
      window.clearTimeout(timer.current)
    }
  }, [load])
}
