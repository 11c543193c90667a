import { sql } from 'kysely'
import type { RegisterFilters } from '~/app/domain/register'
import type { Db } from '../connection'
import { countable, matching, type RegisterScope } from './register-matching'

/** What each theme would show in the register, with the themes under it; and what is in none. */
export type RegisterThemeCounts = { byTheme: Map<string, number>; unsorted: number }

/**
 * Under all filters but that of themes. What its author keeps for the secretariat is in no theme
 * for others: neither its words nor what it is about are theirs to know.
 */
export async function countRegisterThemes(
  db: Db,
  scope: RegisterScope,
  filters: RegisterFilters,
): Promise<RegisterThemeCounts> {
  const { rows } = await sql<{ themeId: string | null; count: number }>`
    with recursive lineage as (
      select id as theme_id, id as ancestor_id from themes
      where consultation_id = ${scope.consultationId}
      union
      select lineage.theme_id, themes.parent_id
      from lineage join themes on themes.id = lineage.ancestor_id
      where themes.parent_id is not null
    ), found as (
      select c.id from contributions as c
      where ${countable(scope, matching(scope, filters, 'theme'))}
    )
    select lineage.ancestor_id as "themeId", count(distinct found.id) as count
    from lineage
    join assignments as a on a.theme_id = lineage.theme_id and a.ended_at is null
    join found on found.id = a.contribution_id
    group by lineage.ancestor_id
    union all
    select null, count(*) from found where not exists (
      select from assignments as a
      where a.contribution_id = found.id and a.ended_at is null and a.theme_id is not null)`.execute(
    db,
  )
  const byTheme = new Map<string, number>()
  let unsorted = 0
  for (const { themeId, count } of rows) {
    if (themeId === null) unsorted = count
    else byTheme.set(themeId, count)
  }
  return { byTheme, unsorted }
}
