import type { Db, Tx } from '~/db/connection'
import { findDraftState } from '~/db/queries/draft-states'
import { findLiveDraftText, listUpdates, type LiveDraftText } from '~/db/queries/draft-updates'
import { Compaction } from './compaction'
import { followLog } from './follower'
import { LogWriter, type LogWriterOptions } from './log-writer'
import type { Peer } from './peer'
import { CLOSE, restartingReason } from './protocol'
import { readClosed } from './read-closed'
import type { Relay, RelayMessage } from './relay'
import { Room } from './room'
import { SpareMemory } from './spare-memory'
import { storeEdit } from './store-edit'
import type { SavedText } from './stored-text'

const SWEEP_MS = 1_000
/** After a restart people come back between the one and the sum of both. */
const RETURN_AFTER_MS = 500
const RETURN_WITHIN_MS = 4_000

export type RoomsOptions = Partial<LogWriterOptions> & {
  db: Db
  /** How long a room nobody is in stays in memory (milliseconds). */
  idleMs?: number
  /** How long nobody has to write or join for a room to leave its text to the database (milliseconds). */
  sleepMs?: number
  /** How often open rooms are compared with the log (milliseconds); `null`: no other process writes it. */
  followMs?: number | null
  /** Told of each text that nobody is in any more. */
  onRest?: (text: RestingText) => Promise<unknown>
}

/** A text nobody is in any more. */
export type RestingText = Pick<Room, 'draftTextId' | 'generation' | 'seq' | 'kind'>

/** The committed state of a working text as one Yjs update, up to `seq` of its `generation`. */
export type LiveState = { generation: number; seq: number; state: Uint8Array }

/** What a room is made for. */
type OpenedText = Pick<LiveDraftText, 'generation' | 'kind'>

type Waiting = { peer: Peer; message: Uint8Array; isCaughtUp?: boolean }

/** Thrown when there is no such working text. */
export class NoSuchDraftText extends Error {}

/** All open rooms of this process: opened, entered, edited by the server, closed. */
export class Rooms {
  readonly #db: Db
  readonly #log: LogWriter
  readonly #idleMs: number
  readonly #sleepMs: number
  readonly #relay: Relay | null
  readonly #onTrouble: (error: unknown) => void
  readonly #onRest: (text: RestingText) => Promise<unknown>
  readonly #compaction: Compaction
  readonly #subscriptions = new Map<Room, () => void>()
  readonly #timers: NodeJS.Timeout[]
  readonly #open = new Map<string, Promise<Room>>()
  /** Rooms that read the log, with the messages that wait for it. */
  readonly #waiting = new Map<Room, Waiting[]>()
  readonly #refreshing = new Map<string, Promise<void>>()
  readonly #memory = new SpareMemory()
  #isClosed = false

