import { sql } from 'kysely'
import type { Localized } from '~/app/domain/language'
import type { Db } from '../connection'

/** Which of these are in the consultation and can be answered; in order of arrival. */
export async function listAnswerable(
  db: Db,
  consultationId: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('contributions')
    .where('consultation_id', '=', consultationId)
    .where('state', '=', 'listed')
    .where('id', 'in', ids)
    .select('id')
    .orderBy('seq')
    .execute()
  return rows.map(({ id }) => id)
}

/** Contributions named by their numbers or ids, or all comments of a thread; in order of arrival. */
export async function listNamed(
  db: Db,
  consultationId: string,
  named: { ids: readonly string[]; numbers: readonly number[]; threadIds: readonly string[] },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from contributions
    where consultation_id = ${consultationId} and state = 'listed' and (
      id = any(${[...named.ids]}::uuid[]) or number = any(${[...named.numbers]}::integer[])
      or thread_id = any(${[...named.threadIds]}::uuid[]))
    order by seq limit 501`.execute(db)
  return rows.map(({ id }) => id)
}

/** How far the answers of each phase are; counts are of listed contributions. */
export type AnswerCounts = {
  phaseId: string
  position: number
  answered: number
  /** Not answered in public, but in a response that is being written. */
  proposed: number
  pending: number
}

export async function countAnswers(db: Db, consultationId: string): Promise<AnswerCounts[]> {
  const { rows } = await sql<AnswerCounts>`
    select phase.id as "phaseId", phase.position,
      count(said.id) filter (where said.disposition is not null) as answered,
      count(said.id) filter (where said.disposition is null and draft.is_written) as proposed,
      count(said.id) filter (where said.disposition is null and not coalesce(draft.is_written, false)) as pending
    from phases as phase
    left join contributions as said on said.phase_id = phase.id and said.state = 'listed'
    left join lateral (
      select true as is_written from dispositions join responses on responses.id = dispositions.response_id
      where dispositions.contribution_id = said.id and dispositions.ended_at is null
        and responses.state <> 'published' limit 1
    ) as draft on true
    where phase.consultation_id = ${consultationId}
    group by phase.id, phase.position order by phase.position`.execute(db)
  return rows
}

/** What waits for an answer in one theme; `null`: in no theme. */
export type PendingTheme = {
  themeId: string | null
  name: Localized | null
  /** Nobody answers these yet. */
  count: number
  /** Without an answer too, but named by a response that is being written. */
  beingAnswered: number
}

/**
 * Themes in which something waits that nobody answers yet, the fullest first; each contribution
 * in each of its themes.
 */
export async function listPendingThemes(
  db: Db,
  consultationId: string,
  phaseIds: readonly string[],
): Promise<PendingTheme[]> {
  const { rows } = await sql<PendingTheme>`
    select theme.id as "themeId", theme.name::jsonb as name,
      count(distinct said.id) filter (where not said.is_written) as count,
      count(distinct said.id) filter (where said.is_written) as "beingAnswered"
    from (
      select id, exists (select from dispositions
        join responses on responses.id = dispositions.response_id
        where dispositions.contribution_id = contributions.id and dispositions.ended_at is null
          and responses.state <> 'published') as is_written
      from contributions
      where consultation_id = ${consultationId} and state = 'listed' and disposition is null
        and phase_id = any(${[...phaseIds]}::uuid[])
    ) as said
    left join assignments as sorted on sorted.contribution_id = said.id and sorted.ended_at is null
      and sorted.theme_id is not null
    left join themes as theme on theme.id = sorted.theme_id
    group by theme.id, theme.name
    having count(distinct said.id) filter (where not said.is_written) > 0
    order by count desc, theme.id`.execute(db)
  return rows
}

/**
 * Which of these a response that is not public names, and which response: the newest when several
 * do.
 *
 * @param exceptId a response that does not count; `null`: all do.
 */
export async function listBeingAnswered(
  db: Db,
  contributionIds: readonly string[],
  exceptId: string | null = null,
): Promise<{ contributionId: string; responseId: string }[]> {
  const { rows } = await sql<{ contributionId: string; responseId: string }>`
    select distinct on (dispositions.contribution_id)
      dispositions.contribution_id as "contributionId", responses.id as "responseId"
    from dispositions join responses on responses.id = dispositions.response_id
    where dispositions.contribution_id = any(${[...contributionIds]}::uuid[])
      and dispositions.ended_at is null and responses.state <> 'published'
      and responses.id is distinct from ${exceptId}::uuid
    order by dispositions.contribution_id, responses.created_at desc, responses.id`.execute(db)
  return rows
}
