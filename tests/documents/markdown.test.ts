import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  blocksOf,
  type Document,
  type ImageNode,
  type InlineNode,
  type ParagraphNode,
} from '~/app/domain/document'
import { mapBlocks, tidied } from '~/app/domain/document-walk'
import { documentFromMarkdown } from '~/server/documents/markdown-in'
import { markdownOf } from '~/server/documents/markdown-out'
import { anyDocument, blockIdFor, numbered, paragraph, words } from '../support/documents'

function read(markdown: string, previous?: Document): Document {
  const { document, problem } = documentFromMarkdown(markdown, previous)
  expect(problem).toBeNull()
  return document!
}

/** Ids and outlines are nothing Markdown can say; signs of footnotes name theirs by its place. */
function withoutIds(document: Document): Document {
  const notes = blocksOf(document).filter(({ role }) => role === 'footnote')
  const placed = (piece: InlineNode): InlineNode =>
    piece.type === 'reference' && piece.form === 'note'
      ? { ...piece, blockId: String(notes.findIndex(({ blockId }) => blockId === piece.blockId)) }
      : piece
  return mapBlocks(withoutOutlines(document), (block) => ({
    ...block,
    id: '',
    children: block.children.map(placed),
  }))
}

function withoutOutlines(document: Document): Document {
  return JSON.parse(JSON.stringify(document).replaceAll(',"numbering":"outline"', '')) as Document
}

/** Markdown cannot say an empty paragraph or quote, nor anything about an empty document. */
/** Lists that an empty paragraph kept apart are one list without it. */
const withoutEmpty = ({ nodes }: Document): Document =>
  tidied({
    nodes: nodes.filter(
      (node) =>
        node.type === 'heading' ||
        node.type === 'image' ||
        !('children' in node) ||
        node.children.length > 0,
    ),
  })

