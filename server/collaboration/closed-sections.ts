import * as Y from 'yjs'
import { closedAround, closedPlaces, itemsOf } from '~/app/editor/closed-places'
import type { Peer } from './peer'
import { closedMessage, frame } from './protocol'
import { TEXT_ROOT } from './text-shape'
import type { Verdict } from './update-check'

/** A section that is closed for writing, for everybody but the person who closed it. */
export type ClosedSection = {
  /** Of its heading. */
  blockId: string
  lockedById: string
  lockedBy: string
}

/** What was under way when a section was closed is still taken (milliseconds). */
const UNDER_WAY_MS = 1_500

type Held = ClosedSection & { since: number }

/**
 * The closed sections of a room. To know where an edit stands the whole text is held as a document,
 * but only while somebody writes in a text with sections that others closed.
 */
export class ClosedSections {
  #sections: readonly Held[] = []
  #doc: Y.Doc | null = null

  /**
   * These sections are closed, and no others. All who are there are told of news.
   *
   * @param since from when on edits in the new ones are refused (`performance.now()`).
   */
  set(
    sections: readonly ClosedSection[],
    peers: Iterable<Peer>,
    since = performance.now() + UNDER_WAY_MS,
  ) {
    const keyOf = ({ blockId, lockedById }: ClosedSection) => `${blockId} ${lockedById}`
    const before = new Map(this.#sections.map((one) => [keyOf(one), one.since]))
    const isSame =
      before.size === sections.length && sections.every((one) => before.has(keyOf(one)))
    if (isSame) return
    this.#sections = sections.map((one) => ({ ...one, since: before.get(keyOf(one)) ?? since }))
    if (sections.length === 0) this.forget()
    for (const peer of peers) this.#tell(peer)
  }

  /** Who comes in is told which sections are closed for them. */
  tell(peer: Peer) {
    if (this.#sections.length > 0) this.#tell(peer)
  }

  #tell(peer: Peer) {
    peer.send(frame(closedMessage(this.#closedTo(peer.person.personId))))
  }

  #closedTo(personId: string | null): Held[] {
    return this.#sections.filter(({ lockedById }) => lockedById !== personId)
  }

  /**
   * Refuses what changes a section that is closed for its author. What was accepted and is not
   * refused is part of the text from now on.
   *
   * @param taken all that was taken so far, asked for when the text is not known yet.
   */
  judge(verdict: Verdict, personId: string | null, taken: () => Uint8Array[]): Verdict {
    if (this.#sections.length === 0 || verdict.kind !== 'accepted') return verdict
    const { update } = verdict.checked
    const now = performance.now()
    const held = this.#closedTo(personId).filter(({ since }) => since <= now)
    const doc = this.#document(taken)
    const root = doc.get(TEXT_ROOT, Y.XmlElement)
    const places = closedPlaces(root, held)
    const isClosed = (item: Y.Item) => closedAround(root, places, item) !== null
    if (isAnyDeleted(doc, update, isClosed) || isAnyAdded(doc, update, isClosed)) {
      this.forget()
      return { kind: 'refused', reason: 'section-closed' }
    }
    return verdict
  }

  /** The text has grown by what was taken elsewhere. */
  learn(update: Uint8Array) {
    if (this.#doc) Y.applyUpdate(this.#doc, update)
  }

  /** Leaves the text to whoever holds it. */
  forget() {
    this.#doc?.destroy()
    this.#doc = null
  }

  #document(taken: () => Uint8Array[]): Y.Doc {
    if (this.#doc) return this.#doc
    this.#doc = new Y.Doc({ gc: false }) // deleted blocks still say where they stood
    for (const update of taken()) Y.applyUpdate(this.#doc, update)
    return this.#doc
  }
}

function isAnyDeleted(doc: Y.Doc, update: Uint8Array, isClosed: (item: Y.Item) => boolean) {
  const { ds } = Y.decodeUpdate(update)
  for (const item of itemsOf(doc, ds)) if (!item.deleted && isClosed(item)) return true
  return false
}

/** Takes the update into the document. */
function isAnyAdded(doc: Y.Doc, update: Uint8Array, isClosed: (item: Y.Item) => boolean) {
  const before = Y.decodeStateVector(Y.encodeStateVector(doc))
  Y.applyUpdate(doc, update)
  const clients = new Map<number, { clock: number; len: number }[]>()
  for (const [client, structs] of doc.store.clients) {
    const last = structs.at(-1)!
    const clock = before.get(client) ?? 0
    const len = last.id.clock + last.length - clock
    if (len > 0) clients.set(client, [{ clock, len }])
  }
  for (const item of itemsOf(doc, { clients } as Parameters<typeof itemsOf>[1])) {
    if (isClosed(item)) return true
  }
  return false
}
