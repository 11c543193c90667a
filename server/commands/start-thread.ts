import type { Tx } from '~/db/connection'
import { listBlocks } from '~/db/queries/checkpoints'
import { insertThreadOnce } from '~/db/queries/comment-threads'
import { findVersion, listCommentsActivities } from '~/db/queries/versions'
import { anchorFromSelection, type Anchor } from '~/app/domain/anchor'
import { commentRefusal, commentsActivityAt } from '~/app/domain/comment-thread'
import type { NewThread, PassageInput } from '~/app/domain/comment-thread.input'
import type { Block } from '~/app/domain/document'
import { Refused } from '~/app/domain/refusal'
import type { FileToAttach } from './attach-files'
import { followAfterSending } from './follow'
import { idFrom } from './id-from'
import { receiveContributions, type Received, type Sender } from './receive-contributions'

/** A comment on a version, and the files that come with it. */
type ThreadToStart = {
  versionId: string
  comment: NewThread
  secret: string
  files?: readonly FileToAttach[]
}

/**
 * Someone opens a comment thread on a passage of a published version. A passage that does not fit
 * (a browser's translation, an extension) is never a reason to lose the comment: it is pinned to
 * its block, and the words the reader had before their eyes are kept.
 *
 * @throws {Refused} not for the passage, but for a version or activity that takes no comments.
 */
export async function startThread(
  trx: Tx,
  sender: Sender,
  { versionId, comment, secret, files = [] }: ThreadToStart,
  now: Date,
): Promise<Received & { threadId: string }> {
  const version = await findVersion(trx, versionId)
  if (!version) throw new Refused('not-found')
  const published = version.texts.find(({ checkpointId }) => checkpointId === comment.checkpointId)
  if (!published) throw new Refused('not-found')
  const activity = commentsActivityAt(await listCommentsActivities(trx, version.draftId), now)
  const refusal = commentRefusal(version, activity, now)
  if (refusal || !activity) throw new Refused(refusal ?? 'activity-not-open')

  // The same sending always makes the same thread: sent twice, there is one.
  const threadId = idFrom(JSON.stringify(['thread', sender.idempotencyKey, comment]))
  const { anchor, selected } = pinned(comment, await listBlocks(trx, published.checkpointId))
  await insertThreadOnce(trx, {
    id: threadId,
    checkpointId: published.checkpointId,
    anchor,
    selected,
    replacement: comment.replacement,
  })
  const received = await receiveContributions(
    trx,
    sender,
    {
      phaseId: activity.phaseId,
      activityId: activity.id,
      closesAt: activity.closesAt,
      texts: [
        {
          channel: 'draft_comment',
          kind: comment.kind,
          threadId,
          text: comment.text,
          language: comment.language,
        },
      ],
      files,
    },
    secret,
  )
  const [contributionId] = received.contributionIds
  if (comment.follow && contributionId) {
    const thread = { id: threadId, consultationId: version.consultationId }
    await followAfterSending(trx, sender.personId, contributionId, thread)
  }
  return { ...received, threadId }
}

/** The anchor of a comment; `null`: it is about the whole text. */
function pinned(
  { startBlockId, startOffset, endBlockId, endOffset, quote }: PassageInput,
  blocks: readonly Block[],
): { anchor: Anchor | null; selected: string | null } {
  if (startBlockId === '') return { anchor: null, selected: quote === '' ? null : quote }
  const end = endBlockId === '' ? startBlockId : endBlockId
  return anchorFromSelection(
    { startBlockId, startOffset, endBlockId: end, endOffset, quote },
    blocks,
  )
}
