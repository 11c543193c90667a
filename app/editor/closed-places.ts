import * as Y from 'yjs'

/** A section that is closed for writing, by the block of its heading. */
type Lock = { blockId: string }

/** By child of the root the closed section it stands in; `null`: it stands in none. */
export type ClosedPlaces<L extends Lock> = ReadonlyMap<Y.XmlElement, L | null>

/** Which children of the root stand in closed sections. Footnotes belong to no section. */
export function closedPlaces<L extends Lock>(
  root: Y.XmlElement,
  locks: readonly L[],
): ClosedPlaces<L> {
  const byHeading = new Map(locks.map((lock) => [lock.blockId, lock]))
  const places = new Map<Y.XmlElement, L | null>()
  let open: { level: number; lock: L } | null = null
  for (const child of root.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue
    if (child.nodeName === 'heading') {
      const level = Number(textOf(child, '__tag').slice(1)) || 6
      if (open && level <= open.level) open = null
      const lock: L | undefined = open ? undefined : byHeading.get(textOf(child, 's_bid'))
      if (lock) open = { level, lock }
    }
    const isNote = textOf(child, 's_role') === 'footnote'
    places.set(child, open && !isNote ? open.lock : null)
  }
  return places
}

function textOf(element: Y.XmlElement, name: string): string {
  const value: unknown = element.getAttribute(name)
  return typeof value === 'string' ? value : ''
}

/**
 * The closed section that some content of the text belongs to: it stands in one of its blocks, or as
 * a new block between two of them.
 */
export function closedAround<L extends Lock>(
  root: Y.XmlElement,
  places: ClosedPlaces<L>,
  item: Y.Item,
): L | null {
  const top = topOf(root, item)
  if (!top) return null
  const own = lockOf(top, places)
  if (own !== undefined) return own
  const before = neighbour(top, places, 'left')
  return before !== null && before === neighbour(top, places, 'right') ? before : null
}

/** `undefined`: it was not there yet. */
function lockOf<L extends Lock>({ content }: Y.Item, places: ClosedPlaces<L>) {
  const type = content instanceof Y.ContentType ? content.type : null
  return type instanceof Y.XmlElement ? places.get(type as Y.XmlElement) : undefined
}

/** The child of the root that holds it; `null`: it is no longer part of the text. */
function topOf(root: Y.XmlElement, item: Y.Item): Y.Item | null {
  let one: Y.Item | null = item
  while (one && one.parent !== root) {
    const { parent }: Y.Item = one
    one = parent instanceof Y.AbstractType ? parent._item : null
  }
  return one
}

/** The closed section of the nearest block on one side that was there before. */
function neighbour<L extends Lock>(
  top: Y.Item,
  places: ClosedPlaces<L>,
  side: 'left' | 'right',
): L | null {
  for (let one = top[side]; one; one = one[side]) {
    const lock = lockOf(one, places)
    if (lock !== undefined) return lock
  }
  return null
}

type Deletions = Parameters<typeof Y.isDeleted>[0]

/** The content of some ranges of a text that is still known. */
export function* itemsOf(doc: Y.Doc, ranges: Deletions): Generator<Y.Item> {
  for (const [client, parts] of ranges.clients) {
    const structs = doc.store.clients.get(client) ?? []
    for (const { clock, len } of parts) {
      for (let at = firstAt(structs, clock); at < structs.length; at += 1) {
        const struct = structs[at]!
        if (struct.id.clock >= clock + len) break
        if (struct instanceof Y.Item) yield struct
      }
    }
  }
}

type Structs = readonly { id: Y.ID; length: number }[]

/** The place of the struct that holds a clock, or of the first after it. */
function firstAt(structs: Structs, clock: number): number {
  let low = 0
  let high = structs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const { id, length } = structs[middle]!
    if (id.clock + length > clock) high = middle
    else low = middle + 1
  }
  return low
}
