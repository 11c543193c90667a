import type { Block } from './document'

/** From this length (UTF-16 units) on, the same words elsewhere are taken for a moved block. */
const MOVED_LENGTH = 30

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
 * Find the blocks again: by id, then by text that stands once in both versions. Short texts
 * that do not stand in order are not taken for the same block.
 */
export function pairBlocks(old: readonly Block[], next: readonly Block[]): BlockPairs {
  const toNew: (number | null)[] = old.map(() => null)
  const toOld: (number | null)[] = next.map(() => null)

  const newIndexes = new Map(next.map((block, index) => [block.blockId, index]))
  old.forEach((block, index) => pair(index, newIndexes.get(block.blockId)))

  const byText = new Set<number>()
  const onceInOld = indexesOfUniqueTexts(old)
  for (const [text, newIndex] of indexesOfUniqueTexts(next)) {
    const oldIndex = onceInOld.get(text)
    if (oldIndex === undefined || toNew[oldIndex] !== null || toOld[newIndex] !== null) continue
    pair(oldIndex, newIndex)
    byText.add(oldIndex)
  }

  const inPlace = longestOrderedRow(toNew)
  for (const oldIndex of byText) {
    if (inPlace.has(oldIndex) || old[oldIndex]!.text.length >= MOVED_LENGTH) continue
    toOld[toNew[oldIndex]!] = null
    toNew[oldIndex] = null
  }
  return { toNew, toOld, inPlace }

  function pair(oldIndex: number, newIndex: number | undefined) {
    if (newIndex === undefined || toOld[newIndex] !== null) return
    toNew[oldIndex] = newIndex
    toOld[newIndex] = oldIndex
  }
}

function indexesOfUniqueTexts(blocks: readonly Block[]): Map<string, number> {
  const indexes = new Map<string, number>()
  const repeated = new Set<string>([''])
  blocks.forEach(({ text }, index) => {
    if (indexes.has(text)) repeated.add(text)
    indexes.set(text, index)
  })
  for (const text of repeated) indexes.delete(text)
  return indexes
}

/** The indexes of a longest strictly increasing subsequence; `null` values are passed over. */
function longestOrderedRow(values: readonly (number | null)[]): Set<number> {
  const ends: number[] = [] // index of the smallest last value of a row of each length
  const previous = new Map<number, number | undefined>()

  values.forEach((value, index) => {
    if (value === null) return
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[ends[middle]!]! < value) low = middle + 1
      else high = middle
    }
    previous.set(index, ends[low - 1])
    ends[low] = index
  })

  const row = new Set<number>()
  for (let index = ends.at(-1); index !== undefined; index = previous.get(index)) row.add(index)
  return row
}
