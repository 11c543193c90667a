import { MESSAGE_SYNC, SYNC_STEP_1 } from './messages'

/** Told how many messages with text a connection has sent so far; 0 when it is new. */
export type SentListener = (count: number) => void

/**
 * A WebSocket that counts the messages with text it sends. The server says "saved" by that count,
 * so the writer is never told so too early.
 */
export function countingSocket(onSent: SentListener): typeof WebSocket {
  return class extends WebSocket {
    #count = 0

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('open', () => onSent(0))
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data)
      if (data instanceof Uint8Array && data[0] === MESSAGE_SYNC && data[1] !== SYNC_STEP_1) {
        this.#count += 1
        onSent(this.#count)
      }
    }
  }
}
