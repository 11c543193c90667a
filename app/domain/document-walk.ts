import {
  MARKS,
  type BlockFacts,
  type BlockNode,
  type Document,
  type InlineNode,
  type ListNode,
  type TextNode,
} from './document'

/** What all blocks have in common. */
export type BlockLike = BlockFacts & { children: InlineNode[] }

/** The same document with every block changed, in reading order. */
export function mapBlocks(document: Document, change: <B extends BlockLike>(block: B) => B) {
  const mapList = (list: ListNode): ListNode => ({
    ...list,
    items: list.items.map((item) => {
      const changed = change(item)
      return changed.list ? { ...changed, list: mapList(changed.list) } : changed
    }),
  })
  const mapNode = (node: BlockNode): BlockNode => {
    if (node.type === 'list') return mapList(node)
    if (node.type !== 'table') return change(node)
    return {
      ...node,
      rows: node.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => change(cell)) })),
    }
  }
  return { nodes: document.nodes.map(mapNode) } satisfies Document
}

/**
 * The one way of writing the same document: NFC, pieces of text with the same marks joined,
 * marks in their order, nothing empty inside a block, no control characters, no lists or tables
 * without content, neighbouring lists of one kind joined.
 */
export function tidied(document: Document): Document {
  const tidy = mapBlocks(document, (block) => ({ ...block, children: tidyInline(block.children) }))
  return { nodes: joinLists(tidy.nodes.flatMap(tidyNode)) }
}

export function tidyInline(nodes: readonly InlineNode[]): InlineNode[] {
  const tidy: InlineNode[] = []
  for (const node of nodes) {
    if (node.type === 'text') addText(tidy, node)
    else if (node.type === 'link') addLinks(tidy, node.url, tidyInline(node.children))
    else tidy.push(node)
  }
  return tidy
}

/** Two lists of one kind with nothing between them are one list, numbered like the first. */
function joinLists(nodes: BlockNode[]): BlockNode[] {
  const joined: BlockNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'list' && last?.type === 'list' && last.ordered === node.ordered) {
      joined[joined.length - 1] = { ...last, items: [...last.items, ...node.items] }
    } else {
      joined.push(node)
    }
  }
  return joined
}

function tidyNode(node: BlockNode): BlockNode[] {
  if (node.type === 'list') return tidyList(node)
  if (node.type === 'image') return [{ ...node, alt: tidyAlt(node.alt) }]
  if (node.type !== 'table') return [node]
  const rows = node.rows.filter((row) => row.cells.length > 0)
  return rows.length > 0 ? [{ ...node, rows }] : []
}

/** One line. */
function tidyAlt(alt: string): string {
  return clean(alt).replace(/\s+/g, ' ').trim().normalize('NFC')
}

function tidyList({ numbering, ...list }: ListNode): ListNode[] {
  if (list.items.length === 0) return []
  const items = list.items.map(({ list: nested, ...item }) => {
    const [kept] = nested ? tidyList(nested) : []
    return kept ? { ...item, list: kept } : item
  })
  const isOutline = list.ordered && numbering === 'outline'
  return [{ ...list, ...(isOutline && { numbering }), items }]
}

/** A reference leads elsewhere: it parts the link it stands in. */
function addLinks(nodes: InlineNode[], url: string, children: readonly InlineNode[]): void {
  let linked: InlineNode[] = []
  const flush = () => {
    if (linked.length > 0) nodes.push({ type: 'link', url, children: linked })
    linked = []
  }
  for (const child of children) {
    if (child.type === 'reference') {
      flush()
      nodes.push(child)
    } else {
      linked.push(child)
    }
  }
  flush()
}

function addText(nodes: InlineNode[], node: TextNode): void {
  const marks = MARKS.filter((mark) => node.marks?.includes(mark))
  const lines = clean(node.text).split('\n')
  lines.forEach((line, index) => {
    if (index > 0) nodes.push({ type: 'break' })
    if (line !== '') joinText(nodes, line, marks)
  })
}

/** A combining mark at the head of a piece belongs to the letter before it. */
function joinText(nodes: InlineNode[], text: string, marks: TextNode['marks'] & {}): void {
  const last = nodes.at(-1)
  if (last?.type !== 'text') {
    nodes.push(asText(text.normalize('NFC'), marks))
    return
  }
  const head = sameMarks(last.marks ?? [], marks) ? text : (/^\p{M}+/u.exec(text)?.[0] ?? '')
  nodes[nodes.length - 1] = { ...last, text: (last.text + head).normalize('NFC') }
  const rest = text.slice(head.length)
  if (rest !== '') nodes.push(asText(rest.normalize('NFC'), marks))
}

function asText(text: string, marks: NonNullable<TextNode['marks']>): TextNode {
  return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }
}

function sameMarks(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((mark, index) => mark === b[index])
}

/** Without what no database, XML file or reader can take; U+FFFC is kept for citations and references. */
function clean(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\uFFFC\uFEFF]/gu, (sign) => (sign === '\n' ? sign : ''))
}
