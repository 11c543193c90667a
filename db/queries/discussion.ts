import type { Db } from '../connection'
import type { Localized } from '~/app/domain/language'
import { READABLE_STATES } from '~/app/domain/contribution'
import { visibleTo, type Consent } from '~/app/domain/contributor'

/** One post of a discussion as the public reads it. */
export type Post = {
  id: string
  number: number | null
  replyToId: string | null
  /** `null`: for the secretariat only. */
  text: string | null
  language: string
  name: string | null
  kind: string | null
  group: { position: number; name: Localized } | null
  /** `null`: for the secretariat only. */
  receivedAt: Date | null
  isLate: boolean
  /** Said by the team, in its role. */
  isTeam: boolean
}

/** The latest posts of a discussion, newest first, with all replies to them, oldest first. */
export async function listPosts(db: Db, activityId: string, limit: number): Promise<Post[]> {
  const first = await postsOf(db, activityId)
    .where('contribution.reply_to_id', 'is', null)
    .orderBy('contribution.seq', 'desc')
    .limit(limit)
    .execute()
  const replies =
    first.length === 0
      ? []
      : await postsOf(db, activityId)
          .where(
            'contribution.reply_to_id',
            'in',
            first.map((post) => post.id),
          )
          .orderBy('contribution.seq')
          .execute()
  return [...first, ...replies].map(asPublic)
}

/** How many posts and replies a discussion has. */
export async function countPosts(db: Db, activityId: string): Promise<number> {
  const row = await db
    .selectFrom('contributions')
    .where('activity_id', '=', activityId)
    .where('state', 'in', READABLE_STATES)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** A post by its id, as one replies to it. */
export async function findPost(db: Db, activityId: string, id: string): Promise<Post | undefined> {
  const row = await postsOf(db, activityId).where('contribution.id', '=', id).executeTakeFirst()
  return row && asPublic(row)
}

function postsOf(db: Db, activityId: string) {
  return db
    .selectFrom('contributions as contribution')
    .leftJoin('contributors as contributor', 'contributor.id', 'contribution.contributor_id')
    .leftJoin('stakeholder_groups as group', 'group.id', 'contribution.stakeholder_group_id')
    .where('contribution.activity_id', '=', activityId)
    .where('contribution.state', 'in', READABLE_STATES)
    .select([
      'contribution.id',
      'contribution.number',
      'contribution.reply_to_id as replyToId',
      'contribution.text',
      'contribution.language',
      'contribution.consent',
      'contribution.state',
      'contribution.contributor_kind as kind',
      'contribution.received_at as receivedAt',
      'contribution.is_late as isLate',
      'contributor.name',
      'group.position as groupPosition',
      'group.name as groupName',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof postsOf>['execute']>>[number]

function asPublic(row: Row): Post {
  const consent: Consent = row.consent
  const may = visibleTo('public', consent)
  return {
    id: row.id,
    number: row.number,
    replyToId: row.replyToId,
    text: may.words ? row.text : null,
    language: row.language,
    name: may.name ? row.name : null,
    kind: may.facts ? row.kind : null,
    group:
      may.facts && row.groupPosition && row.groupName
        ? { position: row.groupPosition, name: row.groupName }
        : null,
    receivedAt: may.facts ? row.receivedAt : null,
    isLate: may.facts && row.isLate,
    isTeam: row.state === 'aside',
  }
}
