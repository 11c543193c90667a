import { describe, expect, test } from 'vitest'
import { redlineRows } from '~/app/domain/block-changes'
import { blocksOf, type Block, type Document } from '~/app/domain/document'
import { notableSections, titledNotes, type SectionNote } from '~/app/domain/section-note'

type Line = [id: string, text: string, level?: number]

function blocksIn(lines: readonly Line[]): Block[] {
  const nodes = lines.map(([id, text, level]): Document['nodes'][number] => ({
    ...(level ? { type: 'heading', level: level as 1 } : { type: 'paragraph' }),
    id,
    children: [{ type: 'text', text }],
  }))
  return blocksOf({ nodes })
}

const before: Line[] = [
  ['lead', 'A plan.'],
  ['water', '1. Water', 2],
  ['water-1', 'Clean water for all by 2040, in every town of the region.'],
  ['homes', '2. Homes', 2],
  ['homes-1', 'Nobody is moved far away from the place they live in today.'],
]

function sectionsChanged(after: readonly Line[]) {
  const [old, blocks] = [blocksIn(before), blocksIn(after)]
  return notableSections([{ language: 'en', blocks, rows: redlineRows(old, blocks) }])
}

describe('the parts one may say something of', () => {
  test('are those in which something changed, under their headings', () => {
    const after = before.with(4, ['homes-1', 'Nobody is moved to another town than their own.'])

    expect(sectionsChanged(after)).toEqual([{ blockId: 'homes', title: { en: 'Homes' } }])
  })

  test('are none where nothing changed', () => {
    expect(sectionsChanged(before)).toEqual([])
  })

  test('have what went from them', () => {
    expect(sectionsChanged(before.toSpliced(2, 1))).toEqual([
      { blockId: 'water', title: { en: 'Water' } },
    ])
  })

  test('are named by their first block where they have no heading', () => {
    const after = before.with(0, ['lead', 'A plan for the region.'])

    expect(sectionsChanged(after)).toEqual([{ blockId: 'lead', title: {} }])
  })
})

describe('what is said of them', () => {
  test('keeps the order of the text, and the headings in each language', () => {
    const notes: SectionNote[] = [
      { blockId: 'homes', note: { en: 'Because.' } },
      { blockId: 'gone', note: { en: 'Of nothing.' } },
      { blockId: 'water', note: { fr: 'Parce que.' } },
    ]
    const french = before.map(([id, , level]): Line => [id, `${id} en français`, level])
    const texts = [
      { language: 'en', blocks: blocksIn(before) },
      { language: 'fr', blocks: blocksIn(french) },
    ]

    expect(titledNotes(notes, texts)).toEqual([
      {
        blockId: 'water',
        note: { fr: 'Parce que.' },
        title: { en: 'Water', fr: 'water en français' },
      },
      {
        blockId: 'homes',
        note: { en: 'Because.' },
        title: { en: 'Homes', fr: 'homes en français' },
      },
    ])
  })
})
