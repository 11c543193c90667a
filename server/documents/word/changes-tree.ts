import type { BlockNode, ListItem, ListNode } from '~/app/domain/document'
import type { BlockLike } from '~/app/domain/document-walk'
import type { Unit } from './changes-units'

/** Where a block stands in its text, and how deep in lists, from 1. */
type Home = Pick<Extract<Unit, { kind: 'block' }>, 'node' | 'list' | 'level'>

/** The blocks of two versions as one tree: a list holds the items of both. */
export class MergedTree {
  readonly nodes: BlockNode[] = []

  add(block: BlockLike, { node, list, level }: Home): void {
    if (list) addItem(this.nodes, block, list, level)
    else this.nodes.push({ ...node, ...block } as BlockNode)
  }
}

/** At its own depth in the list that is being written, or in a new one. */
function addItem(nodes: BlockNode[], block: BlockLike, of: ListNode, level: number): void {
  const shape = { type: 'list' as const, ordered: of.ordered, ...numberingOf(of) }
  const item: ListItem = { ...block }
  const last = nodes.at(-1)
  if (last?.type !== 'list') {
    nodes.push({ ...shape, items: [item] })
    return
  }
  let list: ListNode = last
  for (let depth = 1; depth < level; depth++) {
    const holder = list.items.at(-1)!
    holder.list ??= { ...shape, items: [] }
    list = holder.list
    if (list.items.length === 0) break
  }
  list.items.push(item)
}

function numberingOf({ numbering, start }: ListNode) {
  return { ...(numbering && { numbering }), ...(start !== undefined && { start }) }
}
