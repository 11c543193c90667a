import { blocksOf, type BlockNode, type Document, type ListItem, type ListNode } from './document'
import { mapBlocks } from './document-walk'

/**
 * The document with one block as it was in an earlier state; the rest stays as it is now. A block
 * that is gone comes back after what it stood after.
 *
 * @returns `null` when the earlier state has no such block.
 */
export function withRestoredBlock(
  current: Document,
  earlier: Document,
  blockId: string,
): Document | null {
  const place = earlier.nodes.findIndex((node) => hasBlock(node, blockId))
  const node = earlier.nodes[place]
  if (!node) return null
  if (!current.nodes.some((one) => hasBlock(one, blockId))) {
    return withItem(current, node, blockId) ?? withNode(current, earlier, place, blockId)
  }
  if ('id' in node) {
    return { nodes: current.nodes.map((one) => ('id' in one && one.id === blockId ? node : one)) }
  }
  return mapBlocks(current, (block) =>
    block.id === blockId ? { ...block, ...wordsOfBlock(node, blockId) } : block,
  )
}

function hasBlock(node: BlockNode, blockId: string): boolean {
  return idsIn(node).includes(blockId)
}

function idsIn(node: BlockNode): string[] {
  return blocksOf({ nodes: [node] }).map((block) => block.blockId)
}

/** Of an item or a cell: what it says, apart from where it stands. */
function wordsOfBlock(node: BlockNode, blockId: string) {
  const found: Pick<ListItem, 'children' | 'role' | 'language' | 'attributes'>[] = []
  mapBlocks({ nodes: [node] }, (block) => {
    const { id, children, role, language, attributes } = block
    if (id === blockId) found.push({ children, role, language, attributes })
    return block
  })
  return found[0]
}

/** The items it stood among; `undefined`: it was none. */
function siblingsOf(node: BlockNode, blockId: string): ListItem[] | undefined {
  const lists = node.type === 'list' ? [node] : []
  for (let list = lists.pop(); list; list = lists.pop()) {
    if (list.items.some((item) => item.id === blockId)) return list.items
    lists.push(...list.items.flatMap((item) => item.list ?? []))
  }
  return undefined
}

/** Puts an item back beside one it stood beside. @returns `null` when none of them stands any more. */
function withItem(current: Document, node: BlockNode, blockId: string): Document | null {
  const siblings = siblingsOf(node, blockId)
  const place = siblings?.findIndex((item) => item.id === blockId) ?? -1
  const found = siblings?.[place]
  if (!siblings || !found) return null
  const item = { ...found, list: undefined }
  const stands = ({ id }: ListItem) => current.nodes.some((one) => hasBlock(one, id))
  const before = siblings.slice(0, place).findLast(stands)
  const after = siblings.slice(place + 1).find(stands)
  const beside = before ?? after
  return beside
    ? { nodes: current.nodes.map((one) => inserted(one, item, beside.id, !before)) }
    : null
}

function inserted(node: BlockNode, item: ListItem, besideId: string, isFirst: boolean): BlockNode {
  if (node.type !== 'list') return node
  const inList = (list: ListNode): ListNode => ({
    ...list,
    items: list.items.flatMap((one) => {
      const kept = one.list ? { ...one, list: inList(one.list) } : one
      if (one.id !== besideId) return [kept]
      return isFirst ? [item, kept] : [kept, item]
    }),
  })
  return inList(node)
}

/** Puts a node back after the nearest one before it that still stands; of a list only the item. */
function withNode(current: Document, earlier: Document, place: number, blockId: string): Document {
  const found = earlier.nodes[place]!
  const item = siblingsOf(found, blockId)?.find(({ id }) => id === blockId)
  const node =
    item && found.type === 'list' ? { ...found, items: [{ ...item, list: undefined }] } : found
  for (let before = place - 1; before >= 0; before--) {
    const ids = new Set(idsIn(earlier.nodes[before]!))
    const at = current.nodes.findIndex((one) => idsIn(one).some((id) => ids.has(id)))
    if (at !== -1) return { nodes: current.nodes.toSpliced(at + 1, 0, node) }
  }
  return { nodes: [node, ...current.nodes] }
}
