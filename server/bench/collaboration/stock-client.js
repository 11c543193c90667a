/** A stock `y-websocket` client that writes words nobody else writes, and notes what it saw and was told. */
import * as decoding from 'lib0/decoding'
import { clearInterval, setInterval, setTimeout } from 'node:timers'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

const SYNC = 0
const STEP_1 = 0
const SAVED = 4
const REFUSED = 5
/** Taken, and stored later. */
const NOT_SAVED = 'not-saved'
const POLL_MS = 20

export class StockClient {
  doc = new Y.Doc()
  /** What it wrote, oldest first. */
  written = []
  /** What others wrote and arrived here. */
  seen = new Set()
  /** Of `written`, how many the server has confirmed. */
  confirmed = 0
  #text = this.doc.getText('doc')
  #typing

  /** @param name goes before the number of each word. `person`: the number of a session of the fixture. */
  constructor(port, room, name, person) {
    this.name = name
    this.#text.observe(({ delta }, { local }) => {
      if (local) return
      const words = delta.flatMap(({ insert = '' }) => insert.split(' '))
      for (const word of words) if (word) this.seen.add(word)
    })
    this.provider = new WebsocketProvider(`ws://127.0.0.1:${port}`, room, this.doc, {
      WebSocketPolyfill: socketOf(person, () => this.written.length, this),
      disableBc: true,
      maxBackoffTime: 200,
    })
    this.provider.messageHandlers[SAVED] = (_encoder, decoder) => {
      decoding.readVarUint(decoder)
      const count = decoding.readVarUint(decoder)
      this.confirmed = Math.max(this.confirmed, this.sent[count - 1] ?? 0)
    }
    this.provider.messageHandlers[REFUSED] = (_encoder, decoder) => {
      const reason = decoding.readVarString(decoder)
      if (reason !== NOT_SAVED) this.refusals.push(reason)
    }
  }

  /** Why the server did not take something. */
  refusals = []
  /** Of each sync message of this connection: how many words were written when it was sent. */
  sent = []

  /** @returns once the whole text is there. */
  async synced() {
    await until(() => this.provider.synced)
    return this
  }

  type(everyMs) {
    this.#typing = setInterval(() => {
      const word = `${this.name}.${this.written.length}`
      this.written.push(word)
      this.#text.insert(this.#text.length, ` ${word}`)
    }, everyMs)
  }

  stopTyping() {
    clearInterval(this.#typing)
  }

  /** All it wrote is confirmed. */
  saved() {
    return until(() => this.confirmed === this.written.length)
  }

  words() {
    return this.#text.toString().split(' ').filter(Boolean)
  }

  /** As when its machine dies: it sends nothing more. */
  end() {
    this.stopTyping()
    this.provider.ws?.terminate()
    this.provider.destroy()
    this.provider.awareness.destroy()
  }
}

/** The socket of one person, which notes what the client sends. */
function socketOf(person, written, client) {
  return class extends WebSocket {
    constructor(url) {
      super(url, { headers: { Cookie: `session=bench-${person}`, Origin: 'http://127.0.0.1' } })
      client.sent = []
      this.on('error', () => {})
    }

    send(message) {
      const decoder = decoding.createDecoder(new Uint8Array(message))
      const isSync = decoding.readVarUint(decoder) === SYNC
      if (isSync && decoding.readVarUint(decoder) !== STEP_1) client.sent.push(written())
      super.send(message)
    }
  }
}

/** @throws when it does not come about. */
export async function until(isSo, patienceMs = 60_000) {
  const deadline = performance.now() + patienceMs
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error(`Did not come about: ${isSo}`)
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}
