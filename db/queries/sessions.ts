import type { AgendaItem, Attribution, SessionFormat } from '~/app/domain/listening-session'
import type { Localized } from '~/app/domain/language'
import type { Db, Tx } from '../connection'
import { findLastSeq } from './draft-updates'

export type SessionRow = {
  /** Of the activity: what the session goes by. */
  id: string
  consultationId: string
  phaseId: string
  title: Localized
  introduction: Localized
  startsAt: Date
  endsAt: Date
  /** IANA; the one of the place. */
  timeZone: string
  place: string | null
  link: string | null
  host: string | null
  format: SessionFormat
  attribution: Attribution
  agenda: AgendaItem[]
  /** BCP 47; empty: those of the consultation. */
  languages: string[]
  /** What the session treats; `null`: nothing is written down. */
  questionId: string | null
  question: Localized | null
  /** The shared text of its notes, and whether it was begun anew. */
  notesTextId: string
  notesGeneration: number
  /** `null`: open. */
  closedAt: Date | null
}

export async function findSession(db: Db, activityId: string): Promise<SessionRow | undefined> {
  const row = await sessionsOf(db).where('activity.id', '=', activityId).executeTakeFirst()
  return row && asSession(row)
}

/** One change of a session at a time. */
export async function lockSession(trx: Tx, activityId: string): Promise<SessionRow | undefined> {
  await trx
    .selectFrom('listening_sessions')
    .where('activity_id', '=', activityId)
    .select('activity_id')
    .forUpdate()
    .execute()
  return findSession(trx, activityId)
}

/**
 * Nothing is noted until the end of the transaction. To be taken before the session, as whoever
 * notes a point does.
 *
 * @returns the last `seq` of the notes; `undefined`: no such session.
 */
export async function lockNotes(trx: Tx, activityId: string): Promise<number | undefined> {
  const notes = await trx
    .selectFrom('listening_sessions as session')
    .innerJoin('draft_texts as text', 'text.draft_id', 'session.notes_id')
    .where('session.activity_id', '=', activityId)
    .where('text.source_id', 'is', null)
    .select(['text.id', 'text.generation'])
    .forUpdate('text')
    .executeTakeFirst()
  return notes && findLastSeq(trx, notes.id, notes.generation)
}

/** The planned sessions of a consultation, in order of time. */
export async function listSessions(db: Db, consultationId: string): Promise<SessionRow[]> {
  const rows = await sessionsOf(db)
    .where('phase.consultation_id', '=', consultationId)
    .orderBy('session.starts_at')
    .orderBy('activity.id')
    .execute()
  return rows.map(asSession)
}

function sessionsOf(db: Db) {
  return db
    .selectFrom('listening_sessions as session')
    .innerJoin('activities as activity', 'activity.id', 'session.activity_id')
    .innerJoin('phases as phase', 'phase.id', 'activity.phase_id')
    .innerJoin('draft_texts as notes', (join) =>
      join.onRef('notes.draft_id', '=', 'session.notes_id').on('notes.source_id', 'is', null),
    )
    .leftJoin('questions as question', (join) =>
      join.onRef('question.activity_id', '=', 'activity.id').on('question.position', '=', 1),
    )
    .select([
      'activity.id',
      'activity.title',
      'activity.introduction',
      'activity.settings',
      'phase.consultation_id as consultationId',
      'phase.id as phaseId',
      'session.starts_at as startsAt',
      'session.ends_at as endsAt',
      'session.time_zone as timeZone',
      'session.place',
      'session.link',
      'session.host',
      'session.format',
      'session.attribution',
      'session.agenda',
      'session.closed_at as closedAt',
      'notes.id as notesTextId',
      'notes.generation as notesGeneration',
      'question.id as questionId',
      'question.wording as question',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof sessionsOf>['execute']>>[number]

function asSession({ settings, agenda, ...row }: Row): SessionRow {
  const languages = Array.isArray(settings.languages) ? settings.languages.map(String) : []
  return { ...row, agenda: agenda as AgendaItem[], languages }
}

/** Activities of kind session for which no meeting is planned yet, in order of their phases. */
export async function listUnplannedSessions(
  db: Db,
  consultationId: string,
): Promise<{ id: string; title: Localized; phaseId: string }[]> {
  return db
    .selectFrom('activities as activity')
    .innerJoin('phases as phase', 'phase.id', 'activity.phase_id')
    .leftJoin('listening_sessions as session', 'session.activity_id', 'activity.id')
    .where('phase.consultation_id', '=', consultationId)
    .where('activity.kind', '=', 'session')
    .where('session.activity_id', 'is', null)
    .select(['activity.id', 'activity.title', 'phase.id as phaseId'])
    .orderBy('phase.position')
    .orderBy('activity.position')
    .execute()
}
