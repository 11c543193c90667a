import { tokens, wordWeight } from './text-tokens'

/** Words in a row that make two blocks alike when they stand in no other. */
const ROW_LENGTHS = [6, 3] as const

/** Blocks are alike when they share this part of the rows of the shorter one, */
const LEAST_LIKENESS = 0.4
/** or this part of their words, rare ones counting more, */
const LEAST_IN_COMMON = 0.75
/** and no other block comes as close: the next best shares at most this part of that. */
const MOST_OF_ANOTHER = 0.8

type Unpaired = { text: string }
type Candidate = { from: number; to: number; likeness: number; distance: number }
type Words = { index: number; words: string[] }

/** The blocks that have no counterpart yet. */
type Left = { old: Words[]; next: Words[] }

/**
 * Blocks without a counterpart that were reworded, by the rows of words they share and no other
 * block has: old and new indexes, most alike first, each block at most once.
 *
 * @param byWords whether words alone tell, too: for texts whose blocks have no ids.
 */
export function alikeBlocks(
  old: readonly Unpaired[],
  next: readonly Unpaired[],
  paired: { toNew: readonly (number | null)[]; toOld: readonly (number | null)[] },
  { byWords }: { byWords: boolean },
): { from: number; to: number }[] {
  const left = { old: leftOf(old, paired.toNew), next: leftOf(next, paired.toOld) }
  if (left.old.length === 0 || left.next.length === 0) return []

  const byRows = ROW_LENGTHS.flatMap((length) => candidatesByRows(length, left))
  const found = bestOf(byRows.filter(({ likeness }) => likeness >= LEAST_LIKENESS))
  if (!byWords) return found

  const taken = {
    old: new Set(found.map(({ from }) => from)),
    next: new Set(found.map((f) => f.to)),
  }
  const rest = {
    old: left.old.filter(({ index }) => !taken.old.has(index)),
    next: left.next.filter(({ index }) => !taken.next.has(index)),
  }
  return [...found, ...bestOf(candidatesByWords(rest))]
}

function leftOf(blocks: readonly Unpaired[], counterparts: readonly (number | null)[]): Words[] {
  return blocks.flatMap(({ text }, index) =>
    counterparts[index] === null
      ? [{ index, words: tokens(text).filter((token) => /[\p{L}\p{N}]/u.test(token)) }]
      : [],
  )
}

/** Each block at most once, with the one it is most like. */
function bestOf(candidates: readonly Candidate[]): Candidate[] {
  const taken = { old: new Set<number>(), next: new Set<number>() }
  const inOrder = [...candidates].sort((a, b) => b.likeness - a.likeness || a.distance - b.distance)
  return inOrder.filter(({ from, to }) => {
    if (taken.old.has(from) || taken.next.has(to)) return false
    taken.old.add(from)
    taken.next.add(to)
    return true
  })
}

function candidatesByRows(length: number, { old, next }: Left): Candidate[] {
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
    new Map(words.map(({ index, words }) => [index, words.length - length + 1]))
  const [oldRows, newRows] = [rowsOf(old), rowsOf(next)]
  return [...shared.values()].map(({ from, to, count }) => ({
    ...{ from, to, distance: Math.abs(from - to) },
    likeness: count / Math.max(3, Math.min(oldRows.get(from)!, newRows.get(to)!)),
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

/** A word that stands in more new blocks than this tells nothing. */
const MOST_OWNERS = 50

function candidatesByWords({ old, next }: Left): Candidate[] {
  const owners = new Map<string, Words[]>()
  for (const block of next) {
    for (const word of new Set(block.words)) {
      const found = owners.get(word)
      if (found) found.push(block)
      else owners.set(word, [block])
    }
  }
  const worth = (word: string) => {
    const rarity = Math.log((next.length + 1) / (owners.get(word)?.length ?? 1))
    return rarity * Math.min(10, wordWeight(word))
  }
  const total = (words: Iterable<string>) => [...words].reduce((sum, word) => sum + worth(word), 0)
  const totals = new Map(next.map(({ index, words }) => [index, total(new Set(words))]))

  return old.flatMap(({ index, words }) => {
    const own = new Set(words)
    const shared = new Map<number, number>()
    for (const word of own) {
      const found = owners.get(word) ?? []
      if (found.length > MOST_OWNERS) continue
      for (const { index: to } of found) shared.set(to, (shared.get(to) ?? 0) + worth(word))
    }
    const all = total(own)
    const ranked = [...shared]
      .map(([to, sum]) => ({ to, likeness: (2 * sum) / (all + totals.get(to)!) }))
      .sort((a, b) => b.likeness - a.likeness)
    const [best, another] = ranked
    if (!best || best.likeness < LEAST_IN_COMMON) return []
    if (another && another.likeness > MOST_OF_ANOTHER * best.likeness) return []
    return [{ from: index, ...best, distance: Math.abs(index - best.to) }]
  })
}
