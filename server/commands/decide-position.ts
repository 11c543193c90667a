import type { Tx } from '~/db/connection'
import { anchorFromSelection, type Place } from '~/app/domain/anchor'
import { blocksOf, type Block } from '~/app/domain/document'
import { Refused } from '~/app/domain/refusal'
import { positionKey } from '~/app/domain/triage'
import { confirmPosition, moveThread, placeThreads, type PlacedText } from './place-threads'

export type PositionDecision = {
  threadId: string
  /** What its author saw of the position: nobody decides about another one by accident. */
  seen: string
  what:
    | 'confirm'
    /** It is not there any more. */
    | 'gone'
    /** `words` of the block, `''` for all of it. */
    | { blockId: string; words: string }
}

/**
 * Someone of the team decides where a thread stands in the working text as it is now. The text
 * is kept as it stood then, so that the decision can be carried on.
 *
 * @throws {Refused} `position-changed-since`: it stands elsewhere, or the words there are others;
 *   `words-not-there`: the block does not say them.
 */
export async function decidePosition(
  trx: Tx,
  personId: string,
  text: PlacedText,
  { threadId, seen, what }: PositionDecision,
): Promise<void> {
  const { checkpointId, threads } = await placeThreads(trx, text)
  const blocks = blocksOf(text.document)
  const thread = threads.find((one) => one.threadId === threadId)
  if (!thread) throw new Refused('not-found')
  if (positionKey(thread.position, blocks) !== seen) throw new Refused('position-changed-since')

  const where = { threadId, checkpointId }
  if (what === 'confirm') return confirmPosition(trx, personId, where)
  const place = what === 'gone' ? null : placeOfWords(what, blocks)
  await moveThread(trx, personId, { ...where, place })
}

/** @throws {Refused} when the block, or nothing else in the text, says these words. */
function placeOfWords(
  { blockId, words }: { blockId: string; words: string },
  blocks: readonly Block[],
): Place {
  const selection = { startBlockId: blockId, startOffset: 0, endBlockId: blockId, endOffset: 0 }
  const { anchor, selected } = anchorFromSelection({ ...selection, quote: words }, blocks)
  if (!anchor || selected !== null) throw new Refused('words-not-there')
  const { startBlockId, startOffset, endBlockId, endOffset } = anchor
  return { startBlockId, startOffset, endBlockId, endOffset }
}
