import type { ContributionKind } from './contribution'

/** How what is said in a session is attributed. The rule is read aloud at its beginning. */
export const ATTRIBUTIONS = ['named', 'organisation', 'group', 'none'] as const
export type Attribution = (typeof ATTRIBUTIONS)[number]

/** What kind of meeting it is: the channel of its contributions. */
export const SESSION_FORMATS = ['session', 'meeting', 'regional_event'] as const
export type SessionFormat = (typeof SESSION_FORMATS)[number]

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
}
