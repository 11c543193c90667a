import { sql } from 'kysely'
import type { Db } from '../connection'
import { json } from '../json'

export type JobState = 'prepared' | 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

export type Job = {
  id: string
  consultationId: string | null
  kind: string
  input: Record<string, unknown>
  state: JobState
  done: number
  /** `null`: not counted yet. */
  total: number | null
  /** Where to go on after a restart; `null`: from the beginning. */
  result: Record<string, unknown> | null
  startedById: string | null
  createdAt: Date
  cancelRequestedAt: Date | null
  finishedAt: Date | null
}

const COLUMNS = [
  'id',
  'consultation_id as consultationId',
  'kind',
  'input',
  'state',
  'done',
  'total',
  'result',
  'started_by_id as startedById',
  'created_at as createdAt',
  'cancel_requested_at as cancelRequestedAt',
  'finished_at as finishedAt',
] as const

/** @param job `dueAt`: not before; at once when nothing is said. */
export async function insertJob(
  db: Db,
  job: {
    consultationId: string
    kind: string
    input: unknown
    startedById: string
    dueAt?: Date
  },
): Promise<string> {
  const row = await db
    .insertInto('jobs')
    .values({
      consultation_id: job.consultationId,
      kind: job.kind,
      input: json(job.input as Record<string, unknown>),
      started_by_id: job.startedById,
      ...(job.dueAt && { due_at: job.dueAt }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function findJob(db: Db, id: string): Promise<Job | undefined> {
  return db.selectFrom('jobs').where('id', '=', id).select(COLUMNS).executeTakeFirst()
}

/** The latest jobs of a kind in a consultation, newest first, at most 20. */
export async function listJobs(db: Db, consultationId: string, kind: string): Promise<Job[]> {
  return db
    .selectFrom('jobs')
    .where('consultation_id', '=', consultationId)
    .where('kind', '=', kind)
    .select(COLUMNS)
    .orderBy('created_at', 'desc')
    .limit(20)
    .execute()
}

/**
 * Take the oldest job that waits and is due, or whose worker has not been heard of for a minute. Two
 * workers never take the same.
 */
export async function takeJob(db: Db): Promise<Job | undefined> {
  return db
    .updateTable('jobs')
    .set({ state: 'running', heartbeat_at: sql<Date>`now()` })
    .where('id', '=', (eb) =>
      eb
        .selectFrom('jobs')
        .where((where) =>
          where.or([
            where.and([where('state', '=', 'queued'), where('due_at', '<=', sql<Date>`now()`)]),
            where.and([
              where('state', '=', 'running'),
              where('heartbeat_at', '<', sql<Date>`now() - interval '1 minute'`),
            ]),
          ]),
        )
        .select('id')
        .orderBy('created_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(COLUMNS)
    .executeTakeFirst()
}

/** Jobs this machine was at when it stopped are taken up again at once. */
export async function requeueRunningJobs(db: Db): Promise<void> {
  await db.updateTable('jobs').set({ state: 'queued' }).where('state', '=', 'running').execute()
}

/** Say that the worker of a job lives. */
export async function touchJob(db: Db, id: string): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ heartbeat_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute()
}

/** How far a job is. @returns whether someone asked to cancel it. */
export async function updateJobProgress(
  db: Db,
  id: string,
  progress: { done: number; total: number },
): Promise<boolean> {
  const row = await db
    .updateTable('jobs')
    .set({
      done: progress.done,
      total: progress.total,
      heartbeat_at: sql<Date>`now()`,
    })
    .where('id', '=', id)
    .returning('cancel_requested_at as cancelRequestedAt')
    .executeTakeFirstOrThrow()
  return row.cancelRequestedAt !== null
}

export async function finishJob(
  db: Db,
  id: string,
  state: 'done' | 'failed' | 'cancelled',
  result: Record<string, unknown>,
): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ state, result: json(result), finished_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute()
}

export async function requestJobCancel(db: Db, id: string): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ cancel_requested_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .execute()
}
