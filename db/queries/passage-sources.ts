import { sql } from 'kysely'
import type {
  Counted,
  PassageSources,
  SourceResponse,
  SourceStatement,
} from '~/app/domain/evidence'
import type { Localized } from '~/app/domain/language'
import type { Db } from '../connection'

type Version = { draftId: string; id: string; number: number }

/** The passages of a version as they are read together: several blocks may stand in one row. */
export type SourcePlace = { blockId: string; rowId: string; section: number }

/** Why the passages of a version are there, by row, and each section counted as a whole. */
export type VersionSources = {
  byRow: Map<string, PassageSources>
  bySection: Map<number, Counted>
}

/**
 * Everything the passages of a version rest on, and the responses that changed them.
 *
 * @param languages BCP 47, of statements: the first there is.
 */
export async function findSources(
  db: Db,
  version: Version,
  places: readonly SourcePlace[],
  languages: readonly string[],
): Promise<VersionSources> {
  const rowOf = new Map(places.map(({ blockId, rowId }) => [blockId, rowId]))
  const byRow = new Map<string, PassageSources>()
  const at = (blockId: string) => {
    const row = rowOf.get(blockId)
    if (row === undefined) return undefined
    const sources = byRow.get(row) ?? noSources()
    byRow.set(row, sources)
    return sources
  }
  for (const { citedBy, ...statement } of await listStatements(db, version, languages)) {
    for (const blockId of citedBy) addOnce(at(blockId)?.statements, statement, 'blockId')
  }
  for (const { blockId, number, theme } of await listDirect(db, version)) {
    if (theme) addOnce(at(blockId)?.themes, theme, 'id')
    else at(blockId)?.contributions.push(number)
  }
  for (const { blockId, ...response } of await listResponses(db, version)) {
    addOnce(at(blockId)?.responses, response, 'id')
  }
  const bySection = new Map<number, Counted>()
  if (byRow.size > 0) {
    for (const { rowId, section, ...counts } of await countReached(db, version, places)) {
      if (rowId === null) bySection.set(section, counts)
      const sources = rowId === null ? undefined : byRow.get(rowId)
      if (sources) sources.counts = counts
    }
  }
  return { byRow, bySection }
}

function noSources(): PassageSources {
  const counts = { contributions: 0, people: 0 }
  return { counts, statements: [], themes: [], contributions: [], responses: [] }
}

function addOnce<T>(list: T[] | undefined, one: T, key: keyof T): void {
  if (list?.every((other) => other[key] !== one[key])) list.push(one)
}

type CitedStatement = SourceStatement & { citedBy: string[] }

/** In the order of phases, then of their syntheses. */
async function listStatements(
  db: Db,
  { draftId, id }: Version,
  languages: readonly string[],
): Promise<CitedStatement[]> {
  const { rows } = await sql<CitedStatement>`
    with source as (
      select cited_version_id as version_id, cited_block_id as block_id,
        array_agg(distinct block_id) as cited_by
      from citations where draft_id = ${draftId} and version_id = ${id} and cited_block_id is not null
      group by 1, 2
    ), synthesis as (
      select distinct on (text.version_id) text.id, text.version_id, text.language,
        phase.position as phase_position
      from checkpoints as text
      join versions as version on version.id = text.version_id
      join drafts as draft on draft.id = version.draft_id
      left join phases as phase on phase.id = draft.phase_id
      where text.version_id in (select version_id from source)
      order by text.version_id, array_position(${[...languages]}::text[], text.language), text.language
    ), statement as (
      select synthesis.version_id, synthesis.language, synthesis.phase_position, block.block_id,
        block.text, row_number() over (partition by synthesis.version_id order by block.position) as number
      from synthesis join blocks as block on block.checkpoint_id = synthesis.id
      where block.role = 'statement'
    )
    select source.version_id as "versionId", source.block_id as "blockId", source.cited_by as "citedBy",
      statement.number, statement.phase_position as "phasePosition", statement.text, statement.language,
      counted.contributions, counted.people
    from source
    join statement on statement.version_id = source.version_id and statement.block_id = source.block_id
    cross join lateral (
      select count(distinct said.id) as contributions,
        count(distinct coalesce(who.merged_into_id, who.id)) as people
      from citations as proof
      join versions as sealed on sealed.id = proof.version_id
      join contributions as said on said.id = proof.contribution_id
      left join contributors as who on who.id = said.contributor_id
      where proof.draft_id = sealed.draft_id and proof.version_id = source.version_id
        and proof.block_id = source.block_id and proof.stance in ('supports', 'dissents')
    ) as counted
    order by statement.phase_position, statement.number`.execute(db)
  return rows
}

