import * as Y from 'yjs'
import { DeletedRanges } from './deleted-ranges'

/** What must be remembered of a text to judge the next update: no content, only who and how far. */
export type Knowledge = {
  /** Of each Yjs client, the clock after its last known content. */
  clocks: Map<number, number>
  /** The person each Yjs client belongs to; `null`: the server, or a person no longer known. */
  owners: Map<number, string | null>
  deleted: DeletedRanges
}

/** What an update says, once it is known that it may be said. */
export type CheckedUpdate = {
  /** Of each Yjs client with new content: the clock after it. */
  clocks: ReadonlyMap<number, number>
  deletes: DeleteSet
  /** The only Yjs client with new content; `null` when there are none or several. */
  clientId: number | null
}

type DeleteSet = ReturnType<typeof Y.decodeUpdate>['ds']

/** Who wrote an update; enough to know whose Yjs clients are in it. */
type Signed = {
  update: Uint8Array
  personId: string | null
  /** The only Yjs client whose content it adds; `null`: none or several. */
  clientId: number | null
}

export function emptyKnowledge(): Knowledge {
  return { clocks: new Map(), owners: new Map(), deleted: new DeletedRanges() }
}

/** Remember an update that was checked and taken. */
export function learn(known: Knowledge, checked: CheckedUpdate, personId: string | null) {
  for (const [client, clock] of checked.clocks) {
    known.clocks.set(client, clock)
    if (!known.owners.has(client)) known.owners.set(client, personId)
  }
  known.deleted.add(checked.deletes)
}

/**
 * Remember what the log holds, which is beyond doubt.
 *
 * @param merged all `updates` in one, so that a long log is decoded once.
 */
export function learnLogged(known: Knowledge, updates: readonly Signed[], merged: Uint8Array) {
  for (const { update, personId, clientId } of updates) {
    const clients = clientId === null ? Y.parseUpdateMeta(update).to.keys() : [clientId]
    for (const client of clients) {
      if (!known.owners.has(client)) known.owners.set(client, personId)
    }
  }
  const { structs, ds } = Y.decodeUpdate(merged)
  for (const { id, length } of structs) {
    const end = id.clock + length
    if (end > (known.clocks.get(id.client) ?? 0)) known.clocks.set(id.client, end)
  }
  known.deleted.add(ds)
}
