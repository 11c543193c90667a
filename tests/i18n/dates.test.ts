import { expect, test } from 'vitest'
import { formatEnd, formatTime, saidEnd } from '~/app/i18n/dates'

test('an end at midnight is said as the evening before, where the consultation is', () => {
  const midnightInParis = '2027-01-15T23:00:00Z'
  expect(formatEnd(midnightInParis, 'fr', 'Europe/Paris')).toContain('15 janvier 2027 à 23:59')
  expect(formatEnd(midnightInParis, 'fr', 'UTC')).toContain('15 janvier 2027 à 23:00')
})

test('an end in the day is said as it was set', () => {
  expect(formatEnd('2026-09-30T14:00:00Z', 'fr', 'Europe/Paris')).toContain('à 16:00')
})

test.each([
  ['2026-12-15T18:00:00Z', '18:00'],
  ['2026-12-15T23:59:00Z', '23:59'],
  ['2026-12-16T00:00:00Z', '23:59'],
])('a deadline set to %s is shown as %s, on every page', (end, shown) => {
  expect(formatTime(saidEnd(end, 'Africa/Abidjan'), 'fr', 'Africa/Abidjan')).toBe(shown)
})
