import { describe, expect, it } from 'vitest'
import {
  marked,
  mergeSmall,
  partsOf,
  reportOf,
  withWritten,
  words,
  type Share,
} from '~/app/domain/commented-report'
import type { BlockNode } from '~/app/domain/document'
import { linkCodes } from '~/app/domain/report-view'

const share = (id: string | null, people: number): Share => ({ id, people, contributions: people })

describe('mergeSmall', () => {
  it.each([
    ['keeps groups of ten and more', [share('a', 30), share('b', 10)], ['a', 'b']],
    ['merges two small ones', [share('a', 30), share('b', 9), share('c', 3)], ['a', null]],
    [
      'takes the next with a single small one',
      [share('a', 30), share('b', 12), share('c', 3)],
      ['a', null],
    ],
    [
      'puts the unknown with the small one',
      [share('a', 30), share('c', 3), share(null, 5)],
      ['a', null],
    ],
    ['has nothing to merge in nothing', [], []],
  ])('%s', (_title, shares, ids) => {
    const merged = mergeSmall(shares)
    expect(merged.map(({ id }) => id)).toEqual(ids)
    const sum = (all: readonly Share[]) => all.reduce((total, { people }) => total + people, 0)
    expect(sum(merged)).toBe(sum(shares))
  })
})

const paragraph = (id: string, text: string): BlockNode => ({
  type: 'paragraph',
  id,
  children: [words(text)],
})

describe('a report', () => {
  const document = {
    nodes: [
      marked(paragraph('s', 'In brief.'), 'editable', 'summary'),
      marked(
        { ...paragraph('h', 'How'), type: 'heading', level: 2 } as BlockNode,
        'generated',
        'how',
      ),
      marked(paragraph('n', 'As planned.'), 'editable', 'how'),
      marked(paragraph('g', '12 contributions'), 'generated', 'how'),
    ],
  }

  it('is the sum of its parts', () => {
    expect(reportOf(partsOf(document))).toEqual(document)
  })

  it('changes in one marked place, and nowhere else', () => {
    const changed = withWritten(document, 'how', [paragraph('n', 'Two sessions moved.')])

    expect(changed.nodes.map((node) => ('id' in node ? node.id : ''))).toEqual(['s', 'h', 'n', 'g'])
    expect(partsOf(changed).how.written).toMatchObject([
      { role: 'editable', children: [{ text: 'Two sessions moved.' }] },
    ])
  })

  it('takes what somebody added without a mark for words of the part before it', () => {
    const parts = partsOf({ nodes: [...document.nodes, paragraph('x', 'Added.')] })
    expect(parts.how.written.map((node) => ('id' in node ? node.id : ''))).toEqual(['n', 'x'])
  })
})

describe('linkCodes', () => {
  it('leads from codes in words to contributions, and leaves tags and links alone', () => {
    const html = '<p id="b-C-0001">C-0412, <a href="x">C-0002</a></p>'
    expect(linkCodes(html, (number) => `/c/${number}`)).toBe(
      '<p id="b-C-0001"><a class="code" href="/c/412">C-0412</a>, <a href="x">C-0002</a></p>',
    )
  })
})
