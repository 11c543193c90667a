import { describe, expect, it } from 'vitest'
import type { BlockNode, Document } from '~/app/domain/document'
import { changedLock, lockedBlocks } from '~/app/domain/section-state'

const heading = (id: string, level: 1 | 2): BlockNode => ({
  type: 'heading',
  id,
  level,
  children: [{ type: 'text', text: id }],
})
const paragraph = (id: string, text = id): BlockNode => ({
  type: 'paragraph',
  id,
  children: [{ type: 'text', text }],
})
const text = (...nodes: BlockNode[]): Document => ({ nodes })

const BASE = text(
  heading('one', 1),
  paragraph('a'),
  heading('under', 2),
  paragraph('b'),
  heading('two', 1),
  paragraph('c'),
)
const LOCKED = lockedBlocks(BASE, [{ blockId: 'one', lockedById: 'ines' }], 'marc')

describe('a closed section', () => {
  it('reaches to the next heading of its level', () => {
    expect([...LOCKED.keys()]).toEqual(['one', 'a', 'under', 'b'])
  })

  it('is open to who closed it', () => {
    expect(lockedBlocks(BASE, [{ blockId: 'one', lockedById: 'ines' }], 'ines').size).toBe(0)
  })

  it('takes no other words, no removal and nothing in between', () => {
    const [one, a, under, b, two, c] = BASE.nodes as [
      BlockNode,
      BlockNode,
      BlockNode,
      BlockNode,
      BlockNode,
      BlockNode,
    ]
    expect(changedLock(BASE, text(one, paragraph('a', 'other'), under, b, two, c), LOCKED)).toBe(
      'one',
    )
    expect(changedLock(BASE, text(one, under, b, two, c), LOCKED)).toBe('one')
    expect(changedLock(BASE, text(one, a, paragraph('new'), under, b, two, c), LOCKED)).toBe('one')
  })

  it('leaves the rest of the text to write in', () => {
    const [one, a, under, b, two] = BASE.nodes as [
      BlockNode,
      BlockNode,
      BlockNode,
      BlockNode,
      BlockNode,
    ]
    const mine = text(one, a, under, b, two, paragraph('c', 'other'), paragraph('d'))
    expect(changedLock(BASE, mine, LOCKED)).toBeNull()
  })
})
