import { sql } from 'kysely'
import type { Db } from '../connection'
import { hasPublicText } from './readable'

/** A contribution as anyone may have it: names only where their author agreed. */
export type OpenContribution = {
  number: number
  phase: number
  channel: string
  kind: string
  text: string
  language: string
  /** 'YYYY-MM-DD': when said, else the day it was received. */
  date: string
  isLate: boolean
  contributorKind: string | null
  contributor: string | null
  group: Record<string, string> | null
  country: string | null
  themes: Record<string, string>[]
  disposition: string | null
}

/**
 * All that is listed and public, in order of number, a page at a time: a register has no bound.
 * What is for the secretariat only is not in it.
 *
 * @param pageLength at least one.
 */
export async function* readOpenContributions(
  db: Db,
  consultationId: string,
  pageLength = 1_000,
): AsyncGenerator<OpenContribution[]> {
  for (let after = 0; ; ) {
    const page = await listOpenContributions(db, consultationId, after, pageLength)
    yield page
    if (page.length < pageLength) return
    after = page.at(-1)!.number
  }
}

async function listOpenContributions(
  db: Db,
  consultationId: string,
  after: number,
  limit: number,
): Promise<OpenContribution[]> {
  const { rows } = await sql<OpenContribution>`
    select contribution.number, phase.position as phase, contribution.channel, contribution.kind,
      contribution.text, contribution.language, contribution.is_late as "isLate",
      coalesce(contribution.said_on, contribution.received_at::date)::text as date,
      contribution.contributor_kind as "contributorKind",
      case when contribution.consent = 'public' then coalesce(contributor.name, contribution.speaker) end as contributor,
      "group".name as "group", contribution.disposition,
      case when contribution.consent = 'public' then contributor.country end as country,
      coalesce((select json_agg(theme.name order by theme.id) from assignments join themes as theme
        on theme.id = assignments.theme_id where contribution_id = contribution.id and ended_at is null), '[]') as themes
    from contributions as contribution
    join phases as phase on phase.id = contribution.phase_id
    left join contributors as contributor on contributor.id = contribution.contributor_id
    left join stakeholder_groups as "group" on "group".id = contribution.stakeholder_group_id
    where contribution.consultation_id = ${consultationId} and contribution.state = 'listed'
      and ${hasPublicText('contribution')} and contribution.number > ${after}
    order by contribution.number
    limit ${limit}`.execute(db)
  return rows
}

/** Published documents: every text of every version that was not withdrawn. */
export type OpenText = {
  kind: string
  title: Record<string, string>
  number: number
  language: string
  publishedAt: Date
  hash: string
  content: unknown
  html: string
}

export async function listOpenTexts(db: Db, consultationId: string): Promise<OpenText[]> {
  const { rows } = await sql<OpenText>`
    select draft.kind, draft.title, version.number, text.language, version.published_at as "publishedAt",
      encode(text.hash, 'hex') as hash, text.content, coalesce(text.html, '') as html
    from versions as version join drafts as draft on draft.id = version.draft_id
    join checkpoints as text on text.version_id = version.id
    where draft.consultation_id = ${consultationId} and version.withdrawn_at is null
    order by version.published_at, draft.id, version.number, text.language`.execute(db)
  return rows
}
