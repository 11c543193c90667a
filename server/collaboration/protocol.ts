import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/**
 * The wire format of stock `y-websocket` clients, and three messages of ours. A client that does not
 * know a number passes over the message (y-websocket notes it in the browser's console).
 *
 * - `saved` (4): varUint seq, varUint count. Everything up to `seq` of the log is committed: of the
 *   sync messages (step 2 or update) of this connection the first `count`, but for refused ones.
 * - `refused` (5): varString reason, varUint count. The `count`th sync message of this connection
 *   was not taken, or (`not-saved`) could not be stored yet and is tried again.
 *
 * - `closed` (6): varString JSON, a list of `{ blockId, closedBy }`. The sections that somebody else
 *   closed for writing, by the block of their heading; sent when they change.
 *
 * Nothing is asked of a client that says it has nothing (an empty state vector in step 1); others
 * are sent a step 1 after their step 2. Who holds an older generation (`?generation=`) is closed with
 * 4409: it reloads, and shows its writer what was not sent.
 */
export const MESSAGE = {
  sync: 0,
  presence: 1,
  presenceQuery: 3,
  saved: 4,
  refused: 5,
  closed: 6,
} as const
const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** Why an update was not taken. Shown to its author, with the text, which stays on their device. */
export type UpdateRefusal =
  | 'too-large' // more than one message may carry
  | 'too-fast' // the connection is slowed down; nothing is lost
  | 'foreign-author' // speaks in the name of another person's editor
  | 'text-full' // the text is as large as texts may be
  | 'missing-part' // rests on text that never arrived here
  | 'section-closed' // changes a section that somebody else closed
  | 'not-allowed' // content that documents do not have
  | 'not-saved' // taken, but not stored yet; tried again until it is

/** The codes sockets are closed with; a stock client stays away after 44xx and returns after others. */
export const CLOSE = {
  goingAway: 1001,
  malformed: 1007,
  flood: 1008,
  comeBack: 1012,
  tooSlow: 1013,
  notAllowed: 4403,
  olderGeneration: 4409,
} as const

/**
 * Why everybody is sent away (1001) when the server restarts, and in how many milliseconds this one
 * should come back: `restarting 2300`. Stock clients come back at once, all together.
 */
export function restartingReason(delayMs: number): string {
  return `restarting ${delayMs}`
}

export type Incoming =
  | { kind: 'step1'; stateVector: Uint8Array }
  | { kind: 'step2' | 'update'; update: Uint8Array }
  | { kind: 'presence'; entries: Uint8Array }
  | { kind: 'presence-query' }
  | { kind: 'unknown' }

/** @throws when the message is malformed. The parts are views on it, not copies. */
export function readMessage(message: Uint8Array): Incoming {
  const decoder = decoding.createDecoder(message)
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE.sync:
      return readSync(decoder)
    case MESSAGE.presence:
      return { kind: 'presence', entries: decoding.readVarUint8Array(decoder) }
    case MESSAGE.presenceQuery:
      return { kind: 'presence-query' }
    default:
      return { kind: 'unknown' }
  }
}

function readSync(decoder: decoding.Decoder): Incoming {
  const step = decoding.readVarUint(decoder)
  const content = decoding.readVarUint8Array(decoder)
  if (step === SYNC.step1) return { kind: 'step1', stateVector: content }
  if (step === SYNC.step2) return { kind: 'step2', update: content }
  if (step === SYNC.update) return { kind: 'update', update: content }
  throw new Error(`unknown sync step ${step}`)
}

export const step1Message = (stateVector: Uint8Array) => syncMessage(SYNC.step1, stateVector)
export const step2Message = (state: Uint8Array) => syncMessage(SYNC.step2, state)
export const updateMessage = (update: Uint8Array) => syncMessage(SYNC.update, update)

function syncMessage(step: number, content: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, content)
  })
}

export function savedMessage(seq: number, count: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.saved)
    encoding.writeVarUint(encoder, seq)
    encoding.writeVarUint(encoder, count)
  })
}

export function refusedMessage(reason: UpdateRefusal, count: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.refused)
    encoding.writeVarString(encoder, reason)
    encoding.writeVarUint(encoder, count)
  })
}

export function closedMessage(sections: readonly { blockId: string; lockedBy: string }[]) {
  const closed = sections.map(({ blockId, lockedBy }) => ({ blockId, closedBy: lockedBy }))
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.closed)
    encoding.writeVarString(encoder, JSON.stringify(closed))
  })
}

/** Where someone is in the text. `state` is JSON; `null` written out means: left. */
export type PresenceEntry = { clientId: number; clock: number; state: string }

export function presenceMessage(entries: readonly PresenceEntry[]): Uint8Array {
  const content = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const { clientId, clock, state } of entries) {
      encoding.writeVarUint(encoder, clientId)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state)
    }
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.presence)
    encoding.writeVarUint8Array(encoder, content)
  })
}

/** @throws when malformed. */
export function readPresence(entries: Uint8Array): PresenceEntry[] {
  const decoder = decoding.createDecoder(entries)
  const count = decoding.readVarUint(decoder)
  if (count > entries.length) throw new Error('more presence entries than bytes')
  return Array.from({ length: count }, () => ({
    clientId: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: decoding.readVarString(decoder),
  }))
}

/**
 * A message as the bytes of one unmasked binary WebSocket frame (RFC 6455 § 5.2). Built once, it is
 * written to all sockets of a room, several frames at a time.
 */
export function frame(message: Uint8Array): Buffer {
  const header = frameHeader(message.length)
  return Buffer.concat([header, message])
}

function frameHeader(length: number): Buffer {
  const final = 0x82 // FIN, binary
  if (length < 126) return Buffer.from([final, length])
  if (length < 65_536) {
    const header = Buffer.from([final, 126, 0, 0])
    header.writeUInt16BE(length, 2)
    return header
  }
  const header = Buffer.alloc(10)
  header.set([final, 127])
  header.writeBigUInt64BE(BigInt(length), 2)
  return header
}
