import { placeOf } from '~/app/domain/anchor'
import { findApproximately } from '~/app/domain/approximate-quote'
import { carryPlace } from '~/app/domain/carry-anchor'
import { mapTexts } from '~/app/domain/text-map'
import type { WholeText } from '~/app/domain/whole-text'
import type { FuzzAnchor } from './anchors'
import type { Carrier } from './fuzz'
import type { Answer } from './truth'

/** The code of publication. */
export const resolver: Carrier = (old, next, anchors, options) => {
  const map = mapTexts(old.blocks, next.blocks, options)
  return anchors.map(({ place }) => {
    const carried = carryPlace(place, map)
    return carried.state === 'orphaned' ? null : carried
  })
}

/** As Outline and Docmost do: the very words, the nearest of several. */
export const exactQuote: Carrier = (old, next, anchors) =>
  anchors.map(({ start, end }) => {
    const at = nearest(next.text, old.text.slice(start, end), start)
    return at === null ? null : answer(next, at, at + end - start)
  })

const CONTEXT = 32

/** As Hypothesis does: where it stood, else the words with up to half of them wrong, by context. */
export const quoteAndContext: Carrier = (old, next, anchors) =>
  anchors.map(({ start, end }) => {
    const quote = old.text.slice(start, end)
    if (next.text.startsWith(quote, start)) return answer(next, start, end)
    const prefix = old.text.slice(Math.max(0, start - CONTEXT), start)
    const suffix = old.text.slice(end, end + CONTEXT)
    const at = bestByContext(next.text, { quote, prefix, suffix, start })
    if (at !== null) return answer(next, at, at + quote.length)
    const most = Math.min(256, Math.floor(quote.length / 2))
    const found = findApproximately(quote, next.text, most, Infinity)
    return found && answer(next, found.start, found.end)
  })

function bestByContext(
  text: string,
  {
    quote,
    prefix,
    suffix,
    start,
  }: { quote: string; prefix: string; suffix: string; start: number },
): number | null {
  let best: { at: number; score: number } | null = null
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    const before = sharedEnd(prefix, text.slice(Math.max(0, at - CONTEXT), at))
    const after = sharedStart(suffix, text.slice(at + quote.length, at + quote.length + CONTEXT))
    const near = 1 - Math.abs(at - start) / text.length
    const score = 20 * (before / CONTEXT) + 20 * (after / CONTEXT) + 2 * near
    if (!best || score > best.score) best = { at, score }
  }
  return best && best.at
}

/** As LEOS does: the element by its id, and in it the words, some of them wrong. */
export const idAndFuzzy: Carrier = (old, next, anchors, { ignoreIds }) =>
  anchors.map((anchor) => {
    const index = ignoreIds ? undefined : next.indexes.get(anchor.place.startBlockId)
    if (index === undefined) return null
    const within = inBlock(old, next, index, anchor)
    return within && answer(next, within.start, within.end)
  })

function inBlock(
  old: WholeText,
  next: WholeText,
  index: number,
  { place, start, end }: FuzzAnchor,
) {
  const { text } = next.blocks[index]!
  const quote = old.text.slice(start, end)
  const at = nearest(text, quote, place.startOffset)
  const first = next.starts[index]!
  if (at !== null) return { start: first + at, end: first + at + quote.length }
  const most = Math.floor(quote.length / 2)
  const found = findApproximately(quote, text, most, Infinity)
  return found && { start: first + found.start, end: first + found.end }
}

function answer(next: WholeText, start: number, end: number): Answer {
  const last = Math.min(end, next.text.length)
  return { ...placeOf(next, Math.min(start, last), last), state: 'edited' }
}

function nearest(text: string, quote: string, meant: number): number | null {
  let best: number | null = null
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (best === null || Math.abs(at - meant) < Math.abs(best - meant)) best = at
  }
  return best
}

function sharedStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && length < other.length && one[length] === other[length]) length++
  return length
}

function sharedEnd(one: string, other: string): number {
  const reversed = (text: string) => text.split('').reverse().join('')
  return sharedStart(reversed(one), reversed(other))
}
