import type { Db } from '~/db/connection'
import { finishJob, takeJob, touchJob, updateJobProgress, type Job } from '~/db/queries/jobs'

/** Thrown by `report` when someone asked to cancel; the job undoes what it has open. */
class Cancelled extends Error {}

/**
 * One kind of long work.
 *
 * @param report says how far it is; throws `Cancelled` when someone asked to stop.
 * @returns what a page shows of the result.
 */
export type JobHandler = (
  db: Db,
  job: Job,
  report: (done: number, total: number) => Promise<void>,
) => Promise<Record<string, unknown>>

export type Jobs = { stop(): Promise<void> }

type RunnerOptions = {
  db: Db
  handlers: Record<string, JobHandler>
  onError: (error: unknown) => void
  afterCommit: () => Promise<void>
  /** How often a running job is said to live (milliseconds); nobody takes it for a minute after. */
  beatMs?: number
}

const POLL_MS = 500

/** Takes jobs one after the other, as long as the process lives. */
export function startJobs({
  db,
  handlers,
  onError,
  afterCommit,
  beatMs = 10_000,
}: RunnerOptions): Jobs {
  let isStopped = false
  let running: Promise<void> = Promise.resolve()

  const round = async () => {
    const job = await takeJob(db)
    if (!job) return
    const beat = setInterval(() => void touchJob(db, job.id).catch(onError), beatMs)
    try {
      await runJob(db, job, handlers[job.kind], onError)
    } finally {
      clearInterval(beat)
    }
    await afterCommit()
  }
  const timer = setInterval(() => {
    running = running.then(() => (isStopped ? undefined : round())).catch(onError)
  }, POLL_MS)
  timer.unref()

  return {
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      await running
    },
  }
}

async function runJob(
  db: Db,
  job: Job,
  handler: JobHandler | undefined,
  onError: (error: unknown) => void,
): Promise<void> {
  const report = async (done: number, total: number) => {
    if (await updateJobProgress(db, job.id, { done, total })) throw new Cancelled()
  }
  try {
    if (!handler) throw new Error(`Nothing runs jobs of kind ${job.kind}`)
    await finishJob(db, job.id, 'done', await handler(db, job, report))
  } catch (error) {
    if (error instanceof Cancelled) return finishJob(db, job.id, 'cancelled', {})
    onError(error)
    await finishJob(db, job.id, 'failed', { reason: 'defect' })
  }
}
