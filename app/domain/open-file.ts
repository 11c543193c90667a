/** The tables anyone may download, each as CSV and as JSON. */
export const OPEN_TABLES = [
  'contributions',
  'themes',
  'responses',
  'versions',
  'changes',
  'sessions',
] as const

export type OpenTable = (typeof OPEN_TABLES)[number]

/** `themes.csv` → the table and the form; `undefined`: there is no such file. */
export function openFile(
  name: string | undefined,
): { table: OpenTable; type: 'csv' | 'json' } | undefined {
  const [stem, type] = name?.split('.') ?? []
  const table = OPEN_TABLES.find((one) => one === stem)
  return table && (type === 'csv' || type === 'json') ? { table, type } : undefined
}

/** The columns of each table as CSV, in order; JSON has the same facts in full. */
export const OPEN_COLUMNS: Record<OpenTable, readonly string[]> = {
  contributions: [
    'code',
    'phase',
    'channel',
    'kind',
    'date',
    'late',
    'language',
    'text',
    'contributor_kind',
    'contributor',
    'group',
    'country',
    'themes',
    'disposition',
  ],
  themes: ['id', 'parent_id', 'name', 'description', 'contributions'],
  responses: ['id', 'published_at', 'code', 'disposition', 'text', 'replaces_id'],
  versions: ['id', 'kind', 'title', 'number', 'published_at', 'hash', 'languages', 'note'],
  changes: ['version_id', 'number', 'block_id', 'part', 'why'],
  sessions: ['id', 'phase', 'title', 'starts_at', 'place', 'attended', 'contributions'],
}
