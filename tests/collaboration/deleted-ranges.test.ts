import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DeletedRanges } from '~/server/collaboration/deleted-ranges'

const deletes = (...items: { clock: number; len: number }[]) => ({ clients: new Map([[7, items]]) })

describe('DeletedRanges', () => {
  it('knows exactly what was added, in whatever pieces', () => {
    const range = fc.record({ clock: fc.nat(40), len: fc.integer({ min: 1, max: 8 }) })
    fc.assert(
      fc.property(fc.array(range), range, (added, asked) => {
        const ranges = new DeletedRanges()
        const clocks = new Set<number>()
        for (const item of added) {
          ranges.add(deletes(item))
          for (let i = 0; i < item.len; i += 1) clocks.add(item.clock + i)
        }

        const isAll = Array.from({ length: asked.len }, (_, i) => asked.clock + i).every((clock) =>
          clocks.has(clock),
        )
        expect(ranges.includes(deletes(asked))).toBe(isAll)
      }),
    )
  })
})
