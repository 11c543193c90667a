import { sql } from 'kysely'
import type { Localized } from '~/app/domain/language'
import type { ThemeState } from '~/app/domain/theme'
import type { Db, Tx } from '../connection'

export type ThemeRow = {
  id: string
  parentId: string | null
  name: Localized
  description: Localized
  state: ThemeState
  isMinority: boolean
}

const COLUMNS = [
  'id',
  'parent_id as parentId',
  'name',
  'description',
  'state',
  'is_minority as isMinority',
] as const

/** The code frame as it stands: without what was merged or rejected; in no order. */
export async function listThemes(db: Db, consultationId: string): Promise<ThemeRow[]> {
  return db
    .selectFrom('themes')
    .where('consultation_id', '=', consultationId)
    .where('state', 'not in', ['merged', 'rejected'])
    .select(COLUMNS)
    .execute()
}

/** Also those merged and rejected since: a history speaks of them. */
export async function listAllThemes(db: Db, consultationId: string): Promise<ThemeRow[]> {
  return db
    .selectFrom('themes')
    .where('consultation_id', '=', consultationId)
    .select(COLUMNS)
    .execute()
}

export async function findTheme(
  db: Db,
  consultationId: string,
  id: string,
): Promise<ThemeRow | undefined> {
  return db
    .selectFrom('themes')
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id)
    .select(COLUMNS)
    .executeTakeFirst()
}

/** All themes of a consultation, held until the end of the transaction: the tree stays a tree. */
export async function lockThemes(trx: Tx, consultationId: string): Promise<ThemeRow[]> {
  return trx
    .selectFrom('themes')
    .where('consultation_id', '=', consultationId)
    .select(COLUMNS)
    .orderBy('id')
    .forUpdate()
    .execute()
}

