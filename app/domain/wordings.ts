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

/** Wordings of one passage, with those proposed for it in the texts in other languages. */
export type PooledGroup<Wording> = WordingGroup<Wording> & {
  /** About the same blocks; which of their words, only their own text can say. */
  elsewhere: Wording[]
}

/**
 * The groups of one text with the wordings of its texts in other languages: each beside those of
 * its passage, or alone in its place when nobody proposed another wording of it here.
 */
export function poolLanguages<Wording extends { place: Place }>(
  groups: readonly WordingGroup<Wording>[],
  others: readonly Wording[],
  blocks: readonly Block[],
): PooledGroup<Wording>[] {
  const orderOf = new Map(blocks.map(({ blockId }, index) => [blockId, index]))
  const rangeOf = ({ place }: Wording): Position => [
    orderOf.get(place.startBlockId) ?? Infinity,
    orderOf.get(place.endBlockId) ?? Infinity,
  ]
  const pooled = groups.map((group): PooledGroup<Wording> => ({ ...group, elsewhere: [] }))
  for (const other of others) {
    const [start, end] = rangeOf(other)
    const beside = pooled.findLast(({ wordings, elsewhere }) =>
      [...wordings, ...elsewhere].some((wording) => {
        const [first, last] = rangeOf(wording)
        return first <= end && start <= last
      }),
    )
    if (beside) beside.elsewhere.push(other)
    else pooled.push({ wordings: [], isSamePassage: true, elsewhere: [other] })
  }
  const startOf = ({ wordings, elsewhere }: PooledGroup<Wording>) =>
    rangeOf((wordings[0] ?? elsewhere[0])!)[0]
  return pooled.sort((one, other) => compare([startOf(one), 0], [startOf(other), 0]))
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
