import { alikeBlocks } from './block-likeness'
import { BLOCK_BREAK, weightOf } from './text-tokens'
import { matchRest, matchRun, type TokenMatch, type TokenText } from './token-match'
import { HOLE, findLandmarks, type Landmark, type TokenRun } from './token-runs'
import { blockEnd, blockIndexAt, lastAtOrBefore, type WholeText } from './whole-text'

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

/** Stretches that moved and were reworded share this part of what they say on average, */
const LEAST_LIKENESS = 0.5
/** and as many letters. */
const LEAST_SHARED = 30

/** Find what stands elsewhere now and was reworded there: stretches that are like each other and no others. */
export function matchReworded(match: TokenMatch, texts: { old: WholeText; next: WholeText }): void {
  const [old, next] = [restsOf(match.old, match.toNew), restsOf(match.next, match.toOld)]
  const none = { toNew: old.map(() => null), toOld: next.map(() => null) }
  const words =
    ({ starts }: TokenText, whole: WholeText) =>
    (rest: Rest) => ({
      text: whole.text.slice(starts[rest.from], starts[rest.to]),
    })
  const alike = alikeBlocks(
    old.map(words(match.old, texts.old)),
    next.map(words(match.next, texts.next)),
    none,
    { byWords: false },
  )
  for (const { from, to } of alike) {
    const [one, other] = [old[from]!, next[to]!]
    const range = { oldFrom: one.from, oldTo: one.to, newFrom: other.from, newTo: other.to }
    const mean =
      (weightOf(match.lexicon, match.old.numbers, one.from, one.to) +
        weightOf(match.lexicon, match.next.numbers, other.from, other.to)) /
      2
    matchRest(
      match,
      range,
      ({ weight }) => weight >= LEAST_SHARED && weight >= LEAST_LIKENESS * mean,
    )
  }
}

/** A block of several words and so many letters is known where it stands word for word, */
const LEAST_WHOLE = 12

/** Find the short blocks that became the beginning or the end of one elsewhere: they stand once in either text. */
export function matchWholeElsewhere(
  match: TokenMatch,
  { old, next }: { old: WholeText; next: WholeText },
): void {
  old.blocks.forEach(({ text }, index) => {
    const [from, end] = [match.old.blocks[index]!, match.old.blocks[index + 1]! - 1]
    const isFree = match.toNew.subarray(from, end).every((image) => image === -1)
    if (!isFree || weightOf(match.lexicon, match.old.numbers, from, end) < LEAST_WHOLE) return
    if (!/\p{L}\s+\p{L}/u.test(text)) return
    const place = onlyPlace(next, text)
    if (place === null || onlyPlace(old, text) === null) return
    const block = blockIndexAt(next, place)
    const isEdge = place === next.starts[block] || place + text.length === blockEnd(next, block)
    const to = lastAtOrBefore(match.next.starts, place)
    const run = { from, to, length: end - from }
    if (isEdge && isSameRow(match, run)) matchRun(match, run)
  })
}

/** `null`: it stands nowhere, or twice. */
function onlyPlace({ text }: WholeText, words: string): number | null {
  const place = text.indexOf(words)
  return place === -1 || text.includes(words, place + 1) ? null : place
}

function isSameRow({ old, next, toOld }: TokenMatch, { from, to, length }: TokenRun): boolean {
  for (let at = 0; at < length; at++) {
    if (old.numbers[from + at] !== next.numbers[to + at] || toOld[to + at] !== -1) return false
  }
  return true
}

/** A stretch of a block without any match; tokens, `to` exclusive. */
type Rest = { from: number; to: number }

function restsOf({ numbers }: TokenText, matched: Int32Array): Rest[] {
  const rests: Rest[] = []
  let from = 0
  for (let at = 0; at <= numbers.length; at++) {
    if (at < numbers.length && matched[at] === -1 && numbers[at] !== BLOCK_BREAK) continue
    if (at > from) rests.push({ from, to: at })
    from = at + 1
  }
  return rests
}
