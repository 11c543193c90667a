import type { Tally } from './fuzz'

export type Gate = { gate: string; value: number; target: string; passed: boolean }

function atLeast(gate: string, value: number, target: number): Gate {
  return { gate, value, target: `>= ${target}`, passed: value >= target }
}

export function atMost(gate: string, value: number, target: number): Gate {
  return { gate, value, target: `<= ${target}`, passed: value <= target }
}

/** In a hundred, to the hundredth. */
export function share(part: number, of: number): number {
  return of === 0 ? 0 : Math.round((10_000 * part) / of) / 100
}

export function fuzzGates(withIds: Tally, withoutIds: Tally): Gate[] {
  const ids = 'ids kept, 0.6 operations a block:'
  const none = 'no ids, 1.0 operation a block:'
  return [
    atLeast(`${ids} right place %`, share(withIds.right, withIds.kept), 99.8),
    atMost(`${ids} wrong place %`, share(withIds.wrong, withIds.kept), 0.05),
    atMost(`${ids} false orphans %`, share(withIds.falseOrphans, withIds.kept), 0.1),
    atLeast(`${ids} deleted orphaned %`, share(withIds.deletedOrphaned, withIds.deleted), 98.5),
    atLeast(`${none} right place %`, share(withoutIds.right, withoutIds.kept), 98),
    atMost(`${none} wrong, unflagged %`, share(withoutIds.wrongUnflagged, withoutIds.kept), 0.5),
  ]
}
