import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from '~/db/connection'
import { findLastEvent } from '~/db/queries/events'
import { listLastSeqs } from '~/db/queries/draft-updates'

/** A working text, and the consultation in which things are said of it. */
export type WatchedText = { draftTextId: string; generation: number; consultationId: string }

/** Names what stands beside a text: how far it is written, and what was done in its consultation. */
export async function besideState(db: Db, text: WatchedText): Promise<string> {
  const { draftTextId, generation, consultationId } = text
  const seqs = await listLastSeqs(db, [{ draftTextId, generation }])
  const event = await findLastEvent(db, consultationId)
  return `${generation}.${seqs.get(draftTextId) ?? 0}.${event}`
}

const LOOK_MS = 1_000

/** Who asks hears at least so often, so that nothing between us ends the connection. */
const WAIT_MS = 25_000

/** However much is written meanwhile, news is told no later than this. */
const LATEST_MS = 8_000

/**
 * Waits until something has changed since a state that the asker knows, and whoever writes has
 * paused for a moment.
 *
 * @returns false: nothing has for now, or nobody waits any more.
 */
export async function untilNews(
  db: Db,
  text: WatchedText,
  since: string,
  signal: AbortSignal,
): Promise<boolean> {
  let before = since
  let changedMs = 0
  for (let waitedMs = 0; !signal.aborted; waitedMs += LOOK_MS) {
    const state = await besideState(db, text)
    if (state !== since) {
      if (state === before || changedMs >= LATEST_MS) return true
      changedMs += LOOK_MS
    }
    if (state === since && waitedMs >= WAIT_MS) return false
    before = state
    await pause(LOOK_MS)
  }
  return false
}
