import type { Block } from './document'

/** What of a block a comparison needs. */
export type TextBlock = Pick<Block, 'blockId' | 'text'>

/** The blocks of a text as one string, a line break between them: what a quote is a part of. */
export type WholeText = {
  blocks: readonly TextBlock[]
  text: string
  /** Where each block begins in `text`. */
  starts: readonly number[]
  /** The index of each block. */
  indexes: ReadonlyMap<string, number>
}

export function wholeText(blocks: readonly TextBlock[]): WholeText {
  const starts: number[] = []
  let length = 0
  for (const { text } of blocks) {
    starts.push(length)
    length += text.length + 1
  }
  return {
    ...{ blocks, starts },
    text: blocks.map(({ text }) => text).join('\n'),
    indexes: new Map(blocks.map(({ blockId }, index) => [blockId, index])),
  }
}

/** The index of the block that a place of the whole text lies in; its end and line break belong to it. */
export function blockIndexAt({ starts }: WholeText, place: number): number {
  return lastAtOrBefore(starts, place)
}

/** Where a block ends in the whole text (exclusive). */
export function blockEnd({ starts, blocks }: WholeText, index: number): number {
  return starts[index]! + blocks[index]!.text.length
}

/** The index of the last value that is not larger, in an ascending row; -1: all are larger. */
export function lastAtOrBefore(values: ArrayLike<number>, value: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
