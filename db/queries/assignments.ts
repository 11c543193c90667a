import { sql } from 'kysely'
import type { Localized } from '~/app/domain/language'
import type { Db } from '../connection'

/** Of these, the ids of contributions of the consultation that stand in its register. */
export async function listAssignableIds(
  db: Db,
  consultationId: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('contributions')
    .where('consultation_id', '=', consultationId)
    .where('id', '=', anyOf(ids))
    .where('state', 'in', ['held', 'listed', 'replaced'])
    .select('id')
    .execute()
  return rows.map((row) => row.id)
}

/**
 * A person puts contributions in a theme. What a machine had put there is ended and decided
 * again; what a person had put there stays. Being "in no theme" ends. @returns those put there.
 */
export async function assignByHand(
  db: Db,
  contributionIds: readonly string[],
  themeId: string,
  personId: string,
): Promise<string[]> {
  if (contributionIds.length === 0) return []
  await db
    .updateTable('assignments')
    .set({ ended_at: sql<Date>`now()` })
    .where('contribution_id', '=', anyOf(contributionIds))
    .where('ended_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('theme_id', 'is', null),
        eb.and([eb('theme_id', '=', themeId), eb('decided_by_id', 'is', null)]),
      ]),
    )
    .execute()
  const { rows } = await sql<{ id: string }>`
    insert into assignments (contribution_id, theme_id, origin, decided_by_id)
    select id, ${themeId}, 'human', ${personId} from unnest(${[...contributionIds]}::uuid[]) as id
    on conflict (contribution_id, theme_id) where ended_at is null do nothing
    returning contribution_id as id`.execute(db)
  return rows.map((row) => row.id)
}

/** Contributions leave a theme. @returns those that were in it. */
export async function endAssignments(
  db: Db,
  contributionIds: readonly string[],
  themeId: string,
): Promise<string[]> {
  if (contributionIds.length === 0) return []
  const rows = await db
    .updateTable('assignments')
    .set({ ended_at: sql<Date>`now()` })
    .where('contribution_id', '=', anyOf(contributionIds))
    .where('theme_id', '=', themeId)
    .where('ended_at', 'is', null)
    .returning('contribution_id as id')
    .execute()
  return rows.map((row) => row.id)
}

/** All that is in this theme itself, not in those under it. */
export async function listAssignedIds(db: Db, themeId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('assignments')
    .where('theme_id', '=', themeId)
    .where('ended_at', 'is', null)
    .select('contribution_id as id')
    .execute()
  return rows.map((row) => row.id)
}

/** Why a contribution is in a theme: who put it there, or what proposed it. */
export type AssignmentRow = {
  themeId: string
  name: Localized
  origin: 'human' | 'engine' | 'llm'
  /** `null`: a machine's, confirmed by nobody. */
  decidedBy: string | null
  decidedAt: Date
}

/** The themes of a contribution, in the order decided. */
export async function listAssignments(db: Db, contributionId: string): Promise<AssignmentRow[]> {
  return db
    .selectFrom('assignments as assignment')
    .innerJoin('themes as theme', 'theme.id', 'assignment.theme_id')
    .leftJoin('people as person', 'person.id', 'assignment.decided_by_id')
    .where('assignment.contribution_id', '=', contributionId)
    .where('assignment.ended_at', 'is', null)
    .select([
      'theme.id as themeId',
      'theme.name',
      'assignment.origin',
      'person.name as decidedBy',
      'assignment.decided_at as decidedAt',
    ])
    .orderBy('assignment.decided_at')
    .orderBy('theme.id')
    .execute()
}

/** However many there are: one parameter. */
function anyOf(ids: readonly string[]) {
  return sql<string>`any(${[...ids]}::uuid[])`
}
