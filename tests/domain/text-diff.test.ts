import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptAll, diffWords, rejectAll } from '~/app/domain/text-diff'
import { tokens } from '~/app/domain/text-tokens'

const WORDS = [
  'eau',
  'l’eau',
  'la',
  'ville',
  ' ',
  ' ',
  '  ',
  '.',
  ', ',
  '\n',
  '👩🏽‍🌾',
  '🇫🇷',
  'مدينة',
  'e\u0301',
  '\uFFFC',
  '2030',
  '\ud83d',
]
const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(''))
const anyTexts = fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 60 }))

describe('tokens', () => {
  it.each([
    ['L’eau, en 2030.', ['L', '’', 'eau', ',', ' ', 'en', ' ', '2030', '.']],
    ['مَدِينَة للجميع', ['مَدِينَة', ' ', 'للجميع']],
    ['a  b', ['a', ' ', ' ', 'b']],
    ['cafe\u0301!', ['cafe\u0301', '!']],
    ['👩🏽‍🌾🇫🇷', ['👩🏽‍🌾', '🇫🇷']],
    ['', []],
  ])('of %j are words, single spaces, single signs', (text, expected) => {
    expect(tokens(text)).toEqual(expected)
  })
})

describe('diffWords', () => {
  it('keeps the words both texts share', () => {
    expect(diffWords('Clean water for all by 2040.', 'Clean water for everyone by 2040.')).toEqual([
      { kind: 'kept', text: 'Clean water for ' },
      { kind: 'removed', text: 'all' },
      { kind: 'added', text: 'everyone' },
      { kind: 'kept', text: ' by 2040.' },
    ])
  })

  it('makes one change of two that only a small word parts', () => {
    expect(diffWords('parlées par la ville', 'lues ou entendues par la ville')).toEqual([
      { kind: 'removed', text: 'parlées' },
      { kind: 'added', text: 'lues ou entendues' },
      { kind: 'kept', text: ' par la ville' },
    ])
    expect(diffWords('rivers and lakes', 'mountains and forests')).toEqual([
      { kind: 'removed', text: 'rivers and lakes' },
      { kind: 'added', text: 'mountains and forests' },
    ])
  })

  it('reads Arabic by words', () => {
    expect(diffWords('المدينة للجميع في ٢٠٣٠', 'المدينة للسكان في ٢٠٣٠')).toEqual([
      { kind: 'kept', text: 'المدينة ' },
      { kind: 'removed', text: 'للجميع' },
      { kind: 'added', text: 'للسكان' },
      { kind: 'kept', text: ' في ٢٠٣٠' },
    ])
  })

  it('never parts the two halves of a sign', () => {
    expect(diffWords('a 🌊 b', 'a 🌋 b').map((run) => run.text)).toEqual(['a ', '🌊', '🌋', ' b'])
  })

  it.each([
    ['', '', []],
    ['', 'a', [{ kind: 'added', text: 'a' }]],
    ['a', '', [{ kind: 'removed', text: 'a' }]],
    ['a', 'a', [{ kind: 'kept', text: 'a' }]],
  ])('from %j to %j', (oldText, newText, runs) => {
    expect(diffWords(oldText, newText)).toEqual(runs)
  })

  it('shows texts without enough in common as replaced, and what they share at both ends', () => {
    const words = (name: string) => Array.from({ length: 4_000 }, (_, i) => `${name}${i}`).join(' ')
    const [first, second] = [words('a'), words('b')]

    expect(diffWords(`Start ${first} end`, `Start ${second} end`)).toEqual([
      { kind: 'kept', text: 'Start ' },
      { kind: 'removed', text: first },
      { kind: 'added', text: second },
      { kind: 'kept', text: ' end' },
    ])
  })

  it('is the old text with all refused, the new one with all accepted', () => {
    fc.assert(
      fc.property(anyTexts, anyTexts, (oldText, newText) => {
        const runs = diffWords(oldText, newText)

        expect(rejectAll(runs)).toBe(oldText)
        expect(acceptAll(runs)).toBe(newText)
        expect(runs.every((run, i) => run.text !== '' && run.kind !== runs[i + 1]?.kind)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })
})
