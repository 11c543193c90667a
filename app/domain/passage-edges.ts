import { signsOf, type Cluster, type Stretch } from './passage-cluster'
import { newWordsWithin, type KeptSpan, type TextMap } from './text-map'
import { blockEnd, blockIndexAt, lastAtOrBefore } from './whole-text'

/** What took the place of a passage's first and last words belongs to it up to this share of the rest. */
const MOST_REPLACED = 0.4

/** Neighbours further apart than so many times the passage, and this, have lost sight of each other. */
const WIDEST_WINDOW = { times: 20, units: 1_000 }

/** A passage of the old text as a whole: from `start` to `end` (exclusive). */
type Stood = { start: number; end: number }

/** With the words that took the place of the passage's own first and last ones, unless these are many. */
export function withReplacedEnds(cluster: Cluster, passage: Stood, map: TextMap): Stretch {
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
export function lastBefore(map: TextMap, place: number): number | null {
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

/** The new text between the nearest words before and after the passage that are left. */
export function windowOf({ start, end }: Stood, map: TextMap): Stretch | null {
  const before = lastSpanBefore(map, start)
  const after = firstSpanAfter(map, end)
  const from = before ? before.to + Math.min(before.length, start - before.from) : 0
  const to = after ? after.to + Math.max(0, end - after.from) : map.next.text.length
  const widest = WIDEST_WINDOW.times * (end - start) + WIDEST_WINDOW.units
  return from < to && to - from <= widest ? { start: from, end: to } : null
}

function lastSpanBefore({ spans, froms }: TextMap, place: number): KeptSpan | undefined {
  return spans[lastAtOrBefore(froms, place - 1)]
}

function firstSpanAfter({ spans, froms }: TextMap, place: number): KeptSpan | undefined {
  const at = lastAtOrBefore(froms, place)
  const here = spans[at]
  return here && here.from + here.length > place ? here : spans[at + 1]
}
