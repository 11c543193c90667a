import { sql } from 'kysely'
import type { AgendaItem, Attribution, SessionFormat } from '~/app/domain/listening-session'
import type { ContributionKind } from '~/app/domain/contribution'
import type { Consent } from '~/app/domain/contributor'
import type { Localized } from '~/app/domain/language'
import type { Db, Tx } from '../connection'
import { json } from '../json'
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

export type SessionFacts = {
  phaseId: string
  title: Localized
  introduction: Localized
  question: Localized
  startsAt: Date
  endsAt: Date
  timeZone: string
  place: string | null
  link: string | null
  host: string | null
  format: SessionFormat
  attribution: Attribution
  agenda: AgendaItem[]
  languages: string[]
}

export async function insertNotes(
  db: Db,
  notes: {
    consultationId: string
    phaseId: string
    title: Localized
    language: string
    createdById: string
  },
): Promise<string> {
  const { id } = await db
    .insertInto('drafts')
    .values({
      consultation_id: notes.consultationId,
      phase_id: notes.phaseId,
      kind: 'notes',
      title: notes.title,
      created_by_id: notes.createdById,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('draft_texts').values({ draft_id: id, language: notes.language }).execute()
  return id
}

/** The meeting of an activity that is there already. */
export async function insertSession(
  db: Db,
  activityId: string,
  notesId: string,
  facts: SessionFacts,
): Promise<void> {
  await db
    .insertInto('listening_sessions')
    .values({ activity_id: activityId, notes_id: notesId, ...sessionColumns(facts) })
    .execute()
  await updateSessionActivity(db, activityId, facts)
}

export async function updateSession(
  db: Db,
  activityId: string,
  facts: SessionFacts,
): Promise<void> {
  await db
    .updateTable('listening_sessions')
    .set(sessionColumns(facts))
    .where('activity_id', '=', activityId)
    .execute()
  await updateSessionActivity(db, activityId, facts)
}

function sessionColumns(facts: SessionFacts) {
  return {
    starts_at: facts.startsAt,
    ends_at: facts.endsAt,
    time_zone: facts.timeZone,
    place: facts.place,
    link: facts.link,
    host: facts.host,
    format: facts.format,
    attribution: facts.attribution,
    agenda: json(facts.agenda as unknown[]),
  }
}

/** Title, times, languages and question stand with the activity, where other pages look for them. */
async function updateSessionActivity(db: Db, activityId: string, facts: SessionFacts) {
  await db
    .updateTable('activities')
    .set({
      phase_id: facts.phaseId,
      title: facts.title,
      introduction: facts.introduction,
      opens_at: facts.startsAt,
      closes_at: facts.endsAt,
      settings: { languages: facts.languages },
    })
    .where('id', '=', activityId)
    .execute()
  const updated = await db
    .updateTable('questions')
    .set({ wording: facts.question })
    .where('activity_id', '=', activityId)
    .where('position', '=', 1)
    .returning('id')
    .execute()
  if (updated.length > 0 || Object.keys(facts.question).length === 0) return
  await db
    .insertInto('questions')
    .values({ activity_id: activityId, position: 1, kind: 'text', wording: facts.question })
    .execute()
}

/**
 * The session is over: its points are in the register. Its notes begin a new generation, so that
 * what a device still holds is handed back to its writer instead of vanishing into closed notes.
 */
export async function endSession(trx: Tx, session: SessionRow, now: Date): Promise<void> {
  await trx
    .updateTable('listening_sessions')
    .set({ closed_at: now })
    .where('activity_id', '=', session.id)
    .execute()
  await trx
    .updateTable('draft_texts')
    .set({ generation: sql<number>`generation + 1` })
    .where('id', '=', session.notesTextId)
    .execute()
}

/** A point of a closed session in the register. Words and name are as received: the domain says what may be shown. */
export type SessionPoint = {
  id: string
  /** `null`: it gets its number in a moment. */
  number: number | null
  text: string
  language: string
  kind: ContributionKind
  consent: Consent
  speaker: string | null
  name: string | null
  groupId: string | null
}

/** What was said in a session and stands in the register, in the order in which it was said. */
export async function listSessionPoints(db: Db, activityId: string): Promise<SessionPoint[]> {
  return db
    .selectFrom('contributions as contribution')
    .leftJoin('contributors as contributor', 'contributor.id', 'contribution.contributor_id')
    .where('contribution.activity_id', '=', activityId)
    .where('contribution.state', '=', 'listed')
    .select([
      'contribution.id',
      'contribution.number',
      'contribution.text',
      'contribution.language',
      'contribution.kind',
      'contribution.consent',
      'contribution.speaker',
      'contributor.name',
      'contribution.stakeholder_group_id as groupId',
    ])
    .orderBy('contribution.seq')
    .execute()
}

/** Ids that the points in the register had in the notes. */
export async function listPointIds(db: Db, activityId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('contributions')
    .where('activity_id', '=', activityId)
    .where('origin_key', 'like', 'session:%')
    .select('origin_key as originKey')
    .execute()
  return rows.map(({ originKey }) => originKey!.slice('session:'.length))
}
