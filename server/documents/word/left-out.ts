/** What a file holds that a document does not, or holds otherwise. */
export const LEFT_OUT_KINDS = [
  'comments',
  'changes_accepted',
  'text_boxes',
  'drawings',
  'pictures',
  'formulas',
  'headers_footers',
  'symbols',
  'contents',
  'links',
  'nested_tables',
] as const
export type LeftOutKind = (typeof LEFT_OUT_KINDS)[number]

/** How many of each kind; nothing is dropped in silence. */
export type LeftOut = Partial<Record<LeftOutKind, number>>
