import type { Db } from '~/db/connection'
import type { Document } from '~/app/domain/document'
import { Refused } from '~/app/domain/refusal'
import { changedLock, lockedBlocks } from '~/app/domain/section-state'
import { databaseClock } from '~/db/queries/clock'
import { listUpdateAuthors } from '~/db/queries/draft-history'
import { listUpdates } from '~/db/queries/draft-updates'
import { listClosedSections } from '~/db/queries/section-states'
import type { LiveDrafts } from '~/app/http/context'
import { seedUpdate } from './collaboration/headless'
import { editNotes, readNotes } from './collaboration/notes'
import type { Rooms } from './collaboration/rooms'
import { TextTurns } from './collaboration/text-turns'
import { workOnText } from './collaboration/texts'

/** What routes may do with live texts; the rooms store and relay it. */
export function createLiveDrafts(db: Db, rooms: Rooms): LiveDrafts {
  const turns = new TextTurns()
  return {
    async read(draftTextId) {
      const { generation, seq, state } = await rooms.load(draftTextId)
      return { document: await workOnText('read', [state]), generation, seq }
    },
    async readAt(draftTextId, generation, seq) {
      const updates = await listUpdates(db, draftTextId, generation, 0)
      const known = updates.filter((update) => update.seq <= seq).map(({ update }) => update)
      return workOnText('read', known)
    },
    async authors(draftTextId) {
      const { generation } = await rooms.load(draftTextId)
      return workOnText('authors', await listUpdateAuthors(db, draftTextId, generation))
    },
    firstUpdate: seedUpdate,
    async readCheckpoint(draftTextId, previous) {
      const { generation, seq, state } = await rooms.load(draftTextId)
      const { document, blocks, problem } = await workOnText('freeze', state, previous)
      return { document, blocks, generation, seq, problem }
    },
    async edit(draftTextId, personId, change, also) {
      await turns.take(draftTextId, async () => {
        const { state } = await rooms.load(draftTextId)
        const document = await workOnText('read', [state])
        const changed = change(document)
        await requireOpen(db, { draftTextId, personId }, document, changed)
        const update = await workOnText('edit', state, changed)
        await rooms.apply(draftTextId, update, personId, withClock(also))
      })
    },
    async readNotes(draftTextId) {
      const { seq, state } = await rooms.load(draftTextId)
      return { points: readNotes(state), seq }
    },
    async editNotes(draftTextId, personId, change, also) {
      const { state } = await rooms.load(draftTextId)
      const update = editNotes(state, change)
      await rooms.apply(draftTextId, update, personId, withClock(also))
    },
    closeConnections: (draftTextId) => rooms.closeFor({ draftTextId }),
    tellClosedSections: () => rooms.readClosed(),
  }
}

/** Nobody changes a section that somebody else closed; the platform itself does. @throws {Refused} */
async function requireOpen(
  db: Db,
  { draftTextId, personId }: { draftTextId: string; personId: string | null },
  document: Document,
  changed: Document,
): Promise<void> {
  if (personId === null) return
  const closed = (await listClosedSections(db, [draftTextId])).get(draftTextId) ?? []
  if (closed.length === 0) return
  const locked = lockedBlocks(document, closed, personId)
  if (changedLock(document, changed, locked) !== null) throw new Refused('section-locked')
}

type Also = Parameters<LiveDrafts['edit']>[3]

/** Gives work in a transaction the time of its database. */
function withClock(also: Also) {
  return (
    also && (async (trx: Parameters<NonNullable<Also>>[0]) => also(trx, await databaseClock(trx)))
  )
}
