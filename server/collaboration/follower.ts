import type { Db } from '~/db/connection'
import { listLastSeqs, listLogDigests } from '~/db/queries/draft-updates'
import type { LogStretch } from './log-digest'
import type { Room } from './room'

/** What can be done about a room that is behind the log, or differs from it. */
type Remedies = {
  /** Read what is missing. */
  refresh: (room: Room) => Promise<void>
  /** Read all of it anew. */
  restore: (room: Room) => Promise<void>
  onTrouble: (error: unknown) => void
}

/**
 * Where several processes write one log, messages between them are lost, doubled or wrong: open
 * rooms are compared with the log now and then, how far they are and what they took it to say.
 */
export async function followLog(db: Db, rooms: readonly Room[], remedies: Remedies): Promise<void> {
  if (rooms.length === 0) return
  const lastSeqs = await listLastSeqs(db, rooms)
  const late = rooms.filter(({ draftTextId, seq }) => (lastSeqs.get(draftTextId) ?? 0) > seq)
  await Promise.all(late.map(remedies.refresh))
  await compare(db, rooms, remedies)
}

async function compare(db: Db, rooms: readonly Room[], { restore, onTrouble }: Remedies) {
  const stretches = rooms.flatMap((room) => {
    const stretch = room.digest.take()
    return stretch ? [{ room, stretch }] : []
  })
  if (stretches.length === 0) return
  const digests = await listLogDigests(db, stretches.map(asked))
  for (const { room, stretch } of stretches) {
    if (digests.get(room.draftTextId) === stretch.digest) continue
    onTrouble(new Error(`The text ${room.draftTextId} differed from its log, and is read anew`))
    await restore(room)
  }
}

function asked({
  room: { draftTextId, generation },
  stretch,
}: {
  room: Room
  stretch: LogStretch
}) {
  return { draftTextId, generation, afterSeq: stretch.afterSeq, seq: stretch.seq }
}
