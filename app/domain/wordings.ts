import type { Place } from './anchor'
import type { Block } from './document'

/** Proposed wordings that cannot all be taken as they stand: each meets another of the group. */
export type WordingGroup<Wording> = {
  wordings: Wording[]
  /** Whether they are about exactly the same words: one may be chosen; else they only overlap. */
  isSamePassage: boolean
}

/**
 * The wordings that are alternatives to one another, in the order of the text. A wording that
 * meets no other stands alone in its group.
 */
export function groupWordings<Wording extends { place: Place }>(
  wordings: readonly Wording[],
  blocks: readonly Block[],
): WordingGroup<Wording>[] {
  const orderOf = new Map(blocks.map(({ blockId }, index) => [blockId, index]))
  const spans = wordings
    .map((wording) => ({ wording, ...spanOf(wording.place, orderOf) }))
    .sort((a, b) => compare(a.start, b.start) || compare(a.end, b.end))
  const groups: { wordings: Wording[]; end: Position; isSamePassage: boolean }[] = []
  for (const { wording, start, end } of spans) {
    const last = groups.at(-1)
    if (!last || compare(start, last.end) >= 0) {
      groups.push({ wordings: [wording], end, isSamePassage: true })
      continue
    }
    last.isSamePassage &&= isSamePlace(wording.place, last.wordings[0]!.place)
    last.wordings.push(wording)
    if (compare(end, last.end) > 0) last.end = end
  }
  return groups.map(({ wordings, isSamePassage }) => ({ wordings, isSamePassage }))
}

/** A block's index and how far into it. */
type Position = [number, number]

function spanOf(place: Place, orderOf: ReadonlyMap<string, number>) {
  const at = (blockId: string, offset: number): Position => [
    orderOf.get(blockId) ?? Infinity,
    offset,
  ]
  return {
    start: at(place.startBlockId, place.startOffset),
    end: at(place.endBlockId, place.endOffset),
  }
}

function compare(one: Position, other: Position): number {
  return one[0] === other[0] ? one[1] - other[1] : one[0] - other[0]
}

function isSamePlace(one: Place, other: Place): boolean {
  return (
    one.startBlockId === other.startBlockId &&
    one.startOffset === other.startOffset &&
    one.endBlockId === other.endBlockId &&
    one.endOffset === other.endOffset
  )
}
