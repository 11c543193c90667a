import * as Y from 'yjs'
import { deletesWithout, deleteSetOf, withDeletes, type DeleteSet } from './update-deletes'

/**
 * Remembers what arrived in a block that was deleted here, and was deleted by that alone. Sent to
 * the server with what this writer deleted, it would look as if they had seen it.
 */
export function noteFallen(doc: Y.Doc) {
  let fallen = Y.createDeleteSet()
  let coming: DeleteSet | null = null
  const note = (transaction: Y.Transaction) => {
    if (!coming || transaction.local) return
    const late = deletesWithout(arrivedDeleted(transaction), coming)
    if (late.clients.size > 0) fallen = Y.mergeDeleteSets([fallen, late])
  }
  doc.on('afterTransaction', note)
  return {
    begin(update: Uint8Array) {
      coming = Y.decodeUpdate(update).ds
    },
    end() {
      coming = null
    },
    without(update: Uint8Array): Uint8Array {
      if (fallen.clients.size === 0) return update
      return withDeletes(update, deletesWithout(Y.decodeUpdate(update).ds, fallen))
    },
    stop: () => doc.off('afterTransaction', note),
  }
}

/** What came with a transaction, and is deleted already. */
function arrivedDeleted({ deleteSet, beforeState }: Y.Transaction): DeleteSet {
  const known = new Map<number, { clock: number; len: number }[]>()
  for (const [client, clock] of beforeState) known.set(client, [{ clock: 0, len: clock }])
  return deletesWithout(deleteSet, deleteSetOf(known))
}
