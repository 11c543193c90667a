import { sql } from 'kysely'
import type { Follower, FollowSubject } from '~/app/domain/follow'
import type { Db } from '../connection'

/** What an id names that can be followed; `undefined`: nothing that is published. */
export async function findFollowSubject(db: Db, id: string): Promise<FollowSubject | undefined> {
  const consultation = await db
    .selectFrom('consultations')
    .where('id', '=', id)
    .select(['id', 'id as consultationId', 'slug', 'languages', 'title'])
    .executeTakeFirst()
  if (consultation) return { ...consultation, kind: 'consultation', quote: '', versionId: null }
  const draft = await findPublishedDraft(db, id)
  if (draft) return { ...draft, kind: 'draft', quote: '' }
  const thread = await db
    .selectFrom('comment_threads as thread')
    .innerJoin('checkpoints as text', 'text.id', 'thread.checkpoint_id')
    .innerJoin('versions as version', 'version.id', 'text.version_id')
    .innerJoin('drafts as draft', 'draft.id', 'version.draft_id')
    .innerJoin('consultations as consultation', 'consultation.id', 'draft.consultation_id')
    .where('thread.id', '=', id)
    .select([
      'thread.id',
      'thread.quote',
      'draft.title',
      'consultation.id as consultationId',
      'consultation.slug',
      'consultation.languages',
    ])
    .executeTakeFirst()
  return thread && { ...thread, kind: 'thread', versionId: null }
}