  constructor({
    db,
    idleMs = 5_000,
    sleepMs = 3_000,
    followMs = null,
    relay = null,
    onRest = async () => {},
    ...log
  }: RoomsOptions) {
    const { windowMs = 20, retryMs = 500, onTrouble = () => {} } = log
    this.#db = db
    this.#idleMs = idleMs
    this.#sleepMs = sleepMs
    this.#relay = relay
    this.#onTrouble = onTrouble
    this.#onRest = onRest
    this.#compaction = new Compaction(db, onTrouble)
    this.#log = new LogWriter(db, { windowMs, retryMs, onTrouble, relay })
    const sweep = setInterval(() => void this.#sweep(), Math.min(SWEEP_MS, idleMs, sleepMs))
    sweep.unref()
    this.#timers = [sweep]
    if (followMs === null) return
    const follow = () => this.#follow().catch(onTrouble)
    this.#timers.push(setInterval(() => void follow(), followMs))
  }

  /** How many rooms are in memory. */
  get size(): number {
    return this.#open.size
  }

  /**
   * The room of a working text with all that is committed.
   *
   * @param known what was just read of the text, at the door.
   * @throws {NoSuchDraftText} and when the log cannot be read: then nobody gets in.
   */
  async open(draftTextId: string, known?: OpenedText): Promise<Room> {
    if (this.#isClosed) throw new Error('The rooms are closed')
    const opened = this.#open.get(draftTextId)
    if (opened) {
      const room = await opened
      room.usedAt = performance.now()
      if (!room.isAwake) await this.#wake(room)
      return room
    }
    const opening = this.#load(draftTextId, known)
    this.#open.set(draftTextId, opening)
    try {
      return await opening
    } catch (error) {
      this.#open.delete(draftTextId)
      throw error
    }
  }

  async #load(draftTextId: string, known?: OpenedText): Promise<Room> {
    const text = known ?? (await findLiveDraftText(this.#db, draftTextId))
    if (!text) throw new NoSuchDraftText(draftTextId)
    const room = new Room(draftTextId, text.generation, text.kind)
    await this.#subscribe(room) // before reading, so that nothing falls between
    try {
      await this.#wake(room)
      await readClosed(this.#db, [room])
    } catch (error) {
      this.#unsubscribe(room)
      throw error
    }
    return room
  }

  /** Give a room its text: what was compacted and the log after it. */
  #wake(room: Room): Promise<void> {
    return this.#log.alone(room.draftTextId, async () => {
      if (!room.isAwake) room.wake(await this.#saved(room))
    })
  }

  async #saved({ draftTextId, generation }: Room): Promise<SavedText> {
    const state = await findDraftState(this.#db, draftTextId, generation)
    const updates = await listUpdates(this.#db, draftTextId, generation, state?.seq ?? 0)
    return { state, updates }
  }

  async #subscribe(room: Room) {
    if (!this.#relay) return
    const take = (message: RelayMessage) => this.#log.hear(room, message)
    this.#subscriptions.set(room, await this.#relay.subscribe(room.draftTextId, take))
  }

  #unsubscribe(room: Room) {
    this.#subscriptions.get(room)?.()
    this.#subscriptions.delete(room)
  }

  async #follow() {
    await this.readClosed()
    await followLog(this.#db, await this.#rooms(), {
      refresh: ({ draftTextId }) => this.refresh(draftTextId),
      restore: (room) =>
        this.#log.alone(room.draftTextId, async () => room.restore(await this.#saved(room))),
      onTrouble: this.#onTrouble,
    })
  }

  /** Sections were closed for writing, or opened again: open rooms hold to it from now on. */
  async readClosed(): Promise<void> {
    await readClosed(this.#db, await this.#rooms())
  }

  /** @returns `false` when the room was left behind in the meantime. */
  async enter(room: Room, peer: Peer): Promise<boolean> {
    if (this.#isClosed || (await this.#open.get(room.draftTextId)) !== room) return false
    room.enter(peer)
    return true
  }

  leave(room: Room, peer: Peer) {
    room.leave(peer)
    room.usedAt = performance.now()
    this.#log.mark(room)
  }

  receive(room: Room, peer: Peer, message: Uint8Array) {
    const waiting = this.#waiting.get(room)
    if (waiting) waiting.push({ peer, message })
    else this.#handIn(room, { peer, message })
    this.#log.mark(room)
  }

  #handIn(room: Room, one: Waiting) {
    const reception = room.receive(one.peer, one.message, one.isCaughtUp)
    if (reception === 'done') return
    if (reception === 'behind' && !room.mayLookAgain(performance.now())) {
      room.receive(one.peer, one.message, true)
    } else {
      void this.#catchUp(room, one, reception)
    }
  }

  /** Everything that comes meanwhile waits, so that nothing overtakes it. */
  async #catchUp(room: Room, first: Waiting, reason: 'asleep' | 'behind') {
    this.#waiting.set(room, [{ ...first, isCaughtUp: reason === 'behind' || first.isCaughtUp }])
    try {
      await (reason === 'asleep' ? this.#wake(room) : this.refresh(room.draftTextId))
    } catch (error) {
      this.#onTrouble(error)
      if (!room.isAwake) for (const peer of room.peers) peer.close(CLOSE.comeBack, 'no text')
    }
    const waiting = this.#waiting.get(room) ?? []
    this.#waiting.delete(room)
    for (const one of waiting) {
      const again = this.#waiting.get(room)
      if (again) again.push(one)
      else this.#handIn(room, one)
    }
    this.#log.mark(room)
  }

  /**
   * An edit made by the server, stored in one transaction with `also`, then relayed. Works whether
   * anybody is in the room or not.
   *
   * @param personId who asked for it; `null`: nobody, as when a text is seeded.
   * @throws {NoSuchDraftText} and what `also` throws; then nothing is stored.
   */
  async apply(
    draftTextId: string,
    update: Uint8Array,
    personId: string | null,
    also: (trx: Tx) => Promise<void> = async () => {},
  ): Promise<void> {
    const room = await this.#upToDate(draftTextId)
    const problem = room.editProblem(update)
    if (problem) throw new Error(`The edit does not fit the text: ${problem}`)
    await this.#log.alone(draftTextId, async () => {
      await storeEdit(this.#db, draftTextId, update, personId, also)
      this.#log.publish(room, await this.#log.read(room))
    })
  }

