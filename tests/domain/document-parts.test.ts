import { describe, expect, it } from 'vitest'
import type { BlockNode, Document } from '~/app/domain/document'
import { partOf, partsOf, withPart, withPartMoved } from '~/app/domain/document-parts'
import { blockIdFor, paragraph, words } from '../support/documents'

const heading = (n: number, level: 2 | 3, text: string): BlockNode => ({
  type: 'heading',
  level,
  id: blockIdFor(n),
  children: words(text),
})

const PLAN: Document = {
  nodes: [
    paragraph(1, 'Avant'),
    heading(2, 2, 'Eau'),
    paragraph(3, 'Pour tous'),
    heading(4, 3, 'Prix'),
    paragraph(5, 'Juste'),
    heading(6, 2, 'Toit'),
    paragraph(7, 'Loger'),
    { ...paragraph(8, 'Voir la loi'), role: 'footnote' } as BlockNode,
  ],
}

const idsOf = ({ nodes }: Document) => nodes.map((node) => ('id' in node ? node.id : ''))
const ids = (...numbers: number[]) => numbers.map(blockIdFor)

describe('a part of a document', () => {
  it('reaches to the next heading that is not deeper, and never over footnotes', () => {
    expect(partsOf(PLAN)).toEqual([
      { blockId: blockIdFor(2), level: 2, title: 'Eau', start: 1, end: 5 },
      { blockId: blockIdFor(4), level: 3, title: 'Prix', start: 3, end: 5 },
      { blockId: blockIdFor(6), level: 2, title: 'Toit', start: 5, end: 7 },
    ])
    expect(idsOf(partOf(PLAN, blockIdFor(6))!)).toEqual(ids(6, 7))
    expect(partOf(PLAN, blockIdFor(7))).toBeNull()
  })

  it('is written by itself', () => {
    const written = withPart(PLAN, blockIdFor(6), { nodes: [heading(6, 2, 'Toits')] })
    expect(idsOf(written)).toEqual(ids(1, 2, 3, 4, 5, 6, 8))
    expect(withPart(PLAN, blockIdFor(9), written)).toBe(PLAN)
  })

  it('moves among those of its level, with what is under it', () => {
    expect(idsOf(withPartMoved(PLAN, blockIdFor(6), 'up'))).toEqual(ids(1, 6, 7, 2, 3, 4, 5, 8))
    expect(idsOf(withPartMoved(PLAN, blockIdFor(2), 'down'))).toEqual(ids(1, 6, 7, 2, 3, 4, 5, 8))
    expect(withPartMoved(PLAN, blockIdFor(2), 'up')).toBe(PLAN)
    expect(withPartMoved(PLAN, blockIdFor(4), 'down')).toBe(PLAN)
  })
})