type Direct = {
  blockId: string
  number: number | null
  theme: { id: string; name: Localized } | null
}

/** Themes and contributions that passages cite themselves. */
async function listDirect(db: Db, { draftId, id }: Version): Promise<Direct[]> {
  const { rows } = await sql<Direct>`
    select distinct on (citation.block_id, theme.id, said.seq) citation.block_id as "blockId", said.number,
      case when theme.id is null then null
        else jsonb_build_object('id', theme.id, 'name', theme.name) end as theme
    from citations as citation
    left join themes as theme on theme.id = citation.theme_id
    left join contributions as said on said.id = citation.contribution_id
    where citation.draft_id = ${draftId} and citation.version_id = ${id}
      and citation.cited_block_id is null
    order by citation.block_id, theme.id, said.seq`.execute(db)
  return rows
}

/** Published responses that changed passages in this version or one before it, newest first. */
async function listResponses(
  db: Db,
  { draftId, number }: Version,
): Promise<(SourceResponse & { blockId: string })[]> {
  const { rows } = await sql<SourceResponse & { blockId: string }>`
    select changed.block_id as "blockId", response.id, response.text,
      version.number as "versionNumber", coalesce(decided.answered, 0) as answered,
      decided.disposition
    from response_blocks as changed
    join versions as version on version.id = changed.version_id
    join responses as response on response.id = changed.response_id and response.state = 'published'
    left join lateral (
      select count(*) as answered, mode() within group (order by disposition) as disposition
      from dispositions where response_id = response.id and ended_at is null
    ) as decided on true
    where version.draft_id = ${draftId} and version.number <= ${number}
      and not exists (select from responses as later
        where later.replaces_id = response.id and later.state = 'published')
    order by version.number desc, answered desc, response.id`.execute(db)
  return rows
}

type Reached = Counted & { rowId: string | null; section: number }

/** Contributions and people behind each row, and with `rowId` `null` behind each section. */
async function countReached(
  db: Db,
  { draftId, id }: Version,
  places: readonly SourcePlace[],
): Promise<Reached[]> {
  const { rows } = await sql<Reached>`
    with place as (
      select * from unnest(${places.map(({ blockId }) => blockId)}::uuid[],
        ${places.map(({ rowId }) => rowId)}::uuid[],
        ${places.map(({ section }) => section)}::integer[]) as place (block_id, row_id, section)
    ), source as (
      select place.row_id, place.section, citation.contribution_id, citation.cited_version_id,
        citation.cited_block_id, cited.draft_id as cited_draft_id
      from citations as citation
      join place on place.block_id = citation.block_id
      left join versions as cited on cited.id = citation.cited_version_id
      where citation.draft_id = ${draftId} and citation.version_id = ${id}
    ), reached as (
      select row_id, section, contribution_id from source where contribution_id is not null
      union
      select row_id, section, proof.contribution_id
      from source join citations as proof on proof.draft_id = source.cited_draft_id
        and proof.version_id = source.cited_version_id and proof.block_id = source.cited_block_id
      where proof.stance in ('supports', 'dissents') and proof.contribution_id is not null
    )
    select row_id as "rowId", section, count(distinct said.id) as contributions,
      count(distinct coalesce(who.merged_into_id, who.id)) as people
    from reached join contributions as said on said.id = reached.contribution_id
    left join contributors as who on who.id = said.contributor_id
    group by grouping sets ((section), (row_id, section))`.execute(db)
  return rows
}
