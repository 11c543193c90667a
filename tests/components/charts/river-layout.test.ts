import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  layoutRiver,
  NO_THEME,
  OTHER_THEMES,
  ribbonPath,
  type RiverFlow,
  type RiverLayout,
} from '~/app/components/charts/river-layout'
import { DISPOSITION_SIGNS } from '~/app/components/signs'

const GROUPS = ['a', 'b', 'c', 'd', 'e', 'f', 'g']

const flow = fc.record({
  groupId: fc.constantFrom(...GROUPS),
  themeId: fc.option(fc.integer({ min: 0, max: 14 }).map((each) => `theme-${each}`)),
  disposition: fc.constantFrom(...DISPOSITION_SIGNS),
  count: fc.integer({ min: 0, max: 5000 }),
})

const flows: fc.Arbitrary<RiverFlow[]> = fc.array(flow, { maxLength: 120 })

describe('the river', () => {
  it('keeps every contribution in each column, and lets out of a theme what came in', () => {
    fc.assert(
      fc.property(flows, (given) => {
        const layout = layoutRiver(GROUPS, given)
        const total = sum(given)

        expect(layout.total).toBe(total)
        for (const nodes of columnsOf(layout)) expect(sum(nodes)).toBe(total)
        for (const theme of layout.themes) {
          expect(sum(layout.inflows.filter((each) => each.to === theme.id))).toBe(theme.count)
          expect(sum(layout.outflows.filter((each) => each.from === theme.id))).toBe(theme.count)
        }
      }),
    )
  })

  it('never lets bars or their words overlap, nor leave the drawing', () => {
    fc.assert(
      fc.property(flows, (given) => {
        const layout = layoutRiver(GROUPS, given)

        for (const nodes of columnsOf(layout)) {
          let end = -0.001
          for (const { slot, y, height } of nodes) {
            expect(slot.y).toBeGreaterThanOrEqual(end)
            expect(y).toBeGreaterThanOrEqual(slot.y - 0.001)
            expect(y + height).toBeLessThanOrEqual(slot.y + slot.height + 0.001)
            end = slot.y + slot.height
          }
          expect(end).toBeLessThanOrEqual(layout.height + 0.001)
        }
      }),
    )
  })

  it('draws ribbons within the bars they join', () => {
    fc.assert(
      fc.property(flows, (given) => {
        const layout = layoutRiver(GROUPS, given)
        const bars = new Map(
          columnsOf(layout)
            .flat()
            .map((node) => [node.id, node]),
        )

        for (const ribbon of [...layout.inflows, ...layout.outflows]) {
          const [from, to] = [bars.get(ribbon.from)!, bars.get(ribbon.to)!]
          expect(ribbon.fromY).toBeGreaterThanOrEqual(from.y - 0.001)
          expect(ribbon.fromY + ribbon.thickness).toBeLessThanOrEqual(from.y + from.height + 0.001)
          expect(ribbon.toY + ribbon.thickness).toBeLessThanOrEqual(to.y + to.height + 0.001)
          expect(ribbonPath(ribbon, 0, 100)).not.toMatch(/NaN|Infinity|undefined/)
        }
      }),
    )
  })

  it('is empty without contributions', () => {
    const layout = layoutRiver(GROUPS, [])

    expect(columnsOf(layout).flat()).toEqual([])
    expect(layout.total).toBe(0)
    expect(layout.height).toBeGreaterThan(0)
  })

  it('shows eight themes by size, then the others together, then those without a theme', () => {
    const given = Array.from({ length: 10 }, (_, index) => given1(`theme-${index}`, 100 - index))

    const layout = layoutRiver(GROUPS, [given1(null, 500), ...given])

    expect(layout.themes.map((theme) => theme.id)).toEqual([
      ...Array.from({ length: 8 }, (_, index) => `theme-${index}`),
      OTHER_THEMES,
      NO_THEME,
    ])
    expect(layout.themes.at(-2)!.count).toBe(92 + 91)
  })
})

function given1(themeId: string | null, count: number): RiverFlow {
  return { groupId: 'a', themeId, disposition: 'noted', count }
}

function columnsOf(layout: RiverLayout) {
  return [layout.groups, layout.themes, layout.dispositions]
}

function sum(counted: readonly { count: number }[]): number {
  return counted.reduce((all, each) => all + each.count, 0)
}
