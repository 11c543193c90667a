import { describe, expect, it } from 'vitest'
import {
  addDays,
  fromLocalTime,
  isLocalTime,
  isTimeZone,
  toLocalTime,
} from '~/app/domain/zoned-time'

describe('a time on a wall clock', () => {
  it.each([
    ['Europe/Paris', '2027-01-15T23:59', '2027-01-15T22:59Z'],
    ['Europe/Paris', '2027-07-15T23:59', '2027-07-15T21:59Z'],
    ['America/Santiago', '2027-01-15T09:30', '2027-01-15T12:30Z'],
    ['America/Santiago', '2027-07-15T09:30', '2027-07-15T13:30Z'],
    ['Africa/Abidjan', '2027-07-15T09:30', '2027-07-15T09:30Z'],
    ['Asia/Kathmandu', '2027-07-15T09:30', '2027-07-15T03:45Z'],
    ['UTC', '2028-02-29T00:00', '2028-02-29T00:00Z'],
  ])('in %s, %s is one moment, and back', (zone, local, moment) => {
    expect(fromLocalTime(local, zone)).toEqual(new Date(moment))
    expect(toLocalTime(new Date(moment), zone)).toBe(local)
  })

  it.each([
    ['Europe/Paris', '2027-03-28T02:30', '2027-03-28T01:30Z', '2027-03-28T03:30'],
    ['America/Santiago', '2027-09-05T00:30', '2027-09-05T04:30Z', '2027-09-05T01:30'],
  ])('that %s skips (%s) is as much later as the clocks jumped', (zone, local, moment, shown) => {
    expect(fromLocalTime(local, zone)).toEqual(new Date(moment))
    expect(toLocalTime(new Date(moment), zone)).toBe(shown)
  })

  it.each([
    ['Europe/Paris', '2027-10-31T02:30', '2027-10-31T00:30Z'],
    ['America/Santiago', '2027-04-03T23:30', '2027-04-04T02:30Z'],
  ])('that %s shows twice (%s) is the first one', (zone, local, first) => {
    expect(fromLocalTime(local, zone)).toEqual(new Date(first))
  })

  it.each([
    ['Europe/Paris', '2027-03-28T01:59', '2027-03-28T00:59Z'],
    ['Europe/Paris', '2027-03-28T03:00', '2027-03-28T01:00Z'],
    ['Europe/Paris', '2027-10-31T03:00', '2027-10-31T02:00Z'],
    ['America/Santiago', '2027-09-04T23:59', '2027-09-05T03:59Z'],
    ['America/Santiago', '2027-09-05T01:00', '2027-09-05T04:00Z'],
  ])('beside a change of clocks in %s, %s, is exact', (zone, local, moment) => {
    expect(fromLocalTime(local, zone)).toEqual(new Date(moment))
  })

  it('keeps its time of day over a change of clocks', () => {
    expect(addDays('2027-03-27T09:00', 1)).toBe('2027-03-28T09:00')
    expect(addDays('2027-12-31T23:59', 1)).toBe('2028-01-01T23:59')
  })

  it('comes back from every hour of two years in zones of all kinds', () => {
    for (const zone of [
      'Europe/Paris',
      'America/Santiago',
      'Africa/Abidjan',
      'Australia/Lord_Howe',
    ]) {
      for (let at = Date.UTC(2027, 0); at < Date.UTC(2029, 0); at += 3 * 3600_000) {
        const local = toLocalTime(new Date(at), zone)
        expect(toLocalTime(fromLocalTime(local, zone), zone)).toBe(local)
      }
    }
  })

  it('is told from what is none', () => {
    expect(isLocalTime('2027-02-28T09:00')).toBe(true)
    for (const wrong of ['2027-02-30T09:00', '2027-02-28', '2027-02-28T25:00', 'tomorrow', '']) {
      expect(isLocalTime(wrong), wrong).toBe(false)
    }
    expect(isTimeZone('Africa/Abidjan')).toBe(true)
    expect(isTimeZone('Africa/Atlantis')).toBe(false)
    expect(() => fromLocalTime('soon', 'UTC')).toThrow(RangeError)
  })
})
