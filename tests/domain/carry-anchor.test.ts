import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passageAt, withContext, type Anchor } from '~/app/domain/anchor'
import { carryAnchor } from '~/app/domain/carry-anchor'
import type { Block } from '~/app/domain/document'

describe('carryAnchor', () => {
  it('follows its passage when text is added before it', () => {
    const old = blocks({ goal: 'Clean water for all.' })
    const next = blocks({ intro: 'New.', goal: 'By 2040: Clean water for all.' })

    expect(carry(old, next, 'Clean water')).toEqual(['exact', 'goal', 'Clean water', 1])
  })

  it.each([
    ['Clean water for all', 'Pure water for all.', 'edited', 'Pure water for all'],
    ['Clean water', 'Undrinkable water for all.', 'edited', 'water'],
    ['water for all', 'Clean water for us.', 'edited', 'water for us'],
    ['water', 'Clean and safe water for all.', 'exact', 'water'],
    ['Clean water for all.', 'Pure rivers for everyone!', 'orphaned', null],
    ['Clean water for all.', 'Pure water for all!', 'edited', 'Pure water for all'],
    ['water', 'Food for all.', 'orphaned', null],
    ['Clean', '', 'orphaned', null],
  ])('carries “%s” to “%s” as %s', (quote, text, state, passage) => {
    const old = blocks({ goal: 'Clean water for all.' })
    const next = blocks({ goal: text })

    expect(carry(old, next, quote).slice(0, 3)).toEqual([state, passage && 'goal', passage])
  })

  it('stays with its own words among equal ones', () => {
    const old = blocks({ goal: 'We protect the water. We also measure the water.' })
    const next = blocks({ goal: 'We also measure the water.' })

    expect(place(old, next, 'the water').state).toBe('orphaned')
    expect(carry(old, next, 'the water', 30)).toEqual(['exact', 'goal', 'the water', 1])
    expect(place(old, next, 'the water', 30).startOffset).toBe(16)
  })

  it('follows a sentence that moved within its block', () => {
    const [a, b] = ['Rivers are cleaned every year by the cities.', 'Schools open their yards.']
    const old = blocks({ goal: `${a} ${b}` })
    const next = blocks({ goal: `${b} ${a}` })

    expect(carry(old, next, a)).toEqual([expect.any(String), 'goal', a, 1])
    expect(carry(old, next, b)).toEqual([expect.any(String), 'goal', b, 1])
  })

  it('follows a block that lost its id and kept its words', () => {
    const words = 'Every city opens its council to those who live there.'
    const old = blocks({ a: 'First.', b: words, c: 'Last.' })
    const next = blocks({ a: 'First.', c: 'Last.', d: words })

    expect(carry(old, next, 'its council')).toEqual(['moved', 'd', 'its council', 1])
  })

  it('gives up when its block was deleted, even if the words stand elsewhere', () => {
    const old = blocks({ a: 'First.', b: 'Clean water', c: 'Last.' })
    const next = blocks({ a: 'First.', c: 'Last. Now clean water, Clean water' })

    expect(place(old, next, 'Clean water')).toMatchObject({
      state: 'orphaned',
      startBlockId: null,
      tombstoneBlockId: 'a',
      tombstoneOffset: 6,
    })
  })

  it('leaves its tombstone where the words stood', () => {
    const old = blocks({ goal: 'Water is clean. Forests grow back quickly. Cities breathe.' })
    const next = blocks({ goal: 'Water is clean. Cities breathe.' })
    const orphan = place(old, next, 'Forests grow back quickly.')

    expect(orphan).toMatchObject({ state: 'orphaned', tombstoneBlockId: 'goal' })
    expect(orphan.tombstoneOffset).toBeGreaterThanOrEqual(15)
    expect(orphan.tombstoneOffset).toBeLessThanOrEqual(16)
  })

  it('has no tombstone in an empty text, and one at the beginning when nothing before is left', () => {
    const old = blocks({ a: 'Clean water' })

    expect(place(old, [], 'Clean water')).toMatchObject({ tombstoneBlockId: null })
    expect(place(old, blocks({ z: 'Nothing alike.' }), 'Clean water')).toMatchObject({
      tombstoneBlockId: 'z',
      tombstoneOffset: 0,
    })
  })

  const [first, second] = [
    'The coast is protected from building.',
    'Fishing villages keep their harbours and their boats.',
  ]

  it('follows words into a block that was split off', () => {
    const old = blocks({ a: `${first} ${second}`, z: 'End.' })
    const next = blocks({ a: first, n: second, z: 'End.' })

    expect(carry(old, next, 'their harbours')).toEqual(['moved', 'n', 'their harbours', 1])
    expect(carry(old, next, 'The coast')).toEqual(['exact', 'a', 'The coast', 1])
    expect(place(old, next, 'building. Fishing')).toMatchObject({
      state: 'edited',
      startBlockId: 'a',
      endBlockId: 'n',
    })
  })

  it('follows words into the block theirs was merged with', () => {
    const old = blocks({ a: first, b: second, z: 'End.' })
    const before = blocks({ a: `${first} ${second}`, z: 'End.' })
    const after = blocks({ b: `${first} ${second}`, z: 'End.' })

    expect(carry(old, before, 'their harbours')).toEqual(['moved', 'a', 'their harbours', 1])
    expect(carry(old, after, 'The coast')).toEqual(['moved', 'b', 'The coast', 1])
    expect(carry(old, before, 'building.\nFishing')).toEqual([
      'edited',
      'a',
      'building. Fishing',
      1,
    ])
  })

  it('keeps a passage over several blocks, with one of them rewritten', () => {
    const old = blocks({ a: first, b: 'A short one.', c: second })
    const next = blocks({ a: first, b: 'Another short text.', c: second })
    const quote = `${first}\nA short one.\n${second}`

    expect(place(old, old, quote)).toMatchObject({
      state: 'exact',
      startBlockId: 'a',
      endBlockId: 'c',
    })
    expect(place(old, next, quote)).toMatchObject({
      state: 'edited',
      startBlockId: 'a',
      startOffset: 0,
      endBlockId: 'c',
      endOffset: second.length,
    })
  })

  it('follows a block without words by its id only', () => {
    const image = withContext(at('i', 0, 'i', 0), blocks({ i: '' }))!

    expect(carryAnchor(image, blocks({ i: '' }), blocks({ a: 'A', i: '' }))).toMatchObject({
      state: 'exact',
      startBlockId: 'i',
    })
    expect(carryAnchor(image, blocks({ i: '' }), blocks({ j: '' })).state).toBe('orphaned')
  })

  it('carries Arabic and emoji', () => {
    const old = blocks({ a: 'نريد مدينة للجميع 👩🏽‍🌾 في ٢٠٣٠' })
    const next = blocks({ a: 'اليوم نريد مدينة للجميع 👩🏽‍🌾🌊 في ٢٠٣٠' })

    expect(carry(old, next, 'للجميع 👩🏽‍🌾')).toEqual(['exact', 'a', 'للجميع 👩🏽‍🌾', 1])
  })

  it('never invents a passage: what it returns fits the next text', () => {
    fc.assert(
      fc.property(situations, ({ old, next, anchor }) => {
        const carried = carryAnchor(anchor, old, next)

        if (carried.state === 'orphaned') {
          const { tombstoneBlockId: id, tombstoneOffset: offset } = carried
          if (next.length === 0) expect(id).toBeNull()
          else expect(passageAt(at(id!, offset!, id!, offset!), next)).toBe('')
          expect(carried.survival).toBeLessThan(0.5)
        } else {
          const passage = passageAt(carried, next)
          expect(passage).not.toBeNull()
          const isSure = carried.state === 'exact' || carried.state === 'moved'
          if (isSure && anchor.quote.trim() !== '') expect(passage).toBe(anchor.quote)
          if (carried.state === 'edited') expect(passage).not.toBe(anchor.quote)
          const least = carried.state === 'weak' ? 0.25 : 0.5
          expect(carried.survival).toBeGreaterThanOrEqual(least)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('never ends within a sign of two units, whatever stands in its place', () => {
    const block = (blockId: string, text: string) => ({ blockId, text })
    const quote = 'une strategie commune 🌊 \n👩🏽‍🌾. la ville 👩🏽‍🌾'
    const next = [block('a', 'une strategie commune 🌊 '), block('f', 'la ville eau 🌊 ')]

    const carried = carryAnchor(at('a', 0, 'a', quote.length), [block('a', `${quote}. `)], next)

    expect(carried).toMatchObject({ state: 'fuzzy', endBlockId: 'f', endOffset: 15 })
  })

  it('stays where it is in a text that did not change', () => {
    fc.assert(
      fc.property(situations, ({ old, anchor }) => {
        const { startBlockId, startOffset, endBlockId, endOffset } = anchor

        expect(carryAnchor(anchor, old, old)).toMatchObject({
          ...{ state: 'exact', startBlockId, startOffset, endBlockId, endOffset, survival: 1 },
        })
      }),
      { numRuns: 500 },
    )
  })
})

const WORDS = [
  'eau ',
  'la ',
  'la ville ',
  'une strategie commune ',
  '. ',
  '\n',
  '👩🏽‍🌾',
  '🌊 ',
  'مدينة ',
]
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((found) => found.join(''))
const texts = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), words), {
    selector: ([id]) => id,
    maxLength: 6,
  })
  .map((entries) => entries.map(([blockId, text], position) => block(blockId, text, position)))

/** Two texts, and an anchor that fits the first. */
const situations = fc
  .tuple(texts, texts, fc.array(fc.nat(), { minLength: 4, maxLength: 4 }))
  .map(([old, next, [a, b, c, d]]) => {
    if (old.length === 0) return null
    const start = old[a! % old.length]!
    const end = old[b! % old.length]!
    const startOffset = c! % (start.text.length + 1)
    const anchor = withContext(
      at(start.blockId, startOffset, end.blockId, d! % (end.text.length + 1)),
      old,
    )
    return anchor && { old, next, anchor }
  })
  .filter((situation) => situation !== null)

function block(blockId: string, text: string, position: number): Block {
  const facts = { parentId: null, kind: 'paragraph', level: null, role: null } as const
  return { blockId, text, position, attributes: {}, ...facts }
}

function blocks(texts: Record<string, string>): Block[] {
  return Object.entries(texts).map(([id, text], position) => block(id, text, position))
}

function at(startBlockId: string, startOffset: number, endBlockId: string, endOffset: number) {
  return { startBlockId, startOffset, endBlockId, endOffset }
}

/** The anchor on the first occurrence of the quote from `from` on, in the text as a whole. */
function anchorOn(old: Block[], quote: string, from = 0): Anchor {
  const place = (offset: number) => {
    let rest = offset
    for (const { blockId, text } of old) {
      if (rest <= text.length) return [blockId, rest] as const
      rest -= text.length + 1
    }
    throw new Error('The quote is not in the text')
  }
  const start = old
    .map(({ text }) => text)
    .join('\n')
    .indexOf(quote, from)
  return withContext(at(...place(start), ...place(start + quote.length)), old)!
}

function place(old: Block[], next: Block[], quote: string, from?: number) {
  return carryAnchor(anchorOn(old, quote, from), old, next)
}

function carry(old: Block[], next: Block[], quote: string, from?: number) {
  const { state, survival, ...found } = place(old, next, quote, from)
  if (found.startBlockId === null) return [state, null, null, survival]
  return [state, found.startBlockId, passageAt(found, next), survival]
}
