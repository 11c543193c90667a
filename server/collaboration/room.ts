import * as Y from 'yjs'
import type { DraftKind } from '~/app/domain/draft'
import { emptyKnowledge, learn, learnLogged, type Knowledge } from './knowledge'
import { Presence } from './presence'
import {
  CLOSE,
  frame,
  presenceMessage,
  readMessage,
  refusedMessage,
  savedMessage,
  step1Message,
  step2Message,
  updateMessage,
  type PresenceEntry,
  type UpdateRefusal,
} from './protocol'
import { checkUpdate } from './update-check'

/** Bytes of one edit; what a returning client brings at once may fill a whole message. */
const MAX_UPDATE_BYTES = 256 * 1024

/** One connection to a room. */
export type Peer = {
  readonly person: { personId: string | null; name: string | null }
  readonly mayWrite: boolean
  /** Takes whole WebSocket frames. */
  send(frames: Uint8Array): void
  /** The whole text, of any size: a peer is not slow for having to be given it. */
  sendText(frames: Uint8Array): void
  close(code: number, reason: string): void
}

/** One update as the log has it. */
export type LoggedUpdate = {
  seq: number
  update: Uint8Array
  personId: string | null
  /** The only Yjs client whose content it adds; `null`: none or several. */
  clientId: number | null
}

/** An update that was taken and waits for its commit. `from` and `count` say whom to tell. */
export type PendingUpdate = Omit<LoggedUpdate, 'seq'> & { from: Peer; count: number }

type PeerState = { isAnswered: boolean; received: number; saved: number }

/**
 * One open working text: its connections, where they are, and the window of updates that wait for
 * their commit. It does no I/O: updates go into the log through whoever holds the room, and no
 * other connection sees an update before `commit` says that it is stored.
 */
export class Room {
  /** Of the last committed update; 0 when there is none. */
  seq = 0
  readonly presence = new Presence<Peer>()
  readonly #known: Knowledge
  #stored: Uint8Array[] = []
  #pending: PendingUpdate[] = []
  #isTroubled = false
  readonly #peers = new Map<Peer, PeerState>()

  constructor(
    readonly draftTextId: string,
    readonly generation: number,
    kind: DraftKind,
  ) {
    this.#known = emptyKnowledge(kind)
  }

  get peers(): IterableIterator<Peer> {
    return this.#peers.keys()
  }

  get isEmpty(): boolean {
    return this.#peers.size === 0
  }

  get hasPending(): boolean {
    return this.#pending.length > 0
  }

