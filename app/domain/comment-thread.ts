import type { Attached } from './attachment-file'
import type { Place } from './anchor'
import type { ContributionKind } from './contribution'
import type { ContributorKind } from './contributor'
import type { Localized } from './language'
import { arrival, type Span } from './phase'
import type { Refusal } from './refusal'
import type { Role } from './role'

/** What the first comment of a thread may be to the passage. */
export const THREAD_KINDS = [
  'comment',
  'question',
  'objection',
  'support',
  'wording',
  'evidence',
] as const

/** Where a thread stands in one text. */
export type Standing =
  | {
      /**
       * `own`: written on this text; `other-language`: on the text in another one, shown
       * at its block; `document`: on the whole; else what became of the passage since.
       */
      state: 'own' | 'exact' | 'moved' | 'edited' | 'weak' | 'fuzzy' | 'manual' | 'other-language'
      place: Place
    }
  | { state: 'document' }
  | {
      state: 'orphaned'
      /** "The passage stood here", after this block; `null`: at the beginning. */
      tombstoneBlockId: string | null
    }

/** A discussion pinned to a passage, as readers may see it. */
export type Thread = {
  id: string
  /** Of the text it was written on. */
  language: string
  versionId: string
  versionNumber: number
  quote: string
  prefix: string
  suffix: string
  /** What the reader had selected, where that is not the quote. */
  selected: string | null
  /** The proposed wording. */
  replacement: string | null
  /** Oldest first; the first opened it. Never empty. */
  comments: Comment[]
}

export type StandingThread = Thread & { standing: Standing }

/** Of `count`, those that were given `withAccount` were given by people who signed in: once each. */
export type Support = { position: number | null; count: number; withAccount: number }

/** One comment of a thread, as its author's consent allows. */
export type Comment = {
  id: string
  number: number | null
  kind: ContributionKind
  /** Said by the team: not in the register. */
  isAside: boolean
  author: string | null
  contributorKind: ContributorKind | null
  group: { position: number; name: Localized } | null
  language: string
  /** `null`: consent does not allow it to be read, or it was hidden or withdrawn. */
  text: string | null
  /** ISO 8601; of people without an account the hour; `null`: for the secretariat only. */
  receivedAt: string | null
  disposition: string | null
  /** How many support it, by the position of their group; `null`: not known. */
  supports: Support[]
  /** What came with it; `undefined`: nothing. */
  attachments?: readonly Attached[]
}

/** When comments on a draft are received, and for which phase. */
export type CommentsActivity = Span & { id: string; phaseId: string }

/** The one that is open; else the last that was, for what comes late; else the next to open. */
export function commentsActivityAt<A extends Span>(
  activities: readonly A[],
  now: Date,
): A | undefined {
  const sorted = [...activities].sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime())
  return (
    sorted.find((activity) => arrival(activity, now) === 'in-time') ??
    sorted.findLast((activity) => arrival(activity, now) === 'late') ??
    sorted[0]
  )
}

type Commented = { isLatest: boolean; withdrawnAt: Date | string | null }

/** Why no thread may be opened on this version now; `null` when it may. Late ones are received. */
export function commentRefusal(
  version: Commented,
  activity: Span | undefined,
  now: Date,
): Refusal | null {
  if (!version.isLatest && version.withdrawnAt === null) return 'version-not-latest'
  return replyRefusal(version, activity, now)
}

/** Why no one may reply to or support threads of a version now; `null` when they may. */
export function replyRefusal(
  version: Pick<Commented, 'withdrawnAt'>,
  activity: Span | undefined,
  now: Date,
): Refusal | null {
  if (version.withdrawnAt !== null) return 'version-withdrawn'
  if (!activity || arrival(activity, now) === 'not-open') return 'activity-not-open'
  return null
}

/** Whether what these roles say in a thread is the team's own, shown there and counted nowhere. */
export function isSaidAside(roles: readonly Role[]): boolean {
  return roles.includes('secretariat') || roles.includes('drafter')
}

/** How many readers support a comment, or how many of them with an account. */
export function supportCount(
  { supports }: Pick<Comment, 'supports'>,
  which: 'count' | 'withAccount' = 'count',
): number {
  return supports.reduce((sum, support) => sum + support[which], 0)
}

/** The block a thread stands at in a text; `null`: at none. */
export function blockOf(standing: Standing): string | null {
  if (standing.state === 'orphaned' || standing.state === 'document') return null
  return standing.place.startBlockId
}
