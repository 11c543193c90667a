import { blocksOf, type BlockNode, type Document } from './document'

/** A heading with all that stands under it, to be written or moved by itself. */
export type Part = {
  /** Of its heading. */
  blockId: string
  level: number
  title: string
  /** Among the nodes of the document; `end` is exclusive. */
  start: number
  end: number
}

/** The parts in the order of the text; a deeper one lies within the one before it. Footnotes are in none. */
export function partsOf({ nodes }: Document): Part[] {
  const firstNote = nodes.findIndex((node) => node.type === 'paragraph' && node.role === 'footnote')
  const last = firstNote < 0 ? nodes.length : firstNote
  return nodes.slice(0, last).flatMap((node, start) => {
    if (node.type !== 'heading') return []
    const closes = (other: BlockNode) => other.type === 'heading' && other.level <= node.level
    const length = nodes.slice(start + 1, last).findIndex(closes)
    const end = length < 0 ? last : start + 1 + length
    const [block] = blocksOf({ nodes: [node] })
    return [{ blockId: node.id, level: node.level, title: block?.text ?? '', start, end }]
  })
}

/** The part as a document of its own; `null` when the text has it no more. */
export function partOf(document: Document, blockId: string): Document | null {
  const part = partsOf(document).find((one) => one.blockId === blockId)
  return part ? { nodes: document.nodes.slice(part.start, part.end) } : null
}

/** The document with other words in one part; unchanged when it has the part no more. */
export function withPart(document: Document, blockId: string, words: Document): Document {
  const part = partsOf(document).find((one) => one.blockId === blockId)
  if (!part) return document
  const { nodes } = document
  return { nodes: [...nodes.slice(0, part.start), ...words.nodes, ...nodes.slice(part.end)] }
}

/** The document with one part before the one in front of it, or behind the next, of the same level. */
export function withPartMoved(
  document: Document,
  blockId: string,
  direction: 'up' | 'down',
): Document {
  const parts = partsOf(document)
  const own = parts.find((one) => one.blockId === blockId)
  const other = own && neighbourOf(parts, own, direction)
  if (!own || !other) return document
  const [first, second] = direction === 'up' ? [other, own] : [own, other]
  const { nodes } = document
  return {
    nodes: [
      ...nodes.slice(0, first.start),
      ...nodes.slice(second.start, second.end),
      ...nodes.slice(first.start, first.end),
      ...nodes.slice(second.end),
    ],
  }
}

function neighbourOf(
  parts: readonly Part[],
  own: Part,
  direction: 'up' | 'down',
): Part | undefined {
  return parts.find(({ level, start, end }) => {
    return level === own.level && (direction === 'up' ? end === own.start : start === own.end)
  })
}
