import { weightOf } from './text-tokens'
import { matchRun, type TokenMatch, type TokenText } from './token-match'
import { HOLE, findLandmarks, type Landmark } from './token-runs'

/** A row of this many words tells that words moved, when it stands once in what is left. */
const TELLING_WORDS = 6

/** What moved says at least this much (letters). */
const LEAST_MOVED = 25

/** Find what stands elsewhere now, among what no comparison in place has matched. */
export function matchMoves(match: TokenMatch): void {
  const texts = {
    lexicon: match.lexicon,
    old: withHoles(match.old, match.toNew),
    next: withHoles(match.next, match.toOld),
  }
  const whole = { oldFrom: 0, oldTo: texts.old.length, newFrom: 0, newTo: texts.next.length }
  for (const landmark of findLandmarks(texts, whole, TELLING_WORDS)) {
    if (match.toNew[landmark.from] !== -1) continue
    const run = extended(match, landmark)
    const weight = weightOf(match.lexicon, match.old.numbers, run.from, run.from + run.length)
    if (weight >= LEAST_MOVED) matchRun(match, run)
  }
}

function withHoles({ numbers }: TokenText, matched: Int32Array): Int32Array {
  return numbers.map((number, at) => (matched[at] === -1 ? number : HOLE))
}

/** As far on both sides as the texts agree and nothing else is matched. */
function extended({ old, next, toNew, toOld }: TokenMatch, { from, to }: Landmark) {
  const agree = (a: number, b: number) =>
    toNew[a] === -1 && toOld[b] === -1 && old.numbers[a] === next.numbers[b]
  let before = 0
  while (agree(from - before - 1, to - before - 1)) before++
  let after = 0
  while (agree(from + after, to + after)) after++
  return { from: from - before, to: to - before, length: before + after }
}
