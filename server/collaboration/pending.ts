import type { Peer, PendingUpdate } from './peer'

/** What was taken of one text and waits for its commit, and who is to be told when it is stored. */
export class Pending {
  #updates: PendingUpdate[] = []
  /** Who sent what is among that which waits, though another sent it first. */
  readonly #promises = new Map<Peer, { last: PendingUpdate; count: number }>()

  get isEmpty(): boolean {
    return this.#updates.length === 0
  }

  /** The oldest, in the order they came; they wait on. */
  oldest(limit: number): PendingUpdate[] {
    return this.#updates.slice(0, limit)
  }

  updates(): Uint8Array[] {
    return this.#updates.map(({ update }) => update)
  }

  at(index: number): PendingUpdate | undefined {
    return this.#updates[index]
  }

  add(update: PendingUpdate) {
    this.#updates.push(update)
  }

  /**
   * Tell a connection of its first `count` messages once all that waits now is stored.
   *
   * @returns `false` when nothing waits.
   */
  promise(peer: Peer, count: number): boolean {
    const last = this.#updates.at(-1)
    if (last) this.#promises.set(peer, { last, count })
    return last !== undefined
  }

  isAwaitedBy(peer: Peer): boolean {
    return this.#promises.has(peer) || this.#updates.some(({ from }) => from === peer)
  }

  /**
   * The oldest `count` are stored and wait no more.
   *
   * @returns them, and of each connection that is to be told how many of its messages are stored.
   */
  commit(count: number): { updates: PendingUpdate[]; stored: Map<Peer, number> } {
    const updates = this.#updates.splice(0, count)
    const stored = new Map(updates.map(({ from, count: sent }) => [from, sent]))
    for (const [peer, promise] of this.#promises) {
      if (!updates.includes(promise.last)) continue
      this.#promises.delete(peer)
      stored.set(peer, Math.max(promise.count, stored.get(peer) ?? 0))
    }
    return { updates, stored }
  }

  /** Nobody to be told any more; what it sent waits on. */
  forget(peer: Peer) {
    this.#promises.delete(peer)
  }

  clear() {
    this.#updates = []
    this.#promises.clear()
  }
}
