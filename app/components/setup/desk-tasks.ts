import type { Localized } from '~/app/domain/language'
import { arrival, type ActivityKind } from '~/app/domain/phase'
import { saidEnd } from '~/app/i18n/dates'

/** What the database says of the work: counts, and what is open. */
export type DeskFacts = {
  contributions: number
  contributors: number
  unanswered: number
  unclassified: number
  held: number
  /** Sessions that are over and not closed. */
  sessions: { activityId: string; title: Localized }[]
  drafts: { id: string; title: Localized; number: number | null }[]
  votes: { id: string; closesAt: Date }[]
  /** Publications that are planned, or failed and wait for somebody. */
  plans: { draftId: string; title: Localized; dueAt: Date; state: 'planned' | 'failed' }[]
}

type DeskTask = {
  kind:
    | 'no-phase'
    | 'nothing-open'
    | 'held'
    | 'session'
    | 'unclassified'
    | 'unanswered'
    | 'first-version'
    | 'draft-missing'
    | 'vote'
    | 'publication-failed'
    | 'publication-planned'
  count: number
  /** Under the desk: `/register?…`. */
  path: string
  about?: { id: string; title: Localized }
  until?: Date
}

type PhaseOfDesk = {
  id: string
  title: Localized
  opensAt: Date
  closesAt: Date
  activities: readonly {
    id: string
    kind: ActivityKind
    title: Localized
    draftId?: string | null
  }[]
}

/** What waits for the team, what blocks others first. `timeZone`: of the consultation. */
export function deskTasks(
  facts: DeskFacts,
  phases: readonly PhaseOfDesk[],
  now: Date,
  timeZone: string,
): DeskTask[] {
  const tasks: DeskTask[] = []
  if (phases.length === 0) tasks.push({ kind: 'no-phase', count: 1, path: '/phases/new' })
  for (const phase of phases) tasks.push(...tasksOfPhase(phase, now))
  for (const vote of facts.votes) {
    tasks.push({
      kind: 'vote',
      count: 1,
      path: '/approvals',
      until: saidEnd(vote.closesAt, timeZone),
    })
  }
  for (const { draftId: id, title, dueAt, state } of facts.plans) {
    const about = { id, title }
    tasks.push({ kind: `publication-${state}`, count: 1, path: '/drafts', about, until: dueAt })
  }
  if (facts.held > 0) tasks.push({ kind: 'held', count: facts.held, path: '/register?state=held' })
  for (const { activityId: id, title } of facts.sessions) {
    tasks.push({ kind: 'session', count: 1, path: '/sessions', about: { id, title } })
  }
  const { unclassified, unanswered } = facts
  if (unclassified > 0) tasks.push({ kind: 'unclassified', count: unclassified, path: '/themes' })
  if (unanswered > 0) tasks.push({ kind: 'unanswered', count: unanswered, path: '/responses' })
  for (const { id, title, number } of facts.drafts) {
    if (number !== null) continue
    tasks.push({ kind: 'first-version', count: 1, path: '/drafts', about: { id, title } })
  }
  return tasks
}

function tasksOfPhase(phase: PhaseOfDesk, now: Date): DeskTask[] {
  if (arrival(phase, now) === 'late') return []
  if (phase.activities.length === 0) {
    return [
      {
        kind: 'nothing-open',
        count: 1,
        path: `/phases/${phase.id}`,
        about: phase,
        until: phase.opensAt,
      },
    ]
  }
  if (arrival(phase, now) === 'not-open') return []
  return phase.activities
    .filter((activity) => activity.kind === 'comments' && !activity.draftId)
    .map((about) => ({ kind: 'draft-missing', count: 1, path: `/activities/${about.id}`, about }))
}

/** What closes on a day other than its phase, the next three; a session that is closed is past. */
export function nextDeadlines(
  phases: readonly {
    activities: readonly {
      id: string
      title: Localized
      closesAt?: string | null
      closedAt?: string | null
    }[]
  }[],
  now: Date,
): { id: string; title: Localized; closesAt: Date }[] {
  return phases
    .flatMap((phase) => phase.activities)
    .flatMap(({ id, title, closesAt, closedAt }) =>
      closesAt && !closedAt ? [{ id, title, closesAt: new Date(closesAt) }] : [],
    )
    .filter(({ closesAt }) => closesAt > now)
    .sort((one, other) => one.closesAt.getTime() - other.closesAt.getTime())
    .slice(0, 3)
}
