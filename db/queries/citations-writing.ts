import { sql } from 'kysely'
import type { Consent } from '~/app/domain/contributor'
import type { ContributionState } from '~/app/domain/contribution'
import type { Stance } from '~/app/domain/synthesis'
import type { Db } from '../connection'

/** One contribution a statement rests on. */
export type EvidenceRow = {
  id: string
  blockId: string
  contributionId: string
  number: number | null
  stance: Stance
  /** Literal; `null`: the contribution as a whole. */
  quote: string | null
  text: string
  language: string
  consent: Consent
  state: ContributionState
  name: string | null
  speaker: string | null
  contributorKind: string | null
  groupId: string | null
}

/** What the statements of a draft rest on, oldest citation first. `null`: of the working text. */
export async function listEvidence(
  db: Db,
  draftId: string,
  versionId: string | null = null,
): Promise<EvidenceRow[]> {
  return db
    .selectFrom('citations as citation')
    .innerJoin('contributions as said', 'said.id', 'citation.contribution_id')
    .leftJoin('contributors as who', 'who.id', 'said.contributor_id')
    .where('citation.draft_id', '=', draftId)
    .where('citation.version_id', versionId === null ? 'is' : '=', versionId)
    .where('citation.stance', 'in', ['supports', 'dissents'])
    .select([
      'citation.id',
      'citation.block_id as blockId',
      'said.id as contributionId',
      'said.number',
      sql<Stance>`citation.stance`.as('stance'),
      'citation.quote',
      'said.text',
      'said.language',
      'said.consent',
      'said.state',
      'who.name',
      'said.speaker',
      'said.contributor_kind as contributorKind',
      'said.stakeholder_group_id as groupId',
    ])
    .orderBy('citation.created_at')
    .orderBy('said.seq')
    .execute()
}

/** Counts of one statement: texts, and apart the people; and by group and stance. */
export type StatementCounts = {
  blockId: string
  contributions: number
  people: number
  supports: number
  dissents: number
  groups: { groupId: string; supports: number; dissents: number }[]
}

/** Counted, never written by a hand: what is cited twice by a statement counts once. */
export async function listStatementCounts(
  db: Db,
  draftId: string,
  versionId: string | null = null,
): Promise<StatementCounts[]> {
  const { rows } = await sql<StatementCounts>`
    with cited as (
      select distinct on (citation.block_id, said.id) citation.block_id, said.id, citation.stance,
        said.stakeholder_group_id as group_id, coalesce(who.merged_into_id, who.id) as who_id
      from citations as citation
      join contributions as said on said.id = citation.contribution_id
      left join contributors as who on who.id = said.contributor_id
      where citation.draft_id = ${draftId}
        and citation.version_id is not distinct from ${versionId}::uuid
        and citation.stance in ('supports', 'dissents') and said.state not in ('withdrawn', 'hidden')
      order by citation.block_id, said.id, citation.stance
    ), by_group as (
      select block_id, group_id, count(*) filter (where stance = 'supports') as supports,
        count(*) filter (where stance = 'dissents') as dissents
      from cited where group_id is not null group by block_id, group_id
    )
    select block_id as "blockId", count(*) as contributions, count(distinct who_id) as people,
      count(*) filter (where stance = 'supports') as supports,
      count(*) filter (where stance = 'dissents') as dissents,
      coalesce((select jsonb_agg(jsonb_build_object('groupId', group_id, 'supports', supports,
        'dissents', dissents)) from by_group where by_group.block_id = cited.block_id), '[]') as groups
    from cited group by block_id`.execute(db)
  return rows
}

/** Listed contributions of a phase that no statement of this draft cites, in order of arrival. */
export async function listUncovered(
  db: Db,
  {
    phaseId,
    draftId,
    versionId = null,
  }: { phaseId: string; draftId: string; versionId?: string | null },
  limit: number,
): Promise<{ count: number; first: { id: string; number: number | null }[] }> {
  const uncovered = sql`
    from contributions as c where c.phase_id = ${phaseId} and c.state = 'listed'
      and not exists (select from citations as citation where citation.contribution_id = c.id
        and citation.draft_id = ${draftId} and citation.version_id is not distinct from ${versionId}::uuid)`
  const { rows: first } = await sql<{ id: string; number: number | null }>`
    select c.id, c.number ${uncovered} order by c.seq limit ${limit}`.execute(db)
  const { rows } = await sql<{ count: number }>`select count(*) as count ${uncovered}`.execute(db)
  return { count: rows[0]!.count, first }
}

/** A statement rests on these contributions; those it cites already stay as they are. @returns how many are new. */
export async function insertCitations(
  db: Db,
  cite: {
    draftId: string
    blockId: string
    contributionIds: readonly string[]
    stance: Stance
    personId: string
  },
): Promise<number> {
  const { draftId, blockId, contributionIds, stance, personId } = cite
  const { numAffectedRows } = await sql`
    insert into citations (draft_id, block_id, contribution_id, stance, made_by_id)
    select ${draftId}, ${blockId}, id, ${stance}, ${personId} from unnest(${[...contributionIds]}::uuid[]) as id
    where not exists (select from citations where draft_id = ${draftId} and block_id = ${blockId}
      and contribution_id = id and version_id is null)`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** A citation of the working text, with what was said. */
export async function findWorkingCitation(
  db: Db,
  draftId: string,
  id: string,
): Promise<{ id: string; blockId: string; text: string; consent: Consent } | undefined> {
  return db
    .selectFrom('citations as citation')
    .innerJoin('contributions as said', 'said.id', 'citation.contribution_id')
    .where('citation.id', '=', id)
    .where('citation.draft_id', '=', draftId)
    .where('citation.version_id', 'is', null)
    .select(['citation.id', 'citation.block_id as blockId', 'said.text', 'said.consent'])
    .executeTakeFirst()
}

/** @param quote `null`: the contribution as a whole. */
export async function updateQuote(
  db: Db,
  id: string,
  quote: { start: number; end: number; words: string } | null,
  personId: string,
): Promise<void> {
  await db
    .updateTable('citations')
    .set({
      start_offset: quote?.start ?? null,
      end_offset: quote?.end ?? null,
      quote: quote?.words ?? null,
      made_by_id: personId,
    })
    .where('id', '=', id)
    .where('version_id', 'is', null)
    .execute()
}

export async function deleteCitation(db: Db, id: string): Promise<void> {
  await db.deleteFrom('citations').where('id', '=', id).where('version_id', 'is', null).execute()
}

/** A statement that is gone rests on nothing. */
export async function deleteCitationsOfBlock(
  db: Db,
  draftId: string,
  blockId: string,
): Promise<void> {
  await db
    .deleteFrom('citations')
    .where('draft_id', '=', draftId)
    .where('block_id', '=', blockId)
    .where('version_id', 'is', null)
    .execute()
}
