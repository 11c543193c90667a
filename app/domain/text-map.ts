import { pairBlocks, type BlockPairs } from './block-pairs'
import type { Block } from './document'
import { diffWords } from './text-diff'

/**
 * Words found in another block count from this length (UTF-16 units) on, or when they are all
 * of it: shorter ones may stand there by chance.
 */
const CROSSING_LENGTH = 24

/** The blocks of a text as one string, a line break between them: what a quote is a part of. */
export type WholeText = {
  blocks: readonly Block[]
  text: string
  /** Where each block begins in `text`. */
  starts: readonly number[]
}

/** A stretch that both texts share; places count UTF-16 units of the whole texts. */
export type KeptSpan = { from: number; to: number; length: number }

/** Where the characters of one text stand in another. */
export type TextMap = {
  old: WholeText
  next: WholeText
  pairs: BlockPairs
  /** What is left of an old block and of its neighbours, in the order of the old text. */
  spansOf: (oldIndex: number) => readonly KeptSpan[]
}

/** Old and new blocks to compare with one another, last ones included. */
type Region = { oldFirst: number; oldLast: number; newFirst: number; newLast: number }

export function wholeText(blocks: readonly Block[]): WholeText {
  const starts: number[] = []
  let length = 0
  for (const { text } of blocks) {
    starts.push(length)
    length += text.length + 1
  }
  return { blocks, text: blocks.map(({ text }) => text).join('\n'), starts }
}

/** The index of the block that a place of the whole text lies in; its end and line break belong to it. */
export function blockIndexAt({ starts }: WholeText, place: number): number {
  let index = starts.findIndex((start) => start > place)
  if (index === -1) index = starts.length
  return index - 1
}

/** Where a block ends in the whole text (exclusive). */
export function blockEnd({ starts, blocks }: WholeText, index: number): number {
  return starts[index]! + blocks[index]!.text.length
}

/** Compare two texts, both in reading order. Blocks are compared when first asked for. */
export function mapTexts(oldBlocks: readonly Block[], nextBlocks: readonly Block[]): TextMap {
  const old = wholeText(oldBlocks)
  const next = wholeText(nextBlocks)
  const pairs = pairBlocks(oldBlocks, nextBlocks)
  const known = new Map<number, readonly KeptSpan[]>()

  return {
    old,
    next,
    pairs,
    spansOf(oldIndex) {
      const spans = known.get(oldIndex) ?? findSpans({ old, next, pairs }, oldIndex)
      known.set(oldIndex, spans)
      return spans
    },
  }
}

type Compared = Pick<TextMap, 'old' | 'next' | 'pairs'>

function findSpans({ old, next, pairs }: Compared, oldIndex: number): KeptSpan[] {
  const newIndex = pairs.toNew[oldIndex] ?? null
  const { text } = old.blocks[oldIndex]!
  if (newIndex !== null && next.blocks[newIndex]!.text === text) {
    return [{ from: old.starts[oldIndex]!, to: next.starts[newIndex]!, length: text.length }]
  }

  let best: KeptSpan[] = []
  for (const region of regionsAround({ old, next, pairs }, oldIndex)) {
    const spans = sharedSpans(old, next, region).filter(
      (span) => isInBlock(next, newIndex, span) || isMoreThanChance(next, span),
    )
    if (lengthIn(old, oldIndex, spans) > lengthIn(old, oldIndex, best)) best = spans
  }
  return best
}

/**
 * A block is compared together with neighbours that have no counterpart, so that what was
 * split off or merged is found. One without counterpart is looked for beside the nearest
 * blocks that have one.
 */
function regionsAround({ old, next, pairs }: Compared, oldIndex: number): Region[] {
  const run = widened(pairs.toNew, oldIndex, oldIndex)
  const beside = (neighbour: number): Region[] => {
    const image = pairs.toNew[neighbour] ?? null
    if (image === null) return []
    const there = widened(pairs.toOld, image, image)
    return [
      {
        oldFirst: Math.min(run.first, neighbour),
        oldLast: Math.max(run.last, neighbour),
        newFirst: there.first,
        newLast: there.last,
      },
    ]
  }
  if ((pairs.toNew[oldIndex] ?? null) !== null) return beside(oldIndex)

  const regions = [...beside(run.first - 1), ...beside(run.last + 1)]
  if (regions.length > 0 || next.blocks.length === 0) return regions
  const [oldLast, newLast] = [old.blocks.length - 1, next.blocks.length - 1]
  return [{ oldFirst: 0, oldLast, newFirst: 0, newLast }]
}

/** With the neighbours on both sides that have no counterpart. */
function widened(counterparts: readonly (number | null)[], first: number, last: number) {
  while (first > 0 && counterparts[first - 1] === null) first--
  while (last < counterparts.length - 1 && counterparts[last + 1] === null) last++
  return { first, last }
}

function sharedSpans(old: WholeText, next: WholeText, region: Region): KeptSpan[] {
  let from = old.starts[region.oldFirst]!
  let to = next.starts[region.newFirst]!
  const spans: KeptSpan[] = []
  const oldText = old.text.slice(from, blockEnd(old, region.oldLast))
  const newText = next.text.slice(to, blockEnd(next, region.newLast))

  for (const { kind, text } of diffWords(oldText, newText)) {
    if (kind === 'kept') spans.push({ from, to, length: text.length })
    if (kind !== 'added') from += text.length
    if (kind !== 'removed') to += text.length
  }
  return spans
}

function isInBlock(text: WholeText, index: number | null, { to, length }: KeptSpan): boolean {
  return index !== null && text.starts[index]! <= to && to + length <= blockEnd(text, index)
}

function isMoreThanChance(next: WholeText, { to, length }: KeptSpan): boolean {
  if (length >= CROSSING_LENGTH) return true
  const index = blockIndexAt(next, to + Math.floor(length / 2))
  return length > 0 && to <= next.starts[index]! && to + length >= blockEnd(next, index)
}

function lengthIn(text: WholeText, index: number, spans: readonly KeptSpan[]): number {
  const clipped = spans.map((span) => clip(span, text.starts[index]!, blockEnd(text, index)))
  return clipped.reduce((sum, { length }) => sum + length, 0)
}

/** The part of a span whose old place lies from `start` to `end` (exclusive); its length may be 0. */
export function clip({ from, to, length }: KeptSpan, start: number, end: number): KeptSpan {
  const first = Math.max(from, start)
  return {
    from: first,
    to: to + first - from,
    length: Math.max(0, Math.min(from + length, end) - first),
  }
}
