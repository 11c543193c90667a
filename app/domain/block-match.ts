import type { BlockPairs } from './block-pairs'
import { weightOf } from './text-tokens'
import { matchRest, tokensOfBlocks, type Shared, type TokenMatch } from './token-match'
import type { TokenRange } from './token-runs'
import type { WholeText } from './whole-text'

/** Blocks that are not known to be the same share as many letters in a row, */
const LEAST_STRAY = 12
/** and this part of what the shorter one says: half a split block, a merged one. */
const LEAST_SHARE = 0.25
/** Almost all of a short block in one row. */
const WHOLE = 0.9
/** Blocks without counterpart are the same when they share this part of what they say. */
const LEAST_LIKENESS = 0.3
/** As many letters in a row are no chance, whatever the rest says. */
const TELLING_WEIGHT = 40

/** Blocks to compare with one another, last ones included; none on a side when last < first. */
type Region = { oldFirst: number; oldLast: number; newFirst: number; newLast: number }

/**
 * Match the words of blocks that are the same. Reworded ones are compared together with the
 * blocks without counterpart beside them, so that what was split off or merged is found.
 */
export function matchBlocks(
  match: TokenMatch,
  old: WholeText,
  next: WholeText,
  pairs: BlockPairs,
): void {
  const isSame = (index: number) => {
    const image = pairs.toNew[index] ?? null
    return image !== null && old.blocks[index]!.text === next.blocks[image]!.text
  }
  const isEnough = (shared: Shared) => isSameWords(match, pairs, shared)
  for (const region of regions(chains(pairs), isSame, pairs)) matchRegion(match, region, isEnough)
  pairs.toNew.forEach((image, index) => {
    if (image === null || isSame(index)) return
    const own = { oldFirst: index, oldLast: index, newFirst: image, newLast: image }
    matchRegion(match, own, isEnough)
  })
  const inPlace = [...pairs.inPlace].sort((a, b) => a - b)
  for (const region of regions([inPlace], isSame, pairs)) {
    matchRegion(match, region, (shared) => shared.longest >= LEAST_STRAY && isEnough(shared))
  }
}

/** Whether what two blocks share is more than words that stand everywhere. */
function isSameWords(
  match: TokenMatch,
  { toNew, toOld }: BlockPairs,
  { oldBlock, newBlock, weight, longest }: Shared,
): boolean {
  if (toNew[oldBlock] === newBlock || longest >= TELLING_WEIGHT) return true
  const one = weightOfBlock(match, 'old', oldBlock)
  const other = weightOfBlock(match, 'next', newBlock)
  const isFree = toNew[oldBlock] === null && toOld[newBlock] === null
  if (isFree) return weight >= LEAST_LIKENESS * ((one + other) / 2)
  return longest >= LEAST_STRAY && weight >= LEAST_SHARE * Math.min(one, other)
}

/** Two places that belong together are compared in between when no further apart (tokens). */
const LARGEST_GAP = 400

/**
 * What lies between two stretches that stand one after the other in both texts, or beside one of
 * them: there, a whole block that was merged, or split off, is known again however
 * short it is.
 */
export function matchGaps(match: TokenMatch, pairs: BlockPairs): void {
  const { toNew } = match
  let before = -1
  for (let at = 0; at <= toNew.length; at++) {
    if (at < toNew.length && toNew[at] === -1) continue
    const [oldFrom, oldTo] = [before + 1, at]
    const newFrom = before === -1 ? 0 : toNew[before]! + 1
    const newTo = at === toNew.length ? match.next.numbers.length : toNew[at]!
    if (oldFrom < oldTo) {
      if (newFrom <= newTo) matchGap(match, pairs, { oldFrom, oldTo, newFrom, newTo })
      else {
        matchGap(match, pairs, { oldFrom, oldTo, newFrom, newTo: endOfFree(match, newFrom) })
        matchGap(match, pairs, { oldFrom, oldTo, newFrom: startOfFree(match, newTo), newTo })
      }
    }
    before = at
  }
}

