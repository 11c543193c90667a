import type { Db, Tx } from '~/db/connection'
import { appendNextUpdate, findLiveDraftText, isSeqTaken } from '~/db/queries/draft-updates'
import { LogWriter, type LogWriterOptions } from './log-writer'
import { CLOSE } from './protocol'
import { Room, type Peer } from './room'

const MAX_ATTEMPTS = 10

export type RoomsOptions = Partial<LogWriterOptions> & {
  db: Db
  /** How long a room nobody is in stays in memory (milliseconds). */
  idleMs?: number
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
  readonly #open = new Map<string, Promise<Room>>()
  readonly #refreshing = new Map<string, Promise<void>>()
  #isClosed = false

  constructor({ db, idleMs = 10_000, ...log }: RoomsOptions) {
    this.#db = db
    this.#idleMs = idleMs
    this.#log = new LogWriter(db, { windowMs: 20, retryMs: 500, onTrouble: () => {}, ...log })
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
    const room = new Room(draftTextId, text.generation)
    await this.#log.read(room)
    return room
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
      await this.#log.read(room)
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
    const refresh = opening.then((room) => this.#log.alone(draftTextId, () => this.#log.read(room)))
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
    await this.#log.stop()
    this.#open.clear()
  }

  async #rooms(): Promise<Room[]> {
    const opened = await Promise.allSettled(this.#open.values())
    return opened.flatMap((room) => (room.status === 'fulfilled' ? [room.value] : []))
  }

  #forgetWhenIdle(room: Room) {
    const { draftTextId } = room
    const forget = () => {
      if (!room.isEmpty) return
      if (room.hasPending || this.#log.isBusyWith(draftTextId)) this.#forgetWhenIdle(room)
      else this.#open.delete(draftTextId)
    }
    setTimeout(forget, this.#idleMs).unref()
  }
}
