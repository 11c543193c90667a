import { createHash } from 'node:crypto'
import type { Tx } from '~/db/connection'
import { findThreadPlace } from '~/db/queries/comment-threads'
import { insertContributorOnce } from '~/db/queries/contributors'
import { insertEvent } from '~/db/queries/events'
import { listGroups } from '~/db/queries/groups'
import { findReceiptByKey, insertReceipt, lockSending } from '~/db/queries/receipts'
import { findSupportable, insertSupportOnce } from '~/db/queries/supports'
import { listCommentsActivities } from '~/db/queries/versions'
import { commentsActivityAt, replyRefusal } from '~/app/domain/comment-thread'
import { Refused } from '~/app/domain/refusal'
import { codeOf, hashReceiptCode } from './receive-contributions'

/** Who supports: the account, or nobody known, and the group they speak for. */
export type Supporter = {
  /** `null`: without an account; each sending of the form then stands for one more reader. */
  personId: string | null
  groupId: string | null
  language: string
  idempotencyKey: string
}

/**
 * Someone supports a comment of a thread: once per contributor, and the same form sent twice is
 * counted once.
 *
 * @throws {Refused}
 */
export async function supportContribution(
  trx: Tx,
  supporter: Supporter,
  { threadId, commentId, secret }: { threadId: string; commentId: string; secret: string },
  now: Date,
): Promise<void> {
  const comment = await findSupportable(trx, commentId)
  const place = await findThreadPlace(trx, threadId)
  if (!place || comment?.threadId !== place.id) throw new Refused('not-found')
  const activity = commentsActivityAt(await listCommentsActivities(trx, place.draftId), now)
  const refusal = replyRefusal(place, activity, now)
  if (refusal || !activity) throw new Refused(refusal ?? 'activity-not-open')

  const contentHash = createHash('sha256').update(`support:${commentId}`).digest()
  await lockSending(trx, supporter.idempotencyKey)
  if (await findReceiptByKey(trx, supporter.idempotencyKey, contentHash)) return

  const contributorId = await contributorOf(trx, supporter, place.consultationId)
  await insertReceipt(trx, {
    consultationId: place.consultationId,
    activityId: activity.id,
    contributorId,
    idempotencyKey: supporter.idempotencyKey,
    contentHash,
    codeHash: hashReceiptCode(codeOf(secret, supporter.idempotencyKey, contentHash)),
    closesAt: activity.closesAt,
  })
  await insertSupportOnce(trx, commentId, contributorId)
  await insertEvent(trx, {
    kind: 'contribution-supported',
    consultationId: place.consultationId,
    subjectId: commentId,
    personId: supporter.personId,
  })
}

async function contributorOf(trx: Tx, supporter: Supporter, consultationId: string) {
  const { personId, language } = supporter
  const groups = await listGroups(trx, consultationId)
  const groupId = groups.find(({ id }) => id === supporter.groupId)?.id ?? null
  return insertContributorOnce(trx, {
    consultationId,
    personId,
    kind: 'individual',
    name: null,
    email: null,
    groupId,
    country: null,
    region: null,
    language,
  })
}
