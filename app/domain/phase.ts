/** What a phase can open; several at once. */
export const ACTIVITY_KINDS = [
  'discussion',
  'survey',
  'session',
  'mailbox',
  'comments',
  'drafting',
  'responses',
] as const

export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

/** From when until when. */
export type Span = {
  opensAt: Date
  /** Exclusive: what arrives at this very moment, or later, is late. */
  closesAt: Date
}

/** How something that arrives now stands to a phase or activity. Late texts are kept, and marked late. */
export type Arrival = 'not-open' | 'in-time' | 'late'

export function arrival(span: Span, now: Date): Arrival {
  if (now < span.opensAt) return 'not-open'
  return now < span.closesAt ? 'in-time' : 'late'
}

/** The phase that is open now; else the next to open; else the last. `undefined` when there is none. */
export function currentPhase<P extends Span>(phases: readonly P[], now: Date): P | undefined {
  const open = phases.find((phase) => arrival(phase, now) === 'in-time')
  const next = phases.find((phase) => arrival(phase, now) === 'not-open')
  return open ?? next ?? phases.at(-1)
}

const DAY_MS = 24 * 3600 * 1000

/** Whole days that remain; 0 on the last day and after it. */
export function daysLeft(span: Span, now: Date): number {
  return Math.max(0, Math.floor((span.closesAt.getTime() - now.getTime()) / DAY_MS))
}

/** Whether a draft can be commented on now or later, by the activities that open it. */
export function mayBeCommented(activities: readonly Span[], now: Date): boolean {
  return activities.some((span) => arrival(span, now) !== 'late')
}
