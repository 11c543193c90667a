import { describe, expect, it } from 'vitest'
import type { Document } from '~/app/domain/document'
import { checkDocument } from '~/app/domain/document-check'
import { tidied } from '~/app/domain/document-walk'
import { readWord } from '~/server/documents/word/read-word'
import { writeWord } from '~/server/documents/word/write-word'
import type { WordOptions } from '~/server/documents/word/word-options'
import { pngOf } from '../../support/images'

let count = 0
const id = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
const PICTURE = Uint8Array.from(pngOf(3, 2))
const HASH = '5ed1ff7b4ad4a8f2a1e64dd5ea05bb2cbca7c8b0d0bb3e4ed2b59c61c0c4b5a1'

const note = id()
const activity = id()
const DOCUMENT: Document = tidied({
  nodes: [
    {
      type: 'heading',
      level: 1,
      id: id(),
      children: [{ type: 'text', text: 'Plan & calendrier' }],
    },
    {
      type: 'paragraph',
      id: id(),
      children: [
        { type: 'text', text: 'Une ' },
        { type: 'text', text: 'réponse', marks: ['bold', 'italic'] },
        { type: 'text', text: ' à ' },
        {
          type: 'link',
          url: 'https://example.org/a?b=1&c=2',
          children: [{ type: 'text', text: 'chacun' }],
        },
        { type: 'text', text: ', cf. ' },
        { type: 'reference', blockId: activity, form: 'number' },
        { type: 'reference', blockId: note, form: 'note' },
        { type: 'break' },
        { type: 'text', text: 'X ateliers', marks: ['placeholder'] },
      ],
    },
    {
      type: 'paragraph',
      id: id(),
      role: 'callout',
      children: [{ type: 'text', text: 'À retenir' }],
    },
    { type: 'quote', id: id(), children: [{ type: 'citation', citationId: id() }] },
    {
      type: 'paragraph',
      id: id(),
      language: 'ar',
      children: [{ type: 'text', text: 'الماء للجميع' }],
    },
    {
      type: 'list',
      ordered: true,
      numbering: 'outline',
      items: [
        { id: id(), children: [{ type: 'text', text: 'Un' }] },
        {
          id: id(),
          children: [{ type: 'text', text: 'Deux' }],
          list: {
            type: 'list',
            ordered: true,
            numbering: 'outline',
            items: [
              { id: id(), children: [{ type: 'text', text: 'Deux un' }] },
              { id: id(), children: [{ type: 'text', text: 'Deux deux' }] },
            ],
          },
        },
      ],
    },
    { type: 'paragraph', id: id(), children: [{ type: 'text', text: 'Entre' }] },
    {
      type: 'list',
      ordered: false,
      items: [
        {
          id: activity,
          role: 'activity',
          attributes: { number: '19', date: '2027-03', date_status: 'to_be_confirmed' },
          children: [{ type: 'text', text: 'Traduire' }],
          list: {
            type: 'list',
            ordered: true,
            start: 3,
            items: [{ id: id(), children: [{ type: 'text', text: 'Trois' }] }],
          },
        },
      ],
    },
    {
      type: 'table',
      rows: [
        {
          cells: [
            {
              id: id(),
              header: true,
              columns: 2,
              rows: 1,
              children: [{ type: 'text', text: 'Quand' }],
            },
            { id: id(), header: true, columns: 1, rows: 1, children: [] },
          ],
        },
        {
          cells: [
            {
              id: id(),
              header: true,
              columns: 1,
              rows: 2,
              children: [{ type: 'text', text: 'Mars' }],
            },
            {
              id: id(),
              header: false,
              columns: 1,
              rows: 1,
              children: [
                { type: 'text', text: 'a' },
                { type: 'break' },
                { type: 'text', text: 'b' },
              ],
            },
            {
              id: id(),
              header: false,
              columns: 1,
              rows: 1,
              children: [{ type: 'text', text: 'c' }],
            },
          ],
        },
        {
          cells: [
            {
              id: id(),
              header: false,
              columns: 1,
              rows: 1,
              children: [{ type: 'text', text: 'd' }],
            },
            {
              id: id(),
              header: false,
              columns: 1,
              rows: 1,
              children: [{ type: 'text', text: 'e' }],
            },
          ],
        },
      ],
    },
    {
      type: 'image',
      id: id(),
      fileHash: HASH,
      alt: 'Une carte "des rives"',
      width: 320,
      height: 200,
      children: [{ type: 'text', text: 'La carte' }],
    },
    {
      type: 'paragraph',
      id: note,
      role: 'footnote',
      children: [{ type: 'text', text: 'Voir le registre.' }],
    },
  ],
})

const OPTIONS: WordOptions = {
  title: 'Plan',
  language: 'fr',
  pictures: new Map([[HASH, { bytes: PICTURE, mediaType: 'image/png' }]]),
  citationText: () => '« Nous attendons »',
  referenceText: () => '19',
}

describe('a document that goes out as Word and comes back', () => {
  it('is a document in the first place', () => {
    expect(checkDocument(DOCUMENT)).toBeNull()
  })

  it('is the same, with the ids of all its blocks', () => {
    const { document, leftOut, pictures } = readWord(writeWord(DOCUMENT, OPTIONS))
    const [picture] = pictures
    const expected = JSON.parse(JSON.stringify(DOCUMENT).replace(HASH, picture!.hash)) as Document
    expect(document).toEqual(expected)
    expect(leftOut).toEqual({})
    expect(picture!.bytes).toEqual(PICTURE)
  })

  it('is the same file when the text is the same', () => {
    expect(writeWord(DOCUMENT, OPTIONS)).toEqual(writeWord(DOCUMENT, OPTIONS))
  })
})

it('a footnote the text does not refer to is not lost', () => {
  const idle = { id: id(), role: 'footnote', children: [{ type: 'text' as const, text: 'Voir.' }] }
  const document: Document = {
    nodes: [
      { type: 'paragraph', id: id(), children: [{ type: 'text', text: 'Un.' }] },
      { type: 'paragraph', ...idle },
    ],
  }
  expect(readWord(writeWord(document, OPTIONS)).document).toEqual(document)
})

describe('what is laid over a text on its way to Word', () => {
  const heading = DOCUMENT.nodes[0]
  const blockId = heading?.type === 'heading' ? heading.id : ''

  it('reads back as accepted: what was put in is there, what was taken away is not', () => {
    const file = writeWord(DOCUMENT, {
      ...OPTIONS,
      layer: (block) =>
        block === blockId
          ? {
              placed: [{ at: 2, xml: '<w:commentRangeStart w:id="900"/>' }],
              stretches: [
                {
                  start: 0,
                  end: 5,
                  kind: 'deleted',
                  author: 'Ministère',
                  date: '2027-01-01T00:00:00Z',
                },
                {
                  start: 5,
                  end: 7,
                  kind: 'inserted',
                  author: 'Ministère',
                  date: '2027-01-01T00:00:00Z',
                },
              ],
            }
          : undefined,
    })
    const { document, leftOut } = readWord(file)
    const first = document!.nodes[0]
    expect(first?.type === 'heading' && first.children).toEqual([
      { type: 'text', text: '& calendrier' },
    ])
    expect(leftOut.comments).toBe(1)
    expect(leftOut.changes_accepted).toBeGreaterThan(0)
  })
})
