import { describe, expect, test } from 'vitest'
import { publicQuote, ranges } from '~/app/domain/evidence'

const quote = {
  id: 'c1',
  number: 12,
  stance: 'supports' as const,
  language: 'ar',
  quote: 'الماء',
  consent: 'public' as const,
  state: 'listed' as const,
  name: 'Zohra',
  speaker: null,
  contributorKind: 'individual',
  groupId: null,
}

describe('publicQuote', () => {
  test('shows words and name as consented', () => {
    expect(publicQuote(quote)).toMatchObject({ words: 'الماء', name: 'Zohra' })
    expect(publicQuote({ ...quote, consent: 'name_hidden' })).toMatchObject({
      words: 'الماء',
      name: null,
    })
  })

  test('leaves the place of words that may not be shown, with the number', () => {
    const kept = { number: 12, words: null, name: null }

    expect(publicQuote({ ...quote, consent: 'secretariat_only' })).toMatchObject(kept)
    expect(publicQuote({ ...quote, state: 'withdrawn' })).toMatchObject(kept)
    expect(publicQuote({ ...quote, state: 'hidden' })).toMatchObject(kept)
  })
})

describe('ranges', () => {
  test('names three or more in a row by the first and the last', () => {
    expect(ranges([14, 11, 12, 13, 22, 12, 3, 4], String)).toEqual(['3', '4', '11–14', '22'])
  })
})
