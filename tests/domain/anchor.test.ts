import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anchorFits,
  anchorFromSelection,
  blockAnchor,
  passageAt,
  withContext,
} from '~/app/domain/anchor'
import type { Block } from '~/app/domain/document'

const LONG = 'Every city opens its council 🌊 to all those who live there, now.'
const text = [
  block('a', 'Clean water for all.', 0),
  block('b', LONG, 1),
  block('c', 'مدينة للجميع', 2),
]

describe('anchorFits', () => {
  it.each([
    ['its words', at('a', 0, 'a', 11), 'Clean water', true],
    ['other words', at('a', 0, 'a', 11), 'clean water', false],
    ['words over two blocks', at('a', 16, 'b', 5), 'all.\nEvery', true],
    ['words over three blocks', at('a', 16, 'c', 5), `all.\n${LONG}\nمدينة`, true],
    ['an end before its start', at('a', 5, 'a', 0), '', false],
    ['an end block before its start block', at('b', 0, 'a', 0), '', false],
    ['an unknown block', at('z', 0, 'z', 0), '', false],
    ['an offset beyond the end', at('a', 0, 'a', 99), 'Clean water for all.', false],
    ['an offset below 0', at('a', -4, 'a', 20), 'all.', false],
    ['half a sign', at('b', 29, 'b', 30), '\ud83c', false],
  ])('of %s', (_title, place, quote, fits) => {
    expect(anchorFits({ ...place, quote }, text)).toBe(fits)
  })
})

describe('blockAnchor', () => {
  it('is the whole block', () => {
    expect(blockAnchor('a', text)).toMatchObject({ quote: 'Clean water for all.', endOffset: 20 })
    expect(blockAnchor('z', text)).toBeNull()
  })
})

describe('withContext', () => {
  it('adds up to 32 units on both sides', () => {
    expect(withContext(at('a', 6, 'a', 11), text)).toEqual({
      ...{ ...at('a', 6, 'a', 11), quote: 'water', prefix: 'Clean ', suffix: ' for all.' },
    })
    expect(withContext(at('b', 40, 'b', 43), text)?.prefix).toHaveLength(32)
  })

  it('never cuts a sign in two', () => {
    const waves = [block('w', '🌊'.repeat(40) + 'x' + '🌊'.repeat(40), 0)]
    const anchor = withContext(at('w', 80, 'w', 80), waves)!

    expect([anchor.prefix.length, anchor.suffix.length]).toEqual([32, 31])
    expect(anchor.suffix).not.toMatch(/\p{Surrogate}/u)
  })
})

describe('anchorFromSelection', () => {
  it('takes what was selected where it stands', () => {
    expect(select(at('a', 0, 'a', 11), 'Clean water')).toEqual(['Clean water', null])
    expect(select(at('a', 16, 'b', 5), 'all.\nEvery')).toEqual(['all.\nEvery', null])
  })

  it('finds the words near the place when the offsets are wrong', () => {
    expect(select(at('a', 3, 'a', 4), 'water')).toEqual(['water', null])
    expect(select(at('a', 0, 'b', 9), 'all.\n\nEvery  city ')).toEqual(['all.\nEvery city', null])
  })

  it('takes the nearest of equal words', () => {
    const blocks = [block('a', 'one two one two one', 0)]
    const { anchor } = anchorFromSelection({ ...at('a', 9, 'a', 12), quote: 'one' }, blocks)

    expect(anchor?.startOffset).toBe(8)
  })

  it('finds words in another block only when they are certain', () => {
    expect(select(at('c', 0, 'c', 5), 'opens its council')).toEqual(['opens its council', null])
    expect(select(at('c', 0, 'c', 5), 'water')).toEqual(['مدينة للجميع', 'water'])
  })

  it('pins translated words to their block and keeps them', () => {
    expect(select(at('a', 0, 'a', 10), 'De l’eau propre (?')).toEqual([
      ...['Clean water for all.', 'De l’eau propre (?'],
    ])
  })

  it('pins an empty selection to its block', () => {
    expect(select(at('a', 4, 'a', 4), ' ')).toEqual(['Clean water for all.', null])
  })

  it('is about the whole document when not even the block is known', () => {
    expect(select(at('z', 0, 'z', 4), 'Autre')).toEqual([undefined, 'Autre'])
  })

  it('always fits, whatever a browser sends', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'z')
    const offset = fc.integer({ min: -3, max: 80 })
    const quote = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('water', 'all', '\\', 'م', ' '),
    )
    fc.assert(
      fc.property(id, offset, id, offset, quote, (start, from, end, to, quote) => {
        const { anchor } = anchorFromSelection({ ...at(start, from, end, to), quote }, text)

        if (anchor) expect(passageAt(anchor, text)).toBe(anchor.quote)
        else expect(start).toBe('z')
      }),
      { numRuns: 1_000 },
    )
  })
})

function block(blockId: string, text: string, position: number): Block {
  const facts = { parentId: null, kind: 'paragraph', level: null, role: null } as const
  return { ...facts, blockId, text, position, attributes: {} }
}

function at(startBlockId: string, startOffset: number, endBlockId: string, endOffset: number) {
  return { startBlockId, startOffset, endBlockId, endOffset }
}

function select(place: ReturnType<typeof at>, quote: string) {
  const { anchor, selected } = anchorFromSelection({ ...place, quote }, text)
  return [anchor?.quote, selected]
}
