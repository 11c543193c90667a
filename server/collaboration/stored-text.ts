import * as Y from 'yjs'
import type { LoggedUpdate } from './peer'

/** A text as the database has it: what was compacted, and the log after it. */
export type SavedText = {
  state: { seq: number; state: Uint8Array; authors: Authors } | undefined
  /** Oldest first, without gaps. */
  updates: readonly LoggedUpdate[]
}

type Authors = readonly (readonly [clientId: number, personId: string | null])[]

/** What is given to the thread that compacts. */
export type SealedText = {
  layers: readonly Uint8Array[]
  seq: number
  authors: Authors
}

/** From this size on (bytes) what was merged is left as it is, and what comes is merged apart. */
const LAYER_BYTES = 8 * 1024

const MERGED_AT_ONCE = 16

/** Compact after so many updates, or so many bytes of them and half of what is there. */
const MANY_UPDATES = 500
const MANY_BYTES = 64 * 1024
/** Or so many bytes in however few updates: what was deleted since counts until then. */
const LARGE_BYTES = 4 * 1024 * 1024
/** A text that rests is compacted when that saves the next reader's time. */
const SOME_UPDATES = 50

/** The committed content of one text as bytes: nothing of it is taken apart to answer a join. */
export class StoredText {
  /** The person each Yjs client belongs to; `null`: the server, or a person no longer known. */
  readonly authors: Map<number, string | null>
  /** Old to new, each resting on those before. */
  #layers: Uint8Array[] = []
  #fresh: Uint8Array[] = []
  #seq = 0
  #bytes = 0
  #since = { updates: 0, bytes: 0 }

  constructor({ state, updates }: SavedText) {
    this.authors = new Map(state?.authors)
    this.#seq = state?.seq ?? 0
    if (state) {
      this.#layers.push(Uint8Array.from(state.state))
      this.#bytes = state.state.length
    }
    this.add(updates)
  }

  /** As many as were written since it was compacted, and what it had then. */
  get bytes(): number {
    return this.#bytes
  }

  add(updates: readonly LoggedUpdate[]) {
    for (const { seq, update, personId, clientId } of updates) {
      this.#fresh.push(owned(update))
      this.#seq = seq
      this.#bytes += update.length
      this.#since.updates += 1
      this.#since.bytes += update.length
      const clients = clientId === null ? Y.parseUpdateMeta(update).to.keys() : [clientId]
      for (const client of clients) {
        if (!this.authors.has(client)) this.authors.set(client, personId)
      }
    }
  }

  /** The whole text as one update. */
  merged(): Uint8Array {
    this.#mergeFresh()
    const all = [...this.#layers, ...this.#fresh]
    if (all.length > 1) {
      this.#layers = [Y.mergeUpdates(all)]
      this.#fresh = []
    }
    return all.length > 1 ? this.#layers[0]! : (all[0] ?? NOTHING)
  }

  /**
   * The whole text for someone who has nothing, each byte once: first what rests on the rest,
   * which waits at the reader for the last part, so that with this all of it is there.
   */
  parts(): { before: Uint8Array[]; last: Uint8Array } {
    this.#mergeFresh()
    const [last = NOTHING, ...before] = [...this.#layers, ...this.#fresh]
    return { before, last }
  }

  #mergeFresh() {
    if (this.#fresh.length > 1) this.#fresh = [mergeAll(this.#fresh)]
    const [merged] = this.#fresh
    if (!merged || this.#layers.length > 0 || merged.length < LAYER_BYTES) return
    this.#layers.push(merged)
    this.#fresh = []
  }

  /** @param isResting nobody has written for a while. */
  isToCompact(isResting: boolean): boolean {
    const { updates, bytes } = this.#since
    if (isResting && updates >= SOME_UPDATES) return true
    const enough = updates >= MANY_UPDATES ? MANY_BYTES : LARGE_BYTES
    return bytes >= Math.max(enough, (this.bytes - bytes) / 2)
  }

  /** What there is so far, to be compacted; what comes later is kept apart. */
  seal(): SealedText {
    this.#mergeFresh()
    this.#layers.push(...this.#fresh)
    this.#fresh = []
    this.#since = { updates: 0, bytes: 0 }
    return { layers: [...this.#layers], seq: this.#seq, authors: [...this.authors] }
  }

  /** The sealed layers were made into one. */
  replaceSealed(layers: readonly Uint8Array[], state: Uint8Array) {
    if (!layers.every((layer, index) => layer === this.#layers[index])) return
    this.#layers.splice(0, layers.length, state)
    this.#bytes -= layers.reduce((sum, { length }) => sum + length, 0) - state.length
  }
}

const NOTHING = Y.encodeStateAsUpdate(new Y.Doc())

/** Whether an update says nothing at all: what a stock client answers that has nothing of its own. */
export function isEmptyUpdate(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}

/** Yjs takes quadratic time for many updates at once: a few at a time, and the results again. */
export function mergeAll(updates: readonly Uint8Array[]): Uint8Array {
  let merged = [...updates]
  while (merged.length > 1) {
    const next: Uint8Array[] = []
    for (let at = 0; at < merged.length; at += MERGED_AT_ONCE) {
      next.push(Y.mergeUpdates(merged.slice(at, at + MERGED_AT_ONCE)))
    }
    merged = next
  }
  return merged[0] ?? NOTHING
}

/** Not a view on a larger buffer, which would be kept with it. */
function owned(bytes: Uint8Array): Uint8Array {
  return bytes.length === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes)
}
