import * as Y from 'yjs'
import type { DraftKind } from '~/app/domain/draft'
import { broadcast, type News } from './broadcast'
import { ClosedSections } from './closed-sections'
import { LogDigest } from './log-digest'
import { learn, learnLogged, type CheckedUpdate, type Knowledge } from './knowledge'
import { knowledgeOf } from './known-text'
import { Pace } from './pace'
import {
  isSame,
  type LoggedUpdate,
  oweAnswer,
  type Peer,
  type PeerState,
  type PendingUpdate,
} from './peer'
import { Pending } from './pending'
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
import { sizeRefusal } from './size-refusal'
import { isEmptyUpdate, mergeAll, StoredText, type SavedText } from './stored-text'
import { checkUpdate, type Verdict } from './update-check'

/** What became of a message: `asleep` and `behind` want more of the log before it is handed in again. */
export type Reception = 'done' | 'asleep' | 'behind'

/**
 * One open working text: its connections, where they are, and the window of updates that wait for
 * their commit. It does no I/O: updates go into the log through whoever holds the room, and no
 * other connection sees an update before `commit` says that it is stored.
 *
 * A room in which nobody writes is asleep: it keeps who is there, and leaves the text to the
 * database until somebody joins or writes.
 */
export class Room {
  /** Of the last committed update; 0 when there is none. */
  seq = 0
  readonly presence = new Presence<Peer>()
  /** What it took the log to say, since that was last compared. */
  readonly digest = new LogDigest()
  /** When somebody last joined or wrote (`performance.now()`). */
  usedAt = performance.now()
  /** How often the log may be read because somebody sends what rests on unknown text. */
  readonly #looks = new Pace(performance.now(), 2, 5)
  #text: StoredText | null = null
  #known: Knowledge | null = null
  readonly closed = new ClosedSections()
  readonly #pending = new Pending()
  readonly #presenceNews: News[] = []
  #isTroubled = false
  readonly #peers = new Map<Peer, PeerState>()

  constructor(
    readonly draftTextId: string,
    readonly generation: number,
    readonly kind: DraftKind,
  ) {}

  get peers(): IterableIterator<Peer> {
    return this.#peers.keys()
  }

  get isEmpty(): boolean {
    return this.#peers.size === 0
  }

  get hasPending(): boolean {
    return !this.#pending.isEmpty
  }

  get isAwake(): boolean {
    return this.#text !== null
  }

