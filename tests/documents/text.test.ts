import { describe, expect, it } from 'vitest'
import { blocksOf } from '~/app/domain/document'
import { documentFromPlainText } from '~/server/documents/plain/text-in'

function read(...lines: string[]): [string, number | null, string][] {
  const { document, problem } = documentFromPlainText(lines.join('\n'))
  expect(problem).toBeNull()
  return blocksOf(document!).map(({ kind, level, text }) => [kind, level, text])
}

describe('documentFromPlainText', () => {
  it('joins what the page broke: line ends, hyphens, inclusive endings', () => {
    expect(
      read(
        'Cette stratégie s’appuie sur ces antécédents et recon-',
        'naît que des changements devront venir des réformateur.',
        '',
        'rice.s - dirigeant.e.s politiques - de',
        '',
        'Dakar et d’ailleurs.',
        '',
        'Un autre paragraphe.',
      ),
    ).toEqual([
      [
        'paragraph',
        null,
        'Cette stratégie s’appuie sur ces antécédents et reconnaît que des changements devront venir des réformateur.rice.s - dirigeant.e.s politiques - de Dakar et d’ailleurs.',
      ],
      ['paragraph', null, 'Un autre paragraphe.'],
    ])
  })

  it('knows headings in capitals, with numbers, and by their words', () => {
    expect(
      read(
        'Plan de la ville 2030',
        '',
        'X' + 'x'.repeat(120) + '.',
        '',
        'PARTIE 1 – Priorités',
        '',
        'Objectif stratégique 3 ',
        'Protéger et développer  ',
        'l’espace civique',
        '',
        '1. Introduction',
        '',
        'Y' + 'y'.repeat(120) + '.',
        '\f',
        'CONTEXTE ET',
        'HISTOIRE',
      ).filter(([kind]) => kind === 'heading'),
    ).toEqual([
      ['heading', 1, 'Plan de la ville 2030'],
      ['heading', 2, 'PARTIE 1 – Priorités'],
      ['heading', 3, 'Objectif stratégique 3 Protéger et développer l’espace civique'],
      ['heading', 4, '1. Introduction'],
      ['heading', 2, 'CONTEXTE ET HISTOIRE'],
    ])
  })

  it('reads bullets of every kind and numbers that count on', () => {
    expect(
      read('• Publier en', 'trois langues', '– en arabe', '• Traduire', '', '3. Un', '4. Deux'),
    ).toEqual([
      ['list_item', 1, 'Publier en trois langues'],
      ['list_item', 2, 'en arabe'],
      ['list_item', 1, 'Traduire'],
      ['list_item', 1, 'Un'],
      ['list_item', 1, 'Deux'],
    ])
  })

  it('reads rows of tabs as a table and leaves out page numbers', () => {
    expect(read('Mars\tÀ confirmer', 'Avril\t<ul><li>a</li><li>b</li></ul>', '', '12', '')).toEqual(
      [
        ['table_cell', null, 'Mars'],
        ['table_cell', null, 'À confirmer'],
        ['table_cell', null, 'Avril'],
        ['table_cell', null, 'a\nb'],
      ],
    )
  })

  it('keeps Arabic as it is', () => {
    expect(read('الماء للجميع.')).toEqual([['paragraph', null, 'الماء للجميع.']])
  })

  it('reads almost two megabytes and refuses more', () => {
    expect(documentFromPlainText('Une phrase de plus. '.repeat(95_000)).problem).toBeNull()
    expect(documentFromPlainText('Une phrase de plus. '.repeat(250_000)).problem).toBe(
      'document-too-large',
    )
  })
})
