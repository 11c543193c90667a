import type { Agreement } from '~/app/domain/thread-mark'

/** The ways to look at a comparison, in the order they are offered. */
export const CHANGES_VIEWS = ['whole', 'changes', 'side', 'clean', 'list'] as const

export type ChangesView = (typeof CHANGES_VIEWS)[number]

/** The view an address asks for; the whole text when it asks for none. */
export function changesView(asked: string | null): ChangesView {
  return CHANGES_VIEWS.find((view) => view === asked) ?? 'whole'
}

/** What stands behind the changes between two versions, by block. */
export type BehindChanges = {
  /** The threads on the old words. */
  threads: (readonly [string, Agreement])[]
  /** What the new words rest on, and the responses that changed them. */
  sources: (readonly [string, { contributions: number; responses: string[] }])[]
}
