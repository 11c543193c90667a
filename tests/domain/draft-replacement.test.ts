import { describe, expect, it } from 'vitest'
import { blocksOf, type Document } from '~/app/domain/document'
import { replacementEffects, withIdsFrom } from '~/app/domain/draft-replacement'
import type { ThreadPosition } from '~/app/domain/thread-position'
import { blockIdFor, paragraph } from '../support/documents'

const textOf = (...lines: [number, string][]): Document => ({
  nodes: lines.map(([n, text]) => paragraph(n, text)),
})
const WATER = 'Clean water reaches every village of the network by 2040.'
const SCHOOLS = 'Schools and clinics stay open during the dry season.'
const ROADS = 'Roads are mended by those who use them, in the first year.'

describe('a text that replaces another', () => {
  it('keeps the ids of what was rewritten or moved, and gives none twice', () => {
    const previous = textOf([1, WATER], [2, SCHOOLS], [3, ROADS])
    const read = textOf([7, ROADS], [8, `${WATER} Wells come first.`], [9, 'Nothing of before.'])

    const ids = blocksOf(withIdsFrom(previous, read)).map(({ blockId }) => blockId)

    expect(ids).toEqual([3, 1, 9].map(blockIdFor))
  })

  it('leaves ids alone that the file brought with it', () => {
    const previous = textOf([1, WATER], [2, SCHOOLS])
    const read = textOf([2, WATER], [1, SCHOOLS])

    expect(withIdsFrom(previous, read)).toEqual(read)
  })
})

const place = {
  startBlockId: blockIdFor(1),
  startOffset: 0,
  endBlockId: blockIdFor(1),
  endOffset: 5,
}
const there = { tombstoneBlockId: null, tombstoneOffset: null, decidedById: null }
const exact: ThreadPosition = { ...place, ...there, state: 'exact', survival: 1 }
const fuzzy: ThreadPosition = { ...exact, state: 'fuzzy', survival: 0.5 }
const orphaned: ThreadPosition = {
  ...{ startBlockId: null, startOffset: null, endBlockId: null, endOffset: null },
  ...{ state: 'orphaned', survival: 0, decidedById: null },
  ...{ tombstoneBlockId: blockIdFor(1), tombstoneOffset: 0 },
}

describe('what a replacement touches', () => {
  const now = blocksOf(textOf([1, WATER], [2, SCHOOLS], [3, ROADS]))
  const then = blocksOf(textOf([1, WATER], [3, `${ROADS} Or the second.`], [9, 'New.']))
  const beside = {
    threads: [
      { now: exact, then: exact },
      { now: exact, then: fuzzy },
      { now: fuzzy, then: fuzzy },
      { now: exact, then: orphaned },
      { now: orphaned, then: orphaned },
    ],
    sources: [blockIdFor(1), blockIdFor(2), blockIdFor(2)],
    notes: [blockIdFor(3)],
    translations: ['es', 'ar'],
  }

  it('is counted: threads, sources and notes of what goes, passages to translate again', () => {
    expect(replacementEffects(now, then, beside)).toEqual({
      threads: { stay: 3, toConfirm: 1, lost: 1 },
      sources: 2,
      notes: 0,
      translations: [
        { language: 'es', blocks: 2 },
        { language: 'ar', blocks: 2 },
      ],
    })
  })

  it('is nothing when the same text comes back', () => {
    const same = { ...beside, threads: [] }
    expect(replacementEffects(now, now, same)).toEqual({
      threads: { stay: 0, toConfirm: 0, lost: 0 },
      sources: 0,
      notes: 0,
      translations: [],
    })
  })
})
