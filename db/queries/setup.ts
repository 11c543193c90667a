import { sql } from 'kysely'
import type { Db } from '../connection'
import type { GroupRow } from './groups'
import { json } from '../json'
import type { PhaseOutput } from '~/app/domain/consultation'
import type { Localized } from '~/app/domain/language'
import type { ActivityKind } from '~/app/domain/phase'

type NewConsultation = {
  id: string
  slug: string
  title: Localized
  description: Localized
  languages: string[]
  timeZone: string
  settings: Record<string, unknown>
}

/** @returns false: its id or its address is taken, and nothing was added. */
export async function insertConsultation(db: Db, row: NewConsultation): Promise<boolean> {
  const { timeZone, ...columns } = row
  const inserted = await db
    .insertInto('consultations')
    .values({ ...columns, time_zone: timeZone })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Those that begin like this, to find a free one. */
export async function listSlugsLike(db: Db, slug: string): Promise<string[]> {
  const rows = await db
    .selectFrom('consultations')
    .where((eb) => eb.or([eb('slug', '=', slug), eb('slug', 'like', `${slug}-%`)]))
    .select('slug')
    .execute()
  return rows.map((row) => row.slug)
}

/** One change of its phases, groups, team at a time: rules that look at all of them hold. */
export async function lockConsultation(db: Db, id: string): Promise<void> {
  await db.selectFrom('consultations').where('id', '=', id).select('id').forUpdate().execute()
}

/** One creation at a time, so that only one person can be the first. */
export async function lockCreation(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('create-consultation', 0))`.execute(db)
}

type ConsultationChange = {
  title?: Localized
  description?: Localized
  languages?: string[]
  timeZone?: string
  publicAt?: Date
}

export async function updateConsultation(
  db: Db,
  id: string,
  { timeZone, publicAt, ...change }: ConsultationChange,
): Promise<void> {
  await db
    .updateTable('consultations')
    .set({ ...change, time_zone: timeZone, public_at: publicAt })
    .where('id', '=', id)
    .execute()
}

export type PhaseFacts = {
  title: Localized
  question: Localized
  opensAt: Date
  closesAt: Date
  outputs: PhaseOutput[]
}

/** Put after the others; `orderPhases` then puts it where its dates say. @returns its id. */
export async function insertPhase(
  db: Db,
  consultationId: string,
  facts: PhaseFacts,
): Promise<string> {
  const row = await db
    .insertInto('phases')
    .values((eb) => ({
      ...phaseColumns(facts),
      consultation_id: consultationId,
      position: eb
        .selectFrom('phases')
        .where('consultation_id', '=', consultationId)
        .select((each) =>
          sql<number>`coalesce(${each.fn.max('phases.position')}, 0) + 1`.as('position'),
        ),
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function updatePhase(db: Db, id: string, facts: PhaseFacts): Promise<void> {
  await db.updateTable('phases').set(phaseColumns(facts)).where('id', '=', id).execute()
}

function phaseColumns({ title, question, opensAt, closesAt, outputs }: PhaseFacts) {
  return { title, question, opens_at: opensAt, closes_at: closesAt, outputs }
}

/** Number the phases of a consultation from 1 in the order in which they open. */
export async function orderPhases(db: Db, consultationId: string): Promise<void> {
  await sql`
    update phases set position = ordered.position
    from (select id, row_number() over (order by opens_at, position) as position
          from phases where consultation_id = ${consultationId}) as ordered
    where ordered.id = phases.id and phases.position <> ordered.position`.execute(db)
}

/** With its activities. @throws when something was said or written in it. */
export async function deletePhase(db: Db, id: string): Promise<void> {
  const activities = await db
    .selectFrom('activities')
    .where('phase_id', '=', id)
    .select('id')
    .execute()
  for (const activity of activities) await deleteActivity(db, activity.id)
  await db.deleteFrom('phases').where('id', '=', id).execute()
}

export type ActivityFacts = {
  title: Localized
  introduction: Localized
  /** `null`: with the phase. */
  opensAt: Date | null
  closesAt: Date | null
  draftId: string | null
}

/** Put last in its phase. @returns its id. */
export async function insertActivity(
  db: Db,
  phaseId: string,
  kind: ActivityKind,
  facts: ActivityFacts,
): Promise<string> {
  const row = await db
    .insertInto('activities')
    .values((eb) => ({
      ...activityColumns(facts),
      phase_id: phaseId,
      kind,
      position: eb
        .selectFrom('activities')
        .where('phase_id', '=', phaseId)
        .select((each) =>
          sql<number>`coalesce(${each.fn.max('activities.position')}, 0) + 1`.as('position'),
        ),
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function updateActivity(db: Db, id: string, facts: ActivityFacts): Promise<void> {
  await db.updateTable('activities').set(activityColumns(facts)).where('id', '=', id).execute()
}

function activityColumns({ title, introduction, opensAt, closesAt, draftId }: ActivityFacts) {
  return { title, introduction, opens_at: opensAt, closes_at: closesAt, draft_id: draftId }
}

/** @throws when something was said in it, or its session was prepared. */
export async function deleteActivity(db: Db, id: string): Promise<void> {
  await db.deleteFrom('questions').where('activity_id', '=', id).execute()
  await db.deleteFrom('activities').where('id', '=', id).execute()
}

/** The open question a survey starts with. */
export async function insertOpenQuestion(
  db: Db,
  activityId: string,
  wording: Localized,
): Promise<void> {
  await db
    .insertInto('questions')
    .values({ activity_id: activityId, position: 1, kind: 'text', wording, choices: json([]) })
    .execute()
}

export async function insertGroup(
  db: Db,
  consultationId: string,
  group: Omit<GroupRow, 'id'>,
): Promise<string> {
  const row = await db
    .insertInto('stakeholder_groups')
    .values({ ...group, consultation_id: consultationId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function updateGroup(db: Db, { id, ...facts }: GroupRow): Promise<void> {
  await db.updateTable('stakeholder_groups').set(facts).where('id', '=', id).execute()
}

/** @throws when someone spoke for it. */
export async function deleteGroup(db: Db, id: string): Promise<void> {
  await db.deleteFrom('stakeholder_groups').where('id', '=', id).execute()
}

/** The drafts of a consultation that activities can be about, newest first. */
export async function listDraftsToChoose(
  db: Db,
  consultationId: string,
): Promise<{ id: string; title: Localized }[]> {
  return db
    .selectFrom('drafts')
    .where('consultation_id', '=', consultationId)
    .where('kind', '<>', 'notes')
    .select(['id', 'title'])
    .orderBy('created_at', 'desc')
    .execute()
}

/** The time zone of the consultation someone worked on last; `undefined`: of none. */
export async function findLastTimeZone(db: Db, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('roles')
    .innerJoin('consultations', 'consultations.id', 'roles.consultation_id')
    .where('roles.person_id', '=', personId)
    .select('consultations.time_zone as timeZone')
    .orderBy('roles.granted_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.timeZone
}
