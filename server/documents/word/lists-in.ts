import type { ListItem, ListNode } from '~/app/domain/document'
import type { Counted } from './numbering-in'

/** A paragraph of a list: its words as an item, how deep it stands (from 0), how it is counted. */
export type ListParagraph = { item: ListItem; level: number; counted: Counted }

/** Paragraphs that follow each other as lists within lists. */
export function listsOf(paragraphs: readonly ListParagraph[]): ListNode[] {
  const lists: ListNode[] = []
  const open: { list: ListNode; level: number }[] = []
  for (const paragraph of paragraphs) {
    while (open.length > 0 && open.at(-1)!.level > paragraph.level) open.pop()
    const top = open.at(-1)
    if (top && top.level === paragraph.level && isSame(top.list, paragraph)) {
      top.list.items.push(paragraph.item)
      continue
    }
    if (top?.level === paragraph.level) open.pop()
    const list = newList(paragraph)
    const holder = open.at(-1)?.list.items.at(-1)
    // A nested list of another kind at the same depth goes on with the first: items hold one list.
    if (holder?.list) {
      holder.list.items.push(paragraph.item)
      open.push({ list: holder.list, level: paragraph.level })
      continue
    }
    if (holder) holder.list = list
    else lists.push(list)
    open.push({ list, level: paragraph.level })
  }
  return lists
}

function isSame(list: ListNode, { counted }: ListParagraph): boolean {
  if (list.ordered !== (counted.kind === 'number')) return false
  return !list.ordered || counted.count === (list.start ?? 1) + list.items.length
}

function newList({ item, counted }: ListParagraph): ListNode {
  const ordered = counted.kind === 'number'
  return {
    type: 'list',
    ordered,
    ...(ordered && counted.count !== 1 && { start: counted.count }),
    ...(counted.isOutline && { numbering: 'outline' as const }),
    items: [item],
  }
}
