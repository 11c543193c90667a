import { expect, test } from 'vitest'
import { calendarFor } from '~/db/seed/calendar'

test('On the day it was written for, the example is as written', () => {
  const { weeks, at, day } = calendarFor(new Date('2026-11-20T10:00:00Z'))
  expect(weeks).toBe(0)
  expect(at('2026-04-14 15:00').toISOString()).toBe('2026-04-14T13:00:00.000Z')
  expect(at('2026-11-02').toISOString()).toBe('2026-11-01T23:00:00.000Z')
  expect(day('2026-12-03')).toBe('2026-12-03')
})

test('Later it moves by whole weeks, and clocks in Paris show the same hour', () => {
  const today = new Date('2027-05-12T10:00:00Z')
  const { weeks, at } = calendarFor(today)
  expect(weeks).toBe(24)
  expect(at('2026-11-26 18:30').toISOString()).toBe('2027-05-13T16:30:00.000Z')
  expect(at('2026-11-02') < today && today < at('2027-01-16')).toBe(true)
})

test('What the example calls today is never in the future', () => {
  for (let day = 0; day < 21; day++) {
    const today = new Date(Date.UTC(2026, 10, 20 + day, 10))
    const behind = today.getTime() - calendarFor(today).at('2026-11-20 09:00').getTime()
    expect(behind).toBeGreaterThanOrEqual(0)
    expect(behind).toBeLessThan(7 * 86_400_000)
  }
})
