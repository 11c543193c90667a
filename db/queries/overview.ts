import { sql } from 'kysely'
import type { Db } from '../connection'
import type { Channel } from '~/app/domain/contribution'
import type { Disposition } from '~/app/domain/disposition'
import type { Localized } from '~/app/domain/language'
import { hasPublicText } from './readable'

/** Contributions and people, counted apart. */
export type Counts = { contributions: number; people: number }

/** Contributors, each once: one found to be another is counted with it. */
const PEOPLE = sql<number>`count(distinct coalesce(who.merged_into_id, who.id))`

/** What is listed in the register of a consultation, and who said it. */
export async function countRegister(db: Db, consultationId: string): Promise<Counts> {
  return db
    .selectFrom('contributions')
    .leftJoin('contributors as who', 'who.id', 'contributions.contributor_id')
    .where('contributions.consultation_id', '=', consultationId)
    .where('contributions.state', '=', 'listed')
    .select((eb) => [eb.fn.countAll<number>().as('contributions'), PEOPLE.as('people')])
    .executeTakeFirstOrThrow()
}

/** Contributions of each phase. */
export async function countByPhase(
  db: Db,
  consultationId: string,
): Promise<{ phaseId: string; count: number }[]> {
  return db
    .selectFrom('contributions')
    .where('consultation_id', '=', consultationId)
    .where('state', '=', 'listed')
    .groupBy('phase_id')
    .select((eb) => ['phase_id as phaseId', eb.fn.countAll<number>().as('count')])
    .execute()
}

/** Who has spoken: contributors of each group. */
export async function countPeopleByGroup(
  db: Db,
  consultationId: string,
): Promise<{ groupId: string; people: number }[]> {
  const rows = await db
    .selectFrom('contributions')
    .leftJoin('contributors as who', 'who.id', 'contributions.contributor_id')
    .where('contributions.consultation_id', '=', consultationId)
    .where('contributions.state', '=', 'listed')
    .where('contributions.stakeholder_group_id', 'is not', null)
    .groupBy('contributions.stakeholder_group_id')
    .select(['contributions.stakeholder_group_id as groupId', PEOPLE.as('people')])
    .$narrowType<{ groupId: string }>()
    .execute()
  return rows
}

export type Flow = {
  groupId: string
  themeId: string | null
  disposition: Disposition | null
  count: number
}

/**
 * The river: each contribution of a known group once, under the theme it was assigned to first
 * (the theme at the top of its branch), with what was decided about it. What is for the secretariat
 * only does not flow in it: its group and theme are not to be known.
 */
export async function listFlows(db: Db, consultationId: string): Promise<Flow[]> {
  const { rows } = await sql<Flow>`
    with first_theme as (
      select distinct on (assignment.contribution_id) assignment.contribution_id,
        coalesce(theme.parent_id, theme.id) as theme_id
      from assignments as assignment
      join themes as theme on theme.id = assignment.theme_id
      where assignment.ended_at is null and theme.consultation_id = ${consultationId}
      order by assignment.contribution_id, assignment.decided_at, assignment.id
    )
    select contribution.stakeholder_group_id as "groupId", first_theme.theme_id as "themeId",
      contribution.disposition, count(*) as count
    from contributions as contribution
    left join first_theme on first_theme.contribution_id = contribution.id
    where contribution.consultation_id = ${consultationId} and contribution.state = 'listed'
      and contribution.stakeholder_group_id is not null and ${hasPublicText('contribution')}
    group by 1, 2, 3`.execute(db)
  return rows
}

/** The themes at the top of the code frame. */
export async function listTopThemes(
  db: Db,
  consultationId: string,
): Promise<{ id: string; name: Localized }[]> {
  return db
    .selectFrom('themes')
    .where('consultation_id', '=', consultationId)
    .where('parent_id', 'is', null)
    .select(['id', 'name'])
    .execute()
}

/** Contributions by month ('2026-04', in the given time zone) and channel, oldest first. */
export async function listMonths(
  db: Db,
  consultationId: string,
  timeZone: string,
): Promise<{ month: string; channel: Channel; count: number }[]> {
  const { rows } = await sql<{ month: string; channel: Channel; count: number }>`
    select to_char(coalesce(said_on::timestamp, received_at at time zone ${timeZone}), 'YYYY-MM') as month,
      channel, count(*) as count
    from contributions
    where consultation_id = ${consultationId} and state = 'listed'
    group by 1, 2 order by 1, 2`.execute(db)
  return rows
}

/** Passages of the text that changed because of what was said. */
export async function countChangedPassages(db: Db, consultationId: string): Promise<number> {
  const row = await db
    .selectFrom('response_blocks')
    .innerJoin('responses', 'responses.id', 'response_blocks.response_id')
    .where('responses.consultation_id', '=', consultationId)
    .where('responses.state', '=', 'published')
    .select((eb) => eb.fn.count<number>('response_blocks.block_id').distinct().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

export type Outcome = {
  versionId: string
  kind: 'strategy' | 'synthesis' | 'report'
  number: number
  title: Localized
  phaseId: string | null
  publishedAt: Date
  /** Those it is published in, in order of their tags. */
  languages: string[]
}

/** The latest published version of each document, in order of publication. */
export async function listOutcomes(db: Db, consultationId: string): Promise<Outcome[]> {
  return db
    .selectFrom('versions')
    .innerJoin('drafts', 'drafts.id', 'versions.draft_id')
    .where('drafts.consultation_id', '=', consultationId)
    .where('versions.withdrawn_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('versions as newer')
            .whereRef('newer.draft_id', '=', 'versions.draft_id')
            .whereRef('newer.number', '>', 'versions.number')
            .where('newer.withdrawn_at', 'is', null)
            .select('newer.id'),
        ),
      ),
    )
    .select([
      'versions.id as versionId',
      'drafts.kind',
      'versions.number',
      'drafts.title',
      'drafts.phase_id as phaseId',
      'versions.published_at as publishedAt',
      sql<string[]>`array(select text.language from checkpoints as text
        where text.version_id = versions.id order by text.language)`.as('languages'),
    ])
    .orderBy('versions.published_at')
    .$narrowType<{ kind: Outcome['kind'] }>()
    .execute()
}

/** A contribution that was followed to the text, and whose words may be shown: to tell the story. */
export async function findStory(db: Db, consultationId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('contributions')
    .innerJoin('dispositions', 'dispositions.contribution_id', 'contributions.id')
    .innerJoin('response_blocks', 'response_blocks.response_id', 'dispositions.response_id')
    .where('contributions.consultation_id', '=', consultationId)
    .where('contributions.state', '=', 'listed')
    .where(hasPublicText('contributions'))
    .where('contributions.disposition', '=', 'accepted')
    .where('dispositions.ended_at', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('assignments')
          .whereRef('assignments.contribution_id', '=', 'contributions.id')
          .where('assignments.ended_at', 'is', null)
          .select('assignments.id'),
      ),
    )
    .where(sql<number>`length(contributions.text)`, '<', 400)
    .select('contributions.id')
    .orderBy('contributions.seq')
    .executeTakeFirst()
  return row?.id
}
