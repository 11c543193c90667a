/**
 * What a draft or version says: a tree of nodes, never HTML. Everything that enters (editor,
 * paste, Markdown, HTML, plain text) is brought to this form; HTML is always made from it.
 */
export type Document = { nodes: BlockNode[] }

export type BlockNode = HeadingNode | ParagraphNode | QuoteNode | ImageNode | ListNode | TableNode

/** What a block carries besides its words. */
export type BlockFacts = {
  /** UUID, the same in every version and language: the join key. */
  id: string
  /**
   * What the block is to the document: `statement` in a synthesis, a plan's `activity`…, a
   * `callout`, or a `footnote`: a paragraph that stands at the end and is shown after the text.
   */
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

/** A picture that is kept in the table of files; its words are its caption. */
export type ImageNode = BlockFacts & {
  type: 'image'
  /** SHA-256 of the file, 64 hexadecimal digits in lower case. */
  fileHash: string
  /** What there is to see, for those who do not see it; '': nothing that the text does not say. */
  alt: string
  /** In pixels, as the file has them. */
  width?: number
  height?: number
  children: InlineNode[]
}

/** A list is no block itself; its items are. */
export type ListNode = {
  type: 'list'
  ordered: boolean
  start?: number
  /** `outline`: each number with those of the items it is nested in, 2.1.3. Not said: `plain`. */
  numbering?: 'plain' | 'outline'
  items: ListItem[]
}
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

export type InlineNode = TextNode | LinkNode | BreakNode | CitationNode | ReferenceNode

export const MARKS = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'code',
  'subscript',
  'superscript',
  /** A gap that is still to be filled. */
  'placeholder',
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

export const REFERENCE_FORMS = ['number', 'title', 'note'] as const
export type ReferenceForm = (typeof REFERENCE_FORMS)[number]

/**
 * Points to another block of the same document. Its words are made when it is shown (the number
 * of the block, its title, the sign of a footnote), so that they follow what they point to.
 */
export type ReferenceNode = { type: 'reference'; blockId: string; form: ReferenceForm }

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
  /** Of a picture also its `file` and `alt`. */
  attributes: Record<string, string>
  /**
   * Plain, NFC; line breaks are `\n`, a citation or a reference is U+FFFC. Offsets count its
   * UTF-16 units.
   */
  text: string
}

/** Stands for a citation or a reference in a block's plain text. */
export const CITATION_SIGN = '\uFFFC'

/** All blocks in reading order: the items of a list before what is nested in them, cells row by row. */
export function blocksOf(document: Document): Block[] {
  const blocks: Block[] = []
  for (const node of document.nodes) addBlocks(node, blocks)
  return blocks
}

/** What a piece of text says in plain words: NFC, `\n` for breaks, U+FFFC for citations and references. */
export function plainText(nodes: readonly InlineNode[]): string {
  return nodes.map(inlineText).join('').normalize('NFC')
}

/** The same tree always gives the same text, whatever order its keys were written in: what is hashed. */
export function canonicalJson(document: Document): string {
  return JSON.stringify(document, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value) ? sorted(value) : value,
  )
}

/** In scripts that write no spaces every sign counts as one word. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.-](?=[\p{L}\p{N}]))*/gu

export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? []
}

export function wordCount(blocks: readonly Pick<Block, 'text'>[]): number {
  return blocks.reduce((count, block) => count + wordsOf(block.text).length, 0)
}

function addBlocks(node: BlockNode, blocks: Block[]): void {
  switch (node.type) {
    case 'heading':
      return add(blocks, node, 'heading', { level: node.level })
    case 'paragraph':
    case 'quote':
      return add(blocks, node, node.type)
    case 'image':
      return add(blocks, withFile(node), 'image')
    case 'list':
      return addItems(node, blocks, null, 1)
    case 'table':
      for (const cell of node.rows.flatMap((row) => row.cells)) add(blocks, cell, 'table_cell')
  }
}

/** So that two pictures with one caption are told apart. */
function withFile({ fileHash, alt, attributes, ...image }: ImageNode) {
  return { ...image, attributes: { ...attributes, file: fileHash, alt } }
}

function addItems(list: ListNode, blocks: Block[], parentId: string | null, level: number): void {
  for (const item of list.items) {
    add(blocks, item, 'list_item', { level, parentId })
    if (item.list) addItems(item.list, blocks, item.id, level + 1)
  }
}

function add(
  blocks: Block[],
  node: BlockFacts & { children: InlineNode[] },
  kind: BlockKind,
  place: { level?: number; parentId?: string | null } = {},
): void {
  blocks.push({
    blockId: node.id,
    position: blocks.length,
    parentId: place.parentId ?? null,
    kind,
    level: place.level ?? null,
    role: node.role ?? null,
    attributes: node.attributes ?? {},
    text: plainText(node.children),
  })
}

function inlineText(node: InlineNode): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'link':
      return node.children.map(inlineText).join('')
    case 'break':
      return '\n'
    case 'citation':
    case 'reference':
      return CITATION_SIGN
  }
}

function sorted(value: object): Record<string, unknown> {
  const entries = Object.entries(value).filter(([, held]) => held !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}