describe('documentFromMarkdown', () => {
  it('reads headings, nested numbered lists, tables, marks and links', () => {
    const document = read(
      [
        '# Stratégie',
        '',
        'De l’**eau** pour *tous*, ~~jamais~~ [ici](https://oidp.net).',
        '',
        '3. Publier',
        '   - en arabe',
        '     1. d’abord',
        '4. Traduire',
        '',
        '| Axe | Date |',
        '| --- | ---- |',
        '| Eau | à confirmer |',
        '',
        '> Entendu au marché.',
      ].join('\n'),
    )

    expect(blocksOf(document).map(({ kind, level, text }) => [kind, level, text])).toEqual([
      ['heading', 1, 'Stratégie'],
      ['paragraph', null, 'De l’eau pour tous, jamais ici.'],
      ['list_item', 1, 'Publier'],
      ['list_item', 2, 'en arabe'],
      ['list_item', 3, 'd’abord'],
      ['list_item', 1, 'Traduire'],
      ['table_cell', null, 'Axe'],
      ['table_cell', null, 'Date'],
      ['table_cell', null, 'Eau'],
      ['table_cell', null, 'à confirmer'],
      ['quote', null, 'Entendu au marché.'],
    ])
    expect(document.nodes[2]).toMatchObject({ type: 'list', ordered: true, start: 3 })
  })

  it('reads what it wrote: the same document comes back', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const back = read(markdownOf(document))
        expect(withoutIds(back)).toEqual(withoutIds(withoutEmpty(document)))
      }),
      { numRuns: 120 },
    )
  })

  it('gives every block its id back when nothing was changed, and touches nothing', () => {
    fc.assert(
      fc.property(anyDocument, (some) => {
        const document = withoutEmpty(some)
        const back = read(markdownOf(document), document)
        expect(markdownOf(back)).toEqual(markdownOf(document))
        expect(blocksOf(back).filter(({ text }) => text !== '')).toEqual(
          blocksOf(document).filter(({ text }) => text !== ''),
        )
      }),
      { numRuns: 50 },
    )
  })

  it('keeps ids, role and language of the blocks around a change', () => {
    const document = numbered({
      nodes: [
        { ...paragraph(1, 'De l’eau propre pour tous'), role: 'goal' } as Document['nodes'][number],
        { type: 'paragraph', id: '', language: 'ar', children: words('الماء للجميع') },
        paragraph(3, 'Des bus toutes les dix minutes'),
      ],
    })

    const changed = `Tout nouveau.\n\n${markdownOf(document).replace('dix minutes', 'cinq minutes')}`
    const [first, ...others] = read(changed, document).nodes

    expect(first).not.toMatchObject({ id: blockIdFor(1) })
    expect(others).toEqual([
      document.nodes[0],
      document.nodes[1],
      { type: 'paragraph', id: blockIdFor(3), children: words('Des bus toutes les cinq minutes') },
    ])
  })

  it('reads footnotes, gaps, references and pictures this site keeps', () => {
    const hash = 'c'.repeat(64)
    const document = read(
      [
        `De l’eau[^1] pour ==X villes==, cf. [19](#b-${blockIdFor(7)}), \\==rien\\==, \`==code==\`.`,
        '',
        `![Une carte](/files/${hash}#640x480)\\`,
        'Les *puits*.',
        '',
        '![ailleurs](https://elsewhere.org/x.png)',
        '',
        '[^1]: Selon le recensement.',
      ].join('\n'),
    )

    const [first, image, elsewhere, note] = document.nodes as [
      ParagraphNode,
      ImageNode,
      ParagraphNode,
      ParagraphNode,
    ]
    expect(first.children).toMatchObject([
      { text: 'De l’eau' },
      { type: 'reference', form: 'note', blockId: note.id },
      { text: ' pour ' },
      { text: 'X villes', marks: ['placeholder'] },
      { text: ', cf. ' },
      { type: 'reference', form: 'number', blockId: blockIdFor(7) },
      { text: ', ==rien==, ' },
      { text: '==code==', marks: ['code'] },
      { text: '.' },
    ])
    expect(image).toMatchObject({ fileHash: hash, alt: 'Une carte', width: 640, height: 480 })
    expect(image.children).toMatchObject([{ text: 'Les ' }, { marks: ['italic'] }, { text: '.' }])
    expect(elsewhere).toMatchObject({ type: 'paragraph', children: words('ailleurs') })
    expect(note).toMatchObject({ role: 'footnote', children: words('Selon le recensement.') })
  })

  it('keeps a footnote the same block, and takes a paragraph for one no longer', () => {
    const note = { ...paragraph(2, 'Selon le recensement.'), role: 'footnote' } as ParagraphNode
    const sign = { type: 'reference' as const, blockId: note.id, form: 'note' as const }
    const document: Document = {
      nodes: [{ type: 'paragraph', id: blockIdFor(1), children: [...words('Eau'), sign] }, note],
    }
    const markdown = markdownOf(document)

    expect(markdown).toBe('Eau[^1]\n\n[^1]: Selon le recensement.\n')
    expect(read(markdown.replace('recensement', 'recensement de 2025'), document).nodes).toEqual([
      document.nodes[0],
      { ...note, children: words('Selon le recensement de 2025.') },
    ])
    expect(read('Eau\n\nSelon le recensement.', document).nodes[1]).toEqual(
      paragraph(2, 'Selon le recensement.'),
    )
  })

  it('keeps the signs of footnotes that stand elsewhere, when only a part is written', () => {
    const note = { ...paragraph(2, 'Selon le recensement.'), role: 'footnote' } as ParagraphNode
    const sign = { type: 'reference' as const, blockId: note.id, form: 'note' as const }
    const part: Document = {
      nodes: [
        { type: 'paragraph', id: blockIdFor(1), children: [...words('De l’eau pour tous'), sign] },
      ],
    }
    const markdown = markdownOf(part, { nodes: [...part.nodes, note] })

    expect(markdown).toBe(`De l’eau pour tous[1](#b-${blockIdFor(2)} "note")\n`)
    expect(read(markdown.replace('tous', 'chacun'), part).nodes).toMatchObject([
      { id: blockIdFor(1), children: [{ text: 'De l’eau pour chacun' }, sign] },
    ])
  })

  it.each([
    '[ici](javascript:alert(1))',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![x](javascript:alert(1))',
    '<a href="javascript:alert(1)">x</a>',
    '[x]: javascript:alert(1)\n\n[x]',
  ])('takes nothing that could run from %j', (hostile) => {
    const written = JSON.stringify(read(`Avant\n\n${hostile}\n\nAprès`))
    expect(written).not.toMatch(/javascript|alert\(1\)<|onerror/)
    expect(written).toContain('Après')
  })

  it.each([
    ['two thousand quotes in each other', '>'.repeat(2_000) + ' x', 'document-too-deep'],
    [
      'lists indented without end',
      Array.from({ length: 100 }, (_, n) => `${'  '.repeat(n)}- x`).join('\n'),
      'document-too-deep',
    ],
    ['five megabytes', 'mot '.repeat(1_300_000), 'document-too-large'],
    ['more than ten thousand blocks', 'mot\n\n'.repeat(10_001), 'document-too-large'],
    ['a hundred thousand brackets', '['.repeat(100_000), 'document-too-deep'],
  ])('refuses %s', (_what, text, problem) => {
    expect(documentFromMarkdown(text).problem).toBe(problem)
  })
})
