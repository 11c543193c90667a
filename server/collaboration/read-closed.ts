import type { Db } from '~/db/connection'
import { listClosedSections } from '~/db/queries/section-states'
import type { Room } from './room'

/** Open rooms hold to the sections that are closed now. */
export async function readClosed(db: Db, rooms: readonly Room[]): Promise<void> {
  const closed = await listClosedSections(
    db,
    rooms.map(({ draftTextId }) => draftTextId),
  )
  for (const room of rooms) room.closed.set(closed.get(room.draftTextId) ?? [], room.peers)
}
