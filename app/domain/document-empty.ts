import {
  plainText,
  type BlockFacts,
  type BlockNode,
  type Document,
  type InlineNode,
  type ListNode,
} from './document'

/**
 * The document without the blocks that say nothing: what is frozen has no empty passage. Cells
 * of a table and pictures stay.
 */
export function withoutEmptyBlocks(document: Document): Document {
  return {
    nodes: document.nodes.flatMap((node): BlockNode[] => {
      if (node.type === 'list') return withoutEmptyItems(node)
      const stays = node.type === 'table' || node.type === 'image' || !isEmpty(node)
      return stays ? [node] : []
    }),
  }
}

function withoutEmptyItems(list: ListNode): ListNode[] {
  const items = list.items.flatMap(({ list: nested, ...item }) => {
    const [kept] = nested ? withoutEmptyItems(nested) : []
    if (kept) return [{ ...item, list: kept }]
    return isEmpty(item) ? [] : [item]
  })
  return items.length > 0 ? [{ ...list, items }] : []
}

/** A citation or a reference says something; so do facts kept beside the words, and a place a note has in the text. */
function isEmpty({ role, attributes, children }: BlockFacts & { children: InlineNode[] }): boolean {
  if (role === 'footnote') return false
  return plainText(children).trim() === '' && Object.keys(attributes ?? {}).length === 0
}
