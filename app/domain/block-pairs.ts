import type { Block } from './document'
import { alikeBlocks } from './block-likeness'
import { partsOfNeighbours } from './block-parts'
import { longestRow } from './token-runs'

/** From this length (UTF-16 units) on, the same words elsewhere are taken for a moved block. */
const MOVED_LENGTH = 30

/** What of a block says which block it is. */
export type PairedBlock = Pick<Block, 'blockId' | 'text'>

export type PairOptions = {
  /** Whether ids say nothing (a text that came back from elsewhere): content alone pairs. */
  ignoreIds?: boolean
}

/** Which block of one text is which of another, by their indexes. */
export type BlockPairs = {
  /** For each old block the index of its new one; `null`: it has none. */
  toNew: readonly (number | null)[]
  /** For each new block the index of its old one; `null`: it has none. */
  toOld: readonly (number | null)[]
  /** Old indexes of the pairs that kept their order: the longest such row. The others moved. */
  inPlace: ReadonlySet<number>
}

/**
 * Find the blocks again: by id; by text that stands once in both versions, in order or 30
 * characters long; by equal text beside a pair; by likeness. No block is in two pairs.
 */
export function pairBlocks(
  old: readonly PairedBlock[],
  next: readonly PairedBlock[],
  { ignoreIds = false }: PairOptions = {},
): BlockPairs {
  const pairs = newPairs(old, next)
  if (!ignoreIds) pairById(pairs)
  const known = pairs.toNew.filter((index) => index !== null).length
  pairByUniqueText(pairs)
  pairEqualNeighbours(pairs, ignoreIds)
  const byWords = 2 * known < Math.min(old.length, next.length)
  for (const { from, to } of alikeBlocks(old, next, withoutParts(pairs), { byWords })) {
    pair(pairs, from, to)
  }
  pairEqualNeighbours(pairs, ignoreIds)
  return { toNew: pairs.toNew, toOld: pairs.toOld, inPlace: new Set(longestRow(pairs.toNew)) }
}

/** What was split off a block, or merged into one, is no other block that reads like it. */
function withoutParts({ old, next, toNew, toOld }: Pairs) {
  const [merged, split] = [partsOfNeighbours(old, next, toNew), partsOfNeighbours(next, old, toOld)]
  const taken = (indexes: ReadonlySet<number>) => (image: number | null, index: number) =>
    indexes.has(index) ? PART : image
  return { toNew: toNew.map(taken(merged)), toOld: toOld.map(taken(split)) }
}

/** In the place of an index. */
const PART = -1

type Pairs = {
  old: readonly PairedBlock[]
  next: readonly PairedBlock[]
  toNew: (number | null)[]
  toOld: (number | null)[]
}

function newPairs(old: readonly PairedBlock[], next: readonly PairedBlock[]): Pairs {
  return { old, next, toNew: old.map(() => null), toOld: next.map(() => null) }
}

function pair({ toNew, toOld }: Pairs, from: number, to: number | undefined): void {
  if (to === undefined || toNew[from] !== null || toOld[to] !== null) return
  toNew[from] = to
  toOld[to] = from
}

function pairById(pairs: Pairs): void {
  const indexes = new Map(pairs.next.map((block, index) => [block.blockId, index]))
  pairs.old.forEach(({ blockId }, index) => pair(pairs, index, indexes.get(blockId)))
}

/** Short texts that do not stand in order are not taken for the same block. */
function pairByUniqueText(pairs: Pairs): void {
  const { old, next, toNew, toOld } = pairs
  const byText = new Set<number>()
  const onceInOld = indexesOfUniqueTexts(old)
  for (const [text, newIndex] of indexesOfUniqueTexts(next)) {
    const oldIndex = onceInOld.get(text)
    if (oldIndex === undefined || toNew[oldIndex] !== null || toOld[newIndex] !== null) continue
    pair(pairs, oldIndex, newIndex)
    byText.add(oldIndex)
  }
  const inPlace = new Set(longestRow(toNew))
  for (const oldIndex of byText) {
    if (inPlace.has(oldIndex) || old[oldIndex]!.text.length >= MOVED_LENGTH) continue
    toOld[toNew[oldIndex]!] = null
    toNew[oldIndex] = null
  }
}

function indexesOfUniqueTexts(blocks: readonly PairedBlock[]): Map<string, number> {
  const indexes = new Map<string, number>()
  const repeated = new Set<string>([''])
  blocks.forEach(({ text }, index) => {
    if (indexes.has(text)) repeated.add(text)
    indexes.set(text, index)
  })
  for (const text of repeated) indexes.delete(text)
  return indexes
}

/**
 * Of equal texts, those are the same that follow blocks that are, then those that go before them.
 * A block without words is known by its id alone, as long as ids say something.
 */
function pairEqualNeighbours(pairs: Pairs, withEmpty: boolean): void {
  const { old, next, toNew } = pairs
  const pairWhenEqual = (index: number, image: number) => {
    const { text } = old[index]!
    if ((withEmpty || text !== '') && next[image]?.text === text) pair(pairs, index, image)
  }
  for (let index = 0; index < old.length; index++) {
    if (toNew[index] !== null) continue
    const image = index === 0 ? -1 : (toNew[index - 1] ?? null)
    if (image !== null) pairWhenEqual(index, image + 1)
  }
  for (let index = old.length - 1; index >= 0; index--) {
    if (toNew[index] !== null) continue
    const image = index === old.length - 1 ? next.length : (toNew[index + 1] ?? null)
    if (image !== null) pairWhenEqual(index, image - 1)
  }
}
