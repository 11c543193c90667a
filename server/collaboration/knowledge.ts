import * as Y from 'yjs'
import type { DraftKind } from '~/app/domain/draft'
import { DeletedRanges } from './deleted-ranges'
import { Places, type PlacedRuns } from './places'

/** What must be remembered of a text to judge the next update: no words, only who, how far and where. */
export type Knowledge = {
  /** Of each Yjs client, the clock after its last known content. */
  clocks: Map<number, number>
  /** The person each Yjs client belongs to; `null`: the server, or a person no longer known. */
  owners: Map<number, string | null>
  /** The person each Yjs client has shown itself as, who alone may begin to write with it. */
  claims: ReadonlyMap<number, string>
  deleted: DeletedRanges
  places: Places
}

/** What an update says, once it is known that it may be said. */
export type CheckedUpdate = {
  /** What of it is new: nothing that is known may be said a second time, and otherwise. */
  update: Uint8Array
  /** Of each Yjs client with new content: the clock after it. */
  clocks: ReadonlyMap<number, number>
  deletes: DeleteSet
  /** The only Yjs client with new content; `null` when there are none or several. */
  clientId: number | null
  /** Where its new content stands. */
  places: PlacedRuns
}

export type DeleteSet = ReturnType<typeof Y.decodeUpdate>['ds']

/** @param owners kept, and added to when more is learned. */
export function emptyKnowledge(
  kind: DraftKind,
  owners: Map<number, string | null> = new Map(),
): Knowledge {
  return {
    clocks: new Map(),
    owners,
    claims: new Map(),
    deleted: new DeletedRanges(),
    places: new Places(kind),
  }
}

/** Remember an update that was checked and taken. */
export function learn(known: Knowledge, checked: CheckedUpdate, personId: string | null) {
  for (const [client, clock] of checked.clocks) {
    known.clocks.set(client, clock)
    if (!known.owners.has(client)) known.owners.set(client, personId)
  }
  known.deleted.add(checked.deletes)
  known.places.add(checked.places)
}

/** Remember what the log holds, which is beyond doubt. */
export function learnLogged(known: Knowledge, update: Uint8Array) {
  const { structs, ds } = Y.decodeUpdate(update)
  known.places.add(known.places.place(structs) ?? new Map())
  for (const { id, length } of structs) {
    const end = id.clock + length
    if (end > (known.clocks.get(id.client) ?? 0)) known.clocks.set(id.client, end)
  }
  known.deleted.add(ds)
}
