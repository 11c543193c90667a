import { placeOf, type Anchor, type Place } from './anchor'
import type { Block } from './document'
import { letters } from './text-diff'
import { blockEnd, blockIndexAt, clip, mapTexts, type KeptSpan, type TextMap } from './text-map'

/** With less of its quote left than this share, a passage is gone. */
const LEAST_SURVIVAL = 0.5

/** Pieces of a passage further apart than this, or than its length, are not one passage any more. */
const LARGEST_GAP = 80

/** A quote of this length (UTF-16 units) that stands only once is known without its context. */
const TELLING_LENGTH = 24

/** Where a thread stands in a later text. */
export type CarriedAnchor =
  | (Place & {
      /** `exact`: the same words in their block; `moved`: elsewhere; `edited`: words changed. */
      state: 'exact' | 'moved' | 'edited'
      /** Share of the quote's letters that are still there, from 0.5 to 1. */
      survival: number
      tombstoneBlockId: null
      tombstoneOffset: null
    })
  | ({
      /** The passage is gone. The tombstone says where it stood; `null`: the text is empty. */
      state: 'orphaned'
      survival: number
      tombstoneBlockId: string | null
      tombstoneOffset: number | null
    } & { [Key in keyof Place]: null })

/**
 * Carry an anchor over to a later text. It follows its block, words that moved within it,
 * blocks that were split, merged or moved; never to a passage of which its author did not
 * read half.
 *
 * @param anchor fits `oldBlocks`; both texts are in reading order.
 * @param map of the two texts: hand over the same one to carry many anchors.
 */
export function carryAnchor(
  anchor: Anchor,
  oldBlocks: readonly Block[],
  nextBlocks: readonly Block[],
  map: TextMap = mapTexts(oldBlocks, nextBlocks),
): CarriedAnchor {
  const passage = oldPassage(anchor, map)
  const shift = unchangedShift(passage, map)
  if (shift !== null) return keptWhole(anchor, passage.start + shift, map)
  if (anchor.quote === '') return carryEmpty(passage, map)

  const cluster = largestCluster(keptPieces(passage, map), passage)
  const stretch = withReplacedEnds(cluster, passage, map)
  const isSame = map.next.text.slice(stretch.start, stretch.end) === anchor.quote
  if (isSame) return keptWhole(anchor, stretch.start, map)

  const moved = findInBlock(anchor, passage, map)
  if (moved !== null) {
    return found('moved', 1, placeOf(map.next, moved, moved + anchor.quote.length))
  }
  const survival = survivalOf(cluster, anchor.quote, map)
  if (survival < LEAST_SURVIVAL) return orphaned(passage, survival, map)
  return found('edited', survival, placeOf(map.next, stretch.start, stretch.end))
}

/** How far on the blocks of the passage stand, word for word and in one row; `null` when they do not. */
function unchangedShift({ first, last }: Passage, { old, next, pairs }: TextMap): number | null {
  const image = pairs.toNew[first] ?? null
  if (image === null) return null
  for (let index = first; index <= last; index++) {
    const newIndex = image + index - first
    if (pairs.toNew[index] !== newIndex) return null
    if (old.blocks[index]!.text !== next.blocks[newIndex]!.text) return null
  }
  return next.starts[image]! - old.starts[first]!
}

/** The quote, word for word, at a place of the new text as a whole. */
function keptWhole(anchor: Anchor, start: number, map: TextMap): CarriedAnchor {
  const place = placeOf(map.next, start, start + anchor.quote.length)
  const isThere =
    place.startBlockId === anchor.startBlockId && place.endBlockId === anchor.endBlockId
  return found(isThere ? 'exact' : 'moved', 1, place)
}

/** The passage in the old text as a whole: from `start` to `end` (exclusive), blocks `first` to `last`. */
type Passage = { start: number; end: number; first: number; last: number }

function oldPassage(anchor: Anchor, { old }: TextMap): Passage {
  const indexOf = (id: string) => old.blocks.findIndex((block) => block.blockId === id)
  const first = indexOf(anchor.startBlockId)
  const last = indexOf(anchor.endBlockId)
  if (first === -1 || last < first) throw new Error('The anchor is not of this text')
  const start = old.starts[first]! + anchor.startOffset
  return { start, end: old.starts[last]! + anchor.endOffset, first, last }
}

/** What is left of the passage, in its old order. */
function keptPieces({ start, end, first, last }: Passage, map: TextMap): KeptSpan[] {
  const pieces: KeptSpan[] = []
  for (let index = first; index <= last; index++) {
    const from = Math.max(start, map.old.starts[index]!)
    const to = Math.min(end, blockEnd(map.old, index))
    pieces.push(...map.spansOf(index).map((span) => clip(span, from, to)))
  }
  return pieces.filter(({ length }) => length > 0)
}

/** The pieces that still stand together and in order, and weigh most. */
function largestCluster(pieces: readonly KeptSpan[], { start, end }: Passage): KeptSpan[] {
  const largestGap = Math.max(LARGEST_GAP, end - start)
  const clusters: KeptSpan[][] = []
  for (const piece of pieces) {
    const last = clusters.at(-1)?.at(-1)
    const gap = last ? piece.to - last.to - last.length : -1
    if (gap >= 0 && gap <= largestGap) clusters.at(-1)!.push(piece)
    else clusters.push([piece])
  }
  const length = (cluster: readonly KeptSpan[]) =>
    cluster.reduce((sum, piece) => sum + piece.length, 0)
  return clusters.reduce((best, cluster) => (length(cluster) > length(best) ? cluster : best), [])
}

