import { tokens } from './text-tokens'

/** Words in a row that make two blocks alike when they stand in no other. */
const ROW_LENGTHS = [6, 3] as const

/** Blocks are alike when they share this part of the rows of the shorter one. */
const LEAST_LIKENESS = 0.4

type Unpaired = { text: string }
type Candidate = { from: number; to: number; likeness: number; distance: number }

/**
 * Blocks without a counterpart that were reworded, by the rows of words they share and no other
 * block has: old and new indexes, most alike first, each block at most once.
 */
export function alikeBlocks(
  old: readonly Unpaired[],
  next: readonly Unpaired[],
  paired: { toNew: readonly (number | null)[]; toOld: readonly (number | null)[] },
): { from: number; to: number }[] {
  const oldLeft = left(old, paired.toNew)
  const newLeft = left(next, paired.toOld)
  if (oldLeft.length === 0 || newLeft.length === 0) return []

  const candidates = ROW_LENGTHS.flatMap((length) => candidatesBy(length, oldLeft, newLeft))
  candidates.sort((a, b) => b.likeness - a.likeness || a.distance - b.distance)
  const taken = { old: new Set<number>(), next: new Set<number>() }
  return candidates.filter(({ from, to, likeness }) => {
    if (likeness < LEAST_LIKENESS || taken.old.has(from) || taken.next.has(to)) return false
    taken.old.add(from)
    taken.next.add(to)
    return true
  })
}

type Words = { index: number; words: string[] }

function left(blocks: readonly Unpaired[], counterparts: readonly (number | null)[]): Words[] {
  return blocks.flatMap(({ text }, index) =>
    counterparts[index] === null
      ? [{ index, words: tokens(text).filter((token) => /[\p{L}\p{N}]/u.test(token)) }]
      : [],
  )
}

function candidatesBy(length: number, old: readonly Words[], next: readonly Words[]): Candidate[] {
  const inOld = ownersOfRows(length, old)
  const inNew = ownersOfRows(length, next)
  const shared = new Map<string, { from: number; to: number; count: number }>()
  for (const [row, from] of inOld) {
    const to = inNew.get(row)
    if (to === undefined || from === SEVERAL || to === SEVERAL) continue
    const key = `${from} ${to}`
    const found = shared.get(key) ?? { from, to, count: 0 }
    found.count++
    shared.set(key, found)
  }
  const rowsOf = (words: readonly Words[]) =>
    new Map(words.map(({ index, words }) => [index, Math.max(1, words.length - length + 1)]))
  const [oldRows, newRows] = [rowsOf(old), rowsOf(next)]
  return [...shared.values()].map(({ from, to, count }) => ({
    from,
    to,
    likeness: count / Math.max(3, Math.min(oldRows.get(from)!, newRows.get(to)!)),
    distance: Math.abs(from - to),
  }))
}

const SEVERAL = -1

/** In which block each row of words stands. */
function ownersOfRows(length: number, blocks: readonly Words[]): Map<string, number> {
  const owners = new Map<string, number>()
  for (const { index, words } of blocks) {
    for (let first = 0; first + length <= words.length; first++) {
      const row = words.slice(first, first + length).join(' ')
      const owner = owners.get(row)
      owners.set(row, owner === undefined || owner === index ? index : SEVERAL)
    }
  }
  return owners
}