export async function insertTheme(
  db: Db,
  theme: { consultationId: string; parentId: string | null; name: Localized },
): Promise<string> {
  const row = await db
    .insertInto('themes')
    .values({
      consultation_id: theme.consultationId,
      parent_id: theme.parentId,
      name: theme.name,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function updateTheme(
  db: Db,
  id: string,
  change: { name: Localized; parentId: string | null; isMinority: boolean },
): Promise<void> {
  await db
    .updateTable('themes')
    .set({ name: change.name, parent_id: change.parentId, is_minority: change.isMinority })
    .where('id', '=', id)
    .execute()
}

/** The theme is another from now on; the themes under it move there. */
export async function markThemeMerged(db: Db, id: string, intoId: string): Promise<void> {
  await db.updateTable('themes').set({ parent_id: intoId }).where('parent_id', '=', id).execute()
  await db
    .updateTable('themes')
    .set({ state: 'merged', merged_into_id: intoId })
    .where('id', '=', id)
    .execute()
}

/** The theme is one of its own again. @param parentId `null`: at the top. */
export async function markThemeSplit(
  db: Db,
  id: string,
  { parentId, state }: { parentId: string | null; state: 'active' | 'locked' },
): Promise<void> {
  await db
    .updateTable('themes')
    .set({ state, merged_into_id: null, parent_id: parentId })
    .where('id', '=', id)
    .execute()
}

/** Those of these themes that still stand under one theme stand under another from now on. */
export async function moveThemes(
  db: Db,
  { ids, fromId, toId }: { ids: readonly string[]; fromId: string; toId: string },
): Promise<void> {
  if (ids.length === 0) return
  await db
    .updateTable('themes')
    .set({ parent_id: toId })
    .where('id', 'in', ids)
    .where('parent_id', '=', fromId)
    .execute()
}

/** What a merge moved, as it was noted. */
export type ThemeMerge = {
  before: { parentId: string | null; state?: ThemeState }
  intoId: string
  /** All that was in the merged theme itself. */
  contributionIds: string[]
  /** Those that were not in the other theme before. */
  addedIds: string[]
  /** The themes that stood under it. */
  childIds: string[]
}

/** How a theme last became part of another; `undefined`: it never did. */
export async function findLastMerge(db: Db, themeId: string): Promise<ThemeMerge | undefined> {
  const row = await db
    .selectFrom('events')
    .where('subject_id', '=', themeId)
    .where('kind', '=', 'theme-merged')
    .orderBy('seq', 'desc')
    .limit(1)
    .select('data')
    .executeTakeFirst()
  if (!row) return undefined
  const noted = row.data as Partial<ThemeMerge> & Pick<ThemeMerge, 'before' | 'intoId'>
  return { contributionIds: [], addedIds: [], childIds: [], ...noted }
}

/** What a theme and all themes under it hold: listed contributions, and apart the people. */
export type ThemeCounts = {
  themeId: string
  contributions: number
  people: number
  /** Put there by a machine, and confirmed by nobody yet. */
  toConfirm: number
  /** Contributions by group id; those of no group are left out. */
  byGroup: Record<string, number>
}

/** @param phaseId only what was said in that phase; `null`: all. */
export async function listThemeCounts(
  db: Db,
  consultationId: string,
  phaseId: string | null = null,
): Promise<ThemeCounts[]> {
  const { rows } = await sql<ThemeCounts>`
    with recursive lineage as (
      select id as theme_id, id as ancestor_id from themes where consultation_id = ${consultationId}
      union select lineage.theme_id, themes.parent_id
      from lineage join themes on themes.id = lineage.ancestor_id where themes.parent_id is not null
    ), assigned as (
      select distinct lineage.ancestor_id as theme_id, c.id, c.contributor_id, c.stakeholder_group_id,
        bool_and(a.decided_by_id is null) over (partition by lineage.ancestor_id, c.id) as is_open
      from lineage
      join assignments as a on a.theme_id = lineage.theme_id and a.ended_at is null
      join contributions as c on c.id = a.contribution_id and c.state = 'listed'
      where ${phaseId}::uuid is null or c.phase_id = ${phaseId}::uuid
    ), by_group as (
      select theme_id, jsonb_object_agg(stakeholder_group_id, count) as counts from (
        select theme_id, stakeholder_group_id, count(*) as count from assigned
        where stakeholder_group_id is not null group by theme_id, stakeholder_group_id) as counted
      group by theme_id
    )
    select assigned.theme_id as "themeId", count(*) as contributions,
      count(distinct coalesce(who.merged_into_id, who.id)) as people,
      count(*) filter (where is_open) as "toConfirm", coalesce(by_group.counts, '{}') as "byGroup"
    from assigned
    left join contributors as who on who.id = assigned.contributor_id
    left join by_group on by_group.theme_id = assigned.theme_id
    group by assigned.theme_id, by_group.counts`.execute(db)
  return rows
}

/** How many listed contributions are in no theme. */
export async function countUnsorted(
  db: Db,
  consultationId: string,
  phaseId: string | null = null,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from contributions as c
    where c.consultation_id = ${consultationId} and c.state = 'listed'
      and (${phaseId}::uuid is null or c.phase_id = ${phaseId}::uuid)
      and not exists (select from assignments as a
        where a.contribution_id = c.id and a.ended_at is null and a.theme_id is not null)`.execute(
    db,
  )
  return rows[0]!.count
}

/** A decision of the code frame, as its history shows it. */
export type ThemeEvent = {
  kind: string
  themeId: string
  data: Record<string, unknown>
  personName: string | null
  createdAt: Date
}

/** What was done to the code frame, newest first, at most 100. */
export async function listThemeHistory(db: Db, consultationId: string): Promise<ThemeEvent[]> {
  return db
    .selectFrom('events')
    .leftJoin('people', 'people.id', 'events.person_id')
    .where('events.consultation_id', '=', consultationId)
    .where('events.kind', 'in', ['theme-created', 'theme-changed', 'theme-merged', 'theme-split'])
    .select([
      'events.kind',
      'events.subject_id as themeId',
      'events.data',
      'people.name as personName',
      'events.created_at as createdAt',
    ])
    .orderBy('events.seq', 'desc')
    .limit(100)
    .execute()
}
