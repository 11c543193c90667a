import { sql } from 'kysely'
import type { Db } from '../connection'
import type { RegisterPlace } from './register'
import type { Localized } from '~/app/domain/language'
import { READABLE_STATES } from '~/app/domain/contribution'
import { visibleTo, type Consent } from '~/app/domain/contributor'

/** One post of a discussion as the public reads it. */
export type Post = {
  id: string
  number: number | null
  replyToId: string | null
  /** Its beginning; what the team said in full. `null`: for the secretariat only. */
  text: string | null
  isCut: boolean
  /** How many replied to it, shown here or not. */
  replies: number
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

export type PostPage = {
  /** Newest first; the replies to them, oldest first, follow. */
  posts: Post[]
  /** What `after` is to be for the page of newer ones; `null`: this is the first. */
  newer: number | null
  /** What `before` is to be for the page of older ones; `null`: this is the last. */
  older: number | null
}

/** The longest beginning of a post that stands in a discussion, in characters. */
const POST_LENGTH = 600
const REPLIES_SHOWN = 20

/** One page of a discussion, the newest posts first, each with the first replies to it. */
export async function listPosts(
  db: Db,
  activityId: string,
  limit: number,
  { before, after }: RegisterPlace = {},
): Promise<PostPage> {
  const isBack = after !== undefined
  const found = await postsOf(db, activityId)
    .where('contribution.reply_to_id', 'is', null)
    .$if(isBack, (query) => query.where('contribution.seq', '>', after!))
    .$if(!isBack && before !== undefined, (query) => query.where('contribution.seq', '<', before!))
    .orderBy('contribution.seq', isBack ? 'asc' : 'desc')
    .limit(limit + 1)
    .execute()
  const shown = found.slice(0, limit)
  if (isBack) shown.reverse()
  const hasMore = found.length > limit
  const replies = await listReplies(
    db,
    activityId,
    shown.map((post) => post.id),
  )
  return {
    posts: [...shown, ...replies].map(asPublic),
    newer: (isBack ? hasMore : before !== undefined) ? (shown[0]?.seq ?? null) : null,
    older: isBack || hasMore ? (shown.at(-1)?.seq ?? null) : null,
  }
}

async function listReplies(db: Db, activityId: string, postIds: readonly string[]) {
  if (postIds.length === 0) return []
  const first = sql<string>`(
    select each.id from unnest(${[...postIds]}::uuid[]) as post (id) cross join lateral (
      select id from contributions where reply_to_id = post.id and state in (${sql.join(READABLE_STATES)})
      order by seq limit ${REPLIES_SHOWN}) as each)`
  return postsOf(db, activityId)
    .where('contribution.id', 'in', first)
    .orderBy('contribution.seq')
    .execute()
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
      'contribution.seq',
      sql<string>`case when contribution.state = 'aside' then contribution.text
        else left(contribution.text, ${POST_LENGTH}) end`.as('text'),
      sql<boolean>`contribution.state <> 'aside' and length(contribution.text) > ${POST_LENGTH}`.as(
        'isCut',
      ),
      sql<number>`(select count(*) from contributions as reply
        where reply.reply_to_id = contribution.id and reply.state in (${sql.join(READABLE_STATES)}))`.as(
        'replies',
      ),
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
    isCut: may.words && row.isCut,
    replies: row.replies,
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
