import { describe, expect, it } from 'vitest'
import {
  blocksOf,
  canonicalJson,
  wordCount,
  type Document,
  type InlineNode,
  type ListNode,
} from '~/app/domain/document'
import { checkDocument, isSafeUrl } from '~/app/domain/document-check'
import { htmlOf } from '~/app/domain/document-html'
import { likeness, withIds } from '~/app/domain/document-ids'
import { passageNumbers, sectionsOf } from '~/app/domain/document-sections'
import { tidied } from '~/app/domain/document-walk'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const text = (words: string): InlineNode[] => [{ type: 'text', text: words }]
const paragraph = (n: number, words: string) =>
  ({ type: 'paragraph', id: id(n), children: text(words) }) as const
const heading = (n: number, level: 1 | 2 | 3, words: string) =>
  ({ type: 'heading', level, id: id(n), children: text(words) }) as const

const list: ListNode = {
  type: 'list',
  ordered: true,
  start: 3,
  items: [
    {
      id: id(11),
      children: text('Publier'),
      list: { type: 'list', ordered: false, items: [{ id: id(12), children: text('en arabe') }] },
    },
    { id: id(13), children: text('Traduire') },
  ],
}

function counter(from = 900) {
  let next = from
  return () => id(next++)
}

describe('blocksOf', () => {
  it('lists items before what is nested in them, and cells row by row', () => {
    const cell = { header: false, columns: 1, rows: 1 }
    const blocks = blocksOf({
      nodes: [
        list,
        {
          type: 'table',
          rows: [{ cells: [{ ...cell, id: id(21), children: text('a') }] }],
        },
      ],
    })

    expect(blocks.map((b) => [b.kind, b.level, b.parentId, b.text])).toEqual([
      ['list_item', 1, null, 'Publier'],
      ['list_item', 2, id(11), 'en arabe'],
      ['list_item', 1, null, 'Traduire'],
      ['table_cell', null, null, 'a'],
    ])
    expect(blocks.map((b) => b.position)).toEqual([0, 1, 2, 3])
  })

  it('says breaks as line ends and citations as one sign, in composed letters', () => {
    const children: InlineNode[] = [
      { type: 'text', text: 'e\u0301te\u0301' },
      { type: 'break' },
      { type: 'citation', citationId: id(5) },
    ]

    expect(blocksOf({ nodes: [{ type: 'paragraph', id: id(1), children }] })[0]?.text).toBe(
      'été\n\uFFFC',
    )
  })
})

describe('canonicalJson', () => {
  it('does not depend on the order in which keys were written', () => {
    const one = { nodes: [{ type: 'paragraph', id: id(1), children: [] }] } as Document
    const other = { nodes: [{ children: [], id: id(1), type: 'paragraph' }] } as Document

    expect(canonicalJson(one)).toBe(canonicalJson(other))
  })
})

describe('wordCount', () => {
  it('counts words, and every sign in scripts without spaces', () => {
    expect(wordCount([{ text: 'L’eau, c’est-à-dire 3 litres.' }, { text: '城市 ville' }])).toBe(7)
  })
})

describe('isSafeUrl', () => {
  it.each([
    'https://oidp.net/fr?a=1#b',
    'http://a.example',
    'mailto:a@b.example',
    'tel:+33140506070',
  ])('takes %s', (url) => expect(isSafeUrl(url)).toBe(true))
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    '//evil.example',
    '/fr/consultations',
    'https:evil.example',
    'https:///evil.example',
    'https://bank.example@evil.example',
    'https://a.example/\u202Egnp',
    'https://a\\b.example',
    'mailto:',
    'tel:x;alert(1)',
    '',
  ])('refuses %j', (url) => expect(isSafeUrl(url)).toBe(false))
})

