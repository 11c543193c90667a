import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { CommentsActivity } from '~/app/domain/comment-thread'
import type { DraftKind } from '~/app/domain/draft'
import type { Localized } from '~/app/domain/language'
import type { Version } from '~/app/domain/version'
import type { Db, Tx } from '../connection'

/** A published version of a draft, with its texts. */
export async function findVersion(db: Db, id: string): Promise<Version | undefined> {
  return versions(db).where('version.id', '=', id).executeTakeFirst()
}

/** The same; whoever withdraws it or opens a vote on it at the same time waits. */
export async function lockVersion(trx: Tx, id: string): Promise<Version | undefined> {
  await trx.selectFrom('versions').where('id', '=', id).select('id').forNoKeyUpdate().execute()
  return findVersion(trx, id)
}

/** The versions of a draft, newest first. */
export async function listVersions(db: Db, draftId: string): Promise<Version[]> {
  return versions(db)
    .where('version.draft_id', '=', draftId)
    .orderBy('version.number', 'desc')
    .execute()
}

/** The newest version of a consultation's documents of one kind that was not withdrawn. */
export async function findLatestVersion(
  db: Db,
  consultationId: string,
  kind: DraftKind,
): Promise<Version | undefined> {
  return versions(db)
    .where('draft.consultation_id', '=', consultationId)
    .where('draft.kind', '=', kind)
    .where('version.withdrawn_at', 'is', null)
    .orderBy('version.published_at', 'desc')
    .orderBy('version.number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** All that a consultation has published, newest first, at most a hundred. */
export async function listPublications(db: Db, consultationId: string): Promise<Version[]> {
  return versions(db)
    .where('draft.consultation_id', '=', consultationId)
    .orderBy('version.published_at', 'desc')
    .orderBy('version.number', 'desc')
    .limit(100)
    .execute()
}

function versions(db: Db) {
  return db
    .selectFrom('versions as version')
    .innerJoin('drafts as draft', 'draft.id', 'version.draft_id')
    .select((eb) => [
      'version.id',
      'version.draft_id as draftId',
      'draft.consultation_id as consultationId',
      'draft.phase_id as phaseId',
      'draft.kind',
      'draft.title',
      'version.number',
      sql<string>`encode(version.hash, 'hex')`.as('hash'),
      'version.note',
      'version.published_at as publishedAt',
      'version.withdrawn_at as withdrawnAt',
      'version.withdrawal_note as withdrawalNote',
      eb
        .not(
          eb.exists(
            eb
              .selectFrom('versions as later')
              .whereRef('later.draft_id', '=', 'version.draft_id')
              .whereRef('later.number', '>', 'version.number')
              .where('later.withdrawn_at', 'is', null)
              .select('later.id'),
          ),
        )
        .$castTo<boolean>()
        .as('isLatest'),
      jsonArrayFrom(
        eb
          .selectFrom('checkpoints as text')
          .whereRef('text.version_id', '=', 'version.id')
          .select(['text.id as checkpointId', 'text.draft_text_id as draftTextId', 'text.language'])
          .orderBy('text.language'),
      ).as('texts'),
    ])
}

/** When comments on a draft are received, by the phases that open it. */
export async function listCommentsActivities(db: Db, draftId: string): Promise<CommentsActivity[]> {
  return db
    .selectFrom('activities as activity')
    .innerJoin('phases as phase', 'phase.id', 'activity.phase_id')
    .where('activity.draft_id', '=', draftId)
    .where('activity.kind', '=', 'comments')
    .select((eb) => [
      'activity.id',
      'activity.phase_id as phaseId',
      eb.fn.coalesce('activity.opens_at', 'phase.opens_at').as('opensAt'),
      eb.fn.coalesce('activity.closes_at', 'phase.closes_at').as('closesAt'),
    ])
    .orderBy('phase.position')
    .execute()
}

/** A draft as one publishes it. */
export type PublishableDraft = {
  id: string
  consultationId: string
  phaseId: string | null
  kind: DraftKind
  title: Localized
  /** The working texts, by language. */
  texts: { draftTextId: string; language: string }[]
}

export async function findPublishableDraft(
  db: Db,
  draftId: string,
): Promise<PublishableDraft | undefined> {
  return db
    .selectFrom('drafts as draft')
    .where('draft.id', '=', draftId)
    .select((eb) => [
      'draft.id',
      'draft.consultation_id as consultationId',
      'draft.phase_id as phaseId',
      'draft.kind',
      'draft.title',
      jsonArrayFrom(
        eb
          .selectFrom('draft_texts as text')
          .whereRef('text.draft_id', '=', 'draft.id')
          .select(['text.id as draftTextId', 'text.language'])
          .orderBy('text.language'),
      ).as('texts'),
    ])
    .executeTakeFirst()
}

/** Whoever publishes this draft, or adds a language to it, at the same time waits. */
export async function lockDraft(trx: Tx, draftId: string): Promise<void> {
  await trx.selectFrom('drafts').where('id', '=', draftId).select('id').forUpdate().execute()
}

/** @returns the new version's id. */
export async function insertVersion(
  db: Db,
  version: {
    draftId: string
    number: number
    hash: Buffer
    note: Localized
    publishedById: string
  },
): Promise<string> {
  const row = await db
    .insertInto('versions')
    .values({
      draft_id: version.draftId,
      number: version.number,
      hash: version.hash,
      note: version.note,
      published_by_id: version.publishedById,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Withdraw a version, with a public note. It stays readable, and says so. */
export async function markVersionWithdrawn(db: Db, id: string, note: Localized): Promise<void> {
  await db
    .updateTable('versions')
    .set({ withdrawn_at: sql<Date>`now()`, withdrawal_note: note })
    .where('id', '=', id)
    .execute()
}

/** A citation of the working text, and the id it is published under. */
export type CopiedCitation = { workingId: string; publishedId: string }

/** What a citation stands for: the same words of the same thing, for the same passage. */
export type CitationFacts = { id: string; blockId: string; source: string; stance: string }

/** The confirmed citations of a working text: what a version rests on. */
export async function listWorkingCitations(db: Db, draftId: string): Promise<CitationFacts[]> {
  return db
    .selectFrom('citations')
    .where('draft_id', '=', draftId)
    .where('version_id', 'is', null)
    .where('made_by_id', 'is not', null)
    .select(['id', 'block_id as blockId', 'stance', citationSource()])
    .orderBy('id')
    .execute()
}

/** What the citations of a version stand for, by their ids. */
export async function listPublishedCitations(db: Db, versionId: string): Promise<CitationFacts[]> {
  return db
    .selectFrom('citations')
    .where('version_id', '=', versionId)
    .select(['id', 'block_id as blockId', 'stance', citationSource()])
    .execute()
}

/** The same words of the same contribution, whatever the citation's id. */
function citationSource() {
  return sql<string>`concat_ws(':', contribution_id, theme_id, cited_version_id, cited_block_id, start_offset, end_offset)`.as(
    'source',
  )
}

/** Copy citations of the working text to its version, each under its new id. */
export async function copyCitations(
  db: Db,
  versionId: string,
  copies: readonly CopiedCitation[],
): Promise<void> {
  for (let from = 0; from < copies.length; from += 1000) {
    const chunk = copies.slice(from, from + 1000)
    const ids = sql.join(
      chunk.map(({ workingId, publishedId }) => sql`(${workingId}::uuid, ${publishedId}::uuid)`),
    )
    await sql`
      insert into citations (id, draft_id, block_id, version_id, contribution_id, start_offset, end_offset, quote,
        theme_id, cited_version_id, cited_block_id, stance, made_by_id, created_at)
      select copy.published_id, draft_id, block_id, ${versionId}, contribution_id, start_offset, end_offset, quote,
        theme_id, cited_version_id, cited_block_id, stance, made_by_id, created_at
      from citations join (values ${ids}) as copy (working_id, published_id) on copy.working_id = citations.id
    `.execute(db)
  }
}

/** Copy the figures of a working text to its version: they are what was counted when it was published. */
export async function copyFigures(db: Db, draftId: string, versionId: string): Promise<void> {
  await sql`
    insert into figures (consultation_id, draft_id, version_id, name, parameters, value, counted_at)
    select consultation_id, draft_id, ${versionId}, name, parameters, value, counted_at
    from figures where draft_id = ${draftId} and version_id is null
  `.execute(db)
}

/** Contributions of a phase without a disposition that a version does not list as pending. */
export async function countUnlistedPending(
  db: Db,
  phaseId: string,
  versionId: string,
): Promise<number> {
  const { count } = await db
    .selectFrom('contributions as pending')
    .where('pending.phase_id', '=', phaseId)
    .where('pending.disposition', 'is', null)
    .where('pending.state', '=', 'listed')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('citations')
            .whereRef('citations.contribution_id', '=', 'pending.id')
            .where('citations.version_id', '=', versionId)
            .where('citations.stance', '=', 'pending')
            .select('citations.id'),
        ),
      ),
    )
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