async function findPublishedDraft(db: Db, id: string) {
  return db
    .selectFrom('drafts as draft')
    .innerJoin('consultations as consultation', 'consultation.id', 'draft.consultation_id')
    .innerJoin('versions as version', 'version.draft_id', 'draft.id')
    .where('draft.id', '=', id)
    .where('draft.kind', '<>', 'notes')
    .where('version.withdrawn_at', 'is', null)
    .select([
      'draft.id',
      'draft.title',
      'consultation.id as consultationId',
      'consultation.slug',
      'consultation.languages',
      'version.id as versionId',
    ])
    .orderBy('version.number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export type NewFollow = {
  consultationId: string
  subjectId: string
  personId: string | null
  contributorId: string | null
}

/** An account follows from now on; an address once it has answered. @returns `undefined`: it did already. */
export async function insertFollowOnce(db: Db, follow: NewFollow): Promise<string | undefined> {
  const { consultationId, subjectId, personId, contributorId } = follow
  // Of people without account no time finer than the hour is kept.
  const now = personId ? sql<Date>`now()` : sql<Date>`date_trunc('hour', now())`
  const row = await db
    .insertInto('follows')
    .values({
      consultation_id: consultationId,
      subject_id: subjectId,
      person_id: personId,
      contributor_id: contributorId,
      created_at: now,
      confirmed_at: personId ? now : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export type FollowRow = {
  id: string
  consultationId: string
  subjectId: string
  personId: string | null
  contributorId: string | null
  confirmedAt: Date | null
  endedAt: Date | null
}

export async function findFollow(db: Db, id: string): Promise<FollowRow | undefined> {
  return follows(db).where('follow.id', '=', id).executeTakeFirst()
}

/** What an account follows with this subject, if it does. */
export async function findFollowOfPerson(
  db: Db,
  subjectId: string,
  personId: string,
): Promise<FollowRow | undefined> {
  return follows(db)
    .where('follow.subject_id', '=', subjectId)
    .where('follow.person_id', '=', personId)
    .where('follow.ended_at', 'is', null)
    .executeTakeFirst()
}

/** The follow of an address without account, confirmed or not. */
export async function findFollowOfAddress(
  db: Db,
  subjectId: string,
  email: string,
): Promise<FollowRow | undefined> {
  return follows(db)
    .innerJoin('contributors as reader', 'reader.id', 'follow.contributor_id')
    .where('follow.subject_id', '=', subjectId)
    .where('follow.ended_at', 'is', null)
    .where('reader.email', '=', email)
    .orderBy('follow.confirmed_at')
    .limit(1)
    .executeTakeFirst()
}

function follows(db: Db) {
  return db
    .selectFrom('follows as follow')
    .select([
      'follow.id',
      'follow.consultation_id as consultationId',
      'follow.subject_id as subjectId',
      'follow.person_id as personId',
      'follow.contributor_id as contributorId',
      'follow.confirmed_at as confirmedAt',
      'follow.ended_at as endedAt',
    ])
}

/** @returns false: it was confirmed before, or has ended. */
export async function markFollowConfirmed(db: Db, id: string): Promise<boolean> {
  const row = await db
    .updateTable('follows')
    .set({ confirmed_at: sql<Date>`date_trunc('hour', now())` })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/**
 * End a follow; the address of somebody who did nothing else here goes with it.
 *
 * @returns false: it had ended before.
 */
export async function markFollowEnded(db: Db, id: string): Promise<boolean> {
  const row = await db
    .updateTable('follows')
    .set({ ended_at: sql<Date>`date_trunc('hour', now())` })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('contributor_id as contributorId')
    .executeTakeFirst()
  if (row?.contributorId) await forgetAddress(db, row.contributorId)
  return row !== undefined
}

async function forgetAddress(db: Db, contributorId: string): Promise<void> {
  await db
    .updateTable('contributors')
    .set({ email: null })
    .where('id', '=', contributorId)
    .where(
      sql<boolean>`not exists (select from receipts where receipts.contributor_id = contributors.id)
        and not exists (select from contributions where contributions.contributor_id = contributors.id)`,
    )
    .execute()
}

/** Who follows any of these, confirmed and not ended, with an address; the longest following first. */
export async function listFollowers(db: Db, subjectIds: readonly string[]): Promise<Follower[]> {
  const rows = await db
    .selectFrom('follows as follow')
    .leftJoin('people as person', 'person.id', 'follow.person_id')
    .leftJoin('contributors as reader', 'reader.id', 'follow.contributor_id')
    .where('follow.subject_id', 'in', subjectIds)
    .where('follow.confirmed_at', 'is not', null)
    .where('follow.ended_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .where('reader.erased_at', 'is', null)
    .select((eb) => [
      'follow.id as followId',
      'follow.person_id as personId',
      'follow.contributor_id as contributorId',
      eb.fn.coalesce('person.email', 'reader.email').as('email'),
    ])
    .orderBy('follow.created_at')
    .orderBy('follow.id')
    .execute()
  return rows.flatMap((row) => (row.email === null ? [] : [{ ...row, email: row.email }]))
}

/** The addresses of contributors (their account's too) and of accounts. */
export async function listAddressesOf(
  db: Db,
  contributorIds: readonly string[],
  personIds: readonly string[],
): Promise<string[]> {
  const contributors = await db
    .selectFrom('contributors as reader')
    .leftJoin('people as person', 'person.id', 'reader.person_id')
    .where('reader.id', '=', (eb) => eb.fn.any(eb.val([...contributorIds])))
    .select(['reader.email', 'person.email as accountEmail'])
    .execute()
  const people = await db
    .selectFrom('people')
    .where('id', '=', (eb) => eb.fn.any(eb.val([...personIds])))
    .select('email')
    .execute()
  const all = [
    ...contributors.flatMap((row) => [row.email, row.accountEmail]),
    ...people.map((row) => row.email),
  ]
  return all.filter((email) => email !== null)
}

/** What somebody follows, by their account or by its address; the latest begun first. */
export async function listFollowsOf(
  db: Db,
  { id, email }: { id: string; email: string | null },
): Promise<{ followId: string; subjectId: string }[]> {
  return db
    .selectFrom('follows as follow')
    .leftJoin('contributors as reader', 'reader.id', 'follow.contributor_id')
    .where('follow.ended_at', 'is', null)
    .where('follow.confirmed_at', 'is not', null)
    .where((eb) => eb.or([eb('follow.person_id', '=', id), eb('reader.email', '=', email)]))
    .select(['follow.id as followId', 'follow.subject_id as subjectId'])
    .orderBy('follow.created_at', 'desc')
    .orderBy('follow.id')
    .execute()
}

/** Who sent a contribution, and the address they left. */
export async function findSenderOf(
  db: Db,
  contributionId: string,
): Promise<{ contributorId: string; email: string | null } | undefined> {
  return db
    .selectFrom('contributions as said')
    .innerJoin('contributors as author', 'author.id', 'said.contributor_id')
    .where('said.id', '=', contributionId)
    .select(['author.id as contributorId', 'author.email'])
    .executeTakeFirst()
}

/** The threads whose comments a response answers. */
export async function listAnsweredThreads(db: Db, responseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('dispositions as decided')
    .innerJoin('contributions as said', 'said.id', 'decided.contribution_id')
    .where('decided.response_id', '=', responseId)
    .where('decided.ended_at', 'is', null)
    .where('said.thread_id', 'is not', null)
    .select('said.thread_id as threadId')
    .distinct()
    .execute()
  return rows.map(({ threadId }) => threadId!)
}