describe('checkDocument', () => {
  it('takes what the tree knows', () => {
    expect(
      checkDocument({ nodes: [heading(1, 2, 'Eau'), paragraph(2, 'Pour tous'), list] }),
    ).toBeNull()
  })

  it.each([
    ['an unknown kind', { nodes: [{ type: 'script', id: id(1), children: [] }] }],
    ['an unknown key', { nodes: [{ ...paragraph(1, 'x'), onclick: 'alert(1)' }] }],
    ['an id that is no id', { nodes: [{ ...paragraph(1, 'x'), id: '"><script>' }] }],
    ['an id that stands twice', { nodes: [paragraph(1, 'x'), paragraph(1, 'y')] }],
    [
      'a mark that is none',
      {
        nodes: [
          { ...paragraph(1, 'x'), children: [{ type: 'text', text: 'x', marks: ['blink'] }] },
        ],
      },
    ],
    ['a level beyond six', { nodes: [{ ...heading(1, 2, 'x'), level: 7 }] }],
    [
      'a link in a link',
      {
        nodes: [
          {
            ...paragraph(1, 'x'),
            children: [
              {
                type: 'link',
                url: 'https://a.example',
                children: [{ type: 'link', url: 'https://a.example', children: [] }],
              },
            ],
          },
        ],
      },
    ],
    ['nothing', null],
    ['a list for a document', []],
  ])('refuses %s', (_what, value) => expect(checkDocument(value)).toBe('document-not-understood'))

  it('refuses a link that could run something', () => {
    const children = [{ type: 'link', url: 'javascript:alert(1)', children: text('ici') }]
    expect(checkDocument({ nodes: [{ type: 'paragraph', id: id(1), children }] })).toBe(
      'document-unsafe-link',
    )
  })

  it('refuses a table of few cells that reach over thousands of places', () => {
    const cell = (at: number, columns: number, rows: number) => ({
      id: id(at),
      header: false,
      columns,
      rows,
      children: text('c'),
    })
    const tableOf = (cells: number, columns: number, rows: number) => {
      const row = { cells: Array.from({ length: cells }, (_, at) => cell(at, columns, rows)) }
      return { nodes: [{ type: 'table', rows: [row] }] }
    }

    expect(checkDocument(tableOf(12, 1_000, 1_000))).toBe('document-too-large')
    expect(checkDocument(tableOf(251, 1, 1))).toBe('document-too-large')
    expect(checkDocument(tableOf(25, 1, 1_000))).toBe('document-too-large')
    expect(checkDocument(tableOf(1, 1_001, 1))).toBe('document-not-understood')
    expect(checkDocument(tableOf(250, 1, 80))).toBeNull()
  })

  it('refuses two thousand lists in each other', () => {
    let nested: unknown = { type: 'list', ordered: false, items: [{ id: id(0), children: [] }] }
    for (let depth = 1; depth < 2_000; depth++) {
      nested = {
        type: 'list',
        ordered: false,
        items: [{ id: id(depth), children: [], list: nested }],
      }
    }
    expect(checkDocument({ nodes: [nested] })).toBe('document-too-deep')
  })

  it('holds ten thousand nodes and not one more', () => {
    const blocks = (count: number) => ({
      nodes: Array.from({ length: count }, (_, n) => ({ ...paragraph(n, ''), children: [] })),
    })
    expect(checkDocument(blocks(10_000))).toBeNull()
    expect(checkDocument(blocks(10_001))).toBe('document-too-large')
  })

  it('holds two megabytes of words and not more', () => {
    expect(checkDocument({ nodes: [paragraph(1, 'é'.repeat(1_000_000))] })).toBeNull()
    expect(checkDocument({ nodes: [paragraph(1, 'é'.repeat(1_000_001))] })).toBe(
      'document-too-large',
    )
  })
})

describe('tidied', () => {
  it('writes the same text one way only', () => {
    const messy: InlineNode[] = [
      { type: 'text', text: 'e', marks: ['italic', 'bold'] },
      { type: 'text', text: '\u0301te\u0301\u0000', marks: ['bold', 'italic'] },
      { type: 'text', text: '' },
      { type: 'text', text: ' a\r\nb', marks: [] },
    ]

    expect(tidied({ nodes: [{ type: 'paragraph', id: id(1), children: messy }] }).nodes).toEqual([
      {
        type: 'paragraph',
        id: id(1),
        children: [
          { type: 'text', text: 'été', marks: ['bold', 'italic'] },
          { type: 'text', text: ' a' },
          { type: 'break' },
          { type: 'text', text: 'b' },
        ],
      },
    ])
  })
})

