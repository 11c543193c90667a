import { blocksOf, wordsOf, type Block, type BlockFacts, type Document } from './document'
import { mapBlocks } from './document-walk'

/** From here on two blocks are taken for the same one, rewritten. */
const SAME_BLOCK = 0.5

/**
 * The document with one id for each block, kept from before wherever that can be told: an id
 * that stands twice stays with the block most like the previous one; a block without an id takes
 * that of a previous block which is gone and says the same, or at least half of it.
 *
 * @param previous the blocks of the text this one comes from; `[]` for a new text.
 */
export function withIds(
  document: Document,
  previous: readonly Block[],
  newId: () => string,
): Document {
  const blocks = blocksOf(document)
  const ids = keptIds(blocks, previous)
  const taken = new Set(ids)
  const gone = previous.filter((block) => !taken.has(block.blockId))
  pairGone(blocks, ids, gone)

  let position = 0
  return mapBlocks(document, <B extends BlockFacts>(block: B): B => {
    const id = ids[position++] ?? newId()
    return block.id === id ? block : { ...block, id }
  })
}

/** Two texts are alike from 0 (no word in common) to 1 (the same words, as often). */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  return overlap(counted(a), counted(b))
}

/** Previous blocks one block is compared with, unless all its words are frequent. */
const ENOUGH = 200

type Words = { counts: Map<string, number>; total: number }
type Ids = (string | undefined)[]

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/

function keptIds(blocks: readonly Block[], previous: readonly Block[]): Ids {
  const before = new Map(previous.map((block) => [block.blockId, block.text]))
  const keeper = new Map<string, { position: number; alike: number }>()
  for (const { blockId, text, position } of blocks) {
    if (!UUID.test(blockId)) continue
    const old = before.get(blockId)
    const alike = old === undefined ? 0 : likeness(old, text)
    const rival = keeper.get(blockId)
    if (!rival || alike > rival.alike) keeper.set(blockId, { position, alike })
  }
  return blocks.map(({ blockId, position }) =>
    keeper.get(blockId)?.position === position ? blockId : undefined,
  )
}

/** Gives the ids of blocks that are gone to the blocks without one; fills `ids` in place. */
function pairGone(blocks: readonly Block[], ids: Ids, gone: readonly Block[]): void {
  const missing = () => blocks.filter((block) => ids[block.position] === undefined)
  const free = new Set(gone)
  const pair = (block: Block, old: Block) => {
    ids[block.position] = old.blockId
    free.delete(old)
  }
  for (const [block, old] of sameInOrder(missing(), [...free])) pair(block, old)
  for (const [block, old] of sameAnywhere(missing(), [...free])) pair(block, old)
  for (const [block, old] of mostAlike(missing(), [...free])) pair(block, old)
}

const saying = (block: Block) => `${block.kind} ${block.text}`

/** What both sequences say from the start on, and from the end back. */
function sameInOrder(blocks: Block[], gone: Block[]): [Block, Block][] {
  const pairs: [Block, Block][] = []
  const shorter = Math.min(blocks.length, gone.length)
  let start = 0
  while (start < shorter && saying(blocks[start]!) === saying(gone[start]!)) {
    pairs.push([blocks[start]!, gone[start]!])
    start++
  }
  for (let back = 1; back <= shorter - start; back++) {
    const [block, old] = [blocks.at(-back)!, gone.at(-back)!]
    if (saying(block) !== saying(old)) break
    pairs.push([block, old])
  }
  return pairs
}

/** The same words elsewhere, each previous block once, in their order. Empty blocks say nothing. */
function sameAnywhere(blocks: Block[], gone: Block[]): [Block, Block][] {
  const waiting = new Map<string, Block[]>()
  for (const old of gone) {
    if (old.text !== '') waiting.set(old.text, [...(waiting.get(old.text) ?? []), old])
  }
  return blocks.flatMap((block): [Block, Block][] => {
    const old = waiting.get(block.text)?.shift()
    return old ? [[block, old]] : []
  })
}

/** The most alike first; of two as alike, the nearest in the text. */
function mostAlike(blocks: Block[], gone: Block[]): [Block, Block][] {
  const candidates = alikeEnough(blocks, gone).sort(
    (a, b) => b.alike - a.alike || a.distance - b.distance,
  )
  const used = new Set<Block>()
  const pairs: [Block, Block][] = []
  for (const { block, old } of candidates) {
    if (used.has(block) || used.has(old)) continue
    used.add(block).add(old)
    pairs.push([block, old])
  }
  return pairs
}

/** Only blocks that share a rare word are compared, so that a thousand take no second. */
function alikeEnough(blocks: Block[], gone: Block[]) {
  const words = new Map(gone.map((old) => [old, counted(old.text)]))
  const holders = new Map<string, Block[]>()
  for (const [old, { counts }] of words) {
    for (const word of counts.keys()) {
      const list = holders.get(word)
      if (list) list.push(old)
      else holders.set(word, [old])
    }
  }
  return blocks.flatMap((block) => {
    const mine = counted(block.text)
    const olds = candidates(mine, holders)
    return [...olds]
      .map((old) => ({
        block,
        old,
        alike: overlap(mine, words.get(old)!),
        distance: Math.abs(block.position - old.position),
      }))
      .filter(({ alike }) => alike >= SAME_BLOCK)
  })
}

/** By the rarest words first, until enough blocks are found to choose from. */
function candidates(words: Words, holders: Map<string, Block[]>): Set<Block> {
  const lists = [...words.counts.keys()]
    .map((word) => holders.get(word) ?? [])
    .sort((a, b) => a.length - b.length)
  const found = new Set<Block>()
  for (const list of lists) {
    if (found.size > 0 && found.size + list.length > ENOUGH) break
    for (const block of list) found.add(block)
  }
  return found
}

function counted(text: string): Words {
  const counts = new Map<string, number>()
  const words = wordsOf(text.toLowerCase())
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, total: words.length }
}

/** Dice's coefficient on bags of words. */
function overlap(a: Words, b: Words): number {
  if (a.total + b.total === 0) return 0
  let shared = 0
  for (const [word, count] of a.counts) shared += Math.min(count, b.counts.get(word) ?? 0)
  return (2 * shared) / (a.total + b.total)
}
