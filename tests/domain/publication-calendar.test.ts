import { describe, expect, test } from 'vitest'
import { calendarEntries } from '~/app/domain/publication-calendar'

const now = new Date('2026-11-20T12:00Z')
const title = { en: 'Strategy' }

const versions = [
  {
    id: 'v1',
    kind: 'strategy' as const,
    title,
    number: 1,
    publishedAt: new Date('2026-07-06T09:00Z'),
    withdrawnAt: null,
  },
  {
    id: 'v2',
    kind: 'report' as const,
    title,
    number: 1,
    publishedAt: new Date('2026-11-06T09:00Z'),
    withdrawnAt: new Date('2026-11-07T09:00Z'),
  },
]

function plan(id: string, isPublic: boolean, state: 'planned' | 'failed' = 'planned') {
  const dueAt = new Date('2026-12-05T09:00Z')
  return { id, kind: 'strategy' as const, title, number: 2, dueAt, isPublic, state }
}

const phases = [
  {
    id: 'p3',
    position: 3,
    title: { en: 'Finalising' },
    opensAt: new Date('2026-11-02T00:00Z'),
    closesAt: new Date('2027-01-16T00:00Z'),
  },
]

const idsOf = (isTeam: boolean, plans: ReturnType<typeof plan>[]) =>
  calendarEntries({ versions, plans, phases }, { isTeam, now }).map(({ id }) => id)

describe('the calendar of publications', () => {
  test('has versions, plans and phases in the order of their days', () => {
    const entries = calendarEntries(
      { versions, plans: [plan('later', true)], phases },
      { isTeam: false, now },
    )

    expect(entries.map(({ id, state }) => [id, state])).toEqual([
      ['v1', 'past'],
      ['p3-phase-opens', 'past'],
      ['v2', 'withdrawn'],
      ['later', 'to-come'],
      ['p3-phase-closes', 'to-come'],
    ])
  })

  test('shows readers what is planned only where the team says so', () => {
    const plans = [plan('hidden', false), plan('told', true)]

    expect(idsOf(false, plans)).not.toContain('hidden')
    expect(idsOf(false, plans)).toContain('told')
    expect(idsOf(true, plans)).toEqual(expect.arrayContaining(['hidden', 'told']))
  })

  test('does not announce what failed', () => {
    expect(idsOf(true, [plan('failed', true, 'failed')])).not.toContain('failed')
  })
})
