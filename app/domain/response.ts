import type { Disposition } from './disposition'
import { hasWords, type Localized } from './language'
import type { Refusal } from './refusal'
import type { Visitor } from './role'

/** Where a response stands: given to someone, written, read again, public. */
export type ResponseState = 'assigned' | 'proposed' | 'reviewed' | 'published'

/** At most this many contributions are answered by one form. */
export const MAX_ANSWERED = 500

/** What was decided about one contribution; `null`: not decided yet. */
export type Decision = { contributionId: string; disposition: Disposition | null }

/** A passage that reads differently because of a response. */
export type ChangedPassage = { versionId: string; blockId: string }

/** Why this visitor may not write responses, or publish them; `null` when they may. */
export function respondingRefusal(visitor: Visitor, act: 'propose' | 'publish'): Refusal | null {
  if (visitor.personId === null) return 'sign-in-first'
  const roles = act === 'publish' ? ['secretariat'] : ['secretariat', 'drafter']
  return visitor.roles.some((role) => roles.includes(role)) ? null : 'not-your-role'
}

type ToPublish = { state: ResponseState; text: Localized; decisions: readonly Decision[] }

/** Why a response cannot be published as it stands; `null` when it can. */
export function responseRefusal({ state, text, decisions }: ToPublish): Refusal | null {
  if (state === 'published') return 'already-published'
  if (!hasWords(text)) return 'reason-missing'
  if (decisions.length === 0) return 'response-answers-nothing'
  return decisions.some(({ disposition }) => disposition === null) ? 'disposition-missing' : null
}

/** Whom a contributor's words are about: what is known of those answered, to write to each once. */
export type Answered = {
  contributionId: string
  contributorId: string | null
  /** `null`: left none. */
  email: string | null
  /** Of their account; `null`: they have none. */
  personId: string | null
}

/** To whom the response is sent: each contributor once, by their address, else by their account. */
export function addresseesOf(
  answered: readonly Answered[],
): ({ contributorId: string } | { personId: string })[] {
  const addresses = new Map<string, { contributorId: string } | { personId: string }>()
  for (const { contributorId, email, personId } of answered) {
    if (contributorId && email) addresses.set(email.toLowerCase(), { contributorId })
    else if (personId) addresses.set(personId, { personId })
  }
  return [...addresses.values()]
}

/** How many of each disposition; `pending` is what is not decided. */
export function countDispositions(
  rows: readonly { disposition: Disposition | null; count: number }[],
): Partial<Record<Disposition | 'pending', number>> {
  const counts: Partial<Record<Disposition | 'pending', number>> = {}
  for (const { disposition, count } of rows) {
    const key = disposition ?? 'pending'
    counts[key] = (counts[key] ?? 0) + count
  }
  return counts
}
