/**
 * Every reason for saying no. Each has one sentence per language in `refusals.json` (`refusal.<reason>`), so that the
 * button, the server and the translator use the same reason.
 */
export const REFUSALS = [
  'not-found',
  'sign-in-first',
  'not-your-role',
  'phase-not-open',
  'activity-not-open',
  'activity-closed',
  'form-too-old',
  'form-not-yours',
  'consultation-not-public',
  'slug-taken',
  'phases-overlap',
  'consultation-without-phase',
  'too-many-groups',
  'still-used',
  'last-secretariat',
  'link-used-or-expired',
  'too-many-attempts',
  'survey-changed',
  'question-changed',
  'session-closed',
  'session-without-points',
  'points-not-noted',
  'session-not-begun',
  'notes-changed-since',
  'version-withdrawn',
  'version-not-latest',
  'draft-is-empty',
  'draft-unchanged',
  'translation-unfinished',
  'no-proposal',
  'draft-unfit',
  'draft-changed-since',
  'changed-since-planned',
  'gaps-since-planned',
  'plan-in-the-past',
  'nothing-planned',
  'position-changed-since',
  'words-not-there',
  'passage-not-exact',
  'thread-without-position',
  'statement-without-evidence',
  'quote-not-literal',
  'already-published',
  'reason-missing',
  'contributions-pending',
  'response-answers-nothing',
  'disposition-missing',
  'votes-missing',
  'closes-in-the-past',
  'report-not-ready',
  'vote-not-open',
  'vote-already-open',
  'nobody-votes',
  'quorum-out-of-reach',
  'vote-decided',
  'no-seat',
  'reservation-without-reason',
  'file-already-imported',
  'job-finished',
  'theme-has-assignments',
  'contribution-not-listed',
  'theme-under-itself',
  'import-not-checked',
  'import-with-errors',
  'import-without-rows',
  'nothing-chosen',
  'theme-not-chosen',
  'image-too-large',
  'image-not-understood',
  'section-locked',
  'reviewer-missing',
  'assignee-not-drafting',
  'evidence-not-found',
] as const

export type Refusal = (typeof REFUSALS)[number]

/** Thrown by a command; the transaction is undone and the reason brought back to the page. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal)
    this.name = 'Refused'
    this.refusal = refusal
  }
}
