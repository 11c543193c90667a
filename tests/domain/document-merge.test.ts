import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf, type Document } from '~/app/domain/document'
import { mergedDocument } from '~/app/domain/document-merge'
import { anyDocument, paragraph } from '../support/documents'

const base: Document = { nodes: [paragraph(1, 'Un'), paragraph(2, 'Deux'), paragraph(3, 'Trois')] }
const texts = (document: Document) => blocksOf(document).map((block) => block.text)

describe('mergedDocument', () => {
  it('takes both sides’ changes when they are to different paragraphs', () => {
    const mine = { nodes: [paragraph(1, 'Un !'), paragraph(2, 'Deux'), paragraph(3, 'Trois')] }
    const current = { nodes: [paragraph(1, 'Un'), paragraph(2, 'Deux !'), paragraph(3, 'Trois')] }
    expect(texts(mergedDocument(base, mine, current))).toEqual(['Un !', 'Deux !', 'Trois'])
  })

  it('takes what is sent now where both changed the same', () => {
    const mine = { nodes: [paragraph(1, 'Mien'), ...base.nodes.slice(1)] }
    const current = { nodes: [paragraph(1, 'Leur'), ...base.nodes.slice(1)] }
    expect(texts(mergedDocument(base, mine, current))).toEqual(['Mien', 'Deux', 'Trois'])
  })

  it('keeps what others added, in its place, and what they took away stays away', () => {
    const mine = { nodes: [paragraph(9, 'Neuf'), ...base.nodes] }
    const current = { nodes: [paragraph(1, 'Un'), paragraph(8, 'Huit'), paragraph(3, 'Trois')] }
    expect(texts(mergedDocument(base, mine, current))).toEqual(['Neuf', 'Un', 'Huit', 'Trois'])
  })

  it('keeps a paragraph left out here that others have rewritten since', () => {
    const mine = { nodes: [paragraph(1, 'Un'), paragraph(3, 'Trois')] }
    const current = {
      nodes: [paragraph(1, 'Un'), paragraph(2, 'Deux, mieux'), paragraph(3, 'Trois')],
    }
    expect(texts(mergedDocument(base, mine, base))).toEqual(['Un', 'Trois'])
    expect(texts(mergedDocument(base, mine, current))).toEqual(['Un', 'Deux, mieux', 'Trois'])
  })

  it('is the one side when the other did nothing', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (one, other) => {
        expect(mergedDocument(one, one, other)).toEqual(other)
        expect(mergedDocument(one, other, one)).toEqual(other)
      }),
      { numRuns: 60 },
    )
  })
})
