import type { InlineNode } from '~/app/domain/document'

/** The words of a block from `start` to `end` (exclusive), in UTF-16 units of its plain text. */
export function sliceInline(
  nodes: readonly InlineNode[],
  start: number,
  end: number,
): InlineNode[] {
  const found: InlineNode[] = []
  let at = 0
  for (const node of nodes) {
    const length = lengthOf(node)
    const [from, to] = [Math.max(0, start - at), Math.min(length, end - at)]
    at += length
    if (from >= to) continue
    if (node.type === 'text') found.push({ ...node, text: node.text.slice(from, to) })
    else if (node.type === 'link')
      found.push({ ...node, children: sliceInline(node.children, from, to) })
    else found.push(node)
  }
  return found
}

function lengthOf(node: InlineNode): number {
  if (node.type === 'text') return node.text.length
  if (node.type !== 'link') return 1
  return node.children.reduce((sum, child) => sum + lengthOf(child), 0)
}
