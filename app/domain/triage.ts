import { passageAt, type Place } from './anchor'
import type { Thread } from './comment-thread'
import { wordingKey } from './wording'
import type { ThreadPosition } from './thread-position'
import type { Block } from './document'

/** A passage with the rest of its first and last blocks. */
export type PassageInContext = { before: string; words: string; after: string }

/** The passage at a place with what stands around it; `null` when the text has no such place. */
export function passageInContext(place: Place, blocks: readonly Block[]): PassageInContext | null {
  const words = passageAt(place, blocks)
  const first = blocks.find(({ blockId }) => blockId === place.startBlockId)
  const last = blocks.find(({ blockId }) => blockId === place.endBlockId)
  if (words === null || !first || !last) return null
  return {
    before: first.text.slice(0, place.startOffset),
    words,
    after: last.text.slice(place.endOffset),
  }
}

/** Where a passage stood that is gone: the block as it reads now, without words of its own. */
function tombstoneInContext(
  position: Extract<ThreadPosition, { state: 'orphaned' }>,
  blocks: readonly Block[],
): PassageInContext | null {
  const block = blocks.find(({ blockId }) => blockId === position.tombstoneBlockId)
  if (!block) return null
  const offset = position.tombstoneOffset ?? block.text.length
  return { before: block.text.slice(0, offset), words: '', after: block.text.slice(offset) }
}

/** What stands at a position, or where it stood; `null`: at the beginning of the text. */
export function foundAt(
  position: ThreadPosition,
  blocks: readonly Block[],
): PassageInContext | null {
  return position.state === 'orphaned'
    ? tombstoneInContext(position, blocks)
    : passageInContext(position, blocks)
}

/** So much around a passage is what somebody saw when they decided about it (UTF-16 units). */
const SEEN_AROUND = 32

/**
 * Names what somebody saw of a position when they decided: the same while its words, and those
 * next to it, stay. What is written elsewhere meanwhile does not change it.
 */
export function positionKey(position: ThreadPosition, blocks: readonly Block[]): string {
  const found = foundAt(position, blocks)
  const around = found && [
    found.before.slice(-SEEN_AROUND),
    found.words,
    found.after.slice(0, SEEN_AROUND),
  ]
  return wordingKey([position.state, ...(around ?? [])])
}

/** The block at which a position is shown in a text; `null`: before all of them. */
export function blockAt(position: ThreadPosition): string | null {
  return position.state === 'orphaned' ? position.tombstoneBlockId : position.startBlockId
}

/** Things with positions in the order of a text; what is gone follows what stands at its block. */
export function inTextOrder<Placed extends { position: ThreadPosition }>(
  placed: readonly Placed[],
  blocks: readonly Block[],
): Placed[] {
  const indexes = new Map(blocks.map(({ blockId }, index) => [blockId, index]))
  const rank = ({ position }: Placed) => [
    indexes.get(blockAt(position) ?? '') ?? -1,
    position.state === 'orphaned' ? 1 : 0,
    position.startOffset ?? position.tombstoneOffset ?? 0,
  ]
  return placed
    .map((one) => ({ one, rank: rank(one) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ one }) => one)
}

function compare(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((value, index) => value !== b[index])
  return differing === -1 ? 0 : a[differing]! - b[differing]!
}

/** Whether other words may take the place of a passage without a person looking: it reads as it did. */
export function mayReplace(position: ThreadPosition): boolean {
  const reads = position.state === 'exact' || position.state === 'moved'
  return reads && position.startBlockId === position.endBlockId
}

/** Whether two threads are about some of the same words of one block. */
export function overlap(one: ThreadPosition, other: ThreadPosition): boolean {
  if (one.state === 'orphaned' || other.state === 'orphaned') return false
  if (one.startBlockId !== other.startBlockId) return false
  const end = (position: Place) =>
    position.endBlockId === position.startBlockId ? position.endOffset : Infinity
  return one.startOffset < end(other) && other.startOffset < end(one)
}

/** A thread as drafters meet it beside a text that is being rewritten. */
export type MetThread = {
  thread: Thread
  position: ThreadPosition
  /** What is decided about is named by this. */
  seen: string
  /** As readers quote the passage; `null`: it is a heading, or gone. */
  number: string | null
  /** What stands there now; `null`: it stood at the beginning of the text. */
  now: PassageInContext | null
}
