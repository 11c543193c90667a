import { describe, expect, it } from 'vitest'
import type { Document } from '~/app/domain/document'
import { foreignLines, importCounts, understoodLines, withKinds } from '~/app/domain/draft-import'

const words = (text: string) => [{ type: 'text' as const, text }]
const DOCUMENT: Document = {
  nodes: [
    { type: 'heading', level: 2, id: 'h', role: 'goal', children: words('Ouvrir') },
    { type: 'paragraph', id: 'p', children: words('Une ligne courte') },
    { type: 'paragraph', id: 'q', children: words('Une phrase qui se termine.') },
    {
      type: 'list',
      ordered: true,
      items: [
        { id: 'a', children: words('Un') },
        {
          id: 'b',
          language: 'en',
          children: words('Two'),
          list: { type: 'list', ordered: false, items: [{ id: 'n', children: words('Dedans') }] },
        },
        { id: 'c', children: words('Trois') },
      ],
    },
  ],
}

describe('what a person corrects in what was understood', () => {
  it('makes headings, paragraphs and items of each other, with all they carried', () => {
    expect(withKinds(DOCUMENT, { h: 'heading-1', p: 'bullet', q: 'left-out' }).nodes).toMatchObject(
      [
        { type: 'heading', level: 1, id: 'h', role: 'goal' },
        { type: 'list', ordered: false, items: [{ id: 'p' }] },
        { type: 'list', ordered: true },
      ],
    )
  })

  it('parts a list where an item becomes a heading, and counts on after it', () => {
    expect(withKinds(DOCUMENT, { b: 'heading-3' }).nodes.slice(3)).toMatchObject([
      { type: 'list', ordered: true, items: [{ id: 'a' }] },
      { type: 'heading', level: 3, id: 'b', language: 'en' },
      { type: 'list', ordered: false, items: [{ id: 'n' }] },
      { type: 'list', ordered: true, start: 2, items: [{ id: 'c' }] },
    ])
  })

  it('leaves a document alone when nothing is corrected', () => {
    expect(withKinds(DOCUMENT, {})).toEqual(DOCUMENT)
  })
})

describe('what is shown of it', () => {
  it('is its headings and short lines, with what stands between them counted', () => {
    expect(understoodLines(DOCUMENT)).toMatchObject([
      { id: 'h', kind: 'heading-2', role: 'goal' },
      { id: 'p', kind: 'paragraph' },
      { id: null, paragraphs: 1, items: 4, tables: 0, pictures: 0 },
    ])
  })

  it('is how much there is of everything, and what is in another language', () => {
    expect(importCounts(DOCUMENT)).toMatchObject({ headings: 1, items: 4, parts: 1, notes: 0 })
    expect(foreignLines(DOCUMENT, 'fr')).toEqual([{ id: 'b', text: 'Two', language: 'en' }])
  })
})
