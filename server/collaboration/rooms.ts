import type { Db, Tx } from '~/db/connection'
import {
  appendNextUpdate,
  findLiveDraftText,
  isSeqTaken,
  listLastSeqs,
} from '~/db/queries/draft-updates'
import { LogWriter, type LogWriterOptions } from './log-writer'
import { CLOSE } from './protocol'
import type { Relay, RelayMessage } from './relay'
import { Room, type Peer } from './room'

const MAX_ATTEMPTS = 10

export type RoomsOptions = Partial<LogWriterOptions> & {
  db: Db
  /** How long a room nobody is in stays in memory (milliseconds). */
  idleMs?: number
  /** How often open rooms are compared with the log (milliseconds); `null`: no other process writes it. */
  followMs?: number | null
}

/** The committed state of a working text as one Yjs update, up to `seq` of its `generation`. */
export type LiveState = { generation: number; seq: number; state: Uint8Array }

/** Thrown when there is no such working text. */
export class NoSuchDraftText extends Error {}

/** All open rooms of this process: opened, entered, edited by the server, closed. */
export class Rooms {
  readonly #db: Db
  readonly #log: LogWriter
  readonly #idleMs: number
  readonly #relay: Relay | null
  readonly #subscriptions = new Map<Room, () => void>()
  readonly #following: NodeJS.Timeout | null
  readonly #open = new Map<string, Promise<Room>>()
  readonly #refreshing = new Map<string, Promise<void>>()
  #isClosed = false

  constructor({ db, idleMs = 10_000, followMs = null, relay = null, ...log }: RoomsOptions) {
    const { windowMs = 20, retryMs = 500, onTrouble = () => {} } = log
    this.#db = db
    this.#idleMs = idleMs
    this.#relay = relay
    this.#log = new LogWriter(db, { windowMs, retryMs, onTrouble, relay })
    const follow = () => this.#follow().catch(onTrouble)
    this.#following = followMs === null ? null : setInterval(() => void follow(), followMs)
  }

  /** How many rooms are in memory. */
  get size(): number {
    return this.#open.size
  }

  /**
   * The room of a working text with all that is committed, by other processes too.
   *
   * @throws {NoSuchDraftText} and when the log cannot be read: then nobody gets in.
   */
  async open(draftTextId: string): Promise<Room> {
    if (this.#isClosed) throw new Error('The rooms are closed')
    const opened = this.#open.get(draftTextId)
    if (opened) {
      await this.refresh(draftTextId)
      return opened
    }
    const opening = this.#load(draftTextId)
    this.#open.set(draftTextId, opening)
    try {
      const room = await opening
      this.#forgetWhenIdle(room)
      return room
    } catch (error) {
      this.#open.delete(draftTextId)
      throw error
    }
  }

  async #load(draftTextId: string): Promise<Room> {
    const text = await findLiveDraftText(this.#db, draftTextId)
    if (!text) throw new NoSuchDraftText(draftTextId)
    const room = new Room(draftTextId, text.generation, text.kind)
    await this.#subscribe(room) // before reading, so that nothing falls between
    try {
      await this.#log.read(room)
    } catch (error) {
      this.#unsubscribe(room)
      throw error
    }
    return room
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

  /** Rooms that missed what another process stored read it from the log. */
  async #follow() {
    const rooms = await this.#rooms()
    if (rooms.length === 0) return
    const lastSeqs = await listLastSeqs(this.#db, rooms)
    const late = rooms.filter(({ draftTextId, seq }) => (lastSeqs.get(draftTextId) ?? 0) > seq)
    await Promise.all(late.map(({ draftTextId }) => this.refresh(draftTextId)))
  }

  /** @returns `false` when the room was left behind in the meantime. */
  async enter(room: Room, peer: Peer): Promise<boolean> {
    if (this.#isClosed || (await this.#open.get(room.draftTextId)) !== room) return false
    room.enter(peer)
    return true
  }

  leave(room: Room, peer: Peer) {
    room.leave(peer)
    this.#log.mark(room)
    if (room.isEmpty) this.#forgetWhenIdle(room)
  }

  receive(room: Room, peer: Peer, message: Uint8Array) {
    if (room.receive(peer, message) === 'behind') {
      const retry = () => {
        room.receive(peer, message, true)
        this.#log.mark(room)
      }
      this.refresh(room.draftTextId).then(retry, retry)
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
    const room = await this.open(draftTextId)
    const problem = room.editProblem(update)
    if (problem) throw new Error(`The edit does not fit the text: ${problem}`)
    await this.#log.alone(draftTextId, async () => {
      await this.#storeEdit(draftTextId, update, personId, also)
      this.#log.publish(room, await this.#log.read(room))
    })
  }

  async #storeEdit(
    draftTextId: string,
    update: Uint8Array,
    personId: string | null,
    also: (trx: Tx) => Promise<void>,
  ) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#db.transaction().execute(async (trx) => {
          await appendNextUpdate(trx, draftTextId, update, personId)
          await also(trx)
        })
      } catch (error) {
        if (!isSeqTaken(error) || attempt === MAX_ATTEMPTS) throw error
      }
    }
  }

  /** @throws {NoSuchDraftText} */
  async load(draftTextId: string): Promise<LiveState> {
    const room = await this.open(draftTextId)
    return { generation: room.generation, seq: room.seq, state: room.state() }
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
      for (const peer of room.peers) peer.close(CLOSE.goingAway, 'restarting')
    }
    if (this.#following) clearInterval(this.#following)
    await this.#log.stop()
    for (const room of rooms) this.#unsubscribe(room)
    this.#open.clear()
  }

  async #rooms(): Promise<Room[]> {
    const opened = await Promise.allSettled(this.#open.values())
    return opened.flatMap((room) => (room.status === 'fulfilled' ? [room.value] : []))
  }

  #forgetWhenIdle(room: Room) {
    const { draftTextId } = room
    const forget = async () => {
      if ((await this.#open.get(draftTextId)) !== room || !room.isEmpty) return
      if (room.hasPending || this.#log.isBusyWith(draftTextId)) return this.#forgetWhenIdle(room)
      this.#open.delete(draftTextId)
      this.#unsubscribe(room)
    }
    setTimeout(() => void forget(), this.#idleMs).unref()
  }
}
