import { sql, type RawBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { contributionNumber } from '~/app/domain/contribution'
import type { ContributorKind, Reader } from '~/app/domain/contributor'
import type { Disposition } from '~/app/domain/disposition'
import { excerptAround, FOUND_END, FOUND_START } from '~/app/domain/found-words'
import { seenBy, type Facet, type RegisterFilters, type RegisterRow } from '~/app/domain/register'
import type { Db } from '../connection'
import { countable, isFact, matching, type RegisterScope } from './register-matching'

export type RegisterPage = {
  rows: RegisterRow[]
  /** What `after` is to be for the page of newer ones; `null`: this is the first. */
  newer: number | null
  /** What `before` is to be for the page of older ones; `null`: this is the last. */
  older: number | null
}

/** From where on: older than a place in the order of arrival, or newer; the newest of all without. */
export type RegisterPlace = { before?: number; after?: number }

const REGISTER_PAGE_SIZE = 50
const EXCERPT_LENGTH = 600

/** One page of the register, newest first. */
export async function listRegister(
  db: Db,
  scope: RegisterScope,
  filters: RegisterFilters,
  place: RegisterPlace = {},
): Promise<RegisterPage> {
  const isBack = place.after !== undefined
  const seqs = await listSeqs(db, scope, filters, place)
  const hasMore = seqs.length > REGISTER_PAGE_SIZE
  const shown = seqs.slice(0, REGISTER_PAGE_SIZE)
  if (isBack) shown.reverse()
  const rows = shown.length > 0 ? await listRows(db, scope.reader, shown, filters.query) : []
  const hasNewer = isBack ? hasMore : place.before !== undefined
  const hasOlder = isBack || hasMore
  return {
    rows,
    newer: hasNewer ? (shown[0] ?? null) : null,
    older: hasOlder ? (shown.at(-1) ?? null) : null,
  }
}

/** Contributions and, apart, the people and organisations who made them. */
export type RegisterCounts = { contributions: number; people: number }

export async function countRegister(
  db: Db,
  scope: RegisterScope,
  filters: RegisterFilters,
): Promise<RegisterCounts> {
  const { rows } = await sql<RegisterCounts>`
    select count(*) as contributions, count(distinct coalesce(who.merged_into_id, who.id)) as people
    from contributions as c left join contributors as who on who.id = c.contributor_id
    where ${matching(scope, filters)}`.execute(db)
  return rows[0]!
}

/** How many contributions each value of a facet would show, under all other filters. */
export type FacetCounts = Record<Exclude<Facet, 'theme'>, Record<string, number>>

const FACET_COLUMNS = {
  disposition: sql`coalesce(c.disposition, 'pending')`,
  phase: sql`c.phase_id::text`,
  group: sql`c.stakeholder_group_id::text`,
  kind: sql`c.contributor_kind`,
  channel: sql`c.channel`,
  language: sql`c.language`,
  state: sql`c.state`,
} satisfies Record<Exclude<Facet, 'theme'>, RawBuilder<unknown>>

type PlainFacet = keyof FacetCounts
const PLAIN_FACETS = Object.keys(FACET_COLUMNS) as PlainFacet[]

/** Phases and groups by id, dispositions with `pending`, everything else by its word. */
export async function countFacets(
  db: Db,
  scope: RegisterScope,
  filters: RegisterFilters,
): Promise<FacetCounts> {
  const counts = Object.fromEntries(PLAIN_FACETS.map((facet) => [facet, {}])) as FacetCounts
  const isSifted = (facet: PlainFacet) => facet === 'state' || filters[facet].length > 0
  const others = PLAIN_FACETS.filter((facet) => !isSifted(facet))
  const [facts, decisions] = [others.filter(isFact), others.filter((facet) => !isFact(facet))]
  await addCounts(db, counts, decisions, matching(scope, filters))
  await addCounts(db, counts, facts, countable(scope, matching(scope, filters)))
  for (const facet of PLAIN_FACETS.filter(isSifted)) {
    if (facet === 'state' && scope.reader === 'public') continue
    const condition = matching(scope, filters, facet)
    await addCounts(db, counts, [facet], isFact(facet) ? countable(scope, condition) : condition)
  }
  return counts
}

/** The languages people wrote in, the most frequent first. */
export async function listLanguages(db: Db, consultationId: string): Promise<string[]> {
  const { rows } = await sql<{ language: string }>`
    select language from contributions where consultation_id = ${consultationId} and state = 'listed'
    group by language order by count(*) desc, language`.execute(db)
  return rows.map((row) => row.language)
}

/** The ids of all that the filters show, in order of arrival, at most `limit`. */
export async function listMatchingIds(
  db: Db,
  scope: RegisterScope,
  filters: RegisterFilters,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from contributions as c where ${matching(scope, filters)}
    order by c.seq limit ${limit}`.execute(db)
  return rows.map((row) => row.id)
}

/** The same lines for contributions chosen one by one, newest first. */
export async function listRegisterRows(
  db: Db,
  { consultationId, reader }: RegisterScope,
  ids: readonly string[],
): Promise<RegisterRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ seq: number }>`
    select seq from contributions
    where consultation_id = ${consultationId} and id = any(${[...ids]}::uuid[])`.execute(db)
  return rows.length > 0
    ? listRows(
        db,
        reader,
        rows.map((row) => row.seq),
        '',
      )
    : []
}

/** The places of one page and one more; in reading order, or from here upwards when going back. */
async function listSeqs(
  db: Db,
  scope: RegisterScope,
  filters: RegisterFilters,
  { before, after }: RegisterPlace,
): Promise<number[]> {
  const place =
    after !== undefined
      ? sql`seq > ${after}`
      : before !== undefined
        ? sql`seq < ${before}`
        : sql`true`
  const order = after !== undefined ? sql`order by seq` : sql`order by seq desc`
  const limit = REGISTER_PAGE_SIZE + 1
  const condition = matching(scope, filters)
  // With a rare word the planner would walk the whole register in order: what is found comes first.
  const query =
    filters.query === ''
      ? sql<{ seq: number }>`
          select seq from contributions as c where ${condition} and ${place} ${order} limit ${limit}`
      : sql<{ seq: number }>`
          with found as materialized (select c.seq from contributions as c where ${condition})
          select seq from found where ${place} ${order} limit ${limit}`
  const { rows } = await query.execute(db)
  return rows.map((row) => row.seq)
}

/** The text with the words of a search marked, each as its language bends them; `null`: no search. */
function markedText(query: string): RawBuilder<string | null> {
  if (query === '' || contributionNumber(query) !== undefined) return sql`null::text`
  const options = `HighlightAll=true, StartSel="${FOUND_START}", StopSel="${FOUND_END}"`
  return sql`ts_headline(search_config(c.language), c.text,
    websearch_to_tsquery(search_config(c.language), ${query}), ${options})`
}

async function listRows(
  db: Db,
  reader: Reader,
  seqs: readonly number[],
  query: string,
): Promise<RegisterRow[]> {
  const rows = await db
    .selectFrom('contributions as c')
    .leftJoin('contributors as who', 'who.id', 'c.contributor_id')
    .where('c.seq', 'in', seqs)
    .select((eb) => [
      'c.id',
      'c.seq',
      'c.number',
      'c.channel',
      sql<ContributorKind | null>`c.contributor_kind`.as('contributorKind'),
      'c.stakeholder_group_id as groupId',
      'who.name',
      'c.speaker',
      'c.consent',
      'c.language',
      query === '' ? sql<string>`left(c.text, ${EXCERPT_LENGTH + 1})`.as('text') : 'c.text',
      markedText(query).as('marked'),
      'c.received_at as receivedAt',
      'c.is_late as isLate',
      sql<Disposition | null>`c.disposition`.as('disposition'),
      'c.state',
      jsonArrayFrom(
        eb
          .selectFrom('assignments as assignment')
          .innerJoin('themes as theme', 'theme.id', 'assignment.theme_id')
          .whereRef('assignment.contribution_id', '=', 'c.id')
          .where('assignment.ended_at', 'is', null)
          .select(['theme.id', 'theme.name'])
          .orderBy('assignment.decided_at')
          .orderBy('theme.id'),
      ).as('themes'),
    ])
    .orderBy('c.seq', 'desc')
    .execute()
  return rows.map(({ marked, ...row }) => excerptOf(seenBy(reader, row), marked))
}

/** Of a text its reader may see, what the list shows; of any other, nothing. */
function excerptOf<Row extends { text: string | null }>(row: Row, marked: string | null) {
  if (row.text === null) return { ...row, found: [], isCutBefore: false, isCut: false }
  return { ...row, ...excerptAround(row.text, marked, EXCERPT_LENGTH) }
}

async function addCounts(
  db: Db,
  counts: FacetCounts,
  facets: readonly PlainFacet[],
  condition: RawBuilder<boolean>,
): Promise<void> {
  if (facets.length === 0) return
  const sets = facets.map((facet) => sql`(${FACET_COLUMNS[facet]})`)
  const facet = facets.map(
    (name) => sql`when grouping(${FACET_COLUMNS[name]}) = 0 then ${sql.lit(name)}`,
  )
  const value = facets.map(
    (name) => sql`when grouping(${FACET_COLUMNS[name]}) = 0 then ${FACET_COLUMNS[name]}`,
  )
  const { rows } = await sql<{ facet: PlainFacet; value: string | null; count: number }>`
    select case ${sql.join(facet, sql` `)} end as facet, case ${sql.join(value, sql` `)} end as value,
      count(*) as count
    from contributions as c where ${condition}
    group by grouping sets (${sql.join(sets)})`.execute(db)
  for (const row of rows) if (row.value !== null) counts[row.facet][row.value] = row.count
}