  /** Take the text from the database, with what was stored there since the room last heard of it. */
  wake(saved: SavedText) {
    this.usedAt = performance.now()
    if (this.#text) return
    const { state, updates } = saved
    const news = updates.filter(({ seq }) => seq > this.seq).map(({ update }) => update)
    if (state && state.seq > this.seq) news.unshift(state.state)
    if (news.length > 0 && !this.isEmpty) {
      this.#relay([{ message: updateMessage(mergeAll(news)), from: null }])
    }
    this.seq = Math.max(this.seq, updates.at(-1)?.seq ?? state?.seq ?? 0)
    this.#text = new StoredText(saved)
  }

  /** The text was not what the database has: take that, and tell everybody all of it. */
  restore(saved: SavedText) {
    this.closed.forget()
    this.#text = new StoredText(saved)
    this.#known = null
    this.seq = saved.updates.at(-1)?.seq ?? saved.state?.seq ?? 0
    this.#relay([{ message: updateMessage(this.#text.merged()), from: null }])
  }

  /** Leave the text to the database; nothing may wait for its commit. */
  sleep() {
    this.closed.forget()
    this.#text = null
    this.#known = null
  }

  /** The committed text. @throws while the room is asleep. */
  get text(): StoredText {
    if (!this.#text) throw new Error('The room is asleep')
    return this.#text
  }

  /** What is known of the text, made when it is first asked: readers need none of it. */
  #knowledge(): Knowledge {
    this.#known ??= knowledgeOf(this.kind, this.text, this.#pending.oldest(Infinity))
    this.#known.claims = this.presence.claims
    return this.#known
  }

  mayLookAgain(now: number): boolean {
    return this.#looks.message(now) === 0
  }

  enter(peer: Peer) {
    this.usedAt = performance.now()
    this.#peers.set(peer, {
      isAnswered: false,
      isAsked: false,
      isOwed: false,
      received: 0,
      saved: 0,
    })
    const present = this.presence.everybody()
    if (present) peer.send(frame(present))
    this.closed.tell(peer)
  }

  leave(peer: Peer) {
    this.#peers.delete(peer)
    this.#pending.forget(peer)
    this.presence.leave(peer)
  }

  /**
   * @returns `asleep` when the text is needed: wake the room. `behind` when the message rests on text
   *   that is not known here, which another process may have stored: read the log, and hand the
   *   message in again with `isCaughtUp`.
   */
  receive(peer: Peer, message: Uint8Array, isCaughtUp = false): Reception {
    try {
      return this.#receive(peer, message, isCaughtUp)
    } catch {
      peer.close(CLOSE.malformed, 'malformed') // decoders throw whatever the bytes lead them to
      return 'done'
    }
  }

  #receive(peer: Peer, bytes: Uint8Array, isCaughtUp: boolean): Reception {
    const state = this.#peers.get(peer)
    if (!state) return 'done'
    const message = readMessage(bytes)
    switch (message.kind) {
      case 'step1':
        if (!this.isAwake) return 'asleep'
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

  /** Who has nothing is given all of it; who has something is asked for what is not here. */
  #answer(peer: Peer, peerState: PeerState, stateVector: Uint8Array) {
    this.usedAt = performance.now()
    const isNew = Y.decodeStateVector(stateVector).size === 0
    if (isNew) {
      const { before, last } = this.text.parts()
      const messages = [...before.map(updateMessage), step2Message(last)]
      peer.sendText(Buffer.concat(messages.map(frame)))
    } else {
      const missing = Y.diffUpdate(this.text.merged(), stateVector)
      const ours = Y.encodeStateVector(this.#knowledge().clocks as never)
      peer.sendText(Buffer.concat([step2Message(missing), step1Message(ours)].map(frame)))
      peerState.isAsked = true
    }
    peerState.isAnswered = true
  }

  #take(
    peer: Peer,
    state: PeerState,
    message: { kind: 'step2' | 'update'; update: Uint8Array },
    isCaughtUp: boolean,
  ): Reception {
    if (isEmptyUpdate(message.update)) {
      state.received += 1
      this.#confirmAll(peer, state)
      return 'done'
    }
    if (!this.isAwake) return 'asleep'
    this.usedAt = performance.now()
    if (message.kind === 'step2') Object.assign(state, { isAsked: false, isOwed: false })
    const tooLarge = sizeRefusal(message, this.text.bytes)
    if (tooLarge) {
      this.#refuse(peer, state, tooLarge)
      return 'done'
    }
    const verdict = this.#judge(message.update, peer.person.personId)
    if (verdict.kind === 'malformed') {
      peer.close(CLOSE.malformed, 'malformed')
    } else if (verdict.kind === 'refused') {
      const mayBeBehind = verdict.reason === 'missing-part' || verdict.reason === 'foreign-author'
      if (mayBeBehind && !isCaughtUp) return 'behind'
      // What was written while it was away comes with its answer, and this with it.
      if (state.isAsked && verdict.reason === 'missing-part') oweAnswer(state)
      else this.#refuse(peer, state, verdict.reason)
    } else {
      state.received += 1
      if (verdict.kind === 'nothing-new') this.#confirmAll(peer, state)
      else this.#hold(peer, state.received, verdict.checked)
    }
    return 'done'
  }

  #judge(update: Uint8Array, personId: string | null): Verdict {
    const verdict = checkUpdate(update, personId, this.#knowledge())
    const taken = () => [this.text.merged(), ...this.#pending.updates()]
    return this.closed.judge(verdict, personId, taken)
  }

  #hold(peer: Peer, count: number, checked: CheckedUpdate) {
    const { personId } = peer.person
    learn(this.#knowledge(), checked, personId)
    const update = Uint8Array.from(checked.update) // may be a view on a pooled buffer
    this.#pending.add({ update, personId, clientId: checked.clientId, from: peer, count })
    if (this.#isTroubled) this.tell(peer, 'not-saved')
  }

  /** What this connection sent is known: stored, or among what waits, where another has brought it. */
  #confirmAll(peer: Peer, state: PeerState) {
    if (state.isOwed || this.#pending.promise(peer, state.received)) return
    state.saved = Math.max(state.saved, state.received)
    peer.send(frame(savedMessage(this.seq, state.saved)))
  }

  #refuse(peer: Peer, state: PeerState, reason: UpdateRefusal) {
    state.received += 1
    this.tell(peer, reason)
  }

  tell(peer: Peer, reason: UpdateRefusal) {
    peer.send(frame(refusedMessage(reason, this.#peers.get(peer)?.received ?? 0)))
  }

  /** The oldest updates that wait, in the order they came; they wait on until `commit`. */
  window(limit: number): PendingUpdate[] {
    return this.#pending.oldest(limit)
  }

  /** The first `count` waiting updates are stored, up to `seq`: now others may see them. */
  commit(count: number, seq: number) {
    const { updates, stored } = this.#pending.commit(count)
    this.seq = seq
    this.#isTroubled = false
    const logged = updates.map((update, index) => ({ ...update, seq: seq - count + 1 + index }))
    this.#text?.add(logged)
    this.digest.add(logged)
    const news = updates.map(({ update, from }) => ({ message: updateMessage(update), from }))
    this.#relay([...this.#presenceNews.splice(0), ...news], this.#confirmations(stored))
  }

  /** To each that waits for it: up to where everything it sent is stored. */
  #confirmations(stored: ReadonlyMap<Peer, number>): Map<Peer, Buffer> {
    const confirmations = new Map<Peer, Buffer>()
    for (const [peer, count] of stored) {
      const state = this.#peers.get(peer)
      if (!state || state.isOwed) continue
      const isAllSaved = !this.#pending.isAwaitedBy(peer)
      state.saved = Math.max(state.saved, isAllSaved ? state.received : count)
      confirmations.set(peer, frame(savedMessage(this.seq, state.saved)))
    }
    return confirmations
  }

  /** What the log holds beyond `seq`. Whoever put it there, others may see it now. */
  commitLogged(updates: readonly LoggedUpdate[]) {
    let own = 0 // stored by us, but the answer of the database was lost
    while (own < updates.length && isSame(updates[own]!, this.#pending.at(own))) own += 1
    if (own > 0) this.commit(own, updates[own - 1]!.seq)

    const foreign = updates.slice(own)
    const last = foreign.at(-1)
    if (!last) return
    const bytes = foreign.map(({ update }) => update)
    const merged = mergeAll(bytes)
    this.#text?.add(foreign)
    this.digest.add(foreign)
    this.closed.learn(merged)
    if (this.#known) learnLogged(this.#known, merged)
    this.seq = last.seq
    this.#relay([{ message: updateMessage(merged), from: null }])
  }

  /** Why an edit made by the server does not fit this text; `null` when it does. */
  editProblem(update: Uint8Array): string | null {
    const verdict = checkUpdate(update, null, this.#knowledge())
    if (verdict.kind === 'refused') return verdict.reason
    return verdict.kind === 'malformed' ? 'malformed' : null
  }

  /** The text has begun anew: what waits has no place any more, and stays with those who wrote it. */
  end() {
    this.#pending.clear()
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

  /**
   * Take what is new of presence; it goes out with the next commit, or with `sendPresence`.
   *
   * @returns the entries of our own connections, for other processes.
   */
  takePresence(): PresenceEntry[] {
    if (!this.presence.hasNews) return []
    const news = this.presence.takeNews()
    for (const { entry, from } of news) {
      this.#presenceNews.push({ message: presenceMessage([entry]), from })
    }
    return news.filter(({ from }) => from !== null).map(({ entry }) => entry)
  }

  sendPresence() {
    this.#relay(this.#presenceNews.splice(0))
  }

  #relay(items: readonly News[], confirmations?: ReadonlyMap<Peer, Buffer>) {
    broadcast(this.#peers, items, confirmations)
  }
}
