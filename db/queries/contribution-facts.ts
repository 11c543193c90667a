import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { ContributorKind } from '~/app/domain/contributor'
import type { Localized } from '~/app/domain/language'
import type { Db } from '../connection'

/** Who said a contribution, when, in answer to what: what surrounds its words. */
export type ContributionFacts = {
  id: string
  contributorKind: ContributorKind | null
  /** As received: the domain says whether it may be shown. */
  name: string | null
  speaker: string | null
  region: string | null
  country: string | null
  group: { position: number; name: Localized } | null
  /** 'YYYY-MM-DD'; `null`: when it was received. */
  saidOn: string | null
  /** The staff who entered it for someone else; `null`: its author, or nobody. */
  enteredBy: string | null
  replyTo: { number: number | null } | null
  replies: { number: number | null }[]
  thread: { id: string; quote: string; language: string } | null
}

/** By its id in a consultation; what the team said aside is not found. */
export async function findContributionFacts(
  db: Db,
  consultationId: string,
  id: string,
): Promise<ContributionFacts | undefined> {
  return db
    .selectFrom('contributions as c')
    .leftJoin('contributors as who', 'who.id', 'c.contributor_id')
    .leftJoin('people as sender', 'sender.id', 'c.sent_by_id')
    .where('c.consultation_id', '=', consultationId)
    .where('c.id', '=', id)
    .where('c.state', '<>', 'aside')
    .select((eb) => [
      'c.id',
      sql<ContributorKind | null>`c.contributor_kind`.as('contributorKind'),
      'who.name',
      'c.speaker',
      'who.region',
      'who.country',
      jsonObjectFrom(
        eb
          .selectFrom('stakeholder_groups as own')
          .whereRef('own.id', '=', 'c.stakeholder_group_id')
          .select(['own.position', 'own.name']),
      ).as('group'),
      'c.said_on as saidOn',
      sql<string | null>`case when who.person_id is distinct from c.sent_by_id
        then sender.name end`.as('enteredBy'),
      jsonObjectFrom(
        eb
          .selectFrom('contributions as other')
          .whereRef('other.id', '=', 'c.reply_to_id')
          .where('other.state', '<>', 'aside')
          .select('other.number'),
      ).as('replyTo'),
      jsonArrayFrom(
        eb
          .selectFrom('contributions as other')
          .whereRef('other.reply_to_id', '=', 'c.id')
          .where('other.state', '=', 'listed')
          .select('other.number')
          .orderBy('other.seq'),
      ).as('replies'),
      jsonObjectFrom(
        eb
          .selectFrom('comment_threads as thread')
          .innerJoin('checkpoints as read', 'read.id', 'thread.checkpoint_id')
          .whereRef('thread.id', '=', 'c.thread_id')
          .select(['thread.id', 'thread.quote', 'read.language']),
      ).as('thread'),
    ])
    .executeTakeFirst()
}

/** The id of C-0412 in a consultation. */
export async function findContributionId(
  db: Db,
  consultationId: string,
  number: number,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('contributions')
    .where('consultation_id', '=', consultationId)
    .where('number', '=', number)
    .select('id')
    .executeTakeFirst()
  return row?.id
}