describe('withIds', () => {
  const before = blocksOf({
    nodes: [
      paragraph(1, 'De l’eau propre pour tous'),
      paragraph(2, 'Des bus toutes les dix minutes'),
    ],
  })

  it('leaves a document alone in which every block has its own id', () => {
    const document: Document = { nodes: [paragraph(1, 'a'), paragraph(2, 'b')] }
    expect(withIds(document, before, counter())).toEqual(document)
  })

  it('leaves a doubled id with the block that says most of what it said', () => {
    const document: Document = {
      nodes: [paragraph(1, 'Tout autre chose'), paragraph(1, 'De l’eau propre pour chacun')],
    }
    const ids = blocksOf(withIds(document, before, counter())).map((block) => block.blockId)
    expect(ids).toEqual([id(900), id(1)])
  })

  it('gives back its id to a block that lost it and was rewritten by less than half', () => {
    const nodes = ['Des bus toutes les cinq minutes', 'Nouveau', 'De l’eau propre pour tous'].map(
      (words) => ({ type: 'quote', id: '', children: text(words) }) as const,
    )
    const ids = blocksOf(withIds({ nodes }, before, counter())).map((block) => block.blockId)
    expect(ids).toEqual([id(2), id(900), id(1)])
  })

  it('pairs a thousand rewritten blocks with those they were, within a second', () => {
    const words = (n: number) =>
      `L’objectif ${n} vise ${n * 7} logements dans le quartier ${n * 13}`
    const old = blocksOf({ nodes: Array.from({ length: 1_000 }, (_, n) => paragraph(n, words(n))) })
    const nodes = old.map(
      ({ text: said }) => ({ type: 'paragraph', id: '', children: text(`${said} neuf`) }) as const,
    )

    const ids = blocksOf(withIds({ nodes }, old, counter())).map((block) => block.blockId)

    expect(ids).toEqual(old.map((block) => block.blockId))
  })
})

describe('likeness', () => {
  it('goes from nothing in common to the same', () => {
    expect(likeness('a b', 'c d')).toBe(0)
    expect(likeness('a b', 'a c')).toBe(0.5)
    expect(likeness('', '')).toBe(1)
  })
})

describe('sectionsOf', () => {
  it('takes a lone first heading for the title, and counts passages inside sections', () => {
    const sections = sectionsOf(
      blocksOf({
        nodes: [
          heading(1, 1, 'Stratégie'),
          paragraph(2, 'Avant-propos'),
          heading(3, 2, '1. Eau'),
          paragraph(4, 'Un'),
          heading(5, 3, 'Détail'),
          list,
          heading(6, 2, 'Logement'),
          paragraph(7, 'Deux'),
        ],
      }),
    )

    expect(sections.map(({ number, title }) => [number, title])).toEqual([
      [0, ''],
      [1, 'Eau'],
      [2, 'Logement'],
    ])
    expect(Object.fromEntries(passageNumbers(sections))).toEqual({
      [id(2)]: '0.1',
      [id(4)]: '1.1',
      [id(11)]: '1.2',
      [id(12)]: '1.2.1',
      [id(13)]: '1.3',
      [id(7)]: '2.1',
    })
  })
})

describe('htmlOf', () => {
  it('escapes everything people wrote and gives every block its id', () => {
    const html = htmlOf({ nodes: [paragraph(1, '<script>"&\'')] })
    expect(html).toBe(`<p id="b-${id(1)}">&#60;script&#62;&#34;&#38;&#39;</p>`)
  })

  it('nests lists and keeps where they start', () => {
    expect(htmlOf({ nodes: [list] })).toBe(
      `<ol start="3"><li id="b-${id(11)}">Publier<ul><li id="b-${id(12)}">en arabe</li></ul></li>` +
        `<li id="b-${id(13)}">Traduire</li></ol>`,
    )
  })

  it('drops the address of a link that could run something', () => {
    const children: InlineNode[] = [
      { type: 'link', url: 'javascript:alert(1)', children: text('ici') },
    ]
    expect(htmlOf({ nodes: [{ type: 'paragraph', id: id(1), children }] })).not.toContain('href')
  })

  it('says the direction of a block in another language', () => {
    const nodes = [{ ...paragraph(1, 'الماء للجميع'), language: 'ar' }]
    expect(htmlOf({ nodes })).toContain('lang="ar" dir="rtl"')
  })
})
