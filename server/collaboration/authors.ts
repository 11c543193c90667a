import * as Y from 'yjs'
import type { BlockAuthor } from '~/app/http/context'
import { TEXT_ROOT } from './text-shape'

/** An update of the log with who made it. */
export type WrittenUpdate = {
  update: Uint8Array
  /** `null`: the server, or somebody who is not named any more. */
  name: string | null
  at: Date
}

/**
 * Who wrote the words that stand in a text today, block by block; most first. Words that were
 * moved by cutting and pasting count as those of whoever pasted them.
 *
 * @param updates all of a generation, oldest first.
 * @returns by block id; blocks without words are left out.
 */
export function authorsOf(updates: readonly WrittenUpdate[]): Map<string, BlockAuthor[]> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.mergeUpdates(updates.map(({ update }) => update)))
  const writers = writersOf(updates)
  const found = new Map<string, Map<string | null, BlockAuthor>>()
  const root = doc.get(TEXT_ROOT, Y.XmlElement)

  const waiting: { type: Y.AbstractType<unknown>; blockId: string | null }[] = [
    { type: root as Y.AbstractType<unknown>, blockId: null },
  ]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (let item = next.type._start; item; item = item.right) {
      if (item.deleted) continue
      if (item.content instanceof Y.ContentType) {
        const { type } = item.content
        waiting.push({ type, blockId: blockIdOf(type) ?? next.blockId })
      } else if (item.content instanceof Y.ContentString && next.blockId) {
        const authors = found.get(next.blockId) ?? new Map<string | null, BlockAuthor>()
        found.set(next.blockId, authors)
        addItem(authors, item, writers)
      }
    }
  }
  doc.destroy()
  return new Map([...found].map(([blockId, authors]) => [blockId, mostFirst(authors)]))
}

function mostFirst(authors: Map<string | null, BlockAuthor>): BlockAuthor[] {
  return [...authors.values()].sort((a, b) => b.characters - a.characters)
}

function blockIdOf(type: Y.AbstractType<unknown>): string | null {
  if (!(type instanceof Y.XmlElement)) return null
  const id: unknown = type.getAttribute('s_bid')
  return typeof id === 'string' && id !== '' ? id : null
}

/** What a Yjs client wrote, in the order of its clock: from `start` on, until the next one. */
type Writers = Map<number, { start: number; written: WrittenUpdate }[]>

function writersOf(updates: readonly WrittenUpdate[]): Writers {
  const writers: Writers = new Map()
  for (const written of updates) {
    for (const struct of Y.decodeUpdate(written.update).structs) {
      const { client, clock } = struct.id
      const runs = writers.get(client) ?? []
      writers.set(client, runs)
      if (runs.at(-1)?.written !== written) runs.push({ start: clock, written })
    }
  }
  for (const runs of writers.values()) runs.sort((a, b) => a.start - b.start)
  return writers
}

/** A piece may have grown together from several updates. */
function addItem(authors: Map<string | null, BlockAuthor>, item: Y.Item, writers: Writers): void {
  const runs = writers.get(item.id.client) ?? []
  const end = item.id.clock + item.length
  let at = item.id.clock
  let index = lastAtOrBefore(runs, at)
  for (; at < end; index++) {
    const { written } = runs[index] ?? {}
    const until = Math.min(end, runs[index + 1]?.start ?? end)
    if (written) addCharacters(authors, written, until - at)
    at = Math.max(until, at + 1)
  }
}

function addCharacters(
  authors: Map<string | null, BlockAuthor>,
  { name, at }: WrittenUpdate,
  characters: number,
): void {
  const known = authors.get(name)
  if (!known) authors.set(name, { name, characters, last: at })
  else {
    known.characters += characters
    if (at > known.last) known.last = at
  }
}

function lastAtOrBefore(runs: readonly { start: number }[], clock: number): number {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (runs[middle]!.start <= clock) low = middle
    else high = middle - 1
  }
  return low
}
