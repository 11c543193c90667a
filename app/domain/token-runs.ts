import { editSteps } from './edit-script'
import { isWord, worthOf, type Lexicon } from './text-tokens'
import { heaviestAlignment } from './weighted-alignment'

/** Tokens that two texts share in one row: `length` of them, `from` in the old and `to` in the new. */
export type TokenRun = { from: number; to: number; length: number }

/** Two stretches to compare with one another, ends exclusive. */
export type TokenRange = { oldFrom: number; oldTo: number; newFrom: number; newTo: number }

type Numbers = readonly number[] | Int32Array

export type TokenTexts = { lexicon: Lexicon; old: Numbers; next: Numbers }

/** Up to this many tokens two stretches are compared at once, without looking for landmarks. */
const SMALL = 120

/** Beyond this many tokens even single words that stand once in both are taken as landmarks. */
const LARGE = 6_000

/**
 * The tokens two stretches share, in order: what stands once in both and is six words long
 * divides them, a shortest edit script fills the rest.
 */
export function alignTokens(texts: TokenTexts, range: TokenRange): TokenRun[] {
  const runs: TokenRun[] = []
  align(texts, range, runs)
  return joinedRuns(runs)
}

function align(texts: TokenTexts, range: TokenRange, runs: TokenRun[]): void {
  const { old, next } = texts
  let { oldFrom, oldTo, newFrom, newTo } = range
  while (oldFrom < oldTo && newFrom < newTo && old[oldFrom] === next[newFrom]) {
    oldFrom++
    newFrom++
  }
  runs.push({ from: range.oldFrom, to: range.newFrom, length: oldFrom - range.oldFrom })
  while (oldFrom < oldTo && newFrom < newTo && old[oldTo - 1] === next[newTo - 1]) {
    oldTo--
    newTo--
  }
  if (oldFrom < oldTo && newFrom < newTo) {
    alignMiddle(texts, { oldFrom, oldTo, newFrom, newTo }, runs)
  }
  runs.push({ from: oldTo, to: newTo, length: range.oldTo - oldTo })
}

function alignMiddle(texts: TokenTexts, range: TokenRange, runs: TokenRun[]): void {
  const size = range.oldTo - range.oldFrom + range.newTo - range.newFrom
  const lengths = size <= SMALL ? [] : size <= LARGE ? [6, 3] : [6, 3, 1]
  for (const length of lengths) {
    const landmarks = orderedLandmarks(texts, range, length)
    if (landmarks.length === 0) continue
    alignBetween(texts, range, landmarks, runs)
    return
  }
  const before = Array.from(texts.old.slice(range.oldFrom, range.oldTo))
  const after = Array.from(texts.next.slice(range.newFrom, range.newTo))
  const weights = before.map((number) => worthOf(texts.lexicon, number))
  const kept = heaviestAlignment(before, after, weights) ?? editSteps(before, after)
  for (const { from, to } of kept) {
    runs.push({ from: range.oldFrom + from, to: range.newFrom + to, length: 1 })
  }
}

function alignBetween(
  texts: TokenTexts,
  range: TokenRange,
  landmarks: readonly Landmark[],
  runs: TokenRun[],
): void {
  const { old, next } = texts
  let { oldFrom, newFrom } = range
  for (const landmark of landmarks) {
    if (landmark.from < oldFrom || landmark.to < newFrom) continue
    let { from, to } = landmark
    let end = from
    while (from > oldFrom && to > newFrom && old[from - 1] === next[to - 1]) {
      from--
      to--
    }
    while (end < range.oldTo && to + end - from < range.newTo && old[end] === next[to + end - from])
      end++
    align(texts, { oldFrom, oldTo: from, newFrom, newTo: to }, runs)
    runs.push({ from, to, length: end - from })
    oldFrom = end
    newFrom = to + end - from
  }
  align(texts, { oldFrom, oldTo: range.oldTo, newFrom, newTo: range.newTo }, runs)
}

/** Where a row of words that stands once in both stretches begins. */
export type Landmark = { from: number; to: number }

/** The rows of so many words that stand once in both, in the order of the old text. */
export function findLandmarks(texts: TokenTexts, range: TokenRange, length: number): Landmark[] {
  const inOld = uniqueRows(texts.lexicon, texts.old, range.oldFrom, range.oldTo, length)
  const inNew = uniqueRows(texts.lexicon, texts.next, range.newFrom, range.newTo, length)
  const landmarks: Landmark[] = []
  for (const [row, from] of inOld) {
    const to = inNew.get(row)
    if (from !== REPEATED && to !== undefined && to !== REPEATED) landmarks.push({ from, to })
  }
  return landmarks
}

function orderedLandmarks(texts: TokenTexts, range: TokenRange, length: number): Landmark[] {
  const landmarks = findLandmarks(texts, range, length)
  return longestRow(landmarks.map(({ to }) => to)).map((index) => landmarks[index]!)
}

const REPEATED = -1

/** Numbers from here on are no tokens: they stand for stretches left out, and no row goes over them. */
export const HOLE = 2 ** 30

/** Words are written as signs beyond the surrogates, so that a row of them is a short text. */
const FIRST_SIGN = 0x10000
/** As many signs there are; of more words some share one, which makes no landmark wrong: what it leads to is compared. */
const SIGNS = 0x100000

/** Rows of words by what they say; spaces and punctuation between them do not count. */
function uniqueRows(
  lexicon: Lexicon,
  numbers: ArrayLike<number>,
  from: number,
  to: number,
  length: number,
): Map<string, number> {
  const rows = new Map<string, number>()
  let places: number[] = []
  for (let at = from; at < to; at++) {
    if (numbers[at]! >= HOLE) places = []
    if (!isWord(lexicon, numbers[at]!)) continue
    places.push(at)
    if (places.length < length) continue
    const first = places.length - length
    let row = ''
    for (let word = first; word < places.length; word++) {
      row += String.fromCodePoint(FIRST_SIGN + (numbers[places[word]!]! % SIGNS))
    }
    rows.set(row, rows.has(row) ? REPEATED : places[first]!)
  }
  return rows
}

/**
 * The indexes of a longest strictly increasing row of values, by their weights where given;
 * `null` values are passed over.
 */
export function longestRow(values: readonly (number | null)[]): number[] {
  const ends: number[] = [] // index of the smallest last value of a row of each length
  const previous = new Map<number, number | undefined>()
  values.forEach((value, index) => {
    if (value === null) return
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[ends[middle]!]! < value) low = middle + 1
      else high = middle
    }
    previous.set(index, ends[low - 1])
    ends[low] = index
  })
  const row: number[] = []
  for (let index = ends.at(-1); index !== undefined; index = previous.get(index)) row.push(index)
  return row.reverse()
}

/** The same runs in order, without empty ones, those that follow each other in both texts made one. */
export function joinedRuns(runs: readonly TokenRun[]): TokenRun[] {
  const joined: TokenRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    const follows = last && last.from + last.length === run.from && last.to + last.length === run.to
    if (follows) last.length += run.length
    else if (run.length > 0) joined.push({ ...run })
  }
  return joined
}
