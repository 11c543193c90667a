import { expect, it } from 'vitest'
import { packPositions, unpackPositions } from '~/app/domain/packed-positions'

it('says again where each thread stands, in the order of the text', () => {
  const blocks = ['a', 'b', 'c']
  const place = (startBlockId: string, startOffset: number, endBlockId: string, end: number) => ({
    ...{ startBlockId, startOffset, endBlockId, endOffset: end },
  })
  const threads = [
    { threadId: 'late', state: 'moved', place: place('c', 4, 'c', 9) },
    { threadId: 'over two', state: 'exact', place: place('a', 7, 'b', 2) },
    { threadId: 'early', state: 'exact', place: place('a', 0, 'a', 3) },
  ]
  const packed = packPositions(threads, new Map(blocks.map((id, index) => [id, index])))

  expect(unpackPositions(packed, blocks)).toEqual([threads[2], threads[1], threads[0]])
})
