import type { KeptSpan, TextMap } from './text-map'

/** Words that came between two pieces of a passage part it when they are this many times longer. */
const GAP_COST = 1 / 3

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
export function largestCluster(pieces: readonly KeptSpan[], { old, next }: TextMap): Cluster {
  let best = NO_CLUSTER
  let current = NO_CLUSTER
  for (const { from, to, length } of [...pieces].sort((a, b) => a.to - b.to)) {
    const signs = signsOf(old.text.slice(from, from + length))
    const gap = current.worth > 0 ? GAP_COST * signsOf(next.text.slice(current.end, to)) : 0
    const own = { start: to, end: to + length, from, until: from + length, signs, worth: signs }
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
