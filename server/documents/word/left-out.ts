/** What a file holds that a document does not, or holds otherwise. */
export type LeftOutKind =
  | 'comments'
  | 'changes_accepted'
  | 'text_boxes'
  | 'drawings'
  | 'pictures'
  | 'formulas'
  | 'headers_footers'
  | 'symbols'
  | 'contents'
  | 'links'
  | 'nested_tables'
  | 'cell_pictures'
  | 'hidden'

/** How many of each kind; nothing is dropped in silence. */
export type LeftOut = Partial<Record<LeftOutKind, number>>
