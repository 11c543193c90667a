import { canonicalJson, type BlockNode, type Document } from './document'

/**
 * What someone wrote in the plain form, brought into a text that went on in the meantime. Where
 * only one side changed a paragraph, list or table, the change stands; where both did, what was
 * sent now stands. Nothing that others wrote since is taken away by leaving it out.
 *
 * @param base the document the form was filled with.
 * @param mine what came back, with the ids of `base` where blocks are the same.
 * @param current the document as it stands now.
 */
export function mergedDocument(base: Document, mine: Document, current: Document): Document {
  const before = byKey(base)
  const now = byKey(current)
  const merged: BlockNode[] = []

  for (const node of mine.nodes) {
    const old = before.get(keyOf(node))
    const live = now.get(keyOf(node))
    if (old && isSame(old, node)) {
      if (live) merged.push(live)
    } else {
      merged.push(node)
    }
  }
  return { nodes: withTheirs(merged, byKey(mine), before, current) }
}

/** Puts what others added, or changed while it was left out here, after what it stands after. */
function withTheirs(
  merged: BlockNode[],
  mine: ReadonlyMap<string, BlockNode>,
  before: ReadonlyMap<string, BlockNode>,
  current: Document,
): BlockNode[] {
  const nodes = [...merged]
  let previous: string | null = null
  for (const node of current.nodes) {
    const key = keyOf(node)
    const old = before.get(key)
    const isTheirs = !mine.has(key) && (!old || !isSame(old, node))
    if (isTheirs) {
      const place = nodes.findIndex((one) => keyOf(one) === previous)
      nodes.splice(place + 1, 0, node)
    }
    if (isTheirs || mine.has(key)) previous = key
  }
  return nodes
}

function byKey(document: Document): Map<string, BlockNode> {
  return new Map(document.nodes.map((node) => [keyOf(node), node]))
}

/** Lists and tables are known by their first block. */
function keyOf(node: BlockNode): string {
  if (node.type === 'list') return `list ${node.items[0]?.id ?? ''}`
  if (node.type === 'table') return `table ${node.rows[0]?.cells[0]?.id ?? ''}`
  return node.id
}

function isSame(a: BlockNode, b: BlockNode): boolean {
  return canonicalJson({ nodes: [a] }) === canonicalJson({ nodes: [b] })
}
