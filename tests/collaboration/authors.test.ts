import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { authorsOf, type WrittenUpdate } from '~/server/collaboration/authors'
import { editState, seedUpdate } from '~/server/collaboration/headless'
import type { Document } from '~/app/domain/document'

const FIRST = '11111111-1111-4111-8111-111111111111'
const SECOND = '22222222-2222-4222-8222-222222222222'

const of = (first: string, second: string): Document => ({
  nodes: [
    { type: 'paragraph', id: FIRST, children: [{ type: 'text', text: first }] },
    {
      type: 'list',
      ordered: false,
      items: [{ id: SECOND, children: [{ type: 'text', text: second }] }],
    },
  ],
})
const day = (number: number) => new Date(Date.UTC(2027, 0, number))

/** A text that one after the other brought to what it says. */
function written(...steps: { name: string | null; document: Document }[]): WrittenUpdate[] {
  const updates: WrittenUpdate[] = []
  steps.forEach(({ name, document }, index) => {
    const update =
      index === 0
        ? seedUpdate(document)
        : editState(Y.mergeUpdates(updates.map((one) => one.update)), () => document)
    updates.push({ update, name, at: day(index + 1) })
  })
  return updates
}

describe('who wrote a text', () => {
  it('is told block by block, by the letters that stand there today', () => {
    const authors = authorsOf(
      written(
        { name: null, document: of('Water for all.', 'Housing') },
        { name: 'Amina', document: of('Clean water for all.', 'Housing') },
        { name: 'Bruno', document: of('Clean water for all.', 'Schools and Housing') },
      ),
    )

    expect(authors.get(FIRST)).toEqual([
      { name: null, characters: 13, last: day(1) },
      { name: 'Amina', characters: 7, last: day(2) },
    ])
    expect(authors.get(SECOND)).toEqual([
      { name: 'Bruno', characters: 12, last: day(3) },
      { name: null, characters: 7, last: day(1) },
    ])
  })

  it('leaves out whoever wrote only what is gone', () => {
    const authors = authorsOf(
      written(
        { name: 'Amina', document: of('Gone', 'Kept') },
        { name: 'Bruno', document: of('', 'Kept') },
      ),
    )

    expect(authors.has(FIRST)).toBe(false)
    expect(authors.get(SECOND)).toEqual([{ name: 'Amina', characters: 4, last: day(1) }])
  })
})