function endOfFree({ toOld }: TokenMatch, from: number): number {
  let end = from
  while (end < toOld.length && toOld[end] === -1) end++
  return end
}

function startOfFree({ toOld }: TokenMatch, to: number): number {
  let start = to
  while (start > 0 && toOld[start - 1] === -1) start--
  return start
}

function matchGap(match: TokenMatch, pairs: BlockPairs, gap: TokenRange): void {
  const sizes = [gap.oldTo - gap.oldFrom, gap.newTo - gap.newFrom]
  if (sizes.some((size) => size <= 0 || size > LARGEST_GAP)) return
  matchRest(match, gap, (shared) => {
    const { oldBlock, newBlock, longest } = shared
    const whole = Math.min(
      weightOfBlock(match, 'old', oldBlock),
      weightOfBlock(match, 'next', newBlock),
    )
    return longest >= WHOLE * whole || isSameWords(match, pairs, shared)
  })
}

function weightOfBlock(match: TokenMatch, side: 'old' | 'next', block: number): number {
  const { numbers, blocks } = match[side]
  return weightOf(match.lexicon, numbers, blocks[block]!, blocks[block + 1]!)
}

function matchRegion(
  match: TokenMatch,
  region: Region,
  isEnough: (shared: Shared) => boolean,
): void {
  if (region.oldLast < region.oldFirst || region.newLast < region.newFirst) return
  const before = tokensOfBlocks(match.old, region.oldFirst, region.oldLast)
  const after = tokensOfBlocks(match.next, region.newFirst, region.newLast)
  matchRest(
    match,
    { oldFrom: before.from, oldTo: before.to, newFrom: after.from, newTo: after.to },
    isEnough,
  )
}

/** Rows of pairs that follow each other in both texts, with only unpaired blocks between; longest first. */
function chains({ toNew, toOld }: BlockPairs): number[][] {
  const found: number[][] = []
  toNew.forEach((image, index) => {
    if (image === null) return
    const last = found.at(-1)?.at(-1)
    const lastImage = last === undefined ? null : toNew[last]!
    const follows =
      lastImage !== null &&
      image > lastImage &&
      toOld.slice(lastImage + 1, image).every((from) => from === null)
    if (follows) found.at(-1)!.push(index)
    else found.push([index])
  })
  return found.sort((a, b) => b.length - a.length)
}

/** What lies between the blocks that say the same in both texts, chain by chain. */
function regions(
  rows: readonly (readonly number[])[],
  isSame: (index: number) => boolean,
  { toNew, toOld }: BlockPairs,
): Region[] {
  const found: Region[] = []
  for (const row of rows.length === 0 ? [[]] : rows) {
    const [first, last] = [row[0], row.at(-1)]
    let oldFirst = first === undefined ? 0 : before(toNew, first)
    let newFirst = first === undefined ? 0 : before(toOld, toNew[first]!)
    for (const index of row) {
      if (!isSame(index)) continue
      const image = toNew[index]!
      found.push({ oldFirst, oldLast: index - 1, newFirst, newLast: image - 1 })
      oldFirst = index + 1
      newFirst = image + 1
    }
    found.push({
      ...{ oldFirst, newFirst },
      oldLast: last === undefined ? toNew.length - 1 : after(toNew, last),
      newLast: last === undefined ? toOld.length - 1 : after(toOld, toNew[last]!),
    })
  }
  return found
}

/** The first of the blocks without counterpart before one, itself when there is none. */
function before(counterparts: readonly (number | null)[], index: number): number {
  while (index > 0 && counterparts[index - 1] === null) index--
  return index
}

/** The last of the blocks without counterpart after one, itself when there is none. */
function after(counterparts: readonly (number | null)[], index: number): number {
  while (index < counterparts.length - 1 && counterparts[index + 1] === null) index++
  return index
}