function survivalOf(cluster: readonly KeptSpan[], quote: string, { old }: TextMap): number {
  const kept = cluster.map(({ from, length }) => old.text.slice(from, from + length)).join('')
  const weight = letters(quote) > 0 ? letters : (text: string) => text.replace(/\s/gu, '').length
  return weight(quote) > 0 ? weight(kept) / weight(quote) : 0
}

/**
 * The stretch of the new text from the first piece to the last, with the words that took the
 * place of the passage's own first and last ones, unless these are many more.
 */
function withReplacedEnds(cluster: readonly KeptSpan[], passage: Passage, map: TextMap) {
  const [head, tail] = [cluster[0], cluster.at(-1)]
  if (!head || !tail) return { start: 0, end: 0 }
  const stretch = { start: head.to, end: tail.to + tail.length }
  const before = edges(map, passage.first).filter(({ to }) => to <= head.to)
  const after = edges(map, passage.last).filter(({ to }) => to >= stretch.end)

  const start = before.findLast(({ from }) => from === passage.start)?.to
  const end = after.find(({ from }) => from === passage.end)?.to
  const isBrief = (added: number, removed: number) => removed > 0 && added <= 2 * removed + 8
  if (start !== undefined && isBrief(head.to - start, head.from - passage.start)) {
    stretch.start = start
  }
  const tailEnd = tail.from + tail.length
  if (end !== undefined && isBrief(end - stretch.end, passage.end - tailEnd)) stretch.end = end
  return stretch
}

/** Places known in both texts around an old block: its ends, and those of its kept spans. */
function edges({ old, next, pairs, spansOf }: TextMap, index: number) {
  const image = pairs.toNew[index] ?? null
  const spans = spansOf(index).flatMap(({ from, to, length }) => [
    { from, to },
    { from: from + length, to: to + length },
  ])
  if (image === null) return spans
  return [
    { from: old.starts[index]!, to: next.starts[image]! },
    ...spans,
    { from: blockEnd(old, index), to: blockEnd(next, image) },
  ]
}

/**
 * The quote elsewhere in its own block, where the words around it or its length tell that it
 * is the same passage; the nearest of equals. A place in the new text as a whole, or `null`.
 */
function findInBlock(anchor: Anchor, { first, last }: Passage, { old, next, pairs }: TextMap) {
  const image = pairs.toNew[first] ?? null
  if (first !== last || image === null) return null
  const { quote, prefix, suffix, startOffset } = anchor
  const { text } = next.blocks[image]!
  const agreeing = Math.max(8, (prefix.length + suffix.length) / 2)
  const oldText = old.blocks[first]!.text
  const isTelling = quote.length >= TELLING_LENGTH && isOnce(oldText, quote) && isOnce(text, quote)

  let best: { at: number; agreement: number } | null = null
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    const before = sharedLength(reversed(prefix), reversed(text.slice(0, at)))
    const agreement = before + sharedLength(suffix, text.slice(at + quote.length))
    const isNearer = best && Math.abs(at - startOffset) < Math.abs(best.at - startOffset)
    if (agreement < agreeing && !isTelling) continue
    if (!best || agreement > best.agreement || (agreement === best.agreement && isNearer)) {
      best = { at, agreement }
    }
  }
  return best && next.starts[image]! + best.at
}

function isOnce(text: string, quote: string): boolean {
  return text.includes(quote) && text.indexOf(quote) === text.lastIndexOf(quote)
}

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

function reversed(text: string): string {
  return text.split('').reverse().join('')
}

/** A passage without words (an empty block, an image) follows its block and nothing else. */
function carryEmpty(passage: Passage, map: TextMap): CarriedAnchor {
  const image = map.pairs.toNew[passage.first] ?? null
  if (image === null || passage.first !== passage.last) return orphaned(passage, 0, map)
  const { at } = tombstone(passage, map)!
  const isThere = map.old.blocks[passage.first]!.blockId === map.next.blocks[image]!.blockId
  return found(isThere ? 'exact' : 'moved', 1, placeOf(map.next, at, at))
}

function found(state: 'exact' | 'moved' | 'edited', survival: number, place: Place): CarriedAnchor {
  return { ...place, state, survival, tombstoneBlockId: null, tombstoneOffset: null }
}

function orphaned(passage: Passage, survival: number, map: TextMap): CarriedAnchor {
  const stood = tombstone(passage, map)
  return {
    ...{ startBlockId: null, startOffset: null, endBlockId: null, endOffset: null },
    ...{ state: 'orphaned', survival },
    tombstoneBlockId: stood && map.next.blocks[stood.index]!.blockId,
    tombstoneOffset: stood && stood.at - map.next.starts[stood.index]!,
  }
}

/**
 * Where the passage stood: in its block after the last words kept before it, else at the end
 * of the nearest block before it that is left, else at the beginning. `null`: an empty text.
 */
function tombstone(passage: Passage, map: TextMap): { index: number; at: number } | null {
  const { old, next, pairs } = map
  if (next.blocks.length === 0) return null

  const own = pairs.toNew[passage.first] ?? null
  if (own !== null) {
    const inBlock = map
      .spansOf(passage.first)
      .map((span) => clip(span, old.starts[passage.first]!, passage.start))
      .filter(({ to, length }) => length > 0 && blockIndexAt(next, to) === own)
    const last = inBlock.at(-1)
    const at = last ? Math.min(last.to + last.length, blockEnd(next, own)) : next.starts[own]!
    return { index: own, at }
  }
  for (let index = passage.first - 1; index >= 0; index--) {
    const image = pairs.toNew[index] ?? null
    if (image !== null) return { index: image, at: blockEnd(next, image) }
  }
  return { index: 0, at: 0 }
}
