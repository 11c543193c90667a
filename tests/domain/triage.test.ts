import { describe, expect, test } from 'vitest'
import { blocksOf } from '~/app/domain/document'
import type { ThreadPosition } from '~/app/domain/thread-position'
import { filterBeside, triageFilters, type BesideThread } from '~/app/domain/threads-beside'
import { foundAt, inTextOrder, mayReplace, overlap, positionKey } from '~/app/domain/triage'
import { blockIdFor, paragraph } from '../support/documents'

const BLOCKS = blocksOf({ nodes: [paragraph(1, 'Clean water for all.'), paragraph(2, 'Roads.')] })

function at(block: number, startOffset: number, endOffset: number): ThreadPosition {
  const blockId = blockIdFor(block)
  return {
    ...{ state: 'exact', startBlockId: blockId, startOffset, endBlockId: blockId, endOffset },
    ...{ survival: 1, tombstoneBlockId: null, tombstoneOffset: null, decidedById: null },
  }
}

function goneFrom(block: number | null): ThreadPosition {
  return {
    ...{ state: 'orphaned', survival: 0, decidedById: null },
    ...{ startBlockId: null, startOffset: null, endBlockId: null, endOffset: null },
    tombstoneBlockId: block === null ? null : blockIdFor(block),
    tombstoneOffset: block === null ? null : 5,
  }
}

describe('what stands at a position', () => {
  test('is its words, with the rest of their block', () => {
    expect(foundAt(at(1, 6, 11), BLOCKS)).toEqual({
      before: 'Clean ',
      words: 'water',
      after: ' for all.',
    })
  })

  test('is no word where the passage is gone, and nothing where it stood before all', () => {
    expect(foundAt(goneFrom(1), BLOCKS)).toMatchObject({ before: 'Clean', words: '' })
    expect(foundAt(goneFrom(null), BLOCKS)).toBeNull()
  })

  test('is named otherwise once its words, or how it was found, are others', () => {
    const key = positionKey(at(1, 6, 11), BLOCKS)

    expect(positionKey(at(1, 6, 11), BLOCKS)).toBe(key)
    expect(positionKey(at(1, 0, 11), BLOCKS)).not.toBe(key)
    expect(positionKey({ ...at(1, 6, 11), state: 'weak' } as ThreadPosition, BLOCKS)).not.toBe(key)
  })
})

test('threads stand in the order of the text, what is gone after what stands there', () => {
  const places = [at(2, 0, 5), goneFrom(1), at(1, 6, 11), at(1, 0, 5), goneFrom(null)]
  const placed = places.map((position, index) => ({ index, position }))

  expect(inTextOrder(placed, BLOCKS).map(({ index }) => index)).toEqual([4, 3, 2, 1, 0])
})

describe('proposed wordings', () => {
  test('collide when they are about some of the same words', () => {
    expect(overlap(at(1, 0, 11), at(1, 6, 20))).toBe(true)
    expect(overlap(at(1, 0, 6), at(1, 6, 20))).toBe(false)
    expect(overlap(at(1, 0, 5), at(2, 0, 5))).toBe(false)
    expect(overlap(at(1, 0, 5), goneFrom(1))).toBe(false)
  })

  test('may be taken in one step where the passage reads as it did, within one block', () => {
    expect(mayReplace(at(1, 0, 5))).toBe(true)
    expect(mayReplace({ ...at(1, 0, 5), endBlockId: blockIdFor(2) } as ThreadPosition)).toBe(false)
    expect(mayReplace({ ...at(1, 0, 5), state: 'edited' } as ThreadPosition)).toBe(false)
  })
})

test('threads are filtered by kind and by how far their answer is', () => {
  const thread = (id: string, facts: Partial<BesideThread>) =>
    ({ id, kind: 'comment', disposition: null, answer: null, ...facts }) as BesideThread
  const begun = { answer: { assignee: null, disposition: null } }
  const threads = [
    thread('open', {}),
    thread('begun', { ...begun, kind: 'objection' }),
    thread('answered', { ...begun, disposition: 'accepted' }),
  ]
  const shown = (query: string) =>
    filterBeside(threads, triageFilters(new URLSearchParams(query))).map(({ id }) => id)

  expect(shown('')).toEqual(['open', 'begun'])
  expect(shown('answered=begun')).toEqual(['begun'])
  expect(shown('answered=answered')).toEqual(['answered'])
  expect(shown('answered=all&kind=objection')).toEqual(['begun'])
  expect(shown('answered=nonsense&kind=nonsense')).toEqual(['open', 'begun'])
})
