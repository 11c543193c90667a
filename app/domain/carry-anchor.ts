import { placeOf, type Place } from './anchor'
import { findApproximately } from './approximate-quote'
import { mapTexts, newWordsWithin, spansWithin, type KeptSpan, type TextMap } from './text-map'
import { tokens, wordWeight } from './text-tokens'
import { blockEnd, blockIndexAt, type TextBlock } from './whole-text'

/** With this share of its characters left, a passage is found; with less it is to be confirmed. */
const LEAST_SURVIVAL = 0.5

/** With less than this share left, a passage is gone. */
const LEAST_WEAK = 0.25

/** Words that came between two pieces of a passage part it when they are this many times longer. */
const GAP_COST = 1 / 3

/** A passage is looked for with errors only when it says this much (letters). */
const LEAST_FUZZY = 24
const MOST_ERRORS = 0.3

/** What took the place of a passage's first and last words belongs to it up to this share of the rest. */
const MOST_REPLACED = 0.4

export type FoundState = 'exact' | 'moved' | 'edited' | 'weak' | 'fuzzy'

/** Where a thread stands in a later text. */
export type CarriedAnchor =
  | (Place & {
      /**
       * `exact`: the same words in their block; `moved`: elsewhere; `edited`: words changed;
       * to be confirmed by a person: `weak`, of which less than half is left, and `fuzzy`, new
       * words that read alike.
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

  const cluster = largestCluster(spansWithin(map, passage.start, passage.end), map)
  const survival = cluster.signs / signs
  if (survival >= LEAST_SURVIVAL) return carryKept(quote, passage, cluster, survival, map)

  const similar = findSimilar(quote, passage, map)
  if (similar) return similar
  if (survival >= LEAST_WEAK && isTelling(cluster, map)) {
    const { start, end } = withoutSpaces(cluster, map)
    return found('weak', survival, placeOf(map.next, start, end))
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

/** Characters that are no spaces. */
function signsOf(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if (!isSpace(text, at)) count++
  return count
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code <= 32 || code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200b)
}

/** Pieces of a passage that stand together in the new text, from `start` to `end` (exclusive). */
type Cluster = {
  start: number
  end: number
  /** Where its first and last pieces stood in the old text. */
  from: number
  until: number
  signs: number
}

const NO_CLUSTER = { start: 0, end: 0, from: 0, until: 0, signs: 0, worth: 0 }

/** The pieces that weigh most, less what came between them. */
function largestCluster(pieces: readonly KeptSpan[], { old, next }: TextMap): Cluster {
  let best = NO_CLUSTER
  let current = NO_CLUSTER
  for (const { from, to, length } of [...pieces].sort((a, b) => a.to - b.to)) {
    const signs = signsOf(old.text.slice(from, from + length))
    const gap = current.worth > 0 ? GAP_COST * signsOf(next.text.slice(current.end, to)) : 0
    const own = { start: to, end: to + length, from, until: from + length, signs, worth: signs }
    current = current.worth > gap ? joinedClusters(current, own, gap) : own
    if (current.worth > best.worth) best = current
  }
  return best
}

function joinedClusters<C extends Cluster & { worth: number }>(one: C, other: C, gap: number) {
  return {
    start: one.start,
    end: other.end,
    from: Math.min(one.from, other.from),
    until: Math.max(one.until, other.until),
    signs: one.signs + other.signs,
    worth: one.worth + other.worth - gap,
  }
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
  return found('edited', survival, placeOf(map.next, start, end))
}

type Stretch = { start: number; end: number }

function withoutSpaces({ start, end }: Stretch, { next }: TextMap): Stretch {
  while (start < end && isSpace(next.text, start)) start++
  while (end > start && isSpace(next.text, end - 1)) end--
  return { start, end }
}

/** Whether the passage stands in the counterpart of its own block, and that where it stood. */
function isInPlace({ first }: Passage, { startBlockId }: Place, { next, pairs }: TextMap): boolean {
  return pairs.toNew[first] === next.indexes.get(startBlockId) && pairs.inPlace.has(first)
}

/** With the words that took the place of the passage's own first and last ones, unless these are many. */
function withReplacedEnds(cluster: Cluster, passage: Passage, map: TextMap): Stretch {
  const { start, end } = cluster
  const head = replacedStretch(map, lastBefore(map, passage.start), start)
  const tail = replacedStretch(map, end, firstAfter(map, passage.end))
  const added = (stretch: Stretch | null) =>
    stretch ? signsOf(map.next.text.slice(stretch.start, stretch.end)) : 0
  const room = MOST_REPLACED * cluster.signs
  const withHead = cluster.from > passage.start && added(head) <= room
  const withTail = cluster.until < passage.end && added(tail) <= room - (withHead ? added(head) : 0)
  return {
    start: withHead && head ? head.start : start,
    end: withTail && tail ? tail.end : end,
  }
}

/** New words of one block, from one place to the next; `null`: there is something else between. */
function replacedStretch(map: TextMap, start: number | null, end: number | null): Stretch | null {
  if (start === null || end === null || start > end) return null
  const words = newWordsWithin(map, { start, end }, { start: 0, end: 0 })
  return words.includes('\u0000') || words.includes('\n') ? null : { start, end }
}

/** Where that ends now which stood right before a place of the old text; `null`: it is gone. */
function lastBefore(map: TextMap, place: number): number | null {
  const { old, next, pairs } = map
  const before = lastSpanBefore(map, place)
  const from = before ? Math.min(before.from + before.length, place) : 0
  if (
    before &&
    old.text.slice(from, place).trim() === '' &&
    !old.text.slice(from, place).includes('\n')
  )
    return before.to + from - before.from
  const index = blockIndexAt(old, place)
  const image = pairs.toNew[index] ?? null
  const isFirst = old.text.slice(old.starts[index], place).trim() === ''
  return isFirst && image !== null ? next.starts[image]! : null
}

/** Where that begins now which stood right after a place of the old text; `null`: it is gone. */
function firstAfter(map: TextMap, place: number): number | null {
  const { old, next, pairs } = map
  const after = firstSpanAfter(map, place)
  const from = after ? Math.max(after.from, place) : 0
  if (
    after &&
    old.text.slice(place, from).trim() === '' &&
    !old.text.slice(place, from).includes('\n')
  )
    return after.to + from - after.from
  const index = blockIndexAt(old, place)
  const image = pairs.toNew[index] ?? null
  const isLast = old.text.slice(place, blockEnd(old, index)).trim() === ''
  return isLast && image !== null ? blockEnd(next, image) : null
}

/** Whether a part of the passage is more than one word, which may stand there by chance. */
function isTelling({ start, end }: Stretch, { next }: TextMap): boolean {
  const words = tokens(next.text.slice(start, end)).filter((token) => wordWeight(token) > 0)
  return words.length > 1
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

/** The new text between the nearest words before and after the passage that are left. */
function windowOf({ start, end }: Passage, map: TextMap): { start: number; end: number } | null {
  const before = lastSpanBefore(map, start)
  const after = firstSpanAfter(map, end)
  const from = before ? before.to + Math.min(before.length, start - before.from) : 0
  const to = after ? after.to + Math.max(0, end - after.from) : map.next.text.length
  return from < to ? { start: from, end: to } : null
}

function lastSpanBefore({ spans }: TextMap, place: number): KeptSpan | undefined {
  return spans.findLast(({ from }) => from < place)
}

function firstSpanAfter({ spans }: TextMap, place: number): KeptSpan | undefined {
  return spans.find(({ from, length }) => from + length > place)
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
