/** How something reached us. */
export const CHANNELS = [
  'discussion',
  'survey',
  'session',
  'meeting',
  'regional_event',
  'draft_comment',
  'email',
  'letter',
  'import',
] as const
export type Channel = (typeof CHANNELS)[number]

/** What it is to the text or discussion it speaks to. */
export const CONTRIBUTION_KINDS = [
  'comment',
  'question',
  'objection',
  'support',
  'wording',
  'evidence',
  'quote',
  'contest',
] as const
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number]

/** Where a contribution stands in the register. */
export const CONTRIBUTION_STATES = [
  'held',
  'listed',
  'replaced',
  'hidden',
  'withdrawn',
  'aside',
] as const
export type ContributionState = (typeof CONTRIBUTION_STATES)[number]

/** States in which what was said may be read by whom its author allows it. */
export const READABLE_STATES: readonly ContributionState[] = ['listed', 'replaced', 'aside']

/** Whether the words of a contribution in this state are still shown to anyone who may read them. */
export function areWordsShown(state: ContributionState): boolean {
  return READABLE_STATES.includes(state)
}

/** The longest text that is received, in UTF-16 units; longer ones are attached or split. */
export const MAX_TEXT_LENGTH = 50_000

/** `C-0412`; before it has a number, `C-…`. */
export function contributionCode(number: number | null): string {
  return number === null ? 'C-…' : `C-${String(number).padStart(4, '0')}`
}

/** The number in `C-0412` or `412`; `undefined` when it is neither. */
export function contributionNumber(code: string): number | undefined {
  const digits = /^(?:C-)?(\d{1,9})$/i.exec(code.trim())?.[1]
  const number = Number(digits)
  return number > 0 ? number : undefined
}
