import { passageAt } from './anchor'
import type { Block } from './document'
import { passageNumbers, sectionsOf } from './document-sections'

/** The passage a comment is about, as the form carries it. */
export type CommentedPassage = {
  checkpointId: string
  /** BCP 47, of the published text. */
  language: string
  /** `''`: the whole text. */
  startBlockId: string
  startOffset: number
  endBlockId: string
  endOffset: number
  quote: string
  /** Whether it is all of a block, or of the text: nothing was selected in it. */
  isWhole: boolean
  /** `3.2`; `null`: a heading, or the whole text. */
  number: string | null
}

const PLACE = ['start', 'end', 'endBlock', 'quote'] as const

/**
 * The passage an address names: `?on=<block>` for a block (by its id or, short, `3.2`), with `start`, `end`, `endBlock` and
 * `quote` for words in it, `?on=whole` for the text as a whole. Words that are not where the
 * address says stay as the reader saw them. `null`: the text has no such block.
 */
export function commentedPassage(
  text: { checkpointId: string; language: string },
  blocks: readonly Block[],
  address: { get(name: string): string | null },
): CommentedPassage | null {
  const on = address.get('on')
  const { checkpointId, language } = text
  if (on === 'whole') return { checkpointId, language, ...WHOLE }
  const numbers = passageNumbers(sectionsOf(blocks))
  const block = blocks.find(({ blockId }) => blockId === on || numbers.get(blockId) === on)
  if (!block) return null

  const number = numbers.get(block.blockId) ?? null
  const [start, end, endBlock, quote] = PLACE.map((name) => address.get(name))
  const place = {
    startBlockId: block.blockId,
    startOffset: offsetOf(start) ?? 0,
    endBlockId: endBlock || block.blockId,
    endOffset: offsetOf(end) ?? block.text.length,
  }
  const seen = quote || passageAt(place, blocks)
  const whole = {
    ...place,
    startOffset: 0,
    endBlockId: block.blockId,
    endOffset: block.text.length,
  }
  return seen === null
    ? { checkpointId, language, ...whole, quote: block.text, isWhole: true, number }
    : { checkpointId, language, ...place, quote: seen, isWhole: seen === block.text, number }
}

/** The query that names a passage in an address; what was selected travels in the form. */
export function passageQuery(passage: CommentedPassage): string {
  const { language, startBlockId, startOffset, endBlockId, endOffset } = passage
  if (startBlockId === '') return new URLSearchParams({ language, on: 'whole' }).toString()
  return new URLSearchParams({
    language,
    on: startBlockId,
    start: String(startOffset),
    end: String(endOffset),
    endBlock: endBlockId,
  }).toString()
}

const WHOLE = {
  startBlockId: '',
  startOffset: 0,
  endBlockId: '',
  endOffset: 0,
  quote: '',
  isWhole: true,
  number: null,
}

function offsetOf(value: string | null | undefined): number | null {
  const offset = Number(value || NaN)
  return Number.isInteger(offset) && offset >= 0 ? offset : null
}
