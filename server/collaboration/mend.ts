import * as Y from 'yjs'
import { placeOf, ROOT, TEXT_ROOT, type Place } from './text-shape'

type Shared = Pick<Y.XmlElement, '_start' | '_map'>

/**
 * Takes out of a text what no text may hold, so that it can be opened. The door refuses it since
 * it is watched; a log never loses what it once took.
 *
 * @returns how much was taken out.
 */
export function mendText(doc: Y.Doc): number {
  const foreign = foreignItems(doc.get(TEXT_ROOT, Y.XmlElement))
  doc.transact((transaction) => {
    // innermost first: a tree of any depth would otherwise fall in one deep recursion
    for (const item of foreign.reverse()) item.delete(transaction)
  })
  return foreign.length
}

/** Outer ones before what is in them. */
function foreignItems(root: Shared): Y.Item[] {
  const found: Y.Item[] = []
  const waiting: { type: Shared; place: Place }[] = [{ type: root, place: ROOT }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const { item, field } of itemsOf(next.type)) {
      const place = placeOf(item.content, next.place, field)
      if (place.kind === 'foreign') found.push(item)
      if (item.content instanceof Y.ContentType) waiting.push({ type: item.content.type, place })
    }
  }
  return found
}

/** What stands in a shared type and was not deleted. */
function itemsOf(type: Shared): { item: Y.Item; field: string | null }[] {
  const items: { item: Y.Item; field: string | null }[] = []
  for (let item = type._start; item; item = item.right) {
    if (!item.deleted) items.push({ item, field: null })
  }
  for (const [field, item] of type._map) if (!item.deleted) items.push({ item, field })
  return items
}
