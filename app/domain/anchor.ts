import type { Block } from './document'
import { blockEnd, blockIndexAt, wholeText, type WholeText } from './whole-text'

/** Where a passage stands in a text, from its first block to its last. */
export type Place = {
  startBlockId: string
  /** UTF-16 units in the block's text, as `String.slice` counts. */
  startOffset: number
  endBlockId: string
  /** Exclusive. */
  endOffset: number
}

/**
 * The passage of a published version that a comment thread is pinned to. `quote` is what
 * stands there, blocks parted by a line break; `prefix` and `suffix` are up to 32 units of
 * the blocks' text around it. They let it be read without its version and found in the next.
 *
 * After the position and quote selectors of the W3C Web Annotation Data Model,
 * https://www.w3.org/TR/annotation-model/#selectors
 */
export type Anchor = Place & { quote: string; prefix: string; suffix: string }

/** What a reader selected on the page, as their browser says it. */
export type Selection = Place & { quote: string }

const CONTEXT_LENGTH = 32

/** A quote found away from where it was selected must be this long (UTF-16 units), and stand there once. */
const ELSEWHERE_LENGTH = 12

/**
 * The words at a place, blocks parted by a line break; `null` when the text has no such
 * place: an unknown block, an end before its start, an offset outside or within a sign.
 */
export function passageAt(place: Place, blocks: readonly Block[]): string | null {
  const start = blocks.findIndex((block) => block.blockId === place.startBlockId)
  const end = blocks.findIndex((block) => block.blockId === place.endBlockId)
  if (start === -1 || end < start) return null
  if (!isOffset(blocks[start]!.text, place.startOffset)) return null
  if (!isOffset(blocks[end]!.text, place.endOffset)) return null
  if (start === end && place.endOffset < place.startOffset) return null

  const passage = blocks.slice(start, end + 1).map((block, index) => {
    const isLast = index === end - start
    return block.text.slice(
      index === 0 ? place.startOffset : 0,
      isLast ? place.endOffset : undefined,
    )
  })
  return passage.join('\n')
}

/** Whether the anchor's quote is what these blocks, in reading order, say at its place. */
export function anchorFits(anchor: Place & { quote: string }, blocks: readonly Block[]): boolean {
  return passageAt(anchor, blocks) === anchor.quote
}

/** The whole of a block as a passage; `null` when there is no such block. */
export function blockAnchor(blockId: string, blocks: readonly Block[]): Anchor | null {
  const block = blocks.find((block) => block.blockId === blockId)
  if (!block) return null
  const place = { startBlockId: blockId, startOffset: 0, endBlockId: blockId }
  return { ...place, endOffset: block.text.length, quote: block.text, prefix: '', suffix: '' }
}

/**
 * The anchor at a place, with its quote and the words around it; `null` when the text has no
 * such place.
 */
export function withContext(place: Place, blocks: readonly Block[]): Anchor | null {
  const { startBlockId, startOffset, endBlockId, endOffset } = place
  const quote = passageAt(place, blocks)
  const before = blocks.find((block) => block.blockId === startBlockId)
  const after = blocks.find((block) => block.blockId === endBlockId)
  if (quote === null || !before || !after) return null

  const prefixStart = withinSign(before.text, startOffset - CONTEXT_LENGTH, 1)
  const suffixEnd = withinSign(after.text, endOffset + CONTEXT_LENGTH, -1)
  return {
    ...{ startBlockId, startOffset, endBlockId, endOffset, quote },
    prefix: before.text.slice(prefixStart, startOffset),
    suffix: after.text.slice(endOffset, suffixEnd),
  }
}

/**
 * The anchor for what a reader selected. When the words are not where the browser says (a
 * translated page, an extension), they are looked for in their block, then, if they stand
 * there only once, in the whole text; else the block is the passage.
 *
 * @returns `anchor`: `null` stands for the whole document, when not even the block is known.
 *   `selected`: the words the reader had before their eyes, where they are not the quote.
 */
export function anchorFromSelection(
  selection: Selection,
  blocks: readonly Block[],
): { anchor: Anchor | null; selected: string | null } {
  const selected = selection.quote.replace(/\r\n?/g, '\n').normalize('NFC').trim()
  const meant = { ...selection, quote: selection.quote.normalize('NFC') }
  const exact = anchorFits(meant, blocks) && selected !== '' ? withContext(meant, blocks) : null
  if (exact) return { anchor: exact, selected: null }

  const found = selected === '' ? null : findNear(selection, selected, wholeText(blocks))
  const anchor = found ? withContext(found, blocks) : blockAnchor(selection.startBlockId, blocks)
  const isQuoted = selected === '' || (anchor !== null && sameWords(anchor.quote, selected))
  return { anchor, selected: isQuoted ? null : selected }
}

function findNear({ startBlockId, startOffset }: Place, words: string, text: WholeText) {
  const occurrences = occurrencesOf(words, text)
  const index = text.blocks.findIndex((block) => block.blockId === startBlockId)
  const inBlock = occurrences.filter(({ start }) => blockIndexAt(text, start) === index)
  const meant = (text.starts[index] ?? 0) + startOffset
  inBlock.sort((a, b) => Math.abs(a.start - meant) - Math.abs(b.start - meant))

  const [nearest] = inBlock
  if (nearest) return placeOf(text, nearest.start, nearest.end)
  const [only, another] = occurrences
  const isCertain = only && !another && words.length >= ELSEWHERE_LENGTH
  return isCertain ? placeOf(text, only.start, only.end) : null
}

/** Browsers join blocks by one line break or two and fold spaces: any spaces match any. */
function occurrencesOf(words: string, { text }: WholeText) {
  const parts = words.split(/\s+/u).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  const occurrences = [...text.matchAll(new RegExp(parts.join('\\s+'), 'gu'))]
  return occurrences.map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
}

function sameWords(a: string, b: string): boolean {
  const folded = (text: string) => text.trim().replace(/\s+/gu, ' ')
  return folded(a) === folded(b)
}

/** The place of a stretch of the whole text, `end` exclusive. Neither may be outside of it. */
export function placeOf(text: WholeText, start: number, end: number): Place {
  const first = blockIndexAt(text, start)
  const last = Math.max(first, blockIndexAt(text, end))
  const offset = (index: number, place: number) =>
    Math.min(place, blockEnd(text, index)) - text.starts[index]!
  return {
    startBlockId: text.blocks[first]!.blockId,
    startOffset: offset(first, start),
    endBlockId: text.blocks[last]!.blockId,
    endOffset: offset(last, end),
  }
}

function isOffset(text: string, offset: number): boolean {
  return (
    Number.isInteger(offset) &&
    offset >= 0 &&
    offset <= text.length &&
    withinSign(text, offset, 1) === offset
  )
}

/** The offset, kept inside the text, moved one unit on when it would cut a surrogate pair in two. */
function withinSign(text: string, offset: number, direction: 1 | -1): number {
  const inside = Math.max(0, Math.min(offset, text.length))
  const isCut = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(inside - 1, inside + 1))
  return inside > 0 && isCut ? inside + direction : inside
}
