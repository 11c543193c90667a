import { randomUUID } from 'node:crypto'
import type { TextBlock } from '~/app/domain/whole-text'

/** A block whose every character knows where it stood in the first text; -1: it is new. */
export type TracedBlock = {
  id: string
  text: string
  /** Of each UTF-16 unit: its place in the first text as a whole, or -1. */
  origins: number[]
  /** The same, for what was copied: where it was copied from. */
  copies: number[]
  /** A heading stands at the head of a section. */
  isHeading: boolean
}

export function traced(blocks: readonly (TextBlock & { kind: string })[]): TracedBlock[] {
  let place = 0
  return blocks.map(({ blockId, text, kind }) => {
    const origins = Array.from(text, () => 0).length === 0 ? [] : range(place, text.length)
    place += text.length + 1
    return {
      ...{ id: blockId, text, origins },
      copies: fresh(text.length),
      isHeading: kind === 'heading',
    }
  })
}

function range(first: number, length: number): number[] {
  return Array.from({ length }, (_, index) => first + index)
}

function fresh(length: number): number[] {
  return Array.from({ length }, () => -1)
}

/** Put new words in the place of a stretch. */
export function splice(block: TracedBlock, start: number, end: number, words: string): void {
  block.text = block.text.slice(0, start) + words + block.text.slice(end)
  block.origins = splicedRow(block.origins, start, end, fresh(words.length))
  block.copies = splicedRow(block.copies, start, end, fresh(words.length))
}

function splicedRow(row: readonly number[], start: number, end: number, middle: number[]) {
  return [...row.slice(0, start), ...middle, ...row.slice(end)]
}

export function cutBlock(block: TracedBlock, start: number, end: number): TracedBlock {
  return {
    ...{ id: randomUUID(), isHeading: false, text: block.text.slice(start, end) },
    origins: block.origins.slice(start, end),
    copies: block.copies.slice(start, end),
  }
}

export function appendBlock(block: TracedBlock, other: TracedBlock): void {
  splice(block, block.text.length, block.text.length, ' ')
  block.text += other.text
  block.origins.push(...other.origins)
  block.copies.push(...other.copies)
}

export function newBlock(text: string): TracedBlock {
  const rows = { origins: fresh(text.length), copies: fresh(text.length) }
  return { id: randomUUID(), isHeading: false, text, ...rows }
}

/** The words of a block, as stretches. */
export function wordsIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }))
}

/** The sentences of a block, each with the spaces after it. */
export function sentencesIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^.!?؟。]*[.!?؟。]+\s*|[^.!?؟。]+$/gu)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }))
}
