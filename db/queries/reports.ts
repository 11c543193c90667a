import { sql } from 'kysely'
import type { Disposition } from '~/app/domain/disposition'
import type { Localized } from '~/app/domain/language'
import type { Db } from '../connection'
import { isReadable } from './readable'

/** What of a phase has no answer yet, in order of arrival. */
export async function listPendingOf(
  db: Db,
  phaseId: string,
): Promise<{ id: string; number: number | null }[]> {
  return db
    .selectFrom('contributions')
    .where('phase_id', '=', phaseId)
    .where('state', '=', 'listed')
    .where('disposition', 'is', null)
    .select(['id', 'number'])
    .orderBy('seq')
    .execute()
}

/** A published response, with what of the phase it answers; one row for each decision. */
export type ReportedResponse = {
  responseId: string
  text: Localized
  disposition: Disposition
  theme: Localized | null
  /** In order. */
  numbers: number[]
}

export async function listReportedResponses(db: Db, phaseId: string): Promise<ReportedResponse[]> {
  const { rows } = await sql<ReportedResponse>`
    select response.id as "responseId", response.text::jsonb as text, decided.disposition,
      array_agg(said.number order by said.number) filter (where said.number is not null) as numbers,
      (select coalesce(above.name, theme.name)::jsonb from dispositions as all_decided
        join assignments on assignments.contribution_id = all_decided.contribution_id and assignments.ended_at is null
        join themes as theme on theme.id = assignments.theme_id
        left join themes as above on above.id = theme.parent_id
        where all_decided.response_id = response.id
        group by coalesce(above.id, theme.id), coalesce(above.name, theme.name)
        order by count(*) desc limit 1) as theme
    from responses as response
    join dispositions as decided on decided.response_id = response.id and decided.ended_at is null
    join contributions as said on said.id = decided.contribution_id
    where said.phase_id = ${phaseId} and said.state = 'listed' and response.state = 'published'
    group by response.id, response.text, decided.disposition
    order by count(*) desc, response.id`.execute(db)
  return rows.map((row) => ({ ...row, numbers: row.numbers ?? [] }))
}

/** A statement of the phase's synthesis, in its words, with what it rests on. */
export type ReportedStatement = {
  versionId: string
  blockId: string
  text: string
  contributions: number
  people: number
  dissents: number
  /** Literal passages that may be shown; at most two, dissent last. */
  quotes: {
    contributionId: string
    start: number
    end: number
    quote: string
    stance: 'supports' | 'dissents'
  }[]
}

/** Statements of the latest published synthesis of a phase, in reading order; `[]`: none is published. */
export async function listReportedStatements(
  db: Db,
  phaseId: string,
  language: string,
): Promise<ReportedStatement[]> {
  const { rows } = await sql<ReportedStatement>`
    with latest as (
      select version.id, version.draft_id from versions as version join drafts on drafts.id = version.draft_id
      where drafts.phase_id = ${phaseId} and drafts.kind = 'synthesis' and version.withdrawn_at is null
      order by version.published_at desc, version.number desc limit 1
    ), shown as (
      select text.id from checkpoints as text join latest on latest.id = text.version_id
      order by text.language = ${language} desc, text.language limit 1
    )
    select latest.id as "versionId", block.block_id as "blockId", block.text,
      count(distinct cited.contribution_id)::integer as contributions,
      count(distinct coalesce(author.merged_into_id, author.id))::integer as people,
      (count(distinct cited.contribution_id) filter (where cited.stance = 'dissents'))::integer as dissents,
      coalesce((select json_agg(quoted) from (
        select one.contribution_id as "contributionId", one.start_offset as start, one.end_offset as end,
          one.quote, one.stance
        from citations as one join contributions as source on source.id = one.contribution_id
        where one.version_id = latest.id and one.block_id = block.block_id and one.quote is not null
          and ${isReadable('source')} and one.stance in ('supports', 'dissents')
        order by one.stance = 'dissents', source.seq limit 2) as quoted), '[]') as quotes
    from latest join shown on true
    join blocks as block on block.checkpoint_id = shown.id and block.role = 'statement'
    left join citations as cited on cited.version_id = latest.id and cited.block_id = block.block_id
      and cited.contribution_id is not null and cited.stance in ('supports', 'dissents')
    left join contributions as said on said.id = cited.contribution_id
    left join contributors as author on author.id = said.contributor_id
    group by latest.id, block.block_id, block.text, block.position
    order by block.position`.execute(db)
  return rows
}

