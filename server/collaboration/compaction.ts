import type { Db } from '~/db/connection'
import { saveDraftState } from '~/db/queries/draft-states'
import { Compactor } from './compactor'
import type { Room } from './room'

/** Makes the logs of rooms into states, so that the next join reads that and what came after. */
export class Compaction {
  readonly #compactor = new Compactor()
  readonly #running = new Set<Room>()
  #isClosed = false

  constructor(
    private readonly db: Db,
    private readonly onTrouble: (error: unknown) => void,
  ) {}

  isAt(room: Room): boolean {
    return this.#running.has(room)
  }

  /** The room stays awake meanwhile; when it fails, everything stays as it was. */
  async run(room: Room): Promise<void> {
    const { layers, seq, authors } = room.text.seal()
    this.#running.add(room)
    try {
      const state = await this.#compactor.compact(layers)
      await saveDraftState(this.db, room.draftTextId, room.generation, { seq, state, authors })
      room.text.replaceSealed(layers, state)
    } catch (error) {
      if (!this.#isClosed) this.onTrouble(error)
    } finally {
      this.#running.delete(room)
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#compactor.close()
  }
}
