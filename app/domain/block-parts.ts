import { tokens } from './text-tokens'

/** Words in a row that tell where they come from. */
const ROW_LENGTH = 3

/** With this part of its rows of words, a block is a part of another. */
const LEAST_PART = 0.5

type Said = { text: string }

/**
 * The blocks without counterpart that were split off one of the blocks beside them, by their
 * indexes: what they say stood there in the other text, and does no more. With the texts the
 * other way round: those that were merged into one beside them.
 */
export function partsOfNeighbours(
  blocks: readonly Said[],
  others: readonly Said[],
  counterparts: readonly (number | null)[],
): Set<number> {
  const left = new Map<number, Set<string>>()
  const leftOf = (index: number) => {
    const known = left.get(index)
    if (known) return known
    const here = new Set(rowsOf(blocks[index]!.text))
    const there = rowsOf(others[counterparts[index]!]!.text)
    const gone = new Set(there.filter((row) => !here.has(row)))
    left.set(index, gone)
    return gone
  }
  const parts = new Set<number>()
  counterparts.forEach((counterpart, index) => {
    if (counterpart !== null) return
    const rows = rowsOf(blocks[index]!.text)
    const isPartOf = (neighbour: number | undefined) => {
      if (neighbour === undefined || rows.length === 0) return false
      const gone = leftOf(neighbour)
      return rows.filter((row) => gone.has(row)).length >= LEAST_PART * rows.length
    }
    const [before, after] = neighboursOf(counterparts, index)
    if (isPartOf(before) || isPartOf(after)) parts.add(index)
  })
  return parts
}

/** The nearest blocks on both sides that have a counterpart. */
function neighboursOf(counterparts: readonly (number | null)[], index: number) {
  let before = index - 1
  while (before >= 0 && counterparts[before] === null) before--
  let after = index + 1
  while (after < counterparts.length && counterparts[after] === null) after++
  return [before < 0 ? undefined : before, after < counterparts.length ? after : undefined] as const
}

function rowsOf(text: string): string[] {
  const words = tokens(text).filter((token) => /[\p{L}\p{N}]/u.test(token))
  return words
    .slice(0, Math.max(0, words.length - ROW_LENGTH + 1))
    .map((_, first) => words.slice(first, first + ROW_LENGTH).join(' '))
}
