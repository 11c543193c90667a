import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { LoggedUpdate } from './peer'
import type { PresenceEntry } from './protocol'

/** What processes that share a database tell each other about one text. */
export type RelayMessage =
  | { kind: 'stored'; generation: number; updates: readonly LoggedUpdate[] }
  | { kind: 'presence'; entries: readonly PresenceEntry[] }

/**
 * The wire between processes. It may lose, double and reorder messages, and may be down: the log is
 * the truth, and what is missed is read from it.
 */
export type Relay = {
  publish: (draftTextId: string, message: RelayMessage) => void
  /** Resolves once messages of other processes come in. @returns what ends it. */
  subscribe: (draftTextId: string, take: (message: RelayMessage) => void) => Promise<() => void>
}

const KIND = { stored: 0, presence: 1 } as const

export function encodeRelayMessage(message: RelayMessage): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, KIND[message.kind])
    if (message.kind === 'presence') {
      encoding.writeVarUint(encoder, message.entries.length)
      for (const { clientId, clock, state } of message.entries) {
        encoding.writeVarUint(encoder, clientId)
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarString(encoder, state)
      }
      return
    }
    encoding.writeVarUint(encoder, message.generation)
    encoding.writeVarUint(encoder, message.updates.length)
    for (const { seq, update, personId, clientId } of message.updates) {
      encoding.writeVarUint(encoder, seq)
      encoding.writeVarUint8Array(encoder, update)
      encoding.writeVarString(encoder, personId ?? '')
      encoding.writeVarUint(encoder, clientId === null ? 0 : clientId + 1)
    }
  })
}

/** @throws when malformed. */
export function decodeRelayMessage(bytes: Uint8Array): RelayMessage {
  const decoder = decoding.createDecoder(bytes)
  if (decoding.readVarUint(decoder) === KIND.presence) {
    return { kind: 'presence', entries: list(decoder, () => readEntry(decoder)) }
  }
  const generation = decoding.readVarUint(decoder)
  return { kind: 'stored', generation, updates: list(decoder, () => readUpdate(decoder)) }
}

function list<Item>(decoder: decoding.Decoder, read: () => Item): Item[] {
  return Array.from({ length: decoding.readVarUint(decoder) }, read)
}

function readEntry(decoder: decoding.Decoder): PresenceEntry {
  const clientId = decoding.readVarUint(decoder)
  const clock = decoding.readVarUint(decoder)
  return { clientId, clock, state: decoding.readVarString(decoder) }
}

function readUpdate(decoder: decoding.Decoder): LoggedUpdate {
  const seq = decoding.readVarUint(decoder)
  const update = Uint8Array.from(decoding.readVarUint8Array(decoder))
  const personId = decoding.readVarString(decoder) || null
  const clientId = decoding.readVarUint(decoder)
  return { seq, update, personId, clientId: clientId === 0 ? null : clientId - 1 }
}
