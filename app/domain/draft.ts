import type { Refusal } from './refusal'
import type { Role, Visitor } from './role'

/** What a draft is for: one kind of thing, so all are edited, versioned and approved in one way. */
export const DRAFT_KINDS = ['strategy', 'synthesis', 'report', 'notes'] as const

export type DraftKind = (typeof DRAFT_KINDS)[number]

/** What the rules need to know of a draft. */
export type DraftRights = { kind: DraftKind }

/** Notes of a listening session are also taken by its facilitators; everything else is drafting. */
const WRITERS: Record<DraftKind, readonly Role[]> = {
  strategy: ['secretariat', 'drafter'],
  synthesis: ['secretariat', 'drafter'],
  report: ['secretariat', 'drafter'],
  notes: ['secretariat', 'drafter', 'facilitator'],
}

/** What is said in a room is for those who listened until the session is closed. */
const READERS: Record<DraftKind, readonly Role[]> = {
  strategy: [...WRITERS.strategy, 'operator'],
  synthesis: [...WRITERS.synthesis, 'operator'],
  report: [...WRITERS.report, 'operator'],
  notes: WRITERS.notes,
}

/** Whether it is written as a document; notes are a list of points, with a page of their own. */
export function isDocumentDraft({ kind }: DraftRights): boolean {
  return kind !== 'notes'
}

/** Why this visitor may not write in the draft; `null` when they may. */
export function draftingRefusal(visitor: Visitor, draft: DraftRights): Refusal | null {
  if (visitor.personId === null) return 'sign-in-first'
  return holdsOne(visitor, WRITERS[draft.kind]) ? null : 'not-your-role'
}

/**
 * Why this visitor may not read the draft while it is written; `null` when they may. To others
 * the draft is not there: a refused read must not betray that it exists.
 */
export function draftReadRefusal(visitor: Visitor, draft: DraftRights): Refusal | null {
  if (visitor.personId === null) return 'sign-in-first'
  return holdsOne(visitor, READERS[draft.kind]) ? null : 'not-found'
}

function holdsOne(visitor: Visitor, roles: readonly Role[]): boolean {
  return visitor.roles.some((role) => roles.includes(role))
}
