import type { Dice } from './dice'
import {
  appendBlock,
  cutBlock,
  newBlock,
  sentencesIn,
  splice,
  wordsIn,
  type TracedBlock,
} from './traced-text'

/** Where words that were never in the text come from. */
export type Words = { words: readonly string[]; sentences: readonly string[] }

type Operation = (blocks: TracedBlock[], dice: Dice, source: Words) => void

/** What people do to a draft, by how often in a hundred. */
const OPERATIONS: readonly (readonly [share: number, operation: Operation])[] = [
  [30, (blocks, dice, source) => changeWords(dice.pick(blocks), dice, source, 'replace')],
  [15, (blocks, dice, source) => changeWords(dice.pick(blocks), dice, source, 'insert')],
  [12, (blocks, dice, source) => changeWords(dice.pick(blocks), dice, source, 'delete')],
  [6, (blocks, dice) => deleteSentence(dice.pick(blocks), dice)],
  [6, (blocks, dice, source) => insertSentence(dice.pick(blocks), dice, source)],
  [5, deleteBlock],
  [5, insertBlock],
  [6, moveBlock],
  [3, moveSection],
  [4, splitBlock],
  [4, mergeBlocks],
  [2, duplicateBlock],
  [2, (blocks, dice, source) => rewriteHeavily(dice.pick(blocks), dice, source)],
]

/** Edit a text with so many operations. */
export function edit(blocks: TracedBlock[], count: number, dice: Dice, source: Words): void {
  const total = OPERATIONS.reduce((sum, [share]) => sum + share, 0)
  for (let done = 0; done < count && blocks.length > 0; done++) {
    let rest = dice.below(total)
    const [, operation] = OPERATIONS.find(([share]) => (rest -= share) < 0)!
    operation(blocks, dice, source)
  }
}

function someWords(dice: Dice, { words }: Words, count: number): string {
  return Array.from({ length: count }, () => dice.pick(words)).join(' ')
}

function changeWords(
  block: TracedBlock,
  dice: Dice,
  source: Words,
  how: 'replace' | 'insert' | 'delete',
): void {
  const words = wordsIn(block.text)
  if (words.length === 0) return
  const first = dice.below(words.length)
  const count = dice.between(1, how === 'delete' ? 6 : 3)
  const last = Math.min(words.length - 1, first + count - 1)
  const { start } = words[first]!
  const { end } = words[last]!
  if (how === 'replace') splice(block, start, end, someWords(dice, source, last - first + 1))
  if (how === 'insert') splice(block, start, start, `${someWords(dice, source, count)} `)
  if (how === 'delete') splice(block, start, words[last + 1]?.start ?? end, '')
}

function deleteSentence(block: TracedBlock, dice: Dice): void {
  const sentences = sentencesIn(block.text)
  if (sentences.length < 2) return
  const { start, end } = dice.pick(sentences)
  splice(block, start, end, '')
}

function insertSentence(block: TracedBlock, dice: Dice, source: Words): void {
  const sentences = sentencesIn(block.text)
  const at = sentences.length === 0 ? 0 : dice.pick(sentences).start
  splice(block, at, at, `${dice.pick(source.sentences)} `)
}

function deleteBlock(blocks: TracedBlock[], dice: Dice): void {
  blocks.splice(dice.below(blocks.length), 1)
}

function insertBlock(blocks: TracedBlock[], dice: Dice, source: Words): void {
  const text = Array.from({ length: dice.between(1, 4) }, () => dice.pick(source.sentences))
  blocks.splice(dice.below(blocks.length + 1), 0, newBlock(text.join(' ')))
}

function moveBlock(blocks: TracedBlock[], dice: Dice): void {
  const [block] = blocks.splice(dice.below(blocks.length), 1)
  if (block) blocks.splice(dice.below(blocks.length + 1), 0, block)
}

function moveSection(blocks: TracedBlock[], dice: Dice): void {
  const heads = blocks.flatMap(({ isHeading }, index) => (isHeading ? [index] : []))
  const start = heads.length > 0 ? dice.pick(heads) : dice.below(blocks.length)
  const next = heads.find((head) => head > start) ?? blocks.length
  const section = blocks.splice(start, Math.min(next - start, 12))
  blocks.splice(dice.below(blocks.length + 1), 0, ...section)
}

function splitBlock(blocks: TracedBlock[], dice: Dice): void {
  const index = dice.below(blocks.length)
  const block = blocks[index]!
  const cuts = sentencesIn(block.text).slice(1)
  const words = wordsIn(block.text).slice(1)
  if (words.length === 0) return
  const at = (cuts.length > 0 && dice.chance(0.8) ? dice.pick(cuts) : dice.pick(words)).start
  const tail = cutBlock(block, at, block.text.length)
  splice(block, block.text.slice(0, at).trimEnd().length, block.text.length, '')
  blocks.splice(index + 1, 0, tail)
  // Editors differ in which half keeps the id.
  if (dice.chance(0.2)) [block.id, tail.id] = [tail.id, block.id]
}

function mergeBlocks(blocks: TracedBlock[], dice: Dice): void {
  if (blocks.length < 2) return
  const index = dice.below(blocks.length - 1)
  const [block, other] = [blocks[index]!, blocks[index + 1]!]
  appendBlock(block, other)
  if (dice.chance(0.2)) block.id = other.id
  blocks.splice(index + 1, 1)
}

function duplicateBlock(blocks: TracedBlock[], dice: Dice): void {
  const index = dice.below(blocks.length)
  const copy = cutBlock(blocks[index]!, 0, blocks[index]!.text.length)
  copy.copies = copy.origins.map((origin, at) => (origin === -1 ? copy.copies[at]! : origin))
  copy.origins = copy.origins.map(() => -1)
  blocks.splice(dice.chance(0.5) ? index + 1 : dice.below(blocks.length + 1), 0, copy)
}

function rewriteHeavily(block: TracedBlock, dice: Dice, source: Words): void {
  for (const { start, end } of wordsIn(block.text).reverse()) {
    if (dice.chance(0.7)) splice(block, start, end, dice.pick(source.words))
  }
}
