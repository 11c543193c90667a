import { pairBlocks, type BlockPairs, type PairOptions } from './block-pairs'
import { BLOCK_BREAK } from './text-tokens'
import { longestRow } from './token-runs'
import { matchMoves, matchReworded, matchWholeElsewhere } from './token-moves'
import { newMatch, type TokenMatch } from './token-match'
import { matchBlocks, matchGaps } from './block-match'
import { blockEnd, lastAtOrBefore, wholeText, type TextBlock, type WholeText } from './whole-text'

/** A stretch that both texts share; places count UTF-16 units of the whole texts. */
export type KeptSpan = { from: number; to: number; length: number }

/** Where the characters of one text stand in another: each at most once. */
export type TextMap = {
  old: WholeText
  next: WholeText
  pairs: BlockPairs
  /** In the order of the old text; none goes over the end of a block, none overlap in either text. */
  spans: readonly KeptSpan[]
  /** Where each span begins in the old text. */
  froms: readonly number[]
  /** The same spans in the order of the new text. */
  byPlace: readonly KeptSpan[]
}

/** Compare two texts, both in reading order. */
export function mapTexts(
  oldBlocks: readonly TextBlock[],
  nextBlocks: readonly TextBlock[],
  options: PairOptions = {},
): TextMap {
  const old = wholeText(oldBlocks)
  const next = wholeText(nextBlocks)
  const pairs = pairBlocks(oldBlocks, nextBlocks, options)
  const match = newMatch(old, next, pairs)
  matchBlocks(match, old, next, pairs)
  matchMoves(match)
  matchReworded(match, { old, next })
  matchWholeElsewhere(match, { old, next })
  matchGaps(match, pairs)
  return mapOf(old, next, pairs, spansOf(match))
}

/** A map that is known already. */
export function mapOfSpans(
  old: WholeText,
  next: WholeText,
  toNew: readonly (number | null)[],
  spans: readonly KeptSpan[],
): TextMap {
  const toOld: (number | null)[] = next.blocks.map(() => null)
  toNew.forEach((image, index) => {
    if (image !== null) toOld[image] = index
  })
  return mapOf(old, next, { toNew, toOld, inPlace: new Set(longestRow(toNew)) }, spans)
}

function mapOf(
  old: WholeText,
  next: WholeText,
  pairs: BlockPairs,
  spans: readonly KeptSpan[],
): TextMap {
  const byPlace = [...spans].sort((a, b) => a.to - b.to)
  return { old, next, pairs, spans, byPlace, froms: spans.map(({ from }) => from) }
}

/**
 * The map over a text in between: what both maps keep. Long histories are carried step by step,
 * since what two texts share by chance grows with what changed between them.
 */
export function composeMaps(first: TextMap, second: TextMap): TextMap {
  const toNew = first.pairs.toNew.map((index) =>
    index === null ? null : (second.pairs.toNew[index] ?? null),
  )
  const spans = first.spans.flatMap(({ from, to, length }) =>
    spansWithin(second, to, to + length).map((piece) => ({
      ...piece,
      from: from + piece.from - to,
    })),
  )
  return mapOfSpans(first.old, second.next, toNew, spans)
}

/** Matched tokens as stretches of text, cut where a block ends in either text. */
function spansOf({ old, next, toNew }: TokenMatch): KeptSpan[] {
  const spans: KeptSpan[] = []
  toNew.forEach((image, token) => {
    if (image === -1 || old.numbers[token] === BLOCK_BREAK) return
    const from = old.starts[token]!
    const to = next.starts[image]!
    const length = old.starts[token + 1]! - from
    if (length === 0) return
    const last = spans.at(-1)
    const follows = last && last.from + last.length === from && last.to + last.length === to
    if (follows) last.length += length
    else spans.push({ from, to, length })
  })
  return spans
}

/** The part of a span whose old place lies from `start` to `end` (exclusive); its length may be 0. */
function clip({ from, to, length }: KeptSpan, start: number, end: number): KeptSpan {
  const first = Math.max(from, start)
  return {
    from: first,
    to: to + first - from,
    length: Math.max(0, Math.min(from + length, end) - first),
  }
}

/** What is left of the old text from `start` to `end` (exclusive), in its order. */
export function spansWithin({ spans, froms }: TextMap, start: number, end: number): KeptSpan[] {
  const found: KeptSpan[] = []
  for (let at = Math.max(0, lastAtOrBefore(froms, start)); at < spans.length; at++) {
    if (spans[at]!.from >= end) break
    const piece = clip(spans[at]!, start, end)
    if (piece.length > 0) found.push(piece)
  }
  return found
}

/**
 * What stands in the new text from `start` to `end` (exclusive), with U+0000 for the words that
 * came from outside of a stretch of the old text.
 */
export function newWordsWithin(
  { next, byPlace }: TextMap,
  { start, end }: { start: number; end: number },
  of: { start: number; end: number },
): string {
  let words = ''
  let at = start
  for (const { from, to, length } of byPlace) {
    if (to + length <= at || (from >= of.start && from < of.end)) continue
    if (to >= end) break
    const first = Math.max(at, to)
    const last = Math.min(end, to + length)
    words += next.text.slice(at, first) + '\u0000'.repeat(last - first)
    at = last
  }
  return words + next.text.slice(at, end)
}

/** What two blocks share in order, in UTF-16 units of each: the longest row, when words changed places. */
export function keptBetween(map: TextMap, oldId: string, newId: string): KeptSpan[] {
  const [index, image] = [map.old.indexes.get(oldId), map.next.indexes.get(newId)]
  if (index === undefined || image === undefined) return []
  const [start, first] = [map.old.starts[index]!, map.next.starts[image]!]
  const own = spansWithin(map, start, blockEnd(map.old, index)).filter(
    ({ to }) => to >= first && to < blockEnd(map.next, image),
  )
  return longestRow(own.map(({ to }) => to)).map((at) => {
    const { from, to, length } = own[at]!
    return { from: from - start, to: to - first, length }
  })
}
