import { describe, expect, it } from 'vitest'
import { arrival, currentPhase, daysLeft, mayBeCommented } from '~/app/domain/phase'

const opensAt = new Date('2026-03-02T00:00Z')
const closesAt = new Date('2026-06-01T00:00Z')
const phase = { opensAt, closesAt }
const just = (date: Date, ms: number) => new Date(date.getTime() + ms)

describe('arrival', () => {
  it.each([
    [just(opensAt, -1), 'not-open'],
    [opensAt, 'in-time'],
    [just(closesAt, -1), 'in-time'],
    [closesAt, 'late'],
  ] as const)('at %s is %s', (now, expected) => {
    expect(arrival(phase, now)).toBe(expected)
  })
})

describe('currentPhase', () => {
  const next = { opensAt: new Date('2026-07-01'), closesAt: new Date('2026-08-01') }

  it('is the open one, then the next to open, then the last', () => {
    expect(currentPhase([phase, next], opensAt)).toBe(phase)
    expect(currentPhase([phase, next], closesAt)).toBe(next)
    expect(currentPhase([phase, next], next.closesAt)).toBe(next)
    expect(currentPhase([], opensAt)).toBeUndefined()
  })
})

describe('daysLeft', () => {
  it('counts whole days and never below zero', () => {
    expect(daysLeft(phase, just(closesAt, -1))).toBe(0)
    expect(daysLeft(phase, just(closesAt, -24 * 3600 * 1000))).toBe(1)
    expect(daysLeft(phase, just(closesAt, 1))).toBe(0)
  })
})

describe('mayBeCommented', () => {
  it.each([
    [just(opensAt, -1), true],
    [opensAt, true],
    [closesAt, false],
  ])('at %s is %s', (now, may) => {
    expect(mayBeCommented([phase], now)).toBe(may)
  })

  it('is not so without an activity', () => {
    expect(mayBeCommented([], opensAt)).toBe(false)
  })
})
