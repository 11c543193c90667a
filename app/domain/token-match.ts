import type { BlockPairs } from './block-pairs'
import { BLOCK_BREAK, newLexicon, numberOf, tokens, weightOf, type Lexicon } from './text-tokens'
import { HOLE, alignTokens, type TokenRange, type TokenRun } from './token-runs'
import { cleanRuns } from './run-cleanup'
import { lastAtOrBefore, type WholeText } from './whole-text'

/** A whole text as numbered tokens, block breaks among them. */
export type TokenText = {
  numbers: Int32Array
  /** Where each token begins in the whole text, and last its end. */
  starts: Int32Array
  /** The first token of each block, and last the number of tokens. */
  blocks: Int32Array
}

/** Which token of one text is which of another, while they are found: -1 where it is none. */
export type TokenMatch = {
  lexicon: Lexicon
  old: TokenText
  next: TokenText
  toNew: Int32Array
  toOld: Int32Array
}

/**
 * Two texts to match. Blocks that say the same are matched from the start, each as one token.
 */
export function newMatch(old: WholeText, next: WholeText, pairs: BlockPairs): TokenMatch {
  const lexicon = newLexicon()
  const isSame = (index: number | null, image: number | null) =>
    index !== null && image !== null && old.blocks[index]!.text === next.blocks[image]!.text
  const match = {
    lexicon,
    old: cut(lexicon, old, (index) => isSame(index, pairs.toNew[index] ?? null)),
    next: cut(lexicon, next, (index) => isSame(pairs.toOld[index] ?? null, index)),
  }
  const toNew = new Int32Array(match.old.numbers.length).fill(-1)
  const toOld = new Int32Array(match.next.numbers.length).fill(-1)
  pairs.toNew.forEach((image, index) => {
    if (image === null || !isSame(index, image)) return
    const run = { from: match.old.blocks[index]!, to: match.next.blocks[image]!, length: 1 }
    matchRun({ toNew, toOld }, run)
  })
  return { ...match, toNew, toOld }
}

function cut(lexicon: Lexicon, whole: WholeText, isWhole: (block: number) => boolean): TokenText {
  const numbers: number[] = []
  const starts: number[] = []
  const blocks: number[] = []
  whole.blocks.forEach(({ text }, index) => {
    blocks.push(numbers.length)
    let at = whole.starts[index]!
    if (isWhole(index)) {
      numbers.push(HOLE)
      starts.push(at)
      at += text.length
    } else {
      for (const token of tokens(text)) {
        numbers.push(numberOf(lexicon, token))
        starts.push(at)
        at += token.length
      }
    }
    numbers.push(BLOCK_BREAK)
    starts.push(at)
  })
  blocks.push(numbers.length)
  starts.push(whole.text.length + 1)
  return {
    numbers: Int32Array.from(numbers),
    starts: Int32Array.from(starts),
    blocks: Int32Array.from(blocks),
  }
}

/** Take a row of tokens for the same in both texts; those that are matched already stay. */
export function matchRun(
  { toNew, toOld }: Pick<TokenMatch, 'toNew' | 'toOld'>,
  { from, to, length }: TokenRun,
): void {
  for (let at = 0; at < length; at++) {
    if (toNew[from + at] !== -1 || toOld[to + at] !== -1) continue
    toNew[from + at] = to + at
    toOld[to + at] = from + at
  }
}

/** The tokens of blocks `first` to `last`, their last break left out. */
export function tokensOfBlocks({ blocks }: TokenText, first: number, last: number) {
  return { from: blocks[first]!, to: blocks[last + 1]! - 1 }
}

/** What two blocks share: letters in all, and in the longest row. */
export type Shared = { oldBlock: number; newBlock: number; weight: number; longest: number }

/**
 * Compare what is not matched yet of two stretches, and match what they share.
 *
 * @param isEnough whether what two blocks share is more than chance.
 */
export function matchRest(
  match: TokenMatch,
  range: TokenRange,
  isEnough: (shared: Shared) => boolean = () => true,
): void {
  const old = restOf(match.old, match.toNew, range.oldFrom, range.oldTo, 0)
  const next = restOf(match.next, match.toOld, range.newFrom, range.newTo, 1)
  if (old.numbers.length === 0 || next.numbers.length === 0) return

  const texts = { lexicon: match.lexicon, old: old.numbers, next: next.numbers }
  const whole = { oldFrom: 0, oldTo: old.numbers.length, newFrom: 0, newTo: next.numbers.length }
  const sharing = new Map<string, Shared & { pieces: TokenRun[] }>()
  for (const run of cleanRuns(texts, alignTokens(texts, whole), whole)) {
    for (const piece of withinBlocks(texts, run)) {
      const oldBlock = lastAtOrBefore(match.old.blocks, old.places[piece.from]!)
      const newBlock = lastAtOrBefore(match.next.blocks, next.places[piece.to]!)
      const key = `${oldBlock} ${newBlock}`
      const shared = sharing.get(key) ?? { oldBlock, newBlock, weight: 0, longest: 0, pieces: [] }
      const weight = weightOf(match.lexicon, old.numbers, piece.from, piece.from + piece.length)
      shared.weight += weight
      shared.longest = Math.max(shared.longest, weight)
      shared.pieces.push(piece)
      sharing.set(key, shared)
    }
  }
  for (const shared of sharing.values()) {
    if (!isEnough(shared)) continue
    for (const { from, to, length } of shared.pieces) {
      for (let at = 0; at < length; at++) {
        const pair = { from: old.places[from + at]!, to: next.places[to + at]! }
        matchRun(match, { ...pair, length: 1 })
      }
    }
  }
}

/** A run in pieces that lie in one block each, their breaks left out. */
function withinBlocks({ old }: { old: readonly number[] }, run: TokenRun): TokenRun[] {
  const pieces: TokenRun[] = []
  let first = 0
  for (let at = 0; at <= run.length; at++) {
    if (at < run.length && old[run.from + at] !== BLOCK_BREAK) continue
    if (at > first) pieces.push({ from: run.from + first, to: run.to + first, length: at - first })
    first = at + 1
  }
  return pieces
}

/** The tokens without a match, with a hole where others were left out, and where they stand. */
function restOf(
  text: TokenText,
  matched: Int32Array,
  from: number,
  to: number,
  side: 0 | 1,
): { numbers: number[]; places: number[] } {
  const numbers: number[] = []
  const places: number[] = []
  for (let at = from; at < to; at++) {
    if (matched[at] === -1) {
      numbers.push(text.numbers[at]!)
      places.push(at)
    } else if (numbers.length > 0 && places.at(-1) !== -1) {
      numbers.push(HOLE + 2 * at + side)
      places.push(-1)
    }
  }
  return { numbers, places }
}
