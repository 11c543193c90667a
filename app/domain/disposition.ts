/** What can be decided about a contribution; always with its published reason. */
export const DISPOSITIONS = [
  'accepted',
  'accepted_in_part',
  'already_covered',
  'deferred',
  'noted',
  'out_of_scope',
  'not_accepted',
] as const

export type Disposition = (typeof DISPOSITIONS)[number]
