import { describe, expect, it } from 'vitest'
import { annotations } from '~/app/domain/annotations'
import { annotationsSchema } from '~/app/domain/annotations.input'
import type { Comment, StandingThread } from '~/app/domain/comment-thread'
import { blocksOf, type Document } from '~/app/domain/document'
import { placeAnnotations } from '~/app/domain/placed-annotations'

const ids = ['a', 'b'].map((sign) => `00000000-0000-4000-8000-00000000000${sign}`)
const DOCUMENT: Document = {
  nodes: ['Clean water for all by 2040.', 'Clean wells in each village. Who pays for them?'].map(
    (text, at) => ({ type: 'paragraph', id: ids[at]!, children: [{ type: 'text', text }] }),
  ),
}
const blocks = blocksOf(DOCUMENT)

function comment(id: string, text: string): Comment {
  const nobody = { author: 'Amina', contributorKind: null, group: null, number: null }
  return {
    ...{ id, text, kind: 'comment', isAside: false, language: 'en', ...nobody },
    ...{ receivedAt: '2025-03-01T10:00:00.000Z', disposition: null, supports: [] },
  }
}

function thread(start: number, end: number, facts: Partial<StandingThread> = {}): StandingThread {
  const place = { startBlockId: ids[0]!, startOffset: start, endBlockId: ids[1]!, endOffset: end }
  return {
    ...{ id: `thread-${start}`, language: 'en', versionId: 'v', versionNumber: 1 },
    ...{ quote: '', prefix: '', suffix: '', selected: null, replacement: null },
    standing: { state: 'own', place },
    comments: [comment('1', 'Rivers too?'), comment('2', 'They are in part two.')],
    ...facts,
  }
}

const exported = (threads: StandingThread[]) =>
  annotations(threads, blocks, {
    ...{ home: 'https://example.org/en', versionId: 'v', language: 'en' },
    authorOf: ({ author }) => author ?? '',
  })

const fileOf = (value: unknown) => annotationsSchema.parse(JSON.parse(JSON.stringify(value)))
const read = (value: unknown) => fileOf(value).annotations

describe('Web Annotations', () => {
  it('of our own come back at their places, over blocks too, with their replies', () => {
    const threads = [thread(6, 5), thread(0, 11, { replacement: 'Safe water' })]

    const { items } = placeAnnotations(read(exported(threads)), blocks)

    expect(items).toMatchObject([
      {
        ...{ kind: 'comment', state: 'exact', author: 'Amina', text: 'Rivers too?' },
        place: { startBlockId: ids[0], startOffset: 6, endBlockId: ids[1], endOffset: 5 },
        replies: [{ text: 'They are in part two.' }],
      },
      { kind: 'wording', replacement: 'Safe water', state: 'exact' },
    ])
  })

  it('that are in the threads already are not brought again', () => {
    const known = [{ id: 'thread-6', texts: ['Rivers too?', 'They are in part two.'] }]

    expect(placeAnnotations(read(exported([thread(6, 5)])), blocks, known)).toEqual({
      items: [],
      known: 2,
    })
  })

  it('of others find their words by quote, by what stands around them, or as alike', () => {
    const on = (exact: string, prefix = '', suffix = '') => ({
      type: 'Annotation',
      body: { type: 'TextualBody', value: 'Why?' },
      target: { source: 'x', selector: { type: 'TextQuoteSelector', exact, prefix, suffix } },
    })
    const given = [
      on('wells in each village'),
      on('Clean', '', ' wells'),
      on('Clean'),
      on('wells in every villages. Who pays'),
      on('Nothing of the kind stands in this text.'),
    ]

    const { items } = placeAnnotations(read(given), blocks)

    expect(
      items.map(({ state, place }) => [state, place?.startBlockId, place?.startOffset]),
    ).toEqual([
      ['exact', ids[1], 6],
      ['exact', ids[1], 0],
      ['weak', ids[0], 0],
      ['fuzzy', ids[1], 6],
      ['orphaned', undefined, undefined],
    ])
  })

  it('answer one another in threads of any depth, in circles too, and none is lost', () => {
    const said = (id: string, target: unknown) => ({
      ...{ id, type: 'Annotation', body: id, target },
    })
    const given = [
      said('deep', 'reply'),
      said('reply', ['opening']),
      said('opening', { selector: { type: 'TextQuoteSelector', exact: 'wells' } }),
      said('one', 'other'),
      said('other', 'one'),
      said('lonely', 'https://example.org/gone'),
    ]

    const { items } = placeAnnotations(read(given), blocks)

    expect(items.map(({ text, replies }) => [text, replies.map((reply) => reply.text)])).toEqual([
      ['opening', ['deep', 'reply']],
      ['one', ['other']],
      ['lonely', []],
    ])
  })

  it('on what we do not follow stand on the whole, or at the words they are refined by', () => {
    const on = (...selector: unknown[]) => ({
      ...{ type: 'Annotation', bodyValue: 'Why?', target: [{ source: 'x', selector }] },
    })
    const quote = { type: 'TextQuoteSelector', exact: 'wells in each village' }
    const given = [
      on({ type: 'XPathSelector', value: '/p[1]', refinedBy: quote }),
      on({ type: 'FragmentSelector', value: 'xywh=1,2,3,4', refinedBy: quote }),
      on({ type: 'SvgSelector', value: '<svg/>' }, 'https://example.org/selector'),
      on({ type: 'RangeSelector', startSelector: {}, endSelector: {} }, quote),
    ]

    const { items } = placeAnnotations(read(given), blocks)

    expect(items.map(({ state, place }) => [state, place?.startOffset])).toEqual([
      ['exact', 6],
      ['exact', 6],
      ['whole', undefined],
      ['exact', 6],
    ])
  })

  it('say what they lead to, or the first of what may be chosen, when they have no words', () => {
    const bodies = [
      { id: 'https://example.org/study' },
      { type: 'SpecificResource', source: 'https://example.org/data' },
      { type: 'Choice', items: [{ value: 'Pourquoi ?' }, { value: 'Why?' }] },
    ]
    const { items } = placeAnnotations(
      read(bodies.map((body) => ({ type: 'Annotation', body, target: 'x' }))),
      blocks,
    )

    expect(items.map(({ text }) => text)).toEqual([
      ...['https://example.org/study', 'https://example.org/data', 'Pourquoi ?'],
    ])
  })

  it('of several pages are taken whole, or not at all', () => {
    const one = (id: string) => ({ type: 'Annotation', id, body: id, target: 'x' })
    const second = { items: [one('2')], next: { items: [one('3')] } }
    const collection = { type: 'AnnotationCollection', first: { items: [one('1')], next: second } }

    expect(read(collection).map(({ id }) => id)).toEqual(['1', '2', '3'])
    for (const next of ['https://example.org/page/2']) {
      expect(fileOf({ ...collection, first: { items: [one('1')], next } }).isWhole).toBe(false)
      expect(fileOf({ ...collection, first: next }).isWhole).toBe(false)
    }
  })

  it('that are none are refused', () => {
    for (const value of [{}, { a: 1 }, 'x', [{ target: 5 }]])
      expect(annotationsSchema.safeParse(value).success).toBe(false)
  })
})
