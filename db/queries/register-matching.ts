import { sql, type RawBuilder } from 'kysely'
import { contributionNumber } from '~/app/domain/contribution'
import type { Reader } from '~/app/domain/contributor'
import type { Facet, RegisterFilters } from '~/app/domain/register'
import { hasPublicText } from './readable'

/** Whose register, and who asks: what a reader may not see cannot be found or counted by it either. */
export type RegisterScope = { consultationId: string; reader: Reader }

/** The condition on `contributions as c`; `without`: all filters but this one. */
export function matching(
  { consultationId, reader }: RegisterScope,
  filters: RegisterFilters,
  without?: Facet,
): RawBuilder<boolean> {
  const all = [sql<boolean>`c.consultation_id = ${consultationId}`]
  const add = (facet: Facet, condition: () => RawBuilder<boolean>) => {
    if (facet !== without && filters[facet].length > 0) all.push(condition())
  }
  all.push(stateCondition(reader === 'public' ? [] : filters.state, without === 'state'))
  add('disposition', () => dispositionCondition(filters.disposition))
  add('phase', () => atPositions('phase_id', 'phases', consultationId, filters.phase))
  add('group', () =>
    atPositions('stakeholder_group_id', 'stakeholder_groups', consultationId, filters.group),
  )
  add('kind', () => sql<boolean>`c.contributor_kind = any(${filters.kind}::text[])`)
  add('channel', () => sql<boolean>`c.channel = any(${filters.channel}::text[])`)
  add('language', () => sql<boolean>`c.language = any(${filters.language}::text[])`)
  add('theme', () => themeCondition(filters.theme))
  if (filters.importId) all.push(sql<boolean>`c.job_id = ${filters.importId}::uuid`)
  if (filters.query !== '') all.push(searchCondition(filters.query, reader))
  if (reader === 'public' && isSiftedByFacts(filters, without)) all.push(isShown)
  return sql<boolean>`${sql.join(all, sql` and `)}`
}

/** Words of the team in a thread are never part of the register. */
function stateCondition(states: readonly string[], isCounted: boolean): RawBuilder<boolean> {
  if (isCounted) return sql<boolean>`c.state <> 'aside'`
  if (states.length === 0) return sql<boolean>`c.state = 'listed'`
  return sql<boolean>`c.state = any(${states}::text[]) and c.state <> 'aside'`
}

function dispositionCondition(dispositions: readonly string[]): RawBuilder<boolean> {
  const decided = sql<boolean>`c.disposition = any(${dispositions}::text[])`
  return dispositions.includes('pending')
    ? sql<boolean>`(c.disposition is null or ${decided})`
    : decided
}

function atPositions(
  column: string,
  table: string,
  consultationId: string,
  positions: readonly number[],
): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(`c.${column}`)} = any(array(
    select id from ${sql.table(table)}
    where consultation_id = ${consultationId} and position = any(${positions}::integer[])))`
}

/** In one of these themes or in a theme under them; `none`: in none at all. */
function themeCondition(themes: readonly string[]): RawBuilder<boolean> {
  const ids = themes.filter((id) => id !== 'none')
  const current = sql`select from assignments as a where a.contribution_id = c.id and a.ended_at is null`
  const inTheme = sql<boolean>`exists (${current} and a.theme_id = any(array(
    with recursive under as (
      select id from themes where id = any(${ids}::uuid[])
      union select themes.id from themes join under on themes.parent_id = under.id
    ) select id from under)))`
  const inNone = sql<boolean>`not exists (${current} and a.theme_id is not null)`
  if (!themes.includes('none')) return inTheme
  return ids.length > 0 ? sql<boolean>`(${inTheme} or ${inNone})` : inNone
}

/** What its author keeps for the secretariat is found by its number, its phase and the decision alone. */
const isShown = hasPublicText('c')
const FACTS: readonly Facet[] = ['group', 'kind', 'channel', 'language', 'theme']

/** Whether a facet tells what a contribution is, not where it stands. */
export function isFact(facet: Facet): boolean {
  return FACTS.includes(facet)
}

/** Of what a condition finds, that of which the reader may know what it is. */
export function countable(
  { reader }: RegisterScope,
  condition: RawBuilder<boolean>,
): RawBuilder<boolean> {
  return reader === 'public' ? sql<boolean>`${condition} and ${isShown}` : condition
}

function isSiftedByFacts(filters: RegisterFilters, without: Facet | undefined): boolean {
  if (filters.importId !== null) return true
  return FACTS.some((facet) => facet !== without && filters[facet].length > 0)
}

const SEARCHED = ['fr', 'en', 'es', 'ar', 'pt', 'other']

/**
 * The index is asked in all languages at once; then each text is compared in its own. Words that
 * only the secretariat may read are not found by others, nor betrayed by a count.
 */
function searchCondition(query: string, reader: Reader): RawBuilder<boolean> {
  const number = contributionNumber(query)
  if (number !== undefined) return sql<boolean>`c.number = ${number}`
  const any = SEARCHED.map((name) => sql`websearch_to_tsquery(${sql.lit(name)}, ${query})`)
  const words = sql`c.search @@ (${sql.join(any, sql` || `)})
    and c.search @@ websearch_to_tsquery(search_config(c.language), ${query})`
  return reader === 'secretariat' ? sql<boolean>`${words}` : sql<boolean>`${words} and ${isShown}`
}
