import { encode, writeVarUint } from 'lib0/encoding'
import * as Y from 'yjs'

export type DeleteSet = ReturnType<typeof Y.decodeUpdate>['ds']

/** All of one set but what another has. */
export function deletesWithout(deletes: DeleteSet, left: DeleteSet): DeleteSet {
  const clients = new Map<number, { clock: number; len: number }[]>()
  for (const [client, ranges] of deletes.clients) {
    const kept = ranges.flatMap((range) => rangeWithout(range, left.clients.get(client) ?? []))
    if (kept.length > 0) clients.set(client, kept)
  }
  return deleteSetOf(clients)
}

export function deleteSetOf(clients: Map<number, { clock: number; len: number }[]>): DeleteSet {
  return Object.assign(Y.createDeleteSet(), { clients }) as DeleteSet
}

function rangeWithout(
  range: { clock: number; len: number },
  left: readonly { clock: number; len: number }[],
) {
  const end = range.clock + range.len
  const kept: { clock: number; len: number }[] = []
  let at = range.clock
  for (const { clock, len } of [...left].sort((a, b) => a.clock - b.clock)) {
    if (clock >= end || clock + len <= at) continue
    if (clock > at) kept.push({ clock: at, len: clock - at })
    at = clock + len
  }
  if (at < end) kept.push({ clock: at, len: end - at })
  return kept
}

/** The same update, deleting this instead of what it deletes. */
export function withDeletes(update: Uint8Array, deletes: DeleteSet): Uint8Array {
  const written = Y.diffUpdate(update, NOTHING_KNOWN) // numbers in as few bytes as they need
  const structs = written.subarray(0, written.length - deletesIn(written).length)
  return Buffer.concat([structs, encodeDeletes(deletes)])
}

const NOTHING_KNOWN = Y.encodeStateVector(new Y.Doc())

/** The part of an update that says what it deletes: it stands at the end. */
function deletesIn(update: Uint8Array): Uint8Array {
  const { to } = Y.parseUpdateMeta(update)
  return Y.diffUpdate(update, Y.encodeStateVector(to as never)).subarray(1) // a zero: no content
}

function encodeDeletes({ clients }: DeleteSet): Uint8Array {
  return encode((encoder) => {
    writeVarUint(encoder, clients.size)
    for (const [client, ranges] of clients) {
      writeVarUint(encoder, client)
      writeVarUint(encoder, ranges.length)
      for (const { clock, len } of ranges) {
        writeVarUint(encoder, clock)
        writeVarUint(encoder, len)
      }
    }
  })
}