  /** @throws {NoSuchDraftText} */
  async load(draftTextId: string): Promise<LiveState> {
    const room = await this.#upToDate(draftTextId)
    return { generation: room.generation, seq: room.seq, state: room.text.merged() }
  }

  async #upToDate(draftTextId: string): Promise<Room> {
    const room = await this.open(draftTextId)
    await this.refresh(draftTextId)
    return room
  }

  /** Read what others appended to the log of an open room; nothing to do for others. */
  async refresh(draftTextId: string): Promise<void> {
    const running = this.#refreshing.get(draftTextId)
    if (running) return running
    const opening = this.#open.get(draftTextId)
    if (!opening) return
    const refresh = opening.then((room) =>
      this.#log.alone(draftTextId, async () => void (await this.#log.read(room))),
    )
    this.#refreshing.set(draftTextId, refresh)
    try {
      await refresh
    } finally {
      this.#refreshing.delete(draftTextId)
    }
  }

  /**
   * Close the connections of a person whose role changed, to come back through the door; or all
   * of a text whose generation ended, which must not come back with the old text.
   */
  async closeFor(whom: { personId: string } | { draftTextId: string }): Promise<void> {
    if ('draftTextId' in whom) {
      const room = await this.#open.get(whom.draftTextId)
      if (!room) return
      await this.#log.alone(whom.draftTextId, async () => {})
      this.#open.delete(whom.draftTextId)
      this.#unsubscribe(room)
      for (const peer of room.peers) peer.close(CLOSE.olderGeneration, 'a new version has begun')
      return
    }
    for (const room of await this.#rooms()) {
      for (const peer of room.peers) {
        if (peer.person.personId === whom.personId) peer.close(CLOSE.comeBack, 'roles changed')
      }
    }
  }

  /** Store what waits (for at most `graceMs`), then send everybody away. They come back by themselves. */
  async close(graceMs = 5_000): Promise<void> {
    this.#isClosed = true
    const rooms = await this.#rooms()
    const deadline = Date.now() + graceMs
    while (rooms.some((room) => room.hasPending) && Date.now() < deadline) {
      for (const room of rooms) this.#log.mark(room)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    for (const room of rooms) {
      for (const peer of room.peers) peer.close(CLOSE.goingAway, restartingReason(someDelay()))
    }
    for (const timer of this.#timers) clearInterval(timer)
    await this.#log.stop()
    await this.#compaction.close()
    for (const room of rooms) this.#unsubscribe(room)
    this.#open.clear()
  }

  async #rooms(): Promise<Room[]> {
    const opened = await Promise.allSettled(this.#open.values())
    return opened.flatMap((room) => (room.status === 'fulfilled' ? [room.value] : []))
  }

  /** Rooms are compacted, also while people write; at rest they leave their text to the database, and are forgotten when empty. */
  async #sweep() {
    const now = performance.now()
    for (const room of await this.#rooms()) {
      if (this.#compaction.isAt(room)) continue
      const restMs = now - room.usedAt
      if (room.isAwake && room.text.isToCompact(restMs > this.#sleepMs / 2)) {
        void this.#compaction.run(room)
      } else if (this.#isBusyWith(room)) {
        continue
      } else if (room.isEmpty && restMs > this.#idleMs) {
        this.#open.delete(room.draftTextId)
        this.#unsubscribe(room)
        this.#memory.grewLess()
        this.#onRest(room).catch(this.#onTrouble)
      } else if (room.isAwake && restMs > this.#sleepMs) {
        room.sleep()
        this.#memory.grewLess()
      }
    }
    this.#memory.giveBack(now, this.#log.storedAt)
  }

  #isBusyWith(room: Room): boolean {
    const isBusy = room.hasPending || this.#log.isBusyWith(room.draftTextId)
    return isBusy || this.#waiting.has(room)
  }
}

/** Those who were sent away together do not come back together. */
function someDelay(): number {
  return RETURN_AFTER_MS + Math.round(Math.random() * RETURN_WITHIN_MS)
}
