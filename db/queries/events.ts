import { sql } from 'kysely'
import type { Db } from '../connection'
import { json } from '../json'

export type NewEvent = {
  kind: string
  /** `null`: of the platform. */
  consultationId: string | null
  subjectId: string
  /** `null`: someone without an account, or the program; its time is then kept to the hour. */
  personId?: string | null
  /** Ids, before, after, why. Never personal data: events are never erased. */
  data?: Record<string, unknown>
}

/** Note what was done. @returns the event's id, for what must follow from it. */
export async function insertEvent(db: Db, event: NewEvent): Promise<string> {
  const personId = event.personId ?? null
  const row = await db
    .insertInto('events')
    .values({
      kind: event.kind,
      consultation_id: event.consultationId,
      subject_id: event.subjectId,
      person_id: personId,
      data: json(event.data ?? {}),
      created_at: personId === null ? sql<Date>`date_trunc('hour', now())` : sql<Date>`now()`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** The `seq` of what was done last in a consultation; 0: nothing yet. */
export async function findLastEvent(db: Db, consultationId: string): Promise<number> {
  const row = await db
    .selectFrom('events')
    .where('consultation_id', '=', consultationId)
    .select('seq')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.seq ?? 0
}

export type Follows = {
  kind: string
  personId?: string | null
  contributorId?: string | null
  data?: Record<string, unknown>
}

/** Whether a sending was noted before, under the key its event keeps. */
export async function isSendingNoted(
  db: Db,
  { kind, subjectId, sending }: { kind: string; subjectId: string; sending: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('events')
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .where(sql<boolean>`data ->> 'sending' = ${sending}`)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}

/** What must follow from an event once it is committed: a mail, the closing of a socket. */
export async function insertOutbox(db: Db, eventId: string, follows: Follows[]): Promise<void> {
  if (follows.length === 0) return
  const rows = follows.map((follow) => ({
    event_id: eventId,
    kind: follow.kind,
    person_id: follow.personId ?? null,
    contributor_id: follow.contributorId ?? null,
    data: json(follow.data ?? {}),
  }))
  await db.insertInto('outbox').values(rows).execute()
}

export type PastEvent = {
  kind: string
  subjectId: string
  data: Record<string, unknown>
  createdAt: Date
}

/** What has happened in a consultation, newest first, of the given kinds. */
export async function listEvents(
  db: Db,
  consultationId: string,
  kinds: readonly string[],
  limit: number,
): Promise<PastEvent[]> {
  return db
    .selectFrom('events')
    .where('consultation_id', '=', consultationId)
    .where('kind', 'in', kinds)
    .select(['kind', 'subject_id as subjectId', 'data', 'created_at as createdAt'])
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
}
