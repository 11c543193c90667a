import type { TextBlock } from './whole-text'

/** What somebody did to words of a file while changes were tracked. */
export type TrackedChange = {
  kind: 'inserted' | 'deleted'
  author: string
  /** ISO 8601; `null`: the file does not say. */
  date: string | null
  isMove: boolean
  /** Who took it back again, in words that were put in; `null`: nobody. */
  undoneBy: string | null
}

/** A stretch of a file's text; each block ends with a line break of its own. */
export type Piece = {
  text: string
  change: TrackedChange | null
  /** Of the line break that ends a block: the block's id where the file names one. */
  ends?: { blockId: string | null }
}

/** A comment of a file. */
export type FileComment = {
  id: string
  author: string
  date: string | null
  text: string
  /** The comment it replies to. */
  parentId: string | null
  isDone: boolean
  /** In UTF-16 units of all the file says, put in or taken out; `null`: the file does not say where. */
  range: { start: number; end: number } | null
}

/** A text with its tracked changes and comments. */
export type TrackedText = { pieces: readonly Piece[]; comments: readonly FileComment[] }

/** Several changes that one person made in one sentence, as one. Offsets in the original text. */
export type TrackedEdit = {
  start: number
  end: number
  replacement: string
  author: string
  date: string | null
  isMove: boolean
  /** Of words that were put in and taken back: who took them back. */
  undoneBy: string | null
}

/** The text before anyone changed it, block by block. */
export function originalBlocks(pieces: readonly Piece[]): TextBlock[] {
  return blocksOfPieces(pieces, (change) => change?.kind !== 'inserted')
}

/** The text with all changes made. */
export function acceptedBlocks(pieces: readonly Piece[]): TextBlock[] {
  return blocksOfPieces(pieces, isAccepted)
}

function isAccepted(change: TrackedChange | null): boolean {
  return change === null || (change.kind === 'inserted' && change.undoneBy === null)
}

function blocksOfPieces(
  pieces: readonly Piece[],
  isIn: (change: TrackedChange | null) => boolean,
): TextBlock[] {
  const blocks: TextBlock[] = []
  let text = ''
  let named: string | null = null
  for (const { text: words, change, ends } of pieces) {
    if (ends) named ??= ends.blockId
    if (!isIn(change)) continue
    if (!ends) {
      text += words
      continue
    }
    blocks.push({ blockId: named ?? `file-${blocks.length}`, text })
    text = ''
    named = null
  }
  if (text !== '') blocks.push({ blockId: named ?? `file-${blocks.length}`, text })
  return uniquelyNamed(blocks)
}

/** A file that was edited by hand may name two blocks alike: only the first is that block. */
function uniquelyNamed(blocks: readonly TextBlock[]): TextBlock[] {
  const seen = new Set<string>()
  return blocks.map((block, at) => {
    const blockId = seen.has(block.blockId) ? `file-${at}-again` : block.blockId
    seen.add(blockId)
    return { ...block, blockId }
  })
}

/** Where a place in all the file says stands in the original text. */
export function originalPlaces(pieces: readonly Piece[]): (at: number) => number {
  const edges = [{ all: 0, original: 0, isIn: true }]
  let [all, original] = [0, 0]
  for (const { text, change } of pieces) {
    const isIn = change?.kind !== 'inserted'
    edges.push({ all, original, isIn })
    all += text.length
    if (isIn) original += text.length
  }
  return (at) => {
    const edge = edges.findLast((one) => one.all <= at)!
    return Math.min(original, edge.original + (edge.isIn ? at - edge.all : 0))
  }
}

const SENTENCE_END = /[.!?؟…。]["'”»)\]]*\s|\n/u

/** Neighbouring changes of one person in one sentence, together; in the order of the text. */
export function trackedEdits(pieces: readonly Piece[]): TrackedEdit[] {
  const edits: TrackedEdit[] = []
  let current: TrackedEdit | null = null
  let kept = ''
  let at = 0
  let isAtBlockStart = true
  let startsBlock = false
  for (const { text, change, ends } of pieces) {
    if (change === null) {
      kept += text
      at += text.length
      if (current && SENTENCE_END.test(kept)) current = null
    } else if (change.undoneBy !== null) {
      edits.push({ ...facts(change), start: at, end: at, replacement: text })
    } else {
      if (current?.author !== change.author) current = null
      if (current === null) {
        current = { ...facts(change), start: at, end: at, replacement: '' }
        startsBlock = isAtBlockStart
        edits.push(current)
      } else {
        current.replacement += kept
        current.isMove &&= change.isMove
      }
      kept = ''
      if (change.kind === 'inserted') current.replacement += text
      else {
        at += text.length
        if (ends && startsBlock) {
          current.end = at
          current = null
        }
      }
      if (current) current.end = at
    }
    if (change?.kind !== 'inserted') isAtBlockStart = ends !== undefined
    if (current === null) kept = ''
  }
  return edits
}

function facts({ author, date, isMove, undoneBy }: TrackedChange) {
  return { author, date, isMove, undoneBy }
}

/**
 * The edit as whole words: what is put in takes the word before it along, so that there is a
 * passage to replace. `replacement` '': a whole block is taken out.
 */
export function asWording(edit: TrackedEdit, original: string): TrackedEdit {
  const found = { ...edit }
  trimBreaks(found, original)
  const isBlock =
    (found.start === 0 || original[found.start - 1] === '\n') &&
    (found.end >= original.length || original[found.end] === '\n')
  if (found.start < found.end && found.replacement.trim() === '' && isBlock) {
    return { ...found, replacement: '' }
  }
  widen(found, original)
  return found
}

/** New paragraphs are written before the next block, and belong after the last. */
function trimBreaks(found: TrackedEdit, original: string): void {
  const { start, end, replacement } = found
  const isBlockStart = start > 0 && original[start - 1] === '\n'
  if (start === end && replacement.endsWith('\n') && isBlockStart) {
    found.start = found.end = start - 1
    found.replacement = `\n${replacement.slice(0, -1)}`
    return
  }
  while (found.end > found.start && original[found.end - 1] === '\n') {
    if (found.replacement !== '' && !found.replacement.endsWith('\n')) break
    if (found.replacement === '' && found.start > 0 && original[found.start - 1] !== '\n') break
    found.end -= 1
    found.replacement = found.replacement.replace(/\n$/, '')
  }
}

const WORD = /[\p{L}\p{M}\p{N}]/u

function widen(found: TrackedEdit, original: string): void {
  const isWordAt = (at: number) => WORD.test(original[at] ?? '')
  const back = () => {
    found.start -= 1
    found.replacement = original[found.start]! + found.replacement
  }
  const on = () => {
    found.replacement += original[found.end]!
    found.end += 1
  }
  const isInWord = () => found.start > 0 && isWordAt(found.start - 1)
  const touches = (sign: string | undefined) => sign !== undefined && WORD.test(sign)
  const heads = touches(found.replacement[0]) || isWordAt(found.start)
  const tails = touches(found.replacement.at(-1)) || (found.end > 0 && isWordAt(found.end - 1))
  if (heads) while (isInWord()) back()
  if (tails) while (isWordAt(found.end)) on()
  const isEmpty = () =>
    original.slice(found.start, found.end).trim() === '' || found.replacement.trim() === ''
  if (!isEmpty()) return
  while (found.start > 0 && original[found.start - 1] !== '\n' && !isInWord()) back()
  while (isInWord()) back()
  if (!isEmpty()) return
  while (found.end < original.length && original[found.end] !== '\n' && !isWordAt(found.end)) on()
  while (isWordAt(found.end)) on()
}
