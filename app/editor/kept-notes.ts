import { IndexeddbPersistence } from 'y-indexeddb'
import { Doc, type Map as SharedMap } from 'yjs'
import type { NotePoint } from '~/app/domain/listening-session'
import { readPoints } from './notes'

/** Points this device kept of notes that are closed by now, with words, in order. */
export async function readKeptPoints(
  draftTextId: string,
  generation: number,
): Promise<NotePoint[]> {
  const doc = new Doc()
  const kept = new IndexeddbPersistence(`draft-${draftTextId}-${generation}`, doc)
  await kept.whenSynced
  const points = readPoints(doc.getArray<SharedMap<unknown>>('points'))
  await kept.destroy()
  doc.destroy()
  return points.filter((point) => point.text.trim() !== '')
}
