import { sql } from 'kysely'
import type { Consent } from '~/app/domain/contributor'
import type { Localized } from '~/app/domain/language'
import type { Db } from '../connection'

/** One thing a passage of a working text rests on: a contribution, a theme, or a statement. */
export type WorkingSource = {
  id: string
  blockId: string
  contribution: { number: number | null; text: string; language: string; consent: Consent } | null
  theme: Localized | null
  /** A statement of a published synthesis. */
  statement: { text: string; language: string } | null
}

/** What the passages of a working text rest on, the oldest first. */
export async function listWorkingSources(db: Db, draftId: string): Promise<WorkingSource[]> {
  const { rows } = await sql<WorkingSource>`
    select citation.id, citation.block_id as "blockId",
      case when said.id is not null then jsonb_build_object('number', said.number, 'text', said.text,
        'language', said.language, 'consent', said.consent) end as contribution,
      theme.name as theme,
      case when citation.cited_block_id is not null then (
        select jsonb_build_object('text', block.text, 'language', text.language)
        from checkpoints as text join blocks as block on block.checkpoint_id = text.id
        where text.version_id = citation.cited_version_id and block.block_id = citation.cited_block_id
        order by text.language limit 1) end as statement
    from citations as citation
    left join contributions as said on said.id = citation.contribution_id
    left join themes as theme on theme.id = citation.theme_id
    where citation.draft_id = ${draftId} and citation.version_id is null
      and citation.stance <> 'pending'
    order by citation.created_at, said.seq nulls last, citation.id`.execute(db)
  return rows
}

/** A statement of a published synthesis that a passage may rest on. */
export type CitableStatement = {
  versionId: string
  blockId: string
  text: string
  language: string
  /** The phase whose synthesis it is; `null`: of the whole consultation. */
  phasePosition: number | null
}

/**
 * The statements of the newest versions of all syntheses, in the order of phases, then of reading.
 *
 * @param languages BCP 47: each in the first of them there is.
 */
export async function listCitableStatements(
  db: Db,
  consultationId: string,
  languages: readonly string[],
): Promise<CitableStatement[]> {
  const { rows } = await sql<CitableStatement>`
    with newest as (
      select distinct on (version.draft_id) version.id, draft.phase_id
      from versions as version join drafts as draft on draft.id = version.draft_id
      where draft.consultation_id = ${consultationId} and draft.kind = 'synthesis'
        and version.withdrawn_at is null
      order by version.draft_id, version.number desc
    ), text as (
      select distinct on (newest.id) newest.id as version_id, newest.phase_id, checkpoint.id, checkpoint.language
      from newest join checkpoints as checkpoint on checkpoint.version_id = newest.id
      order by newest.id, array_position(${[...languages]}::text[], checkpoint.language), checkpoint.language
    )
    select text.version_id as "versionId", block.block_id as "blockId", block.text, text.language,
      phase.position as "phasePosition"
    from text join blocks as block on block.checkpoint_id = text.id and block.role = 'statement'
    left join phases as phase on phase.id = text.phase_id
    order by phase.position, text.version_id, block.position`.execute(db)
  return rows
}

/** Whether this is a statement of a published synthesis of the consultation. */
export async function isCitableStatement(
  db: Db,
  consultationId: string,
  { versionId, blockId }: { versionId: string; blockId: string },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from versions as version
    join drafts as draft on draft.id = version.draft_id and draft.kind = 'synthesis'
    join checkpoints as text on text.version_id = version.id
    join blocks as block on block.checkpoint_id = text.id
    where draft.consultation_id = ${consultationId} and version.id = ${versionId}
      and version.withdrawn_at is null and block.block_id = ${blockId} and block.role = 'statement'
    limit 1`.execute(db)
  return rows.length > 0
}

export type NewSource = {
  draftId: string
  blockId: string
  personId: string
  contributionId: string | null
  themeId: string | null
  statement: { versionId: string; blockId: string } | null
}

/** The passage rests on this too; once is enough. @returns whether it is new. */
export async function insertWorkingSource(db: Db, source: NewSource): Promise<boolean> {
  const { draftId, blockId, personId, contributionId, themeId, statement } = source
  const { numAffectedRows } = await sql`
    insert into citations (draft_id, block_id, contribution_id, theme_id, cited_version_id,
      cited_block_id, stance, made_by_id)
    select ${draftId}, ${blockId}, ${contributionId}::uuid, ${themeId}::uuid,
      ${statement?.versionId ?? null}::uuid, ${statement?.blockId ?? null}::uuid, 'supports', ${personId}
    where not exists (select from citations where draft_id = ${draftId} and block_id = ${blockId}
      and version_id is null and contribution_id is not distinct from ${contributionId}::uuid
      and theme_id is not distinct from ${themeId}::uuid
      and cited_block_id is not distinct from ${statement?.blockId ?? null}::uuid)`.execute(db)
  return Number(numAffectedRows ?? 0) > 0
}

/** @returns the block that rested on it; `undefined`: there is no such citation in the working text. */
export async function deleteWorkingSource(
  db: Db,
  draftId: string,
  id: string,
): Promise<string | undefined> {
  const row = await db
    .deleteFrom('citations')
    .where('id', '=', id)
    .where('draft_id', '=', draftId)
    .where('version_id', 'is', null)
    .returning('block_id as blockId')
    .executeTakeFirst()
  return row?.blockId
}
