import type { Db } from '~/db/connection'
import { listUnnumberedConsultations, numberContributions, sealEvents } from '~/db/queries/sealing'
import { announcePhases } from './commands/announce-phases'
import { endUnconfirmedFollows } from './commands/follow'
import { deliverOutbox, type Delivery } from './outbox'

export type Housekeeping = {
  /** Do now what follows from what was just committed: numbers, the event chain, mails. */
  afterCommit(): Promise<void>
  stop(): Promise<void>
}

/** How often phases that open and close are looked for, and follows that nobody confirmed. */
const NOW_AND_THEN_MS = 60_000

/**
 * What follows from commits, again and again: contributions get their numbers, events are
 * chained, mails leave. Whatever fails is tried again at the next round.
 */
export function startHousekeeping(
  db: Db,
  delivery: Delivery,
  everyMs: number,
  onError: (error: unknown) => void,
): Housekeeping {
  let running: Promise<void> = Promise.resolve()
  let isStopped = false

  let nowAndThenAt = 0

  const round = async () => {
    if (Date.now() >= nowAndThenAt) {
      nowAndThenAt = Date.now() + NOW_AND_THEN_MS
      await announcePhases(db).catch(onError)
      await db.transaction().execute(endUnconfirmedFollows).catch(onError)
    }
    await numberAndSeal(db)
    await deliverOutbox(db, delivery, onError)
  }
  const next = () => {
    running = running.then(() => (isStopped ? undefined : round())).catch(onError)
    return running
  }
  const timer = setInterval(() => void next(), everyMs)
  timer.unref()

  return {
    // Mails may take long; a page waits for numbers only.
    afterCommit: async () => {
      await numberAndSeal(db).catch(onError)
      void next()
    },
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      await running
    },
  }
}

async function numberAndSeal(db: Db): Promise<void> {
  for (const consultationId of await listUnnumberedConsultations(db)) {
    await numberContributions(db, consultationId)
  }
  await sealEvents(db)
}
