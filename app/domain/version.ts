import type { DraftKind } from './draft'
import type { Localized } from './language'
import type { Refusal } from './refusal'
import type { Visitor } from './role'

/** A published state of a draft: frozen, numbered, hashed. */
export type Version = {
  id: string
  draftId: string
  consultationId: string
  /** `null`: of the whole consultation. */
  phaseId: string | null
  kind: DraftKind
  title: Localized
  /** From 1, of its draft. */
  number: number
  /** SHA-256 over the hashes of its texts, hexadecimal. */
  hash: string
  /** What changed, in a sentence. */
  note: Localized
  publishedAt: Date
  withdrawnAt: Date | null
  withdrawalNote: Localized | null
  /** Whether no later version of its draft was published. */
  isLatest: boolean
  /** By language, in the order of their tags. */
  texts: VersionText[]
}

/** The published text of a version in one language. */
export type VersionText = { checkpointId: string; draftTextId: string; language: string }

/** Why this visitor may not publish versions or withdraw them; `null` when they may. */
export function publishingRefusal(visitor: Visitor): Refusal | null {
  if (visitor.personId === null) return 'sign-in-first'
  return visitor.roles.includes('secretariat') ? null : 'not-your-role'
}

/** The published text a reader is shown: in the first of the languages they would read. */
export function textFor<T extends { language: string }>(
  texts: readonly T[],
  languages: readonly (string | null)[],
): T | undefined {
  for (const language of languages) {
    const text = texts.find((one) => one.language === language)
    if (text) return text
  }
  return texts[0]
}

/** `9f3c…e1a7`: enough of a hash to compare by eye. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)}…${hash.slice(-4)}`
}

const WORDS_PER_MINUTE = 220
const WORDS_PER_PAGE = 450

/** How long a text is for its reader; at least one page, one minute. */
export function readingLength(words: number): { pages: number; minutes: number } {
  return {
    pages: Math.max(1, Math.round(words / WORDS_PER_PAGE)),
    minutes: Math.max(1, Math.round(words / WORDS_PER_MINUTE)),
  }
}
