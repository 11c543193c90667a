import { describe, expect, it } from 'vitest'
import type { BlockFacts, BlockNode, Document } from '~/app/domain/document'
import { withKind, withKindOf, withKindsFrom } from '~/app/domain/plan-facts'
import { activitiesOf, calendarOf, planPartsOf } from '~/app/domain/plan-views'

const words = (text: string) => [{ type: 'text' as const, text }]
const heading = (id: string, level: 1 | 2 | 3, text: string, facts: Partial<BlockFacts> = {}) =>
  ({ type: 'heading', id, level, children: words(text), ...facts }) satisfies BlockNode
const paragraph = (id: string, text: string, facts: Partial<BlockFacts> = {}) =>
  ({ type: 'paragraph', id, children: words(text), ...facts }) satisfies BlockNode

const PLAN: Document = {
  nodes: [
    heading('title', 1, 'Our plan'),
    heading('g1', 2, 'Goal 1 Water', { role: 'goal', attributes: { number: '1' } }),
    paragraph('a1', 'Repair the pipes', {
      role: 'activity',
      attributes: { owner: 'Water office', date: '2027-03' },
    }),
    paragraph('i1', 'Share of water lost', {
      role: 'indicator',
      attributes: { baseline: '27 %', target: '15 %', date: '2031' },
    }),
    heading('s', 2, 'Calendar'),
    paragraph('c1', 'Assembly', { role: 'calendar_entry', attributes: { date: '2027-02-12' } }),
    paragraph('c2', 'Review', {
      role: 'calendar_entry',
      attributes: { date: '2027-05', date_status: 'to_be_confirmed' },
    }),
    paragraph('c3', 'Training', { role: 'calendar_entry', attributes: { date: '2027-Q1' } }),
    paragraph('plain', 'Nothing in particular.'),
  ],
}

describe('views of a plan', () => {
  it('lists its parts with their numbers, what they lie within and what is noted of them', () => {
    const parts = planPartsOf(PLAN)
    expect(parts.map(({ blockId, number, depth }) => [blockId, number, depth])).toEqual([
      ['g1', '1', 0],
      ['a1', '1', 1],
      ['i1', '1', 2],
      ['c1', null, 0],
      ['c2', null, 0],
      ['c3', null, 0],
    ])
    expect(parts[1]).toMatchObject({ owner: 'Water office', date: '2027-03', section: 'Our plan' })
  })

  it('puts indicators under the activity they follow', () => {
    const [activity] = activitiesOf(planPartsOf(PLAN))
    expect(activity?.indicators.map(({ words: said, baseline }) => [said, baseline])).toEqual([
      ['Share of water lost', '27 %'],
    ])
  })

  it('sorts what has a date by month, with what is to be confirmed apart at the end', () => {
    const periods = calendarOf(planPartsOf(PLAN), 'month').map(({ period, entries }) => [
      period,
      entries.map(({ blockId }) => blockId),
    ])
    expect(periods).toEqual([
      ['2027-Q1', ['c3']],
      ['2027-02', ['c1']],
      ['2027-03', ['a1']],
      ['2031', ['i1']],
      [null, ['c2']],
    ])
  })

  it('gathers months into their quarter', () => {
    const [first] = calendarOf(planPartsOf(PLAN), 'quarter')
    expect([first?.period, first?.entries.map(({ blockId }) => blockId)]).toEqual([
      '2027-Q1',
      ['c3', 'c1', 'a1'],
    ])
  })
})

describe('the kind of a block', () => {
  it('keeps what a new kind does not concern and drops what only the old one asked', () => {
    const indicator = {
      id: 'x',
      role: 'indicator',
      attributes: { baseline: '3', source: 'census' },
    }
    expect(withKind(indicator, { role: 'goal', facts: { number: '2', target: '9' } })).toEqual({
      id: 'x',
      role: 'goal',
      attributes: { source: 'census', number: '2' },
    })
    expect(withKind(indicator, { role: null, facts: {} })).toEqual({
      id: 'x',
      attributes: { source: 'census' },
    })
  })

  it('leaves a footnote what it is', () => {
    const note = { id: 'n', role: 'footnote' }
    expect(withKind(note, { role: 'goal', facts: {} })).toEqual(note)
  })

  it('changes one block of a document', () => {
    const changed = withKindOf(PLAN, 'plain', { role: 'result', facts: {} })
    expect(planPartsOf(changed).at(-1)).toMatchObject({ blockId: 'plain', role: 'result' })
  })

  it('is taken from the source where a translation does not say it', () => {
    const translated: Document = { nodes: [paragraph('a1', 'Réparer les conduites')] }
    expect(planPartsOf(withKindsFrom(translated, [PLAN]))).toMatchObject([
      { role: 'activity', words: 'Réparer les conduites', owner: 'Water office' },
    ])
  })
})
