import { MESSAGE_SYNC, SYNC_STEP_1, SYNC_STEP_2, SYNC_UPDATE } from './messages'

/** Of the first message of who holds no text: its state vector is empty. */
const NOTHING_HERE_BYTES = 4

/** Told how many messages with text a connection has sent so far; 0 when it is new. */
export type SentListener = (count: number) => void

/**
 * A WebSocket that counts the messages with text it sends. The server says "saved" by that count,
 * so the writer is never told so too early.
 */
export function countingSocket(onSent: SentListener): typeof WebSocket {
  return class extends WebSocket {
    #count = 0
    /** Asked by the server for what it lacks, and not answered yet. */
    #isOwing = false

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('open', () => onSent(0))
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      const step = data instanceof Uint8Array && data[0] === MESSAGE_SYNC ? data[1] : undefined
      // Who has text of their own is asked for it, and answers with all of it. An edit that went
      // ahead would rest on text the server does not have yet, and be refused.
      if (step === SYNC_STEP_1) this.#isOwing = (data as Uint8Array).length > NOTHING_HERE_BYTES
      if (step === SYNC_UPDATE && this.#isOwing) return
      super.send(data)
      if (step === SYNC_STEP_2) this.#isOwing = false
      if (step === SYNC_STEP_2 || step === SYNC_UPDATE) {
        this.#count += 1
        onSent(this.#count)
      }
    }
  }
}
