import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { DraftKind } from '~/app/domain/draft'
import type { Localized } from '~/app/domain/language'
import type { Db } from '../connection'

/** A working text of a draft: one per language. */
export type DraftTextRow = { id: string; language: string; generation: number }

export type DraftRow = {
  id: string
  consultationId: string
  /** `null`: of the whole consultation. */
  phaseId: string | null
  kind: DraftKind
  title: Localized
  /** The text it was begun in first. */
  texts: DraftTextRow[]
  /** Published, newest first. */
  versions: { id: string; number: number; publishedAt: string }[]
}

export type NewDraft = {
  consultationId: string
  phaseId: string | null
  kind: DraftKind
  title: Localized
  createdById: string
}

/** @returns the draft's id. */
export async function insertDraft(db: Db, draft: NewDraft): Promise<string> {
  const { id } = await db
    .insertInto('drafts')
    .values({
      consultation_id: draft.consultationId,
      phase_id: draft.phaseId,
      kind: draft.kind,
      title: draft.title,
      created_by_id: draft.createdById,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** @returns the working text's id: its address at `/collaboration/<id>`. */
export async function insertDraftText(
  db: Db,
  draftId: string,
  language: string,
  sourceId: string | null = null,
): Promise<string> {
  const { id } = await db
    .insertInto('draft_texts')
    .values({ draft_id: draftId, language, source_id: sourceId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function findDraft(db: Db, id: string): Promise<DraftRow | undefined> {
  return drafts(db).where('draft.id', '=', id).executeTakeFirst()
}

/** The drafts of a consultation, but for the notes of its sessions; the latest begun first. */
export async function listDrafts(db: Db, consultationId: string): Promise<DraftRow[]> {
  return drafts(db)
    .where('draft.consultation_id', '=', consultationId)
    .where('draft.kind', '<>', 'notes')
    .orderBy('draft.created_at', 'desc')
    .execute()
}

function drafts(db: Db) {
  return db.selectFrom('drafts as draft').select((eb) => [
    'draft.id',
    'draft.consultation_id as consultationId',
    'draft.phase_id as phaseId',
    'draft.kind',
    'draft.title',
    jsonArrayFrom(
      eb
        .selectFrom('draft_texts as text')
        .whereRef('text.draft_id', '=', 'draft.id')
        .select(['text.id', 'text.language', 'text.generation'])
        .orderBy((order) => order('text.source_id', 'is not', null))
        .orderBy('text.language'),
    ).as('texts'),
    jsonArrayFrom(
      eb
        .selectFrom('versions as version')
        .whereRef('version.draft_id', '=', 'draft.id')
        .where('version.withdrawn_at', 'is', null)
        .select((sub) => [
          'version.id',
          'version.number',
          sub.ref('version.published_at').$castTo<string>().as('publishedAt'),
        ])
        .orderBy('version.number', 'desc'),
    ).as('versions'),
  ])
}
