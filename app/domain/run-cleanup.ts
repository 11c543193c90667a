import { BLOCK_BREAK, boundaryStrength, weightOf } from './text-tokens'
import { joinedRuns, type TokenRange, type TokenRun, type TokenTexts } from './token-runs'

/**
 * What two stretches share, as a person would see it: changes begin and end where sentences or
 * words do, and words that stand between two changes by chance ("the", a comma) are part of one
 * change.
 */
export function cleanRuns(
  texts: TokenTexts,
  runs: readonly TokenRun[],
  range: TokenRange,
): TokenRun[] {
  const slid = slideChanges(texts, runs)
  return joinedRuns(withoutCoincidences(texts, slid, range))
}

/**
 * When words were only added or only removed, the same difference can often be told in several
 * ways ("[A b. ]A c." or "A [b. A ]c."): the one that cuts where the text pauses is taken.
 */
function slideChanges(texts: TokenTexts, runs: readonly TokenRun[]): TokenRun[] {
  const result = runs.map((run) => ({ ...run }))
  for (let index = 1; index < result.length; index++) {
    const before = result[index - 1]!
    const after = result[index]!
    const removed = after.from - before.from - before.length
    const added = after.to - before.to - before.length
    if (removed > 0 && added > 0) continue
    const [numbers, side, size] =
      added === 0 ? ([texts.old, 'from', removed] as const) : ([texts.next, 'to', added] as const)
    const shift = bestShift(texts, numbers, before[side] + before.length, size, before, after)
    before.length += shift
    after.from += shift
    after.to += shift
    after.length -= shift
  }
  return result.filter(({ length }) => length > 0)
}

/** By how many tokens the change of `size` tokens at `at` is best moved on. */
function bestShift(
  { lexicon }: TokenTexts,
  numbers: ArrayLike<number>,
  at: number,
  size: number,
  before: TokenRun,
  after: TokenRun,
): number {
  const strength = (shift: number) =>
    boundaryStrength(lexicon, numbers, at + shift) +
    boundaryStrength(lexicon, numbers, at + shift + size)
  let first = 0
  while (-first < before.length && numbers[at + first - 1] === numbers[at + first + size - 1])
    first--
  let best = first
  for (let shift = first; shift <= after.length; shift++) {
    if (strength(shift) >= strength(best)) best = shift
    if (numbers[at + shift] !== numbers[at + shift + size]) break
  }
  return best
}

/** A run that stays is as long as this (letters), or longer than what changed around it. */
const TELLING_WEIGHT = 12

function withoutCoincidences(
  texts: TokenTexts,
  runs: readonly TokenRun[],
  range: TokenRange,
): TokenRun[] {
  const { lexicon, old } = texts
  const edges = {
    start: { from: range.oldFrom, to: range.newFrom, length: 0 },
    end: { from: range.oldTo, to: range.newTo, length: 0 },
  }
  const kept: TokenRun[] = []
  const pending = [...runs].reverse()
  while (pending.length > 0) {
    const run = pending.pop()!
    const before = changedWeight(texts, kept.at(-1) ?? edges.start, run, 'before')
    const after = changedWeight(texts, run, pending.at(-1) ?? edges.end, 'after')
    const shared = weightOf(lexicon, old, run.from, run.from + run.length)
    const most = Math.max(3, Math.min(TELLING_WEIGHT, Math.min(before, after) / 3))
    const isCoincidence =
      before > 0 &&
      after > 0 &&
      shared <= most &&
      before + after > 2 * shared &&
      !isWhole(texts, run)
    if (!isCoincidence) kept.push(run)
    // What was a change on each side is one now: the run before may be a coincidence, too.
    else if (kept.length > 0) pending.push(kept.pop()!)
  }
  return kept
}

/** How many letters changed between two runs, in the block of the run that stands after (or before). */
function changedWeight(
  { lexicon, old, next }: TokenTexts,
  one: TokenRun,
  other: TokenRun,
  side: 'before' | 'after',
): number {
  const within = (numbers: ArrayLike<number>, from: number, to: number) => {
    if (side === 'before') {
      let first = to
      while (first > from && numbers[first - 1] !== BLOCK_BREAK) first--
      return weightOf(lexicon, numbers, first, to)
    }
    let end = from
    while (end < to && numbers[end] !== BLOCK_BREAK) end++
    return weightOf(lexicon, numbers, from, end)
  }
  return Math.max(
    within(old, one.from + one.length, other.from),
    within(next, one.to + one.length, other.to),
  )
}

/** Whether a whole block is among the tokens, with the breaks around it. */
function isWhole({ old }: TokenTexts, { from, length }: TokenRun): boolean {
  let breaks = 0
  for (let at = from; at < from + length; at++) if (old[at] === BLOCK_BREAK) breaks++
  return breaks > 1
}
