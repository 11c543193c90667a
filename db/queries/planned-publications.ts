import { sql } from 'kysely'
import type { Localized } from '~/app/domain/language'
import type { Refusal } from '~/app/domain/refusal'
import type { SectionNote } from '~/app/domain/section-note'
import type { Db } from '../connection'
import { json } from '../json'

/** A version that is to be published at a moment somebody chose. */
export type PlanRow = {
  id: string
  draftId: string
  dueAt: Date
  /** The state of the texts that was read; `null`: published as they stand then. */
  seen: string | null
  /** Working texts that are not published with it. */
  leftOut: string[]
  /** Gaps that were confirmed when it was planned. */
  knownGaps: string[]
  note: Localized
  sectionNotes: SectionNote[]
  /** Whether readers see the day in the calendar. */
  isPublic: boolean
  plannedById: string
  plannedAt: Date
  state: 'planned' | 'published' | 'failed' | 'cancelled'
  versionId: string | null
  /** Why it was not published. */
  refusal: string | null
}

export type NewPlan = Pick<
  PlanRow,
  | ('draftId' | 'dueAt' | 'seen' | 'leftOut' | 'knownGaps' | 'note' | 'sectionNotes')
  | ('isPublic' | 'plannedById')
>

const COLUMNS = [
  'id',
  'draft_id as draftId',
  'due_at as dueAt',
  'seen',
  'left_out as leftOut',
  'known_gaps as knownGaps',
  'note',
  'section_notes as sectionNotes',
  'is_public as isPublic',
  'planned_by_id as plannedById',
  'planned_at as plannedAt',
  'state',
  'version_id as versionId',
  'refusal',
] as const

/** @returns the plan's id. */
export async function insertPlan(db: Db, plan: NewPlan): Promise<string> {
  const { id } = await db
    .insertInto('planned_publications')
    .values({
      draft_id: plan.draftId,
      due_at: plan.dueAt,
      seen: plan.seen,
      left_out: plan.leftOut,
      known_gaps: plan.knownGaps,
      note: plan.note,
      section_notes: json(plan.sectionNotes),
      is_public: plan.isPublic,
      planned_by_id: plan.plannedById,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function findPlan(db: Db, id: string): Promise<PlanRow | undefined> {
  return db
    .selectFrom('planned_publications')
    .where('id', '=', id)
    .select(COLUMNS)
    .executeTakeFirst()
}

/** The plan of a draft that is still to happen, or that failed and waits for somebody. */
export async function findCurrentPlan(db: Db, draftId: string): Promise<PlanRow | undefined> {
  return db
    .selectFrom('planned_publications')
    .where('draft_id', '=', draftId)
    .where('state', 'in', ['planned', 'failed'])
    .select(COLUMNS)
    .executeTakeFirst()
}

/** How a plan ended. */
export type PlanEnd =
  | { state: 'published'; versionId: string }
  | { state: 'failed'; refusal: Refusal | 'defect' }
  | { state: 'cancelled' }

export async function endPlan(db: Db, id: string, end: PlanEnd): Promise<void> {
  await db
    .updateTable('planned_publications')
    .set({
      state: end.state,
      version_id: end.state === 'published' ? end.versionId : null,
      refusal: end.state === 'failed' ? end.refusal : null,
      settled_at: sql<Date>`now()`,
    })
    .where('id', '=', id)
    .execute()
}

/** Whatever was planned or failed for a draft is past. */
export async function endOpenPlans(db: Db, draftId: string): Promise<void> {
  await db
    .updateTable('planned_publications')
    .set({ state: 'cancelled', refusal: null, settled_at: sql<Date>`now()` })
    .where('draft_id', '=', draftId)
    .where('state', 'in', ['planned', 'failed'])
    .execute()
}

/** A planned version as lists and the calendar name it. */
export type PlanShown = {
  id: string
  draftId: string
  title: Localized
  kind: 'strategy' | 'synthesis' | 'report' | 'notes'
  /** The number the version will have. */
  number: number
  dueAt: Date
  isPublic: boolean
  plannedBy: string | null
  /** `failed`: the moment passed and nothing was published. */
  state: 'planned' | 'failed'
  refusal: string | null
}

/** What is planned in a consultation, or failed and waits for somebody, the first due first. */
export async function listPlans(db: Db, consultationId: string): Promise<PlanShown[]> {
  const { rows } = await sql<PlanShown>`
    select plan.id, plan.draft_id as "draftId", draft.title::jsonb as title, draft.kind,
      1 + coalesce((select max(number) from versions where draft_id = draft.id), 0) as number,
      plan.due_at as "dueAt", plan.is_public as "isPublic", plan.state, plan.refusal,
      coalesce(nullif(person.name, ''), person.email) as "plannedBy"
    from planned_publications as plan
    join drafts as draft on draft.id = plan.draft_id
    join people as person on person.id = plan.planned_by_id
    where draft.consultation_id = ${consultationId} and plan.state in ('planned', 'failed')
    order by plan.due_at, plan.id`.execute(db)
  return rows
}
