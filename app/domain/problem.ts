/** What can be wrong with one field of a form; each has its sentence in `problems.json`. */
export const PROBLEMS = [
  'required',
  'too-long',
  'too-small',
  'too-large',
  'invalid',
  'unknown-field',
  'not-an-email',
  'not-a-language',
  'not-a-time-zone',
  'not-a-date',
  'ends-before-it-begins',
  'not-a-slug',
  'choose-one',
  'file-missing',
  'file-not-text',
  'file-without-rows',
  'document-too-large',
  'document-not-understood',
  'document-too-deep',
  'document-unsafe-link',
  'quote-not-found',
  'file-is-a-spreadsheet',
  'file-too-large',
  'file-broken',
] as const

export type Problem = (typeof PROBLEMS)[number]
