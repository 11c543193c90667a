import type { Db } from '~/db/connection'
import { appendUpdates, isBegunAnew, isSeqTaken, listUpdates } from '~/db/queries/draft-updates'
import type { LoggedUpdate, PendingUpdate } from './peer'
import type { Relay, RelayMessage } from './relay'
import type { Room } from './room'

/** Updates in one statement; PostgreSQL takes 65,535 parameters. */
const MAX_WINDOW = 5_000

/** After a window the next one waits so many times as long as it took to write it to all readers. */
const REST = 10
/** And as long as it took to store it, up to this (milliseconds): a slow disk is no reason to wait. */
const MAX_STORING_MS = 5

export type LogWriterOptions = {
  /** A busy server stores and relays this rarely at most (milliseconds); a quiet one at once. */
  windowMs: number
  /** How long a failed store waits before it is tried again. */
  retryMs: number
  /** Told of failures that are tried again, for the log of the server. */
  onTrouble: (error: unknown) => void
  /** `null`: this process is alone on its database. */
  relay: Relay | null
}

/**
 * Writes the updates of all rooms of this process into the log: their windows in one statement,
 * committed before anyone else sees them, tried again until it works.
 */
export class LogWriter {
  /** Rooms with something to store or to say. */
  readonly #dirty = new Set<Room>()
  /** The work that has a text for itself; windows pass it over meanwhile. */
  readonly #turns = new Map<string, Promise<unknown>>()
  #flushing: Promise<void> | null = null
  #timer: NodeJS.Timeout | null = null
  #mayFlushAt = 0
  #writingMs = 0
  /** When something was last stored (`performance.now()`). */
  storedAt = 0

  constructor(
    private readonly db: Db,
    private readonly options: LogWriterOptions,
  ) {}

  isBusyWith(draftTextId: string): boolean {
    return this.#turns.has(draftTextId)
  }