  /** The whole committed text as one update. */
  state(): Uint8Array {
    if (this.#stored.length === 0) return Y.encodeStateAsUpdate(new Y.Doc())
    if (this.#stored.length > 1) this.#stored = [Y.mergeUpdates(this.#stored)]
    return this.#stored[0]!
  }

  enter(peer: Peer) {
    this.#peers.set(peer, { isAnswered: false, received: 0, saved: 0 })
    const hello = [step1Message(Y.encodeStateVector(this.#known.clocks as never))]
    const present = this.presence.everybody()
    if (present) hello.push(present)
    peer.send(Buffer.concat(hello.map(frame)))
  }

  leave(peer: Peer) {
    this.#peers.delete(peer)
    this.presence.leave(peer)
  }

  /**
   * @returns `behind` when the message rests on text that is not known here, which another process
   *   may have stored: read the log, and hand the message in again with `isCaughtUp`.
   */
  receive(peer: Peer, message: Uint8Array, isCaughtUp = false): 'done' | 'behind' {
    try {
      return this.#receive(peer, message, isCaughtUp)
    } catch {
      peer.close(CLOSE.malformed, 'malformed') // decoders throw whatever the bytes lead them to
      return 'done'
    }
  }

  #receive(peer: Peer, bytes: Uint8Array, isCaughtUp: boolean): 'done' | 'behind' {
    const state = this.#peers.get(peer)
    if (!state) return 'done'
    const message = readMessage(bytes)
    switch (message.kind) {
      case 'step1':
        this.#answer(peer, state, message.stateVector)
        return 'done'
      case 'step2':
      case 'update':
        if (!peer.mayWrite) return 'done'
        return this.#take(peer, state, message, isCaughtUp)
      case 'presence':
        this.presence.receive(peer, message.entries)
        return 'done'
      case 'presence-query': {
        const present = this.presence.everybody()
        if (present) peer.send(frame(present))
        return 'done'
      }
      case 'unknown':
        return 'done'
    }
  }

  #answer(peer: Peer, peerState: PeerState, stateVector: Uint8Array) {
    const isNew = Y.decodeStateVector(stateVector).size === 0
    const state = isNew ? this.state() : Y.diffUpdate(this.state(), stateVector)
    peer.sendText(frame(step2Message(state)))
    peerState.isAnswered = true
  }

  #take(
    peer: Peer,
    state: PeerState,
    message: { kind: 'step2' | 'update'; update: Uint8Array },
    isCaughtUp: boolean,
  ): 'done' | 'behind' {
    const { personId } = peer.person
    if (message.kind === 'update' && message.update.length > MAX_UPDATE_BYTES) {
      this.#refuse(peer, state, 'too-large')
      return 'done'
    }
    const verdict = checkUpdate(message.update, personId, this.#known)
    if (verdict.kind === 'malformed') {
      peer.close(CLOSE.malformed, 'malformed')
    } else if (verdict.kind === 'refused') {
      const mayBeBehind = verdict.reason === 'missing-part' || verdict.reason === 'foreign-author'
      if (mayBeBehind && !isCaughtUp) return 'behind'
      this.#refuse(peer, state, verdict.reason)
    } else {
      state.received += 1
      if (verdict.kind === 'accepted') {
        learn(this.#known, verdict.checked, personId)
        const { clientId } = verdict.checked
        const update = Uint8Array.from(verdict.checked.update) // may be a view on a pooled buffer
        this.#pending.push({ update, personId, clientId, from: peer, count: state.received })
        if (this.#isTroubled) this.tell(peer, 'not-saved')
      } else if (!this.#pending.some(({ from }) => from === peer)) {
        this.#tellSaved(peer, state, state.received)
      }
    }
    return 'done'
  }

  #refuse(peer: Peer, state: PeerState, reason: UpdateRefusal) {
    state.received += 1
    this.tell(peer, reason)
  }

  tell(peer: Peer, reason: UpdateRefusal) {
    peer.send(frame(refusedMessage(reason, this.#peers.get(peer)?.received ?? 0)))
  }

  #tellSaved(peer: Peer, state: PeerState, count: number) {
    state.saved = Math.max(state.saved, count)
    peer.send(frame(savedMessage(this.seq, state.saved)))
  }

  /** The oldest updates that wait, in the order they came; they wait on until `commit`. */
  window(limit: number): PendingUpdate[] {
    return this.#pending.slice(0, limit)
  }

  /** The first `count` waiting updates are stored, up to `seq`: now others may see them. */
  commit(count: number, seq: number) {
    const updates = this.#pending.splice(0, count)
    this.seq = seq
    this.#isTroubled = false
    for (const { update } of updates) this.#stored.push(update)
    this.#relay(updates.map(({ update, from }) => ({ message: updateMessage(update), from })))

    const newest = new Map(updates.map(({ from, count }) => [from, count]))
    for (const [peer, count] of newest) {
      const state = this.#peers.get(peer)
      if (!state) continue
      const isAllSaved = !this.#pending.some(({ from }) => from === peer)
      this.#tellSaved(peer, state, isAllSaved ? state.received : count)
    }
  }

  /** What the log holds beyond `seq`. Whoever put it there, others may see it now. */
  commitLogged(updates: readonly LoggedUpdate[]) {
    let own = 0 // stored by us, but the answer of the database was lost
    while (own < updates.length && isSame(updates[own]!, this.#pending[own])) own += 1
    if (own > 0) this.commit(own, updates[own - 1]!.seq)

    const foreign = updates.slice(own)
    const last = foreign.at(-1)
    if (!last) return
    const bytes = foreign.map(({ update }) => update)
    const merged = bytes.length === 1 ? bytes[0]! : Y.mergeUpdates(bytes)
    learnLogged(this.#known, foreign, merged)
    this.#stored.push(merged)
    this.seq = last.seq
    this.#relay([{ message: updateMessage(merged), from: null }])
  }

  /** Why an edit made by the server does not fit this text; `null` when it does. */
  editProblem(update: Uint8Array): string | null {
    const verdict = checkUpdate(update, null, this.#known)
    if (verdict.kind === 'refused') return verdict.reason
    return verdict.kind === 'malformed' ? 'malformed' : null
  }

  /** The text has begun anew: what waits has no place any more, and stays with those who wrote it. */
  end() {
    this.#pending = []
    for (const peer of this.#peers.keys()) {
      peer.close(CLOSE.olderGeneration, 'a new version has begun')
    }
  }

  /** The store failed; writers that wait are told once, until it works again. */
  storeFailed() {
    if (this.#isTroubled) return
    this.#isTroubled = true
    for (const peer of this.#peers.keys()) if (peer.mayWrite) this.tell(peer, 'not-saved')
  }

  /** @returns the entries of our own connections among what was relayed. */
  relayPresence(): PresenceEntry[] {
    if (!this.presence.hasNews) return []
    const news = this.presence.takeNews()
    this.#relay(news.map(({ entry, from }) => ({ message: presenceMessage([entry]), from })))
    return news.filter(({ from }) => from !== null).map(({ entry }) => entry)
  }

  /** One buffer for all who sent nothing of it; the others get what they have not sent. */
  #relay(items: readonly { message: Uint8Array; from: Peer | null }[]) {
    const frames = items.map(({ message, from }) => ({ bytes: frame(message), from }))
    const senders = new Set(items.map(({ from }) => from))
    const whole = Buffer.concat(frames.map(({ bytes }) => bytes))
    for (const [peer, { isAnswered }] of this.#peers) {
      if (!isAnswered) continue
      if (!senders.has(peer)) {
        peer.send(whole)
        continue
      }
      const others = frames.filter(({ from }) => from !== peer).map(({ bytes }) => bytes)
      if (others.length > 0) peer.send(Buffer.concat(others))
    }
  }
}

function isSame(logged: LoggedUpdate, pending: PendingUpdate | undefined): boolean {
  if (!pending || logged.personId !== pending.personId) return false
  return Buffer.from(
    pending.update.buffer,
    pending.update.byteOffset,
    pending.update.length,
  ).equals(logged.update)
}
