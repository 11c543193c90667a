import { createHash } from 'node:crypto'

/** A stream of numbers from 0 to below 1, the same for the same seed (mulberry32). */
export type Random = {
  /** From 0 to below 1. */
  next: () => number
  /** A whole number, both ends included. */
  between: (least: number, most: number) => number
  /** One of the items; throws when there is none. */
  pick: <T>(items: readonly T[]) => T
  /** A key, as often as its weight says. */
  weighted: <K extends string>(weights: Partial<Record<K, number>>) => K
  /** True in this share of the cases, from 0 to 1. */
  chance: (share: number) => boolean
  /** The items in another order; the given list stays as it is. */
  shuffled: <T>(items: readonly T[]) => T[]
}

export function randomFrom(seed: string): Random {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0)
  function next() {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  function between(least: number, most: number) {
    return least + Math.floor(next() * (most - least + 1))
  }
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: (items) => {
      const item = items[between(0, items.length - 1)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
    weighted: (weights) => pickWeighted(weights, next()),
    shuffled: (items) => {
      const order = items.slice()
      for (let last = order.length - 1; last > 0; last--) {
        const other = between(0, last)
        ;[order[last], order[other]] = [order[other]!, order[last]!]
      }
      return order
    },
  }
}

function pickWeighted<K extends string>(weights: Partial<Record<K, number>>, share: number): K {
  const entries = Object.entries(weights) as [K, number][]
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
  let left = share * total
  for (const [key, weight] of entries) {
    left -= weight
    if (left < 0) return key
  }
  return entries.at(-1)![0]
}

/** The id of a thing of the example by its name, always the same: `idFor('phase:1')`. */
export function idFor(name: string): string {
  const hex = createHash('sha256').update(`villes-en-commun/${name}`).digest('hex')
  const variant = ((parseInt(hex[16]!, 16) & 3) | 8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
