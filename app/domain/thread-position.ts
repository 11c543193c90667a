import type { Place } from './anchor'
import { carryPlace, type FoundState } from './carry-anchor'
import type { Refusal } from './refusal'
import type { TextMap } from './text-map'

/** Where a thread stands in a text that is not its own, as it is kept. */
export type ThreadPosition =
  | (Place & {
      /** `manual`: a person moved it there. */
      state: FoundState | 'manual'
      /** Share of the quote that is left; `null`: a person decided. */
      survival: number | null
      tombstoneBlockId: null
      tombstoneOffset: null
      /** Who confirmed it or moved it; `null`: nobody has. */
      decidedById: string | null
    })
  | ({
      state: 'orphaned'
      survival: number | null
      tombstoneBlockId: string | null
      tombstoneOffset: number | null
      decidedById: string | null
    } & { [Key in keyof Place]: null })

/** Whether a person has to say that the thread stands there, before the text is published. */
export function isUnconfirmed({ state, decidedById }: ThreadPosition): boolean {
  return (state === 'weak' || state === 'fuzzy') && decidedById === null
}

/** Why a text with threads at these positions is not published; `null` when it may be. */
export function positionsRefusal(positions: readonly ThreadPosition[]): Refusal | null {
  return positions.some(isUnconfirmed) ? 'thread-without-position' : null
}

/** Carry the place a thread was written on. */
export function carryOwn(place: Place, map: TextMap): ThreadPosition {
  return { ...carryPlace(place, map), decidedById: null }
}

/**
 * Carry what a person decided: where they put the thread is not found anew from its quote, but
 * follows its words as long as these are there; then it is theirs to decide again.
 */
export function carryDecided(decided: ThreadPosition, map: TextMap): ThreadPosition {
  if (decided.state === 'orphaned') return carryTombstone(decided, map)
  const carried = carryPlace(decided, map)
  const isSure =
    carried.state === 'exact' || carried.state === 'moved' || carried.state === 'edited'
  if (!isSure) return { ...carried, decidedById: null }
  const { state, survival, decidedById } = decided
  return { ...carried, state, survival, decidedById }
}

function carryTombstone(
  decided: Extract<ThreadPosition, { state: 'orphaned' }>,
  map: TextMap,
): ThreadPosition {
  const { tombstoneBlockId, tombstoneOffset } = decided
  if (tombstoneBlockId === null || !map.old.indexes.has(tombstoneBlockId)) return decided
  const at = { startBlockId: tombstoneBlockId, startOffset: tombstoneOffset ?? 0 }
  const stood = carryPlace({ ...at, endBlockId: at.startBlockId, endOffset: at.startOffset }, map)
  if (stood.state === 'orphaned') {
    const { tombstoneBlockId, tombstoneOffset } = stood
    return { ...decided, tombstoneBlockId, tombstoneOffset }
  }
  return { ...decided, tombstoneBlockId: stood.startBlockId, tombstoneOffset: stood.startOffset }
}
