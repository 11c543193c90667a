/** A client of the own bench: a document, what it has seen of others. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'

const SYNC = 0

export class Client {
  doc = new Y.Doc()
  /** Of each other editor: the clock after its last text that arrived here. */
  seen = new Map()
  onNews = () => {}

  /** @returns a client that has been given the whole text. */
  static async join(port, room, person) {
    const client = new Client()
    const headers = { Cookie: `session=bench-${person}`, Origin: 'http://127.0.0.1' }
    client.socket = new WebSocket(`ws://127.0.0.1:${port}/${room}`, { headers })
    await new Promise((resolve, reject) => {
      client.socket.on('error', reject)
      client.socket.on('open', () => client.send(0, Y.encodeStateVector(client.doc)))
      client.socket.on('message', (message) => client.read(message, resolve))
    })
    client.doc.on('update', (update, origin) => {
      if (origin !== client) client.send(2, update)
    })
    return client
  }

  send(step, content) {
    const message = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, SYNC)
      encoding.writeVarUint(encoder, step)
      encoding.writeVarUint8Array(encoder, content)
    })
    this.socket.send(message)
  }

  read(message, onWhole) {
    const decoder = decoding.createDecoder(message)
    if (decoding.readVarUint(decoder) !== SYNC) return
    const step = decoding.readVarUint(decoder)
    const content = decoding.readVarUint8Array(decoder)
    if (step === 0) return this.send(1, Y.encodeStateAsUpdate(this.doc, content))
    Y.applyUpdate(this.doc, content, this)
    for (const [client, clock] of Y.parseUpdateMeta(content).to) {
      const before = this.seen.get(client) ?? 0
      this.seen.set(client, Math.max(before, clock))
      this.onNews(client, before, clock)
    }
    if (step === 1) onWhole()
  }

  /** Write one character at the end. */
  type() {
    const text = this.doc.getText('doc')
    text.insert(text.length, 'x')
  }

  end() {
    this.socket.terminate()
  }
}
