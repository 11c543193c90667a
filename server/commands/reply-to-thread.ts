import { createHash } from 'node:crypto'
import type { Tx } from '~/db/connection'
import { findThread, findThreadPlace, type ThreadPlace } from '~/db/queries/comment-threads'
import { findByOriginKey, insertContribution } from '~/db/queries/contributions'
import { insertContributorOnce } from '~/db/queries/contributors'
import { insertEvent } from '~/db/queries/events'
import { findSenderOf } from '~/db/queries/follows'
import { listRoles } from '~/db/queries/people'
import { lockSending } from '~/db/queries/receipts'
import { findVersion, listCommentsActivities } from '~/db/queries/versions'
import {
  commentsActivityAt,
  isSaidAside,
  replyRefusal,
  type CommentsActivity,
} from '~/app/domain/comment-thread'
import type { NewReply } from '~/app/domain/comment-thread.input'
import { Refused } from '~/app/domain/refusal'
import { attachFiles, hashOfFiles, type FileToAttach } from './attach-files'
import { followAfterSending } from './follow'
import { receiveContributions, type Received, type Sender } from './receive-contributions'
import { tellFollowers } from './tell-followers'

/** What is said in a thread, and the files that come with it. */
type ReplyToSend = {
  threadId: string
  reply: NewReply
  secret: string
  files?: readonly FileToAttach[]
}

/**
 * Someone replies in a thread. What readers say is a contribution with a receipt; what the team
 * says stands in the thread only, at any time, and is not counted.
 *
 * @returns `received`: `null` for the team, who are given no receipt.
 * @throws {Refused}
 */
export async function replyToThread(
  trx: Tx,
  sender: Sender,
  { threadId, reply, secret, files = [] }: ReplyToSend,
  now: Date,
): Promise<{ received: Received | null }> {
  const place = await findThreadPlace(trx, threadId)
  const opening = (await findThread(trx, threadId))?.comments[0]
  if (!place || !opening) throw new Refused('not-found')
  const activity = commentsActivityAt(await listCommentsActivities(trx, place.draftId), now)
  if (await isTeamMember(trx, sender)) {
    await sayAside(trx, sender, { place, reply, activity, replyToId: opening.id, files })
    return { received: null }
  }

  const refusal = replyRefusal(place, activity, now)
  if (refusal || !activity) throw new Refused(refusal ?? 'activity-not-open')
  const text = {
    channel: 'draft_comment' as const,
    kind: 'comment' as const,
    threadId,
    replyToId: opening.id,
    text: reply.text,
    language: reply.language,
  }
  const { phaseId, id: activityId, closesAt } = activity
  const sending = { phaseId, activityId, closesAt, texts: [text], files }
  const received = await receiveContributions(trx, sender, sending, secret)
  const [contributionId] = received.contributionIds
  if (contributionId) {
    await tellOfReply(trx, sender, place, contributionId)
    if (reply.follow) await followAfterSending(trx, sender.personId, contributionId, place)
  }
  return { received }
}

/** Who follows the thread hears of a reply, but for whoever wrote it. */
async function tellOfReply(
  trx: Tx,
  { personId }: Sender,
  { id: threadId, consultationId }: ThreadPlace,
  contributionId: string,
): Promise<void> {
  const author = await findSenderOf(trx, contributionId)
  const subject = { consultationId, subjectIds: [threadId] }
  await tellFollowers(
    trx,
    subject,
    { what: 'reply', threadId },
    {
      contributorIds: author ? [author.contributorId] : [],
      personIds: personId ? [personId] : [],
    },
  )
}

async function isTeamMember(trx: Tx, { personId, consultationId }: Sender): Promise<boolean> {
  return personId !== null && isSaidAside(await listRoles(trx, personId, consultationId))
}

type Aside = {
  place: ThreadPlace
  reply: NewReply
  activity: CommentsActivity | undefined
  replyToId: string
  files: readonly FileToAttach[]
}

async function sayAside(trx: Tx, sender: Sender, aside: Aside) {
  const { place, reply, activity, replyToId, files } = aside
  await lockSending(trx, sender.idempotencyKey)
  const said = `${reply.text}${hashOfFiles(files)}`
  const content = createHash('sha256').update(said).digest('hex')
  const originKey = `aside:${sender.idempotencyKey}:${content}`
  if (await findByOriginKey(trx, place.consultationId, originKey)) return
  const phaseId = activity?.phaseId ?? (await findVersion(trx, place.versionId))?.phaseId
  if (!phaseId) throw new Refused('phase-not-open')

  const contributorId = await contributorOf(trx, sender)
  const id = await insertContribution(trx, {
    consultationId: place.consultationId,
    phaseId,
    threadId: place.id,
    replyToId,
    channel: 'draft_comment',
    contributorId,
    contributorKind: null,
    groupId: null,
    consent: 'public',
    language: reply.language,
    text: reply.text,
    sentById: sender.personId,
    originKey,
    state: 'aside',
  })
  await attachFiles(trx, id, files, { name: sender.name, consent: 'public' })
  await insertEvent(trx, {
    kind: 'aside-said',
    consultationId: place.consultationId,
    subjectId: place.id,
    personId: sender.personId,
    data: { contributionId: id },
  })
  await tellOfReply(trx, sender, place, id)
}

/** The team speaks under its own name, as people of the house. */
async function contributorOf(trx: Tx, sender: Sender): Promise<string> {
  return insertContributorOnce(trx, {
    consultationId: sender.consultationId,
    personId: sender.personId,
    kind: 'individual',
    name: sender.name,
    email: null,
    groupId: null,
    country: null,
    region: null,
    language: sender.language,
  })
}
