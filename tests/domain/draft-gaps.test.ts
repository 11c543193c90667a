import { describe, expect, test } from 'vitest'
import { blocksOf, type BlockNode, type Document } from '~/app/domain/document'
import { withoutEmptyBlocks } from '~/app/domain/document-empty'
import { gapsOf, missingBlocks } from '~/app/domain/draft-gaps'
import { blockIdFor } from '../support/documents'

const heading = (id: number, text: string, level: 2 | 3 = 2): BlockNode => ({
  type: 'heading',
  id: blockIdFor(id),
  level,
  children: [{ type: 'text', text }],
})
const paragraph = (id: number, text: string): BlockNode => ({
  type: 'paragraph',
  id: blockIdFor(id),
  children: text === '' ? [] : [{ type: 'text', text }],
})

describe('gapsOf', () => {
  test('names headings with nothing under them, not those that hold a deeper one', () => {
    const document: Document = {
      nodes: [
        heading(1, 'Eau'),
        heading(2, 'Puits', 3),
        paragraph(3, 'Dix puits.'),
        heading(4, 'Air'),
        heading(5, 'Feu'),
      ],
    }

    expect(gapsOf(document).emptyHeadings).toEqual([
      { blockId: blockIdFor(4), words: 'Air' },
      { blockId: blockIdFor(5), words: 'Feu' },
    ])
  })

  test('names each gap that is still to be filled, once, in its words', () => {
    const document: Document = {
      nodes: [
        {
          type: 'paragraph',
          id: blockIdFor(1),
          children: [
            { type: 'text', text: 'Organiser ' },
            { type: 'text', text: 'X ', marks: ['placeholder'] },
            { type: 'text', text: 'formations', marks: ['bold', 'placeholder'] },
            { type: 'text', text: ' et ' },
            { type: 'text', text: 'Y', marks: ['placeholder'] },
          ],
        },
      ],
    }

    expect(gapsOf(document).placeholders).toEqual([
      { blockId: blockIdFor(1), words: 'X formations' },
      { blockId: blockIdFor(1), words: 'Y' },
    ])
  })

  test('names passages that refer to a place that is gone', () => {
    const refer = (id: number, to: number): BlockNode => ({
      type: 'paragraph',
      id: blockIdFor(id),
      children: [
        { type: 'text', text: 'cf. ' },
        { type: 'reference', blockId: blockIdFor(to), form: 'number' },
      ],
    })

    expect(gapsOf({ nodes: [refer(1, 2), refer(2, 9)] }).brokenReferences).toEqual([
      { blockId: blockIdFor(2), words: 'cf. …' },
    ])
  })
})

describe('missingBlocks', () => {
  const blocks = (...nodes: BlockNode[]) => blocksOf({ nodes })
  const source = blocks(paragraph(1, 'Un'), paragraph(2, 'Deux'), paragraph(3, ''))

  test('names what another language does not have', () => {
    const missing = missingBlocks(source, blocks(paragraph(1, 'One')))

    expect(missing?.map(({ text }) => text)).toEqual(['Deux'])
  })

  test('says nothing of texts that are not aligned', () => {
    expect(missingBlocks(source, blocks(paragraph(8, 'One')))).toBeNull()
  })
})

describe('withoutEmptyBlocks', () => {
  test('leaves out what says nothing, also in lists, and keeps what holds something', () => {
    const item = (id: number, text: string) => ({
      id: blockIdFor(id),
      children: text === '' ? [] : [{ type: 'text' as const, text }],
    })
    const document: Document = {
      nodes: [
        paragraph(1, ' '),
        paragraph(2, 'Un'),
        {
          type: 'list',
          ordered: false,
          items: [
            item(3, ''),
            { ...item(4, ''), list: { type: 'list', ordered: false, items: [item(5, 'Sous')] } },
          ],
        },
        { type: 'list', ordered: true, items: [item(6, '')] },
        {
          type: 'paragraph',
          id: blockIdFor(7),
          children: [{ type: 'citation', citationId: blockIdFor(8) }],
        },
      ],
    }

    const ids = blocksOf(withoutEmptyBlocks(document)).map(({ blockId }) => blockId)
    expect(ids).toEqual([2, 4, 5, 7].map(blockIdFor))
  })
})