/** Passages that changed because of responses to a phase. */
export async function listPassagesOf(
  db: Db,
  phaseId: string,
): Promise<{ versionId: string; blockId: string }[]> {
  const { rows } = await sql<{ versionId: string; blockId: string }>`
    select distinct changed.version_id as "versionId", changed.block_id as "blockId"
    from response_blocks as changed
    join responses on responses.id = changed.response_id and responses.state = 'published'
    join dispositions as decided on decided.response_id = responses.id and decided.ended_at is null
    join contributions as said on said.id = decided.contribution_id
    where said.phase_id = ${phaseId}`.execute(db)
  return rows
}

/** What a block of a report rests on. */
export type ReportCitation = {
  id: string
  blockId: string
  contributionId: string | null
  start: number | null
  end: number | null
  quote: string | null
  citedVersionId: string | null
  citedBlockId: string | null
  stance: 'supports' | 'dissents' | 'context' | 'pending'
}

/** Write anew what a report's working text rests on: all of it, or what it lists as pending. */
export async function replaceReportCitations(
  db: Db,
  draftId: string,
  personId: string,
  rows: readonly ReportCitation[],
  only: 'all' | 'pending',
): Promise<void> {
  await db
    .deleteFrom('citations')
    .where('draft_id', '=', draftId)
    .where('version_id', 'is', null)
    .$if(only === 'pending', (query) => query.where('stance', '=', 'pending'))
    .execute()
  for (let from = 0; from < rows.length; from += 1000) {
    const chunk = rows.slice(from, from + 1000).map((row) => ({
      id: row.id,
      draft_id: draftId,
      block_id: row.blockId,
      contribution_id: row.contributionId,
      start_offset: row.start,
      end_offset: row.end,
      quote: row.quote,
      cited_version_id: row.citedVersionId,
      cited_block_id: row.citedBlockId,
      stance: row.stance,
      made_by_id: personId,
    }))
    await db.insertInto('citations').values(chunk).execute()
  }
}

/** A phase with what its report says of it. */
export type PhaseToReport = {
  id: string
  consultationId: string
  position: number
  title: Localized
  question: Localized
  opensAt: Date
  closesAt: Date
}

export async function findPhaseToReport(
  db: Db,
  phaseId: string,
): Promise<PhaseToReport | undefined> {
  return db
    .selectFrom('phases')
    .where('id', '=', phaseId)
    .select([
      'id',
      'consultation_id as consultationId',
      'position',
      'title',
      'question',
      'opens_at as opensAt',
      'closes_at as closesAt',
    ])
    .executeTakeFirst()
}

/** The report draft of a phase; `undefined`: none is begun. */
export async function findReportDraft(
  db: Db,
  phaseId: string,
): Promise<{ id: string; draftTextId: string; language: string } | undefined> {
  return db
    .selectFrom('drafts')
    .innerJoin('draft_texts as text', 'text.draft_id', 'drafts.id')
    .where('drafts.phase_id', '=', phaseId)
    .where('drafts.kind', '=', 'report')
    .select(['drafts.id', 'text.id as draftTextId', 'text.language'])
    .orderBy('drafts.created_at')
    .orderBy((eb) => eb('text.source_id', 'is not', null))
    .limit(1)
    .executeTakeFirst()
}

/** Who signed for a version. */
export async function findPublisher(db: Db, versionId: string): Promise<string | null> {
  const row = await db
    .selectFrom('versions')
    .innerJoin('people', 'people.id', 'versions.published_by_id')
    .where('versions.id', '=', versionId)
    .select('people.name')
    .executeTakeFirst()
  return row?.name ?? null
}
