import type { Tx } from '~/db/connection'
import {
  deleteBroughtFile,
  deleteStaleBroughtFiles,
  findSameFile,
  insertBroughtFile,
  lockBroughtFile,
  updateBroughtFile,
  type BroughtFile,
  type BroughtFileRow,
} from '~/db/queries/brought-files'
import { listBlocks } from '~/db/queries/checkpoints'
import { insertThreadOnce } from '~/db/queries/comment-threads'
import { findVersion, listCommentsActivities } from '~/db/queries/versions'
import { withContext, type Place } from '~/app/domain/anchor'
import { commentRefusal, commentsActivityAt } from '~/app/domain/comment-thread'
import type { BroughtItem } from '~/app/domain/commented-file'
import type { Block } from '~/app/domain/document'
import { Refused } from '~/app/domain/refusal'
import { idFrom } from './id-from'
import {
  receiveContributions,
  type Received,
  type Sender,
  type Sending,
} from './receive-contributions'

/**
 * A file was read for a published text: it waits until a person has looked at its places.
 *
 * @returns the id of the file; of the same file brought before, what it was then.
 */
export async function bringComments(
  trx: Tx,
  personId: string,
  { consultationId, ...file }: BroughtFile & { consultationId: string },
): Promise<string> {
  await deleteStaleBroughtFiles(trx, consultationId)
  const before = await findSameFile(trx, file)
  return before ?? insertBroughtFile(trx, consultationId, personId, file)
}

export type ChosenItem = {
  key: string
  /** Where it is to stand; `null`: on the whole text. */
  place: Place | null
}

export type Chosen = {
  fileId: string
  items: readonly ChosenItem[]
  /** BCP 47, of what the file says. */
  language: string
  /** What is said of a passage that is to go. */
  deletion: string
  secret: string
}

/**
 * What a person chose of a file is received as contributions of whoever wrote it, each in its
 * thread, with one receipt. What was received of the file before is not received again.
 *
 * @throws {Refused} when nothing is left to receive, or the version takes no comments.
 */
export async function receiveBroughtComments(
  trx: Tx,
  sender: Sender,
  { fileId, items, language, deletion, secret }: Chosen,
  now: Date,
): Promise<Received> {
  const file = await lockBroughtFile(trx, fileId)
  const version = file && (await findVersion(trx, file.versionId))
  if (!file || !version) throw new Refused('not-found')
  const activity = commentsActivityAt(await listCommentsActivities(trx, version.draftId), now)
  const refusal = commentRefusal(version, activity, now)
  if (refusal || !activity) throw new Refused(refusal ?? 'activity-not-open')

  const blocks = await listBlocks(trx, file.checkpointId)
  const texts: Sending['texts'][number][] = []
  const taken: string[] = []
  for (const { key, place } of items) {
    const item = file.items.find((one) => one.key === key)
    if (!item || file.received.includes(key)) continue
    const threadId = await threadOf(trx, file, item, place, blocks)
    texts.push(...textsOf(item, threadId, { language, deletion }))
    taken.push(key)
  }
  if (texts.length === 0) throw new Refused('nothing-chosen')

  const { phaseId, id: activityId, closesAt } = activity
  const sending = { phaseId, activityId, closesAt, texts }
  const received = await receiveContributions(trx, { ...sender, isOnBehalf: true }, sending, secret)
  await updateBroughtFile(trx, file.id, { received: [...file.received, ...taken] })
  return received
}

/** What was not received of a file is let go; what was, is remembered. */
export async function letGoBroughtFile(trx: Tx, fileId: string): Promise<void> {
  const file = await lockBroughtFile(trx, fileId)
  if (!file) throw new Refused('not-found')
  if (file.received.length === 0) return deleteBroughtFile(trx, file.id)
  const items = file.items.filter(({ key }) => file.received.includes(key))
  await updateBroughtFile(trx, file.id, { items })
}

async function threadOf(
  trx: Tx,
  file: BroughtFileRow,
  item: BroughtItem,
  place: Place | null,
  blocks: readonly Block[],
): Promise<string> {
  if (item.threadId !== null) return item.threadId
  const id = idFrom(JSON.stringify(['file', file.checkpointId, file.sha256, item.key]))
  const anchor = place && withContext(place, blocks)
  const isQuoted = item.quote === '' || anchor?.quote === item.quote
  await insertThreadOnce(trx, {
    id,
    checkpointId: file.checkpointId,
    anchor,
    selected: isQuoted ? null : item.quote,
    replacement: item.replacement,
  })
  return id
}

function textsOf(
  item: BroughtItem,
  threadId: string,
  { language, deletion }: Pick<Chosen, 'language' | 'deletion'>,
): Sending['texts'][number][] {
  const kind = item.kind === 'wording' ? ('wording' as const) : ('comment' as const)
  const channel = 'draft_comment' as const
  return [
    { channel, kind, threadId, text: saidIn(item, deletion), language },
    ...item.replies
      .filter(({ text }) => text !== '')
      .map(({ text }) => ({ channel, kind: 'comment' as const, threadId, text, language })),
  ]
}

/** A wording without a reason is its own; of a passage marked without a word, the passage. */
function saidIn({ kind, text, replacement, quote }: BroughtItem, deletion: string): string {
  if (text !== '') return text
  return kind === 'wording' ? replacement?.trim() || deletion : quote || '…'
}
