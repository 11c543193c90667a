import type { BlockFacts, BlockNode, Document, InlineNode } from './document'

/** The parts of a commented report, in the order of reading. */
export const REPORT_SECTIONS = [
  'summary',
  'asked',
  'said',
  'done',
  'purpose',
  'how',
  'who',
  'heard',
  'changed',
  'responses',
  'declined',
  'pending',
  'disagreements',
  'lessons',
  'next',
  'method',
] as const

export type ReportSection = (typeof REPORT_SECTIONS)[number]

/** The parts people write in; all others are generated from the register. */
export const EDITABLE_SECTIONS = [
  'summary',
  'asked',
  'said',
  'done',
  'purpose',
  'how',
  'who',
  'changed',
  'disagreements',
  'lessons',
  'next',
] as const satisfies readonly ReportSection[]

export type EditableSection = (typeof EDITABLE_SECTIONS)[number]

/** What a part of a report holds: written by people, and generated, each in reading order. */
export type ReportPart = { written: BlockNode[]; generated: BlockNode[] }

export type ReportParts = Record<ReportSection, ReportPart>

/** The parts of a report's text. What somebody added without a mark belongs to the part before it. */
export function partsOf(document: Document): ReportParts {
  const parts = Object.fromEntries(
    REPORT_SECTIONS.map((key) => [key, { written: [], generated: [] }]),
  ) as unknown as ReportParts
  let section: ReportSection = 'summary'
  for (const node of document.nodes) {
    const facts = factsOf(node)
    const named = REPORT_SECTIONS.find((key) => key === facts?.attributes?.['section'])
    section = named ?? section
    const isGenerated = named !== undefined && facts?.role === 'generated'
    parts[section][isGenerated ? 'generated' : 'written'].push(node)
  }
  return parts
}

/** The parts as one text: each heading first, then what people wrote, then what was counted. */
export function reportOf(parts: ReportParts): Document {
  return {
    nodes: REPORT_SECTIONS.flatMap((section) => {
      const { written, generated } = parts[section]
      const heads = generated.filter(({ type }) => type === 'heading')
      const rest = generated.filter(({ type }) => type !== 'heading')
      return [...heads, ...written.map((node) => marked(node, 'editable', section)), ...rest]
    }),
  }
}

/** The report with other words in one of the places people write in. */
export function withWritten(
  document: Document,
  section: EditableSection,
  written: BlockNode[],
): Document {
  const parts = partsOf(document)
  return reportOf({ ...parts, [section]: { ...parts[section], written } })
}

/** A node with its place in the report, on every block of it. */
export function marked<N extends BlockNode>(
  node: N,
  role: 'generated' | 'editable',
  section: ReportSection,
): N {
  const mark = <B extends BlockFacts>(block: B): B => ({
    ...block,
    role,
    attributes: { ...block.attributes, section },
  })
  if (node.type === 'list') return { ...node, items: node.items.map(mark) }
  if (node.type !== 'table') return mark(node as BlockFacts & typeof node)
  return { ...node, rows: node.rows.map((row) => ({ cells: row.cells.map(mark) })) }
}

/** The facts of the first block of a node; `undefined`: it has none. */
export function factsOf(node: BlockNode): BlockFacts | undefined {
  if (node.type === 'list') return node.items[0]
  if (node.type === 'table') return node.rows[0]?.cells[0]
  return node
}

export function words(text: string, ...marks: ('bold' | 'strikethrough' | 'underline')[]) {
  return { type: 'text', text, ...(marks.length > 0 && { marks }) } satisfies InlineNode
}

/** People and contributions of one group, kind, language or country; `null`: not known, or merged. */
export type Share = { id: string | null; contributions: number; people: number }

/** Groups of fewer people than this are published together. */
const SMALL_GROUP = 10

/**
 * The shares with small ones merged into one without id, so that nobody is recognised by being
 * counted alone; a single small one takes the next smallest with it, or it could be found by
 * taking the others from the total.
 */
export function mergeSmall(shares: readonly Share[], least = SMALL_GROUP): Share[] {
  const isKnown = ({ id }: Share) => id !== null
  const sorted = shares.filter(isKnown).sort((one, other) => one.people - other.people)
  const unknown = shares.filter(({ id }) => id === null)
  let count = sorted.filter(({ people }) => people < least).length
  if (count === 1 && unknown.length === 0) count = Math.min(2, sorted.length)
  const merged = [...sorted.slice(0, count), ...unknown]
  const kept = sorted.slice(count).reverse()
  if (merged.length === 0) return kept
  const sum = (key: 'contributions' | 'people') =>
    merged.reduce((total, share) => total + share[key], 0)
  return [...kept, { id: null, contributions: sum('contributions'), people: sum('people') }]
}

/** A number of a report: the query that gave it, and when. */
export type Figure = {
  name: FigureName
  parameters: { phaseId: string }
  value: unknown
  countedAt: Date | string
}

export const FIGURE_NAMES = [
  'totals',
  'by-group',
  'by-kind',
  'by-language',
  'by-country',
  'by-channel',
  'by-disposition',
  'sessions',
] as const

export type FigureName = (typeof FIGURE_NAMES)[number]

/** The value of `totals`. */
export type Totals = {
  contributions: number
  people: number
  answered: number
  pending: number
  late: number
  /** Counted, but for the secretariat's eyes only. */
  secretariatOnly: number
}
