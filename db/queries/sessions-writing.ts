import { sql } from 'kysely'
import type { AgendaItem, Attribution, SessionFormat } from '~/app/domain/listening-session'
import type { Localized } from '~/app/domain/language'
import type { Db, Tx } from '../connection'
import { json } from '../json'
import type { SessionRow } from './sessions'

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
