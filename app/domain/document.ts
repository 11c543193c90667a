/**
 * What a draft or version says: a tree of nodes, never HTML. Everything that enters (editor,
 * paste, Markdown, HTML, plain text) is brought to this form; HTML is always made from it.
 */
export type Document = { nodes: BlockNode[] }

export type BlockNode = HeadingNode | ParagraphNode | QuoteNode | ListNode | TableNode

/** What a block carries besides its words. */
export type BlockFacts = {
  /** UUID, the same in every version and language: the join key. */
  id: string
  /** What the block is to the document: `statement` in a synthesis, a plan's `activity`… */
  role?: string
  /** BCP 47, when it is not the document's language. */
  language?: string
  attributes?: Record<string, string>
}

export type HeadingNode = BlockFacts & {
  type: 'heading'
  level: 1 | 2 | 3 | 4 | 5 | 6
  children: InlineNode[]
}
export type ParagraphNode = BlockFacts & { type: 'paragraph'; children: InlineNode[] }
export type QuoteNode = BlockFacts & { type: 'quote'; children: InlineNode[] }

/** A list is no block itself; its items are. */
export type ListNode = { type: 'list'; ordered: boolean; start?: number; items: ListItem[] }
export type ListItem = BlockFacts & { children: InlineNode[]; list?: ListNode }

/** A table is no block itself; its cells are. */
export type TableNode = { type: 'table'; rows: TableRow[] }
export type TableRow = { cells: TableCell[] }
export type TableCell = BlockFacts & {
  header: boolean
  columns: number
  rows: number
  children: InlineNode[]
}

export type InlineNode = TextNode | LinkNode | BreakNode | CitationNode

export const MARKS = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'code',
  'subscript',
  'superscript',
] as const
export type Mark = (typeof MARKS)[number]

export type TextNode = { type: 'text'; text: string; marks?: Mark[] }
/** `url` is absolute: http, https, mailto or tel. */
export type LinkNode = { type: 'link'; url: string; children: InlineNode[] }
export type BreakNode = { type: 'break' }
/**
 * The words of a contribution, by the id of their citation: the page fills in what consent
 * allows when it is read, so that a frozen text never holds what may have to be withdrawn.
 */
export type CitationNode = { type: 'citation'; citationId: string }

export type BlockKind = 'heading' | 'paragraph' | 'list_item' | 'table_cell' | 'quote' | 'image'

/** One block as anchors, comparisons, translations and the trace need it. */
export type Block = {
  blockId: string
  /** From 0, in reading order. */
  position: number
  /** The item or cell it stands in; `null` at the top. */
  parentId: string | null
  kind: BlockKind
  /** Of a heading 1–6; of a list item its depth from 1; else `null`. */
  level: number | null
  role: string | null
  attributes: Record<string, string>
  /** Plain, NFC; line breaks are `\n`, a citation is U+FFFC. Offsets count its UTF-16 units. */
  text: string
}
