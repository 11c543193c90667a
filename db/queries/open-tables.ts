import { sql } from 'kysely'
import type { Localized } from '~/app/domain/language'
import type { Db } from '../connection'

export type OpenTheme = {
  id: string
  parentId: string | null
  name: Localized
  description: Localized
  contributions: number
}

/** The code frame, each theme with how many listed contributions are in it. */
export async function listOpenThemes(db: Db, consultationId: string): Promise<OpenTheme[]> {
  const { rows } = await sql<OpenTheme>`
    select theme.id, theme.parent_id as "parentId", theme.name::jsonb as name, theme.description::jsonb as description,
      (select count(*) from assignments join contributions on contributions.id = assignments.contribution_id
        where theme_id = theme.id and ended_at is null and contributions.state = 'listed') as contributions
    from themes as theme where theme.consultation_id = ${consultationId} and theme.state in ('active', 'locked')
    order by theme.id`.execute(db)
  return rows
}

export type OpenResponse = {
  id: string
  publishedAt: string
  text: Localized
  replacesId: string | null
  /** What it decided, by the contribution's number. */
  decisions: { number: number; disposition: string }[]
  passages: { versionId: string; blockId: string }[]
}

/** Published responses, oldest first. */
export async function listOpenResponses(db: Db, consultationId: string): Promise<OpenResponse[]> {
  const { rows } = await sql<OpenResponse>`
    select response.id, to_json(response.published_at) #>> '{}' as "publishedAt", response.text::jsonb as text,
      response.replaces_id as "replacesId",
      coalesce((select json_agg(json_build_object('number', said.number, 'disposition', decided.disposition) order by said.number)
        from dispositions as decided join contributions as said on said.id = decided.contribution_id
        where decided.response_id = response.id and decided.ended_at is null and said.number is not null
          and said.state = 'listed'), '[]') as decisions,
      coalesce((select json_agg(json_build_object('versionId', version_id, 'blockId', block_id) order by block_id)
        from response_blocks where response_id = response.id), '[]') as passages
    from responses as response
    where response.consultation_id = ${consultationId} and response.state = 'published'
    order by response.published_at, response.id`.execute(db)
  return rows
}

export type OpenVersion = {
  id: string
  kind: string
  title: Localized
  number: number
  publishedAt: string
  hash: string
  languages: string[]
  /** What changed, in a sentence. */
  note: Localized
}

/** Published versions that were not withdrawn, oldest first. */
export async function listOpenVersions(db: Db, consultationId: string): Promise<OpenVersion[]> {
  const { rows } = await sql<OpenVersion>`
    select version.id, draft.kind, draft.title::jsonb as title, version.number,
      to_json(version.published_at) #>> '{}' as "publishedAt", encode(version.hash, 'hex') as hash,
      array(select language from checkpoints where version_id = version.id order by language) as languages,
      version.note::jsonb as note
    from versions as version join drafts as draft on draft.id = version.draft_id
    where draft.consultation_id = ${consultationId} and version.withdrawn_at is null
    order by version.published_at, version.id`.execute(db)
  return rows
}

export type OpenChange = {
  versionId: string
  number: number
  /** Of the part's heading. */
  blockId: string
  part: Localized
  why: Localized
}

/** Why parts changed with the versions that were not withdrawn, oldest first, in the order of the text. */
export async function listOpenChanges(db: Db, consultationId: string): Promise<OpenChange[]> {
  const { rows } = await sql<OpenChange>`
    select version.id as "versionId", version.number, note.block_id as "blockId",
      note.title::jsonb as part, note.note::jsonb as why
    from section_notes as note join versions as version on version.id = note.version_id
      join drafts as draft on draft.id = version.draft_id
    where draft.consultation_id = ${consultationId} and version.withdrawn_at is null
    order by version.published_at, version.id, note.position`.execute(db)
  return rows
}
