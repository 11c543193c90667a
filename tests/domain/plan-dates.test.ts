import { describe, expect, it } from 'vitest'
import { isMonth, isPeriod, isToBeConfirmed, planDate } from '~/app/domain/plan-dates'

describe('planDate', () => {
  it.each([
    ['Mars', '2027', { date: '2027-03' }],
    ['Marzo 2028', null, { date: '2028-03' }],
    ['JUILLET - SEPTEMBRE 2022 (TRIMESTRE 1)', null, { date: '2022-Q3' }],
    ['Feb – Apr 2026', null, { date: '2026-02', dateTo: '2026-04' }],
    ['Forum (1-3 juin)', '2021', { date: '2021-06-01', dateTo: '2021-06-03' }],
    ['premier trimestre 2021', null, { date: '2021-Q1' }],
    ['Conseil (automne 2021)', null, { date: '2021-Q4' }],
    ['أبريل', '2027', { date: '2027-04' }],
  ])('%s is a date', (text, year, date) => expect(planDate(text, year)).toEqual(date))

  it('is none where no time is named, or no year is known', () => {
    expect(planDate('Marseille accueille le réseau', '2027')).toBeNull()
    expect(planDate('Juin', null)).toBeNull()
  })
})

describe('titles of calendars', () => {
  it('are months and periods alone', () => {
    expect(['Janvier', 'March 2027', 'Marche'].map(isMonth)).toEqual([true, true, false])
    expect(['AVRIL - JUIN 2023 (T4)', 'Avril au jardin'].map(isPeriod)).toEqual([true, false])
  })

  it('may stand under a question mark', () => {
    expect(isToBeConfirmed('Forum – à confirmer')).toBe(true)
    expect(isToBeConfirmed('Forum confirmé')).toBe(false)
  })
})
