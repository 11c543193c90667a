import { plainText, type BlockFacts, type Document, type InlineNode, type ListNode } from './document'

/**
 * The document without the blocks that say nothing: what is frozen has no empty passage. Cells
 * of a table and pictures stay.
 */
export function withoutEmptyBlocks(document: Document): Document {
  return {
    nodes: document.nodes.flatMap((node) => {
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

/** A citation or a reference says something; so does a date or a number kept beside the words. */
function isEmpty({ attributes, children }: BlockFacts & { children: InlineNode[] }): boolean {
  return plainText(children).trim() === '' && Object.keys(attributes ?? {}).length === 0
}
