import {
  blocksOf,
  type BlockFacts,
  type BlockNode,
  type Document,
  type ListItem,
  type ListNode,
} from './document'
import { targetsOf, type Targets } from './document-references'
import { passageNumbers, sectionsOf, type Section } from './document-sections'

/**
 * A row of a text as it is read with its threads beside it: one block, or a table whole. List
 * items are rows of their own, so that each has its number and its threads.
 */
export type DocumentRow = {
  /** Of its first block: its address on the page. */
  id: string
  kind: 'section' | 'heading' | 'passage' | 'table' | 'note'
  /** What stands in the row: an item as a list of one, in its place of the count. */
  node: BlockNode
  /** How deep an item is nested, from 1; 0 for all else. */
  depth: number
  /** The blocks in it: one, or all cells of a table. */
  blockIds: string[]
  /** What people quote it by: `3.2`; `null` for headings and footnotes. */
  number: string | null
  /** The number of its section, as `Section.number` counts. */
  section: number
}

export type ReadableText = {
  /** The heading that stands alone at the top; `null`: there is none. */
  title: { blockId: string; text: string } | null
  /** What is added to the levels of headings, so that sections are of the second. */
  headingOffset: number
  sections: Section[]
  /** Footnotes come last, in the order of their numbers. */
  rows: DocumentRow[]
  /** What the references of the text lead to. */
  targets: Targets
}

/** A text in rows, in reading order. */
export function readableText(document: Document): ReadableText {
  const blocks = blocksOf(document)
  const sections = sectionsOf(blocks)
  const title = titleOf(sections)
  const first = sections.find(({ heading }) => heading !== null)?.heading
  const place = placesOf(sections)
  const rows = document.nodes
    .flatMap((node) => rowsOf(node))
    .map((row) => ({ ...row, ...place(row.id) }))
  const targets = targetsOf(document)
  const shown = rows.filter((row) => row.id !== title?.blockId)
  return {
    title,
    headingOffset: 2 - (first?.level ?? 2),
    sections,
    rows: withNotesLast(shown, targets),
    targets,
  }
}

function withNotesLast(rows: readonly DocumentRow[], { notes }: Targets): DocumentRow[] {
  const text = rows.filter(({ kind }) => kind !== 'note')
  const section = text.at(-1)?.section ?? 0
  const place = ({ id }: DocumentRow) => notes.indexOf(id)
  const last = rows
    .filter(({ kind }) => kind === 'note')
    .sort((a, b) => place(a) - place(b))
    .map((row) => ({ ...row, section }))
  return [...text, ...last]
}

/** Before the first section there is only the title, if the text has one. */
function titleOf(sections: readonly Section[]): ReadableText['title'] {
  const [before] = sections
  const top = before?.heading === null ? before.passages[0]?.block : undefined
  if (top?.kind !== 'heading' || top.level !== 1) return null
  return { blockId: top.blockId, text: top.text }
}

function placesOf(sections: readonly Section[]) {
  const numbers = passageNumbers(sections)
  const sectionOf = new Map<string, number>()
  const heads = new Set<string>()
  for (const { number, heading, passages } of sections) {
    if (heading) {
      heads.add(heading.blockId)
      sectionOf.set(heading.blockId, number)
    }
    for (const { block } of passages) sectionOf.set(block.blockId, number)
  }
  return (id: string) => ({
    number: numbers.get(id) ?? null,
    section: sectionOf.get(id) ?? 0,
    ...(heads.has(id) ? { kind: 'section' as const } : {}),
  })
}

type BareRow = Omit<DocumentRow, 'number' | 'section'>

function rowsOf(node: BlockNode): BareRow[] {
  switch (node.type) {
    case 'heading':
      return [{ id: node.id, kind: 'heading', node, depth: 0, blockIds: [node.id] }]
    case 'paragraph':
    case 'quote':
    case 'image':
      return [{ id: node.id, kind: kindOf(node), node, depth: 0, blockIds: [node.id] }]
    case 'list':
      return itemRows(node, 1)
    case 'table': {
      const blockIds = node.rows.flatMap((row) => row.cells.map((cell) => cell.id))
      return blockIds[0] ? [{ id: blockIds[0], kind: 'table', node, depth: 0, blockIds }] : []
    }
  }
}

function kindOf({ role }: BlockFacts): 'note' | 'passage' {
  return role === 'footnote' ? 'note' : 'passage'
}

function itemRows(list: ListNode, depth: number): BareRow[] {
  return list.items.flatMap((item, index) => {
    const node: ListNode = {
      type: 'list',
      ordered: list.ordered,
      start: (list.start ?? 1) + index,
      ...(list.numbering && { numbering: list.numbering }),
      items: [withoutNested(item)],
    }
    const row: BareRow = { id: item.id, kind: 'passage', node, depth, blockIds: [item.id] }
    return [row, ...(item.list ? itemRows(item.list, depth + 1) : [])]
  })
}

function withoutNested({ list: _nested, ...item }: ListItem): ListItem {
  return item
}
