import type { KeptSpan, TextMap } from './text-map'
import { blockIndexAt } from './whole-text'

/** What words that came between two pieces of a passage cost, in those that are left of it. */
const GAP_COST = 1 / 3
/** The same within one block, where the question is what is left and not where it stands. */
const GAP_COST_IN_BLOCK = 1 / 8

/** Characters that are no spaces. */
export function signsOf(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if (!isSpace(text, at)) count++
  return count
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code <= 32 || code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200b)
}

/** Pieces of a passage that stand together in the new text, from `start` to `end` (exclusive). */
export type Cluster = {
  start: number
  end: number
  /** Where its first and last pieces stood in the old text. */
  from: number
  until: number
  signs: number
}

const NO_CLUSTER = { start: 0, end: 0, from: 0, until: 0, signs: 0, worth: 0 }

/** The pieces that weigh most, less what came between them. */
export function largestCluster(pieces: readonly KeptSpan[], map: TextMap): Cluster {
  return heaviest(pieces, map, () => GAP_COST)
}

/** How many characters are left of a passage, in one block of the new text or in those around it. */
export function signsLeft(pieces: readonly KeptSpan[], map: TextMap): number {
  const isOneBlock = (start: number, end: number) =>
    blockIndexAt(map.next, start) === blockIndexAt(map.next, end)
  return heaviest(pieces, map, (start, end) =>
    isOneBlock(start, end) ? GAP_COST_IN_BLOCK : GAP_COST,
  ).signs
}

function heaviest(
  pieces: readonly KeptSpan[],
  { old, next }: TextMap,
  costOf: (start: number, end: number) => number,
): Cluster {
  let best = NO_CLUSTER
  let current = NO_CLUSTER
  for (const { from, to, length } of [...pieces].sort((a, b) => a.to - b.to)) {
    const signs = signsOf(old.text.slice(from, from + length))
    const own = { start: to, end: to + length, from, until: from + length, signs, worth: signs }
    const gap =
      current.worth > 0 ? costOf(current.end, to) * signsOf(next.text.slice(current.end, to)) : 0
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

/** From `start` to `end` (exclusive) of the new text as a whole. */
export type Stretch = { start: number; end: number }

export function withoutSpaces({ start, end }: Stretch, { next }: TextMap): Stretch {
  while (start < end && isSpace(next.text, start)) start++
  while (end > start && isSpace(next.text, end - 1)) end--
  return { start, end }
}
