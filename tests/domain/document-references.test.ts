import { describe, expect, it } from 'vitest'
import {
  blocksOf,
  canonicalJson,
  type BlockNode,
  type Document,
  type InlineNode,
  type ListItem,
  type ParagraphNode,
} from '~/app/domain/document'
import { checkDocument } from '~/app/domain/document-check'
import { htmlOf } from '~/app/domain/document-html'
import { numbersOf } from '~/app/domain/document-numbers'
import { referableBlocks, referenceWords, targetsOf } from '~/app/domain/document-references'
import { readableText } from '~/app/domain/document-rows'
import { tidied } from '~/app/domain/document-walk'
import { blockIdFor, paragraph, words } from '../support/documents'

const to = (n: number, form: 'number' | 'title' | 'note' = 'number'): InlineNode => ({
  type: 'reference',
  blockId: blockIdFor(n),
  form,
})
const heading = (n: number, level: 1 | 2 | 3, text: string): BlockNode => ({
  type: 'heading',
  level,
  id: blockIdFor(n),
  children: words(text),
})
const saying = (n: number, children: InlineNode[], role?: string): ParagraphNode => ({
  type: 'paragraph',
  id: blockIdFor(n),
  ...(role && { role }),
  children,
})
const part = (n: number, role: string, text: string, number?: string): BlockNode => ({
  ...saying(n, words(text), role),
  ...(number && { attributes: { number } }),
})
const item = (n: number, items?: ListItem[]): ListItem => ({
  id: blockIdFor(n),
  children: words(`Point ${n}`),
  ...(items && { list: { type: 'list', ordered: true, numbering: 'outline', items } }),
})
const shown = {
  note: (number: string) => `Note ${number}`,
  notes: 'Notes',
  back: (number: string) => `Retour ${number}`,
  gap: 'À compléter :',
  missing: 'renvoi perdu',
}

describe('numbersOf', () => {
  it('numbers sections, passages, and sections by the number written in them', () => {
    const numbers = numbersOf({
      nodes: [
        heading(1, 1, 'Plan'),
        heading(2, 2, 'Eau'),
        paragraph(3, 'Un'),
        heading(4, 2, '7. Ville'),
        paragraph(5, 'Deux'),
      ],
    })
    expect([2, 3, 4, 5].map((n) => numbers.get(blockIdFor(n)))).toEqual(['1', '1.1', '7', '2.1'])
  })

  it('numbers an outline with its parents', () => {
    const list: BlockNode = {
      type: 'list',
      ordered: true,
      numbering: 'outline',
      start: 2,
      items: [item(1, [item(2), item(3, [item(4)])]), item(5)],
    }
    const numbers = numbersOf({ nodes: [list] })
    expect([1, 2, 3, 4, 5].map((n) => numbers.get(blockIdFor(n)))).toEqual(
      ['2', '2.1', '2.2', '2.2.1', '3'], //
    )
  })

  it('counts the parts of a plan through the text, each kind on its own, and keeps their own numbers', () => {
    const numbers = numbersOf({
      nodes: [
        part(1, 'priority', 'Eau', 'A'),
        part(2, 'activity', 'Puits'),
        part(3, 'activity', 'Pompes', '18'),
        part(4, 'priority', 'Ville', 'B'),
        part(5, 'activity', 'Bus'),
        part(6, 'result', 'Moins d’attente'),
      ],
    })
    expect([1, 2, 3, 4, 5, 6].map((n) => numbers.get(blockIdFor(n)))).toEqual(
      ['A', '1', '18', 'B', '19', '1'], //
    )
  })

  it('numbers footnotes in the order of reference, those without one last', () => {
    const numbers = numbersOf({
      nodes: [
        saying(1, [...words('Deux'), to(8, 'note'), to(7, 'note'), to(8, 'note')]),
        saying(6, words('Nulle part'), 'footnote'),
        saying(7, words('Puis'), 'footnote'),
        saying(8, words('D’abord'), 'footnote'),
      ],
    })
    expect([6, 7, 8].map((n) => numbers.get(blockIdFor(n)))).toEqual(['3', '2', '1'])
  })
})

describe('referenceWords', () => {
  const text: Document = {
    nodes: [
      part(1, 'activity', 'Creuser des puits', '19'),
      heading(2, 2, '3. Une ville où chacun trouve de l’eau'),
      saying(3, words('Une note'), 'footnote'),
      saying(4, [to(9)]),
    ],
  }
  const say = (n: number, form: 'number' | 'title' | 'note') =>
    referenceWords({ blockId: blockIdFor(n), form }, targetsOf(text))

  it('are the number or the title of what they point to', () => {
    expect(say(1, 'number')).toBe('19')
    expect(say(1, 'title')).toBe('Creuser des puits')
    expect(say(2, 'title')).toBe('Une ville où chacun trouve de l’eau')
    expect(say(3, 'note')).toBe('1')
  })

  it('are none when that is gone, or is no footnote', () => {
    expect(say(9, 'number')).toBeNull()
    expect(say(1, 'note')).toBeNull()
  })

  it('follow a block that moves', () => {
    const numberOf = (document: Document) =>
      referenceWords({ blockId: blockIdFor(2), form: 'number' }, targetsOf(document))
    const [one, two] = [part(1, 'activity', 'Un'), part(2, 'activity', 'Deux')]
    expect([numberOf({ nodes: [one, two] }), numberOf({ nodes: [two, one] })]).toEqual(['2', '1'])
  })

  it('are offered for every block that says something, footnotes left out', () => {
    expect(referableBlocks(text).map(({ number, isNamed }) => [number, isNamed])).toEqual([
      ['19', true],
      ['3', true],
    ])
  })
})

