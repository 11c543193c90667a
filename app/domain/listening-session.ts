import type { ContributionKind } from './contribution'
import type { Consent, ContributorKind } from './contributor'
import type { Localized } from './language'
import type { Refusal } from './refusal'

/** How what is said in a session is attributed. The rule is read aloud at its beginning. */
export const ATTRIBUTIONS = ['named', 'organisation', 'group', 'none'] as const
export type Attribution = (typeof ATTRIBUTIONS)[number]

/** What kind of meeting it is: the channel of its contributions. */
export const SESSION_FORMATS = ['session', 'meeting', 'regional_event'] as const
export type SessionFormat = (typeof SESSION_FORMATS)[number]

/** What a point can be to the question that is treated, in the order of lists. */
export const POINT_KINDS = [
  'comment',
  'evidence',
  'wording',
  'question',
  'objection',
  'support',
] as const satisfies readonly ContributionKind[]

/** Chosen in a form where the language of a point is none of those offered: its tag follows. */
export const OTHER_LANGUAGE = 'other'

/** How many numbered voices may be handed out at the door. */
export const VOICES = 60

/** One point noted in a listening session, in the words of who spoke. */
export type NotePoint = {
  /** UUID, given when the point is begun. */
  id: string
  text: string
  /** How the session's rule names who spoke: "Voix 4", "a city"; '' when nobody is named. */
  speaker: string
  /** The stakeholder group of who spoke; `null`: not known. */
  groupId: string | null
  kind: ContributionKind
  /** BCP 47. */
  language: string
  /** Its words are being written, and nobody has said yet that they are the point. */
  isBegun?: boolean
}

/** One part of the session, in the order in which they follow one another. */
export type AgendaItem = { id: string; minutes: number; title: Localized }

/** A part of the session with the moment it begins. */
export type TimedItem = AgendaItem & { at: Date; state: 'done' | 'now' | 'to-come' }

/** The agenda with its times; nothing is "now" before the session begins or after its last part. */
export function timedAgenda(startsAt: Date, agenda: readonly AgendaItem[], now: Date): TimedItem[] {
  let at = startsAt.getTime()
  return agenda.map((item) => {
    const begins = at
    at += item.minutes * 60_000
    const state = now.getTime() >= at ? 'done' : now.getTime() >= begins ? 'now' : 'to-come'
    return { ...item, at: new Date(begins), state }
  })
}

/** Where a session is in its life. */
export type SessionState = 'to-come' | 'running' | 'over' | 'closed'

export function sessionState(
  session: { startsAt: Date; endsAt: Date; closedAt: Date | null },
  now: Date,
): SessionState {
  if (session.closedAt !== null) return 'closed'
  if (now < session.startsAt) return 'to-come'
  return now < session.endsAt ? 'running' : 'over'
}

/** Why no point may be noted any more; `null` while it may. */
export function notingRefusal(session: { closedAt: Date | null }): Refusal | null {
  return session.closedAt === null ? null : 'session-closed'
}

/** Whether closing it now would end it before it began: whoever does that has to mean it. */
export function isBeforeItsDate(session: { startsAt: Date }, now: Date): boolean {
  return now < session.startsAt
}

/**
 * Why the session cannot be closed; `null` when it can.
 *
 * @param isMeantEarly closing it before its date was asked for in so many words.
 * @param decided the points, by id, that were not noted and of which somebody said what becomes.
 */
export function closingRefusal(
  session: { startsAt: Date; closedAt: Date | null },
  closing: {
    points: readonly NotePoint[]
    isMeantEarly: boolean
    decided: ReadonlyMap<string, BegunChoice>
  },
  now: Date,
): Refusal | null {
  const { points, isMeantEarly, decided } = closing
  if (session.closedAt !== null) return 'session-closed'
  if (points.some(({ id, isBegun }) => isBegun && !decided.has(id))) return 'points-not-noted'
  const kept = keptPoints(points, decided)
  if (kept.every((point) => point.text.trim() === '')) return 'session-without-points'
  return isBeforeItsDate(session, now) && !isMeantEarly ? 'session-not-begun' : null
}

/** What becomes of a point that was begun and not noted when its session is closed. */
export type BegunChoice = 'include' | 'leave_out'

/** The points that become contributions: those noted, and those begun that are to be. */
export function keptPoints(
  points: readonly NotePoint[],
  decided: ReadonlyMap<string, BegunChoice>,
): NotePoint[] {
  return points.filter(({ id, isBegun }) => !isBegun || decided.get(id) === 'include')
}

/** Who said a point, as far as the rule of the session lets it be known. */
export type Attributed = {
  /** Of the contributor the point is from; `null`: nobody is named. */
  name: string | null
  /** How who spoke is called without being a contributor: "Voix 4", "Ville de Kerlune". */
  speaker: string | null
  groupId: string | null
  contributorKind: ContributorKind | null
  consent: Consent
}

/** Whatever the notes say, no more than the rule that was read aloud. */
export function attributed(
  { speaker, groupId }: Pick<NotePoint, 'speaker' | 'groupId'>,
  rule: Attribution,
): Attributed {
  const said = speaker.trim() === '' ? null : speaker.trim()
  const hidden = { name: null, contributorKind: null, consent: 'name_hidden' } as const
  switch (rule) {
    case 'named':
      if (said === null) return { ...hidden, speaker: null, groupId }
      return {
        name: said,
        speaker: null,
        groupId,
        contributorKind: 'individual',
        consent: 'public',
      }
    case 'organisation':
      return { ...hidden, speaker: said, groupId, contributorKind: said ? 'organisation' : null }
    case 'group':
      return { ...hidden, speaker: said !== null && isVoice(said) ? said : null, groupId }
    case 'none':
      return { ...hidden, speaker: null, groupId: null }
  }
}

/** A numbered voice, "Voix 4": anything else could be a name. */
function isVoice(speaker: string): boolean {
  return /^\p{L}+ \p{Nd}{1,3}$/u.test(speaker)
}