  /** Store no more. */
  async stop(): Promise<void> {
    this.#dirty.clear()
    if (this.#timer) clearTimeout(this.#timer)
    await this.#flushing
  }

  /** Something in this room waits to be stored or relayed. */
  mark(room: Room) {
    if (hasWork(room)) this.#dirty.add(room)
    this.#schedule()
  }

  #schedule(delayMs = this.#mayFlushAt - performance.now()) {
    if (this.#dirty.size === 0 || this.#flushing || this.#timer) return
    this.#timer = setTimeout(() => this.#turn(), Math.max(0, delayMs))
  }

  /** Writing to readers takes its share of the time and no more: the more readers, the longer the window. */
  #turn() {
    this.#timer = null
    this.#writingMs = 0
    const begin = performance.now()
    this.#flushing = this.#flush().then((retryMs) => {
      const end = performance.now()
      const storingMs = Math.min(MAX_STORING_MS, end - begin)
      const restMs = Math.min(this.options.windowMs, REST * this.#writingMs + storingMs)
      this.#mayFlushAt = end + restMs
      this.#flushing = null
      this.#schedule(retryMs)
    })
  }

  /** @returns how long to wait for the next window; `undefined`: as usual. Never rejects. */
  async #flush(): Promise<number | undefined> {
    const rooms = [...this.#dirty].filter((room) => !this.#turns.has(room.draftTextId))
    for (const room of rooms) {
      this.#dirty.delete(room)
      const entries = room.takePresence()
      if (entries.length > 0)
        this.options.relay?.publish(room.draftTextId, { kind: 'presence', entries })
    }
    const windows = takeWindows(rooms)
    const begin = performance.now()
    for (const room of rooms) {
      if (room.hasPending) this.#dirty.add(room)
      else room.sendPresence()
    }
    this.#writingMs += performance.now() - begin
    if (windows.length === 0) return undefined

    const isStored = await this.#store(windows)
    this.storedAt = performance.now()
    for (const { room } of windows) {
      room.sendPresence()
      if (!hasWork(room)) this.#dirty.delete(room)
    }
    return isStored ? undefined : this.options.retryMs
  }

  async #store(windows: Window[]): Promise<boolean> {
    const rows = windows.map(rowsOf)
    try {
      await appendUpdates(this.db, rows.flat())
    } catch (error) {
      return this.#recover(windows, error)
    }
    const begin = performance.now()
    windows.forEach(({ room, updates }, index) => {
      room.commit(updates.length, room.seq + updates.length)
      this.publish(room, rows[index]!)
    })
    this.#writingMs += performance.now() - begin
    return true
  }

  /** A refused row must not stop the other rooms; a taken `seq` means that the log went on. */
  async #recover(windows: Window[], error: unknown): Promise<boolean> {
    if (isSeqTaken(error)) return this.#readAll(windows)
    if (windows.length > 1 && isDataError(error)) {
      for (const window of windows) await this.#store([window])
      return true
    }
    if (isBegunAnew(error)) {
      for (const { room } of windows) room.end()
      return true
    }
    this.options.onTrouble(error)
    for (const { room } of windows) room.storeFailed()
    if (!isDataError(error)) return false

    for (const { room } of windows) void this.alone(room.draftTextId, () => this.#pause())
    return true
  }

  async #readAll(windows: readonly Window[]): Promise<boolean> {
    try {
      for (const { room } of windows) await this.read(room)
      return true
    } catch (error) {
      this.options.onTrouble(error)
      for (const { room } of windows) room.storeFailed()
      return false
    }
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, this.options.retryMs))
  }

  /** Bring a room up to the log. Only for who has the room alone. @returns what was new. */
  async read(room: Room): Promise<LoggedUpdate[]> {
    const { draftTextId, generation, seq } = room
    const updates = await listUpdates(this.db, draftTextId, generation, seq)
    room.commitLogged(updates)
    return updates
  }

  /** Tell the other processes what was stored. */
  publish({ draftTextId, generation }: Room, updates: readonly LoggedUpdate[]) {
    this.options.relay?.publish(draftTextId, { kind: 'stored', generation, updates })
  }

  /** Another process tells what it stored or heard. A gap is filled from the log. */
  hear(room: Room, message: RelayMessage) {
    if (message.kind === 'presence') {
      room.presence.hear(message.entries)
      this.mark(room)
      return
    }
    if (message.generation !== room.generation) return
    this.alone(room.draftTextId, async () => {
      const news = message.updates.filter(({ seq }) => seq > room.seq)
      if (news.length === 0) return
      if (news[0]!.seq === room.seq + 1) room.commitLogged(news)
      else await this.read(room)
    }).catch(this.options.onTrouble)
  }

  /** Run while no window of this text is being stored, one after the other. */
  async alone<Value>(draftTextId: string, work: () => Promise<Value>): Promise<Value> {
    const before = this.#turns.get(draftTextId) ?? this.#flushing
    const turn = Promise.resolve(before).then(work, work)
    this.#turns.set(draftTextId, turn)
    try {
      return await turn
    } finally {
      if (this.#turns.get(draftTextId) === turn) this.#turns.delete(draftTextId)
      this.#schedule()
    }
  }
}

function hasWork(room: Room): boolean {
  return room.hasPending || room.presence.hasNews
}

type Window = { room: Room; updates: PendingUpdate[] }

function takeWindows(rooms: readonly Room[]): Window[] {
  let free = MAX_WINDOW
  const windows: Window[] = []
  for (const room of rooms) {
    const updates = room.window(free)
    free -= updates.length
    if (updates.length > 0) windows.push({ room, updates })
  }
  return windows
}

function rowsOf({ room, updates }: Window) {
  const { draftTextId, generation, seq } = room
  return updates.map(({ update, personId, clientId }, index) => ({
    draftTextId,
    generation,
    seq: seq + 1 + index,
    update,
    personId,
    clientId,
  }))
}

/** SQLSTATE classes 22 and 23: this row, not the database. */
function isDataError(error: unknown): boolean {
  return /^2[23]/.test((error as { code?: string }).code ?? '')
}
