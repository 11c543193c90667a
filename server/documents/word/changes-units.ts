import type { RedlineRow } from '~/app/domain/block-changes'
import type {
  Block,
  BlockNode,
  Document,
  ImageNode,
  ListItem,
  ListNode,
  TableNode,
  TableRow,
} from '~/app/domain/document'
import type { BlockLike } from '~/app/domain/document-walk'
import { longestRow } from '~/app/domain/token-runs'

/** What stands in a text by itself: a table with all its cells, or a block with the list it is in. */
export type Unit =
  | { kind: 'block'; block: BlockLike; node: BlockNode; list: ListNode | null; level: number }
  | { kind: 'table'; table: TableNode }

type BlockUnit = Extract<Unit, { kind: 'block' }>

/** What became of a unit on the way from the old text to the new one. */
export type MergedUnit =
  | { status: 'kept'; old: Unit; next: Unit }
  | { status: 'removed'; old: Unit; next: null }
  | { status: 'added'; old: null; next: Unit }

/** The blocks of the old text that are known in the new one, by their ids. */
export type Pairs = ReadonlyMap<string, RedlineRow & { oldBlock: Block; newBlock: Block }>

export function pairsOf(rows: readonly RedlineRow[]): Pairs {
  const pairs = new Map<string, RedlineRow & { oldBlock: Block; newBlock: Block }>()
  for (const row of rows) {
    if (row.status === 'left' || !row.oldBlock || !row.newBlock) continue
    pairs.set(row.oldBlock.blockId, row)
  }
  return pairs
}

/**
 * The units of both texts in one order: without those added it is the old one, without those
 * removed the new. What is in both and is not `kept` has moved, and stands there twice.
 */
export function mergedUnits(old: Document, next: Document, pairs: Pairs): MergedUnit[] {
  const [before, after] = [unitsOf(old), unitsOf(next)]
  const images = imagesOf(before, after, pairs)
  const isText = (unit: Unit) => !isNote(unit)
  const text = merged(before.filter(isText), after.filter(isText), textImages())
  return [...text, ...mergedNotes(before, after, images)].map((unit): MergedUnit => {
    if (unit.old && unit.next) return { status: 'kept', old: unit.old, next: unit.next }
    return unit.old
      ? { status: 'removed', old: unit.old, next: null }
      : { status: 'added', old: null, next: unit.next! }
  })

  function textImages() {
    const places = new Map(after.filter(isText).map((unit, at) => [unit, at]))
    return before.flatMap((unit, at) =>
      isNote(unit) ? [] : [places.get(after[images[at] ?? -1]!) ?? null],
    )
  }
}

type MergedPair = { old: Unit | null; next: Unit | null }

/** Footnotes stand in the order in which the text refers to them: none of them moves. */
function mergedNotes(
  old: readonly Unit[],
  next: readonly Unit[],
  images: readonly (number | null)[],
): MergedPair[] {
  const kept = new Set(images)
  return [
    ...old.flatMap((unit, at): MergedPair[] => {
      const image = images[at] ?? null
      return isNote(unit) ? [{ old: unit, next: image === null ? null : next[image]! }] : []
    }),
    ...next.flatMap((unit, at): MergedPair[] =>
      isNote(unit) && !kept.has(at) ? [{ old: null, next: unit }] : [],
    ),
  ]
}

/** The same of the rows of a table: a row is kept whose very cells are in both. */
export function mergedRows(old: TableNode, next: TableNode, pairs: Pairs) {
  const isCounterpart = (row: TableRow, other: TableRow) =>
    row.cells.length === other.cells.length &&
    row.cells.every(({ id }, at) => pairs.get(id)?.newBlock.blockId === other.cells[at]!.id)
  const images = old.rows.map((row) => {
    const image = next.rows.findIndex((other) => isCounterpart(row, other))
    return image === -1 ? null : image
  })
  return merged(old.rows, next.rows, images)
}

/** @param images for each of the old ones its place among the new; `null`: none. */
function merged<T>(old: readonly T[], next: readonly T[], images: readonly (number | null)[]) {
  const result: { old: T | null; next: T | null }[] = []
  let [from, to] = [0, 0]
  const upTo = (oldEnd: number, newEnd: number) => {
    for (; from < oldEnd; from++) result.push({ old: old[from]!, next: null })
    for (; to < newEnd; to++) result.push({ old: null, next: next[to]! })
  }
  for (const kept of longestRow(images)) {
    upTo(kept, images[kept]!)
    result.push({ old: old[from++]!, next: next[to++]! })
  }
  upTo(old.length, next.length)
  return result
}

function unitsOf({ nodes }: Document): Unit[] {
  return nodes.flatMap((node): Unit[] => {
    if (node.type === 'table') return [{ kind: 'table', table: node }]
    if (node.type === 'list') return itemsOf(node, node, 1)
    return [{ kind: 'block', block: node, node, list: null, level: 1 }]
  })
}

function itemsOf(list: ListNode, node: ListNode, level: number): Unit[] {
  return list.items.flatMap((item): Unit[] => [
    { kind: 'block', block: withoutList(item), node, list, level },
    ...(item.list ? itemsOf(item.list, node, level + 1) : []),
  ])
}

function withoutList({ list: _nested, ...item }: ListItem): BlockLike {
  return item
}

/** A block goes where it is known, a table where most of its cells are; each to one place. */
function imagesOf(old: readonly Unit[], next: readonly Unit[], pairs: Pairs): (number | null)[] {
  const places = new Map<string, number>()
  next.forEach((unit, at) => {
    for (const id of idsOf(unit)) places.set(id, at)
  })
  const votes = old.flatMap((unit, at) => {
    const counts = new Map<number, number>()
    for (const id of idsOf(unit)) {
      const place = places.get(pairs.get(id)?.newBlock.blockId ?? '')
      if (place === undefined || !mayBecome(unit, next[place]!)) continue
      counts.set(place, (counts.get(place) ?? 0) + 1)
    }
    return [...counts].map(([place, count]) => ({ at, place, count }))
  })
  const images: (number | null)[] = old.map(() => null)
  const taken = new Set<number>()
  for (const { at, place } of votes.sort((a, b) => b.count - a.count || a.at - b.at)) {
    if (images[at] !== null || taken.has(place)) continue
    images[at] = place
    taken.add(place)
  }
  return images
}

export function idsOf(unit: Unit): string[] {
  if (unit.kind === 'block') return [unit.block.id]
  return unit.table.rows.flatMap(({ cells }) => cells.map(({ id }) => id))
}

/** A change of words, or of form, is written into one place; one of picture or of rows' shape is not. */
function mayBecome(old: Unit, next: Unit): boolean {
  if (old.kind === 'table' || next.kind === 'table') {
    return (
      old.kind === 'table' && next.kind === 'table' && isPlain(old.table) && isPlain(next.table)
    )
  }
  if (isNote(old) !== isNote(next)) return false
  const [file, other] = [pictureOf(old), pictureOf(next)]
  return file?.fileHash === other?.fileHash && file?.alt === other?.alt
}

/** Cells that reach over rows cannot stand in a table with the rows of another one. */
function isPlain({ rows }: TableNode): boolean {
  return rows.every(({ cells }) => cells.every((cell) => cell.rows === 1))
}

function pictureOf({ node }: BlockUnit): ImageNode | null {
  return node.type === 'image' ? node : null
}

function isNote(unit: Unit): boolean {
  return unit.kind === 'block' && unit.block.role === 'footnote'
}
