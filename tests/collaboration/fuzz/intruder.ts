import { encode, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Dice } from '../../support/dice'
import { ORIGIN } from '../server'
import { answered, opened } from './lines'

/**
 * Somebody who may write and means harm: sends what others sent with bytes exchanged, speaks in
 * their names, and breaks the wire format.
 */
export class Intruder {
  #socket: WebSocket | null = null
  /** Messages sent. */
  sent = 0

  constructor(
    readonly port: number,
    readonly draftTextId: string,
    readonly personId: string,
  ) {}

  /** @param doc the text as everybody knows it, whose names and words are misused. */
  async attack(doc: Y.Doc, roll: Dice): Promise<void> {
    const socket = await this.#open()
    if (!socket) return
    this.sent += 1
    socket.send(ATTACKS[roll(ATTACKS.length)]!(doc, roll))
    await answered(socket)
  }

  close(): void {
    this.#socket?.terminate()
  }

  async #open(): Promise<WebSocket | null> {
    if (this.#socket?.readyState === WebSocket.OPEN) return this.#socket
    const socket = new WebSocket(
      `ws://127.0.0.1:${this.port}/collaboration/${this.draftTextId}?generation=1`,
      { headers: { cookie: this.personId, origin: ORIGIN } },
    )
    socket.on('error', () => undefined)
    this.#socket = socket
    await opened(socket)
    return socket.readyState === WebSocket.OPEN ? socket : null
  }
}

type Attack = (doc: Y.Doc, roll: Dice) => Uint8Array

const ATTACKS: Attack[] = [
  mutated,
  mutated,
  mutated,
  inAnothersName,
  ofNothingKnown,
  noMessage,
  cutOff,
]

/** What an honest writer has said, with some bytes exchanged. */
function mutated(doc: Y.Doc, roll: Dice): Uint8Array {
  const update = Uint8Array.from(Y.encodeStateAsUpdate(doc))
  for (let times = 1 + roll(3); times > 0; times -= 1) update[roll(update.length)] = roll(256)
  return updateMessage(update)
}

/** The next words of somebody else. */
function inAnothersName(doc: Y.Doc, roll: Dice): Uint8Array {
  const copy = copyOf(doc)
  const clients = [...doc.store.clients.keys()]
  copy.clientID = clients[roll(Math.max(1, clients.length))] ?? doc.clientID
  return writtenIn(copy)
}

/** Words that rest on words nobody has, or that come too early. */
function ofNothingKnown(doc: Y.Doc, roll: Dice): Uint8Array {
  const copy = copyOf(doc)
  copy.clientID = 1 + roll(2 ** 31)
  const before = Y.encodeStateVector(copy)
  for (let times = 0; times < 3; times += 1) writeSome(copy)
  const middle = Y.encodeStateVector(copy)
  writeSome(copy)
  return updateMessage(Y.encodeStateAsUpdate(copy, roll(2) === 0 ? middle : before))
}

function noMessage(_: Y.Doc, roll: Dice): Uint8Array {
  return Uint8Array.from({ length: roll(60) }, () => roll(256))
}

function cutOff(doc: Y.Doc, roll: Dice): Uint8Array {
  const message = updateMessage(Y.encodeStateAsUpdate(doc))
  return message.slice(0, 1 + roll(message.length))
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

function writtenIn(doc: Y.Doc): Uint8Array {
  const before = Y.encodeStateVector(doc)
  writeSome(doc)
  return updateMessage(Y.encodeStateAsUpdate(doc, before))
}

function writeSome(doc: Y.Doc): void {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('faux')])
  doc.get('root-v2', Y.XmlElement).insert(0, [paragraph])
}

function updateMessage(update: Uint8Array): Uint8Array {
  return encode((encoder) => {
    writeVarUint(encoder, 0)
    writeVarUint(encoder, 2)
    writeVarUint8Array(encoder, update)
  })
}
