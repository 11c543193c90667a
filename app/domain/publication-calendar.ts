import type { DraftKind } from './draft'
import type { Localized } from './language'

/** What a calendar tells of: a published version, one that is planned, a phase that opens or closes. */
export type CalendarEntry = {
  /** The same for ever, so that a calendar replaces what it had. */
  id: string
  at: Date
  kind: 'strategy' | 'synthesis' | 'report' | 'phase-opens' | 'phase-closes'
  title: Localized
  /** Of the version, or of the phase. */
  number: number
  /** Where it is read; `null`: nowhere yet. */
  versionId: string | null
  /** Published, or begun; else to come. */
  state: 'past' | 'to-come' | 'withdrawn'
  /** Only the team sees it. */
  isHidden: boolean
}

type Facts = {
  versions: readonly {
    id: string
    kind: DraftKind
    title: Localized
    number: number
    publishedAt: Date
    withdrawnAt: Date | null
  }[]
  plans: readonly {
    id: string
    kind: DraftKind
    title: Localized
    number: number
    dueAt: Date
    isPublic: boolean
    state: 'planned' | 'failed'
  }[]
  phases: readonly {
    id: string
    position: number
    title: Localized
    opensAt: Date
    /** Exclusive. */
    closesAt: Date
  }[]
}

/**
 * All days of a consultation's calendar, the earliest first. What is planned is among them for the
 * team, and for readers where the team says so; what failed is not.
 */
export function calendarEntries(
  { versions, plans, phases }: Facts,
  { isTeam, now }: { isTeam: boolean; now: Date },
): CalendarEntry[] {
  const stateAt = (at: Date) => (at <= now ? 'past' : 'to-come')
  const published = versions.flatMap((version): CalendarEntry[] => {
    const { id, kind, title, number, publishedAt: at, withdrawnAt } = version
    if (kind === 'notes') return []
    const state = withdrawnAt === null ? 'past' : 'withdrawn'
    return [{ ...{ id, at, kind, title, number, state }, versionId: id, isHidden: false }]
  })
  const planned = plans.flatMap((plan): CalendarEntry[] => {
    const { id, kind, title, number, dueAt: at, isPublic } = plan
    if (kind === 'notes' || plan.state !== 'planned' || !(isTeam || isPublic)) return []
    const facts = { versionId: null, state: 'to-come', isHidden: !isPublic } as const
    return [{ ...{ id, at, kind, title, number }, ...facts }]
  })
  const turns = phases.flatMap(({ id, position: number, title, opensAt, closesAt }) => {
    const facts = { title, number, versionId: null, isHidden: false }
    const turn = (kind: 'phase-opens' | 'phase-closes', at: Date): CalendarEntry => {
      return { id: `${id}-${kind}`, at, kind, state: stateAt(at), ...facts }
    }
    return [turn('phase-opens', opensAt), turn('phase-closes', closesAt)]
  })
  const entries = [...published, ...planned, ...turns]
  return entries.sort((one, other) => one.at.getTime() - other.at.getTime())
}
