import { inLanguage, type Localized } from './language'

/** What a reader may follow. A draft is followed through its published versions. */
export type FollowSubject = {
  kind: 'consultation' | 'draft' | 'thread'
  id: string
  consultationId: string
  slug: string
  languages: string[]
  /** Of the consultation, or of the draft. */
  title: Localized
  /** The words a thread is about; `''`: the whole text, or no thread. */
  quote: string
  /** The newest version of a draft that was not withdrawn; `null`: no draft. */
  versionId: string | null
}

/** What followers are told, once each. */
export type FollowNews =
  | { what: 'reply'; threadId: string }
  | { what: 'response'; responseId: string }
  | { what: 'version'; versionId: string }
  | { what: 'phase-opened' | 'phase-closed'; phaseId: string }

/** Somebody who follows something, and the address they are written to. */
export type Follower = {
  followId: string
  /** One of the two; the other is `null`. */
  personId: string | null
  contributorId: string | null
  email: string
}

/** Each address once, without those who know already. */
export function followersToTell(
  followers: readonly Follower[],
  knowing: readonly string[],
): Follower[] {
  const told = new Set(knowing.map((email) => email.toLowerCase()))
  return followers.filter(({ email }) => {
    const address = email.toLowerCase()
    if (told.has(address)) return false
    told.add(address)
    return true
  })
}

/** Whether somebody asks to follow but can be told nothing: no account, and no address given. */
export function lacksAddress(
  { follow, email }: { follow?: 'yes' | undefined; email: string | null },
  personId: string | null,
): boolean {
  return follow === 'yes' && personId === null && email === null
}

/** The page of what is followed, in a language. */
export function followedPath(subject: FollowSubject, language: string): string {
  const { kind, id, slug, versionId } = subject
  if (kind === 'thread') return `/${language}/threads/${id}`
  if (kind === 'draft' && versionId) return `/${language}/versions/${versionId}`
  return `/${language}/consultations/${slug}`
}

/** Signs of a quote that stand for a thread. */
const QUOTE_LENGTH = 120

/** What is followed, in a line: the words a thread is about, else the title. */
export function followedName({ quote, title, languages }: FollowSubject, language: string): string {
  const words = quote.replace(/\s+/g, ' ').trim()
  if (words === '') return inLanguage(title, language, languages)
  return words.length > QUOTE_LENGTH ? `${words.slice(0, QUOTE_LENGTH).trimEnd()}…` : words
}
