import type { Tx } from '~/db/connection'
import { findPost, type Post as ShownPost } from '~/db/queries/discussion'
import { findActivity } from '~/db/queries/phases'
import type { Channel } from '~/app/domain/contribution'
import { arrival } from '~/app/domain/phase'
import { Refused } from '~/app/domain/refusal'
import { receiveContributions, type Received, type Sender } from './receive-contributions'

export type Post = { activityId: string; text: string; language: string; replyToId: string | null }

/**
 * Someone contributes to a discussion, or replies in it. Before it opens they are refused; after
 * the deadline what they say is received all the same, and marked late.
 *
 * @throws {Refused}
 */
export async function contribute(
  trx: Tx,
  sender: Sender,
  post: Post,
  secret: string,
  now: Date,
): Promise<Received> {
  const activity = await findActivity(trx, post.activityId)
  if (!activity || activity.consultationId !== sender.consultationId) throw new Refused('not-found')
  if (arrival(activity, now) === 'not-open') throw new Refused('activity-not-open')

  const answered = post.replyToId && (await findPost(trx, activity.id, post.replyToId))
  if (post.replyToId && !answered) throw new Refused('contribution-not-listed')

  const replyToId = answered ? await rootOf(trx, activity.id, answered) : null
  const channel: Channel = activity.kind === 'mailbox' ? 'email' : 'discussion'
  return receiveContributions(
    trx,
    sender,
    {
      phaseId: activity.phaseId,
      activityId: activity.id,
      closesAt: activity.closesAt,
      texts: [{ channel, text: post.text, language: post.language, replyToId }],
    },
    secret,
  )
}

/** A discussion is two levels deep: a reply to a reply stands under the post both answer. */
async function rootOf(trx: Tx, activityId: string, post: ShownPost): Promise<string> {
  if (post.replyToId === null) return post.id
  const above = await findPost(trx, activityId, post.replyToId)
  return above ? rootOf(trx, activityId, above) : post.id
}
