import { describe, expect, it } from 'vitest'
import { placeDispositions } from '~/app/components/charts/disposition-bar'
import { layoutRibbon, type RibbonPassage } from '~/app/components/charts/ribbon-layout'
import { medianStep, scaleHeights } from '~/app/components/charts/scale'
import { placeSquares, worthOfSquare } from '~/app/components/charts/squares'
import { axisTicks, stackBars, type ChannelPeriod } from '~/app/components/charts/stacked-bars'

describe('stacked bars', () => {
  it('stand on the ground line, one channel on the other, as tall as their counts', () => {
    const { stacks } = stackBars([period({ survey: 30, mail: 10 })], 200, 160)

    const [lower, upper] = stacks[0]!.bars
    expect(stacks[0]!.total).toBe(40)
    expect(lower!.y + lower!.height).toBe(199)
    expect(upper!.y + upper!.height).toBeCloseTo(lower!.y)
    expect(lower!.height / upper!.height).toBeCloseTo(3)
    expect(stacks[0]!.top).toBeGreaterThanOrEqual(200 - 160 - 1)
  })

  it('are flat when nothing came', () => {
    const { stacks, ticks } = stackBars([period({}), period({ survey: 0 })], 200, 160)

    expect(stacks.map((stack) => [stack.total, stack.top])).toEqual([
      [0, 199],
      [0, 199],
    ])
    expect(ticks).toEqual([])
  })

  it.each([
    [0, []],
    [1, []],
    [3, [1, 2, 3]],
    [261, [100, 200]],
    [1284, [500, 1000]],
  ])('have round numbers at their axis up to %i', (highest, ticks) => {
    expect(axisTicks(highest)).toEqual(ticks)
  })
})

describe('squares', () => {
  it('are filled for those who spoke, empty for those who are missing', () => {
    const { filled, empty, height } = placeSquares({ count: 3, target: 5 }, 1)

    expect(filled.match(/M/g)).toHaveLength(3)
    expect(empty.match(/M/g)).toHaveLength(2)
    expect(height).toBe(15)
  })

  it('stand for more people when there are too many to count', () => {
    expect(worthOfSquare([{ count: 44, target: null }])).toBe(1)
    expect(worthOfSquare([{ count: 10, target: 170 }])).toBe(2)
    expect(worthOfSquare([{ count: 4000, target: null }])).toBe(50)
  })

  it('are none when nobody was hoped for', () => {
    expect(placeSquares({ count: 0, target: null }, 1)).toMatchObject({ filled: '', height: 0 })
    expect(worthOfSquare([])).toBe(1)
  })
})

describe('a scale', () => {
  it('has its median at the degree in the middle of all answers', () => {
    const steps = [
      { value: 3, count: 1 },
      { value: 1, count: 2 },
      { value: 2, count: 2 },
    ]

    expect(medianStep(steps)).toBe(2)
    expect(scaleHeights(steps, 100)).toEqual([50, 100, 100])
  })

  it('has no median and no height without answers', () => {
    expect(medianStep([{ value: 1, count: 0 }])).toBeNull()
    expect(scaleHeights([{ value: 1, count: 0 }], 100)).toEqual([0])
  })
})

describe('the bar of dispositions', () => {
  it('is filled from end to end, without what has no count', () => {
    const pieces = placeDispositions({ accepted: 3, noted: 0, pending: 1 })

    expect(pieces.map((piece) => piece.disposition)).toEqual(['accepted', 'pending'])
    expect(pieces[1]!.x).toBeCloseTo(pieces[0]!.width + 3)
    expect(pieces[1]!.x + pieces[1]!.width).toBeCloseTo(1000)
    expect(placeDispositions({})).toEqual([])
  })
})

describe('the ribbon', () => {
  const size = { width: 1200, cell: { height: 6, gap: 2 }, partGap: 20 }

  it('draws one cell for each thread: remarks above the line, objections under it', () => {
    const remark = { position: 1, isObjection: false }
    const objection = { position: 2, isObjection: true }
    const unknown = { position: null, isObjection: false }

    const layout = layoutRibbon(
      [passage(0, [remark, remark, unknown]), passage(1, [objection])],
      size,
    )

    const count = (path: string) => path.match(/M/g)?.length ?? 0
    expect(
      layout.cells.map((each) => [each.position, count(each.filled), count(each.hollow)]),
    ).toEqual([
      [0, 1, 0],
      [1, 2, 0],
      [2, 0, 1],
    ])
    expect(layout.parts.map((span) => span.part)).toEqual([0, 1])
  })

  it('keeps columns apart and inside the drawing, whatever their number', () => {
    const many = Array.from({ length: 400 }, (_, index) => passage(Math.floor(index / 50), []))

    const { columns } = layoutRibbon(many, size)

    columns.slice(1).forEach((column, index) => {
      const before = columns[index]!
      expect(column.x).toBeGreaterThan(before.x + before.width)
    })
    expect(columns.at(-1)!.x + columns.at(-1)!.width).toBeLessThanOrEqual(size.width)
  })

  it('is placed without passages', () => {
    const layout = layoutRibbon([], size)

    expect(layout.columns).toEqual([])
    expect(layout.height).toBeGreaterThan(0)
  })
})

function period(byChannel: ChannelPeriod['byChannel']): ChannelPeriod {
  return { key: '2026-03', label: 'mars', short: 'm', byChannel }
}

function passage(part: number, threads: RibbonPassage['threads']): RibbonPassage {
  return { id: `${part}`, number: '1.1', href: '#', part, threads }
}
