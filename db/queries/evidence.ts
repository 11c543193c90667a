import { sql } from 'kysely'
import type { Consent } from '~/app/domain/contributor'
import type { ContributionState } from '~/app/domain/contribution'
import {
  publicQuote,
  type Cited,
  type Coverage,
  type EvidenceCounts,
  type EvidenceQuote,
  type StatementProof,
} from '~/app/domain/evidence'
import type { Db } from '../connection'
import { isReadable } from './readable'

const MOST_QUOTES = { supports: 2, dissents: 1 }

/**
 * What the statements of a published synthesis rest on, by the statement's block. Counts are of
 * what was cited when it was published, whatever consent says today; words are as it says today.
 *
 * @param language BCP 47, of the quotes that come first.
 */
export async function listStatementProofs(
  db: Db,
  { draftId, id }: { draftId: string; id: string },
  language: string,
): Promise<Map<string, StatementProof>> {
  const proofs = new Map<string, StatementProof>()
  for (const { blockId, cited, ...counts } of await listCited(db, draftId, id)) {
    proofs.set(blockId, { counts, cited, quotes: [] })
  }
  for (const { blockId, ...quote } of await listQuotes(db, draftId, id, language)) {
    proofs.get(blockId)?.quotes.push(quote)
  }
  return proofs
}

type CitedRow = EvidenceCounts & { blockId: string; cited: Cited[] }

/** A contribution cited twice by a statement counts once; as a dissent if it is one anywhere. */
async function listCited(db: Db, draftId: string, versionId: string): Promise<CitedRow[]> {
  const { rows } = await sql<CitedRow>`
    with cited as (
      select distinct on (citation.block_id, said.id) citation.block_id, said.seq, said.number,
        citation.stance, said.stakeholder_group_id as group_id,
        coalesce(who.merged_into_id, who.id) as who_id
      from citations as citation
      join contributions as said on said.id = citation.contribution_id
      left join contributors as who on who.id = said.contributor_id
      where citation.draft_id = ${draftId} and citation.version_id = ${versionId}
        and citation.stance in ('supports', 'dissents')
      order by citation.block_id, said.id, citation.stance
    ), by_group as (
      select block_id, group_id, count(*) filter (where stance = 'supports') as supports,
        count(*) filter (where stance = 'dissents') as dissents
      from cited where group_id is not null group by block_id, group_id
    ), groups as (
      select block_id, jsonb_agg(jsonb_build_object('groupId', group_id, 'supports', supports,
        'dissents', dissents)) as groups
      from by_group group by block_id
    )
    select cited.block_id as "blockId", count(*) as contributions,
      count(distinct who_id) as people,
      count(*) filter (where stance = 'supports') as supports,
      count(*) filter (where stance = 'dissents') as dissents,
      coalesce((array_agg(groups.groups))[1], '[]') as groups,
      jsonb_agg(jsonb_build_object('number', number, 'stance', stance) order by seq) as cited
    from cited left join groups on groups.block_id = cited.block_id
    group by cited.block_id`.execute(db)
  return rows
}

type QuoteRow = Omit<EvidenceQuote, 'words'> & {
  blockId: string
  quote: string
  consent: Consent
  state: ContributionState
}

/** A few literal quotes of each statement, those that may be read before others, dissent last. */
async function listQuotes(
  db: Db,
  draftId: string,
  versionId: string,
  language: string,
): Promise<(EvidenceQuote & { blockId: string })[]> {
  const { rows } = await sql<QuoteRow>`
    with quoted as (
      select citation.id, citation.block_id, citation.quote, citation.stance, said.number, said.seq,
        said.language, said.consent, said.state, who.name, said.speaker, said.contributor_kind,
        said.stakeholder_group_id,
        row_number() over (partition by citation.block_id, citation.stance order by
          not ${isReadable('said')},
          said.language <> ${language}, said.seq, citation.id) as place
      from citations as citation
      join contributions as said on said.id = citation.contribution_id
      left join contributors as who on who.id = said.contributor_id
      where citation.draft_id = ${draftId} and citation.version_id = ${versionId}
        and citation.stance in ('supports', 'dissents') and citation.quote is not null
    )
    select id, block_id as "blockId", quote, stance, number, language, consent, state, name, speaker,
      contributor_kind as "contributorKind", stakeholder_group_id as "groupId"
    from quoted
    where place <= case stance when 'supports' then ${MOST_QUOTES.supports}::integer
      else ${MOST_QUOTES.dissents}::integer end
    order by stance desc, seq`.execute(db)
  return rows.map(({ blockId, ...row }) => ({ blockId, ...publicQuote(row) }))
}

/** What of a phase's register the statements of a version cite, and what none does. */
export async function findCoverage(
  db: Db,
  version: { draftId: string; id: string; phaseId: string },
  limit: number,
): Promise<Coverage> {
  const { rows } = await sql<{ isCited: boolean; count: number; numbers: (number | null)[] }>`
    with listed as (
      select c.number, c.seq, exists (select from citations as citation
        where citation.contribution_id = c.id and citation.version_id = ${version.id}
          and citation.draft_id = ${version.draftId}
          and citation.stance in ('supports', 'dissents')) as is_cited
      from contributions as c where c.phase_id = ${version.phaseId} and c.state = 'listed'
    )
    select is_cited as "isCited", count(*) as count,
      case when is_cited then '{}' else coalesce(array(select number from listed
        where not is_cited order by seq limit ${limit}), '{}') end as numbers
    from listed group by is_cited`.execute(db)
  const cited = rows.find(({ isCited }) => isCited)
  const uncovered = rows.find(({ isCited }) => !isCited)
  return {
    cited: cited?.count ?? 0,
    total: (cited?.count ?? 0) + (uncovered?.count ?? 0),
    uncovered: uncovered?.numbers ?? [],
  }
}
