import { placeOf, type Place } from './anchor'
import { findApproximately } from './approximate-quote'
import {
  largestCluster,
  signsLeft,
  signsOf,
  withoutSpaces,
  type Cluster,
  type Stretch,
} from './passage-cluster'
import { lastBefore, windowOf, withReplacedEnds } from './passage-edges'
import { mapTexts, newWordsWithin, spansWithin, type TextMap } from './text-map'
import { tokens, wordWeight } from './text-tokens'
import { blockEnd, blockIndexAt, type TextBlock } from './whole-text'

/** With this share of its characters left, a passage is found; with less it is to be confirmed. */
const LEAST_SURVIVAL = 0.5

/** With less than this share left, a passage is gone. */
const LEAST_WEAK = 0.25

/** A passage is looked for with errors only when it says this much (letters). */
const LEAST_FUZZY = 24
const MOST_ERRORS = 0.3

export type FoundState = 'exact' | 'moved' | 'edited' | 'weak' | 'fuzzy'

/** Where a thread stands in a later text. */
export type CarriedAnchor =
  | (Place & {
      /**
       * `exact`: the same words in their block; `moved`: elsewhere; `edited`: words changed;
       * to be confirmed by a person: `weak`, of which less than half is left, or one word of
       * several, and `fuzzy`, new words that read alike.
       */
      state: FoundState
      /** Share of the quote's characters that are still there, from 0.25 to 1; of a fuzzy one, that agree. */
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
 * Carry an anchor over to a later text, by where its very characters went: within their block,
 * into blocks that were split, merged or moved; never to words that took their place.
 *
 * @param anchor is of the old text; both texts are in reading order.
 * @param map of the two texts: hand over the same one to carry many anchors.
 */
export function carryAnchor(
  anchor: Place,
  oldBlocks: readonly TextBlock[],
  nextBlocks: readonly TextBlock[],
  map: TextMap = mapTexts(oldBlocks, nextBlocks),
): CarriedAnchor {
  return carryPlace(anchor, map)
}

/** The same with a map at hand. @throws when the place is not of the old text. */
export function carryPlace(place: Place, map: TextMap): CarriedAnchor {
  const passage = passageIn(place, map)
  const quote = map.old.text.slice(passage.start, passage.end)
  const signs = signsOf(quote)
  if (signs === 0) return carryBlank(passage, map)

  const pieces = spansWithin(map, passage.start, passage.end)
  const cluster = largestCluster(pieces, map)
  const survival = saysNothing(cluster, quote, map) ? 0 : signsLeft(pieces, map) / signs
  if (survival >= LEAST_SURVIVAL) return carryKept(quote, passage, cluster, survival, map)

  const similar = findSimilar(quote, passage, map)
  if (similar) return similar
  if (survival >= LEAST_WEAK) {
    const left = isTelling(cluster, map)
      ? withoutSpaces(cluster, map)
      : ownBlock(passage, cluster, map)
    if (left) return found('weak', survival, placeOf(map.next, left.start, left.end))
  }
  return orphaned(passage, survival, map)
}

/** The passage in the old text as a whole: from `start` to `end` (exclusive). */
type Passage = { start: number; end: number; first: number }

function passageIn(place: Place, { old }: TextMap): Passage {
  const first = old.indexes.get(place.startBlockId)
  const last = old.indexes.get(place.endBlockId)
  if (first === undefined || last === undefined || last < first) {
    throw new Error('The anchor is not of this text')
  }
  const start = old.starts[first]! + place.startOffset
  const end = old.starts[last]! + place.endOffset
  if (start > end || start > blockEnd(old, first) || end > blockEnd(old, last)) {
    throw new Error('The anchor is not of this text')
  }
  return { start, end, first }
}

function carryKept(
  quote: string,
  passage: Passage,
  cluster: Cluster,
  survival: number,
  map: TextMap,
): CarriedAnchor {
  const first = cluster.start - (cluster.from - passage.start)
  if (first >= 0 && map.next.text.startsWith(quote, first)) {
    const place = placeOf(map.next, first, first + quote.length)
    return found(isInPlace(passage, place, map) ? 'exact' : 'moved', 1, place)
  }
  const { start, end } = withoutSpaces(withReplacedEnds(cluster, passage, map), map)
  const isSure = isTelling(cluster, map) || wordsIn(quote) < 3
  return found(isSure ? 'edited' : 'weak', survival, placeOf(map.next, start, end))
}

/** Whether the passage stands in the counterpart of its own block, and that where it stood. */
function isInPlace({ first }: Passage, { startBlockId }: Place, { next, pairs }: TextMap): boolean {
  return pairs.toNew[first] === next.indexes.get(startBlockId) && pairs.inPlace.has(first)
}

/** Whether only punctuation is left of words. */
function saysNothing({ start, end }: Stretch, quote: string, { next }: TextMap): boolean {
  return wordWeight(quote) > 0 && wordWeight(next.text.slice(start, end)) === 0
}

/** Whether a part of the passage is more than one word, which may stand there by chance. */
function isTelling({ start, end }: Stretch, { next }: TextMap): boolean {
  return wordsIn(next.text.slice(start, end)) > 1
}

/** The block of a passage that was all of it, when what is left stands there; else `null`. */
function ownBlock({ start, end, first }: Passage, left: Stretch, map: TextMap): Stretch | null {
  const image = map.pairs.toNew[first] ?? null
  const isAll = start === map.old.starts[first] && end === blockEnd(map.old, first)
  if (!isAll || image === null || image !== blockIndexAt(map.next, left.start)) return null
  return { start: map.next.starts[image]!, end: blockEnd(map.next, image) }
}

function wordsIn(text: string): number {
  return tokens(text).filter((token) => wordWeight(token) > 0).length
}

/** New words between what is left around the passage that read like it. */
function findSimilar(quote: string, passage: Passage, map: TextMap): CarriedAnchor | null {
  if (wordWeight(quote) < LEAST_FUZZY) return null
  const window = windowOf(passage, map)
  if (!window) return null
  const text = newWordsWithin(map, window, passage)
  const similar = findApproximately(quote, text, Math.floor(quote.length * MOST_ERRORS))
  if (!similar) return null
  const place = placeOf(map.next, window.start + similar.start, window.start + similar.end)
  return found('fuzzy', 1 - similar.errors / quote.length, place)
}

/** A passage without words (an empty block, an image) follows its block and nothing else. */
function carryBlank(passage: Passage, map: TextMap): CarriedAnchor {
  const image = map.pairs.toNew[passage.first] ?? null
  if (image === null) return orphaned(passage, 0, map)
  const at = lastBefore(map, passage.start) ?? tombstone(passage, map)!.at
  const quote = map.old.text.slice(passage.start, passage.end)
  const end = map.next.text.startsWith(quote, at) ? at + quote.length : at
  const place = placeOf(map.next, at, end)
  return found(isInPlace(passage, place, map) ? 'exact' : 'moved', 1, place)
}

function found(state: FoundState, survival: number, place: Place): CarriedAnchor {
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
 * Where the passage stood: in its block after the last words kept before it, else after the last
 * words before it that did not move away, else at the beginning. `null`: an empty text.
 */
function tombstone({ start, first }: Passage, map: TextMap): { index: number; at: number } | null {
  const { old, next, pairs, spans } = map
  if (next.blocks.length === 0) return null

  const own = pairs.toNew[first] ?? null
  if (own !== null) {
    const last = spansWithin(map, old.starts[first]!, start).findLast(
      ({ to }) => blockIndexAt(next, to) === own,
    )
    return { index: own, at: last ? last.to + last.length : next.starts[own]! }
  }
  const stays = (index: number) => pairs.inPlace.has(index) || pairs.toNew[index] === null
  const last = spans.findLast(({ from }) => from < start && stays(blockIndexAt(old, from)))
  if (!last) return { index: 0, at: 0 }
  const at = last.to + Math.min(last.length, start - last.from)
  return { index: blockIndexAt(next, at), at }
}