describe('a document with references, pictures and gaps', () => {
  const text: Document = {
    nodes: [
      saying(1, [
        ...words('cf. activité '),
        to(2),
        ...words(', voir '),
        to(9),
        to(3, 'note'),
        { type: 'text', text: 'X formations', marks: ['placeholder'] },
      ]),
      part(2, 'activity', 'Creuser <des> puits', '19'),
      {
        type: 'image',
        id: blockIdFor(4),
        fileHash: 'b'.repeat(64),
        alt: 'Une "carte"',
        width: 640,
        height: 480,
        children: words('Les puits.'),
      },
      saying(5, words('Attention'), 'callout'),
      saying(3, words('Recensement.'), 'footnote'),
    ],
  }

  it('is one that may be kept, and stays as it is when tidied', () => {
    expect(checkDocument(text)).toBeNull()
    expect(canonicalJson(tidied(text))).toBe(canonicalJson(text))
  })

  it('says in HTML where references lead, and which lead nowhere', () => {
    const html = htmlOf(text, { words: shown })

    expect(html).toContain(
      `<a class="reference" data-reference="number" href="#b-${blockIdFor(2)}">19</a>`,
    )
    expect(html).toMatch(/<span class="reference-broken"[^>]*>\[renvoi perdu\]<\/span>/)
    expect(html).toContain('Creuser &#60;des&#62; puits')
  })

  it('has its footnotes behind the text, each with a way back', () => {
    const html = htmlOf(text, { words: shown })

    expect(html).toContain(
      `<a href="#b-${blockIdFor(3)}" role="doc-noteref" aria-label="Note 1">1</a></sup>`,
    )
    const [, notes = ''] = html.split('<section class="footnotes"')
    expect(notes).toContain('aria-label="Notes"')
    expect(notes).toContain('Recensement.')
    expect(notes).toContain(`href="#b-${blockIdFor(1)}" role="doc-backlink" aria-label="Retour 1"`)
  })

  it('has its pictures with what they show, its gaps said aloud, its callouts as notes', () => {
    const html = htmlOf(text, { words: shown, imageUrl: (hash) => `/kept/${hash.slice(0, 2)}` })

    expect(html).toContain('<img src="/kept/bb" alt="Une &#34;carte&#34;" width="640" height="480"')
    expect(html).toContain('<figcaption>Les puits.</figcaption>')
    expect(html).toMatch(/<mark class="placeholder"><span[^>]*>À compléter : <\/span>X formations/)
    expect(html).toContain('class="callout" role="note">Attention</p>')
  })

  it('gives its blocks a sign for each reference, and the file of each picture', () => {
    const [first, , image] = blocksOf(text)
    expect(first?.text).toBe('cf. activité \uFFFC, voir \uFFFC\uFFFCX formations')
    expect(image).toMatchObject({
      kind: 'image',
      text: 'Les puits.',
      attributes: { file: 'b'.repeat(64), alt: 'Une "carte"' },
    })
  })

  it('is read in rows, footnotes last and without a number of a passage', () => {
    const { rows } = readableText({ nodes: [...text.nodes.slice(-1), ...text.nodes.slice(0, -1)] })
    expect(rows.map(({ kind, number }) => [kind, number])).toEqual([
      ['passage', '0.1'],
      ['passage', '0.2'],
      ['passage', '0.3'],
      ['passage', '0.4'],
      ['note', null],
    ])
  })

  it.each([
    ['a file by its name', { fileHash: '../secret' }],
    ['a file in capitals', { fileHash: 'B'.repeat(64) }],
    ['no words for those who do not see it', { alt: undefined }],
    ['a size that is none', { width: -1 }],
    ['an address of its own', { src: 'https://elsewhere.org/x.png' }],
  ])('is refused with a picture that has %s', (_what, change) => {
    const nodes = text.nodes.map((node) => (node.type === 'image' ? { ...node, ...change } : node))
    expect(checkDocument({ nodes })).toBe('document-not-understood')
  })

  it.each([{ blockId: 'x' }, { form: 'page' }, { url: 'https://elsewhere.org' }])(
    'is refused with a reference that has %j',
    (change) => {
      const nodes = [{ ...text.nodes[3], children: [{ ...to(1), ...change }] }]
      expect(checkDocument({ nodes })).toBe('document-not-understood')
    },
  )

  it('parts a link around a reference in it', () => {
    const link = { type: 'link' as const, url: 'https://oidp.net' }
    const { nodes } = tidied({
      nodes: [saying(1, [{ ...link, children: [...words('voir '), to(2), ...words(' ici')] }])],
    })
    expect(nodes).toEqual([
      saying(1, [
        { ...link, children: words('voir ') },
        to(2),
        { ...link, children: words(' ici') },
      ]),
    ])
  })
})

describe('the number of a part of a plan', () => {
  const htmlOfGoal = (said: string) =>
    htmlOf({
      nodes: [
        { type: 'heading', level: 2, role: 'goal', id: blockIdFor(1), children: words(said) },
      ],
    })

  it.each(['GOAL 1 Water', 'Goal 1: water', '1. Water', '1 Water'])(
    'is not said twice: %s',
    (said) => {
      expect(htmlOfGoal(said)).not.toContain('part-number')
    },
  )

  it.each(['Water', 'Water for 1 city', 'Goal 2 of the district'])(
    'stands before words that do not say it: %s',
    (said) => {
      expect(htmlOfGoal(said)).toContain('<span class="part-number" data-ui>1 </span>')
    },
  )
})
