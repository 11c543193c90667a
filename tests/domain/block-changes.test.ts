import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockChanges, countChanges, readableRuns, redlineRows } from '~/app/domain/block-changes'
import { blocksOf, type Block } from '~/app/domain/document'
import { strategyV1, strategyV2 } from '~/db/seed/documents/strategy'
import { acceptAll, rejectAll } from '~/app/domain/text-diff'

const LONG = 'Every city opens its council to those who live there.'

describe('blockChanges', () => {
  it('tells what became of each block, in the order of the new text', () => {
    const old = blocks({ a: 'First.', b: 'Second.', c: 'Clean water for all.', d: 'Last.' })
    const next = blocks({ a: 'First.', c: 'Clean water for everyone.', n: 'New.', d: 'Last.' })

    expect(fates(old, next)).toEqual(['same a', 'removed b', 'rewritten c', 'added n', 'same d'])
    expect(countChanges(redlineRows(old, next))).toEqual({
      ...{ same: 2, rewritten: 1, added: 1, removed: 1, moved: 0 },
    })
  })

  it('calls moved the fewest blocks that explain the new order', () => {
    const old = blocks({ a: 'A', b: 'B', c: 'C', d: 'D' })

    expect(fates(old, blocks({ d: 'D', a: 'A', b: 'B', c: 'C' }))).toEqual([
      ...['moved d', 'same a', 'same b', 'same c'],
    ])
  })

  it('shows where a moved block stood before', () => {
    const old = blocks({ a: 'A', b: 'B', c: 'C', d: 'D' })
    const rows = redlineRows(old, blocks({ d: 'D', a: 'A', b: 'B', c: 'C' }))

    expect(rows.map(({ status }) => status)).toEqual(['moved', 'same', 'same', 'same', 'left'])
  })

  it('knows a block again by its words when they stand once in both texts', () => {
    expect(fates(blocks({ a: 'A', b: 'B' }), blocks({ x: 'A', y: 'B' }))).toEqual([
      'same x',
      'same y',
    ])
    expect(fates(blocks({ a: 'A', b: 'A' }), blocks({ x: 'A', y: 'A' }))).toEqual([
      ...['same x', 'same y'],
    ])
    expect(fates(blocks({ a: 'A', b: 'B', c: 'A' }), blocks({ b: 'B', x: 'A' }))).toEqual([
      ...['removed a', 'same b', 'same x'],
    ])
    expect(
      fates(blocks({ a: 'A', c: 'C', b: LONG }), blocks({ y: LONG, a: 'A', c: 'C' })),
    ).toContain('moved y')
    expect(fates(blocks({ a: 'A', b: 'B', c: 'C' }), blocks({ y: 'C', a: 'A', b: 'B' }))).toEqual([
      ...['added y', 'same a', 'same b', 'removed c'],
    ])
  })

  it.each([
    [{}, {}, []],
    [{}, { a: 'A' }, ['added a']],
    [{ a: 'A' }, {}, ['removed a']],
    [{ a: '' }, { a: '' }, ['same a']],
  ])('from %j to %j', (old, next, expected) => {
    expect(fates(blocks(old), blocks(next))).toEqual(expected)
  })

  it('says the whole old text and the whole new text, each block once', () => {
    fc.assert(
      fc.property(texts, texts, (old, next) => {
        const rows = redlineRows(old, next)
        const changes = blockChanges(old, next)

        const standing = rows.filter(({ status }) => status !== 'moved')
        expect(standing.flatMap(({ oldBlock }) => oldBlock ?? [])).toEqual(old)
        expect(changes.flatMap(({ newBlock }) => newBlock ?? [])).toEqual(next)
        for (const { oldBlock, newBlock, runs } of changes) {
          expect(rejectAll(runs)).toBe(oldBlock?.text ?? '')
          expect(acceptAll(runs)).toBe(newBlock?.text ?? '')
        }
      }),
      { numRuns: 1_000 },
    )
  })
})

it('a redline of two real drafts says both of them, character for character', () => {
  const old = blocksOf(strategyV1())
  const next = blocksOf(strategyV2()[0]!.document)
  const changes = blockChanges(old, next)

  for (const { oldBlock, newBlock, runs } of changes) {
    expect(rejectAll(runs)).toBe(oldBlock?.text ?? '')
    expect(acceptAll(runs)).toBe(newBlock?.text ?? '')
  }
  expect(changes.flatMap(({ newBlock }) => newBlock ?? [])).toEqual(next)
})

describe('readableRuns', () => {
  it('shows a sentence as replaced when most of it changed, and others word by word', () => {
    const runs = readableRuns(
      'We keep this sentence. Cities plant a thousand trees in the streets. The end is near.',
      'We keep this sentence. Regions count every tree along all the roads. The end is far.',
    )

    expect(runs).toEqual([
      { kind: 'kept', text: 'We keep this sentence. ' },
      { kind: 'removed', text: 'Cities plant a thousand trees in the streets. ' },
      { kind: 'added', text: 'Regions count every tree along all the roads. ' },
      { kind: 'kept', text: 'The end is ' },
      { kind: 'removed', text: 'near' },
      { kind: 'added', text: 'far' },
      { kind: 'kept', text: '.' },
    ])
  })

  it('shows words that were only added as added', () => {
    expect(readableRuns('Yes.', 'Yes, and a good deal more than that.').at(0)?.kind).toBe('kept')
  })
})

const WORDS = ['Eau. ', 'La ville ', 'مدينة ', '🌊', '? ', LONG]
const texts = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom(...'abcdefgh'), fc.array(fc.constantFrom(...WORDS), { maxLength: 5 })),
    {
      selector: ([id]) => id,
      maxLength: 8,
    },
  )
  .map((entries) => blocks(Object.fromEntries(entries.map(([id, words]) => [id, words.join('')]))))

function blocks(texts: Record<string, string>): Block[] {
  const facts = { parentId: null, kind: 'paragraph', level: null, role: null } as const
  return Object.entries(texts).map(([blockId, text], position) => ({
    ...{ ...facts, blockId, text, position, attributes: {} },
  }))
}

function fates(old: Block[], next: Block[]): string[] {
  return blockChanges(old, next).map(
    ({ status, oldBlock, newBlock }) => `${status} ${(newBlock ?? oldBlock).blockId}`,
  )
}
