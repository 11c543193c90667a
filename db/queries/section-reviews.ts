import { sql } from 'kysely'
import type { Db } from '../connection'

/** Somebody who was asked to read a section again. */
export type SectionReview = {
  /** Of the heading. */
  blockId: string
  reviewerId: string
  reviewer: string | null
  handedById: string
  handedBy: string | null
  handedAt: Date
}

/** Whom the sections of a draft wait for, by section, the first asked first. */
export async function listSectionReviews(db: Db, draftId: string): Promise<SectionReview[]> {
  return db
    .selectFrom('section_reviews as review')
    .innerJoin('people as reviewer', 'reviewer.id', 'review.reviewer_id')
    .innerJoin('people as giver', 'giver.id', 'review.handed_by_id')
    .where('review.draft_id', '=', draftId)
    .select([
      'review.block_id as blockId',
      'review.reviewer_id as reviewerId',
      sql<string | null>`coalesce(nullif(reviewer.name, ''), reviewer.email)`.as('reviewer'),
      'review.handed_by_id as handedById',
      sql<string | null>`coalesce(nullif(giver.name, ''), giver.email)`.as('handedBy'),
      'review.handed_at as handedAt',
    ])
    .orderBy('review.block_id')
    .orderBy('review.handed_at')
    .orderBy('reviewer')
    .execute()
}

type Section = { draftId: string; blockId: string }

export async function insertSectionReviews(
  db: Db,
  { draftId, blockId }: Section,
  review: { reviewerIds: readonly string[]; handedById: string; title: string },
): Promise<void> {
  await db
    .insertInto('section_reviews')
    .values(
      review.reviewerIds.map((reviewerId) => ({
        draft_id: draftId,
        block_id: blockId,
        reviewer_id: reviewerId,
        handed_by_id: review.handedById,
        title: review.title,
      })),
    )
    .execute()
}

/** Nobody is asked to read the section any more. @returns who had asked, and what it was called. */
export async function endSectionReviews(
  db: Db,
  { draftId, blockId }: Section,
): Promise<{ handedById: string; title: string }[]> {
  return db
    .deleteFrom('section_reviews')
    .where('draft_id', '=', draftId)
    .where('block_id', '=', blockId)
    .returning(['handed_by_id as handedById', 'title'])
    .execute()
}
