import * as Y from 'yjs'
import { CONTRIBUTION_KINDS } from '~/app/domain/contribution'
import type { NotePoint } from '~/app/domain/listening-session'
import { POINTS } from './text-shape'

/** The points as they stand, in order; what is no point, or has no words, is left out. */
export function readNotes(state: Uint8Array): NotePoint[] {
  return withNotes(state, (points) => mapsOf(points).map(pointOf)).filter(
    (point) => point.text !== '',
  )
}

/** The update that turns the stored notes into the changed ones; untouched points stay untouched. */
export function editNotes(
  state: Uint8Array,
  change: (points: NotePoint[]) => NotePoint[],
): Uint8Array {
  return withNotes(state, (points, doc) => {
    const vector = Y.encodeStateVector(doc)
    doc.transact(() => bringTo(points, change(mapsOf(points).map(pointOf))))
    return Y.encodeStateAsUpdate(doc, vector)
  })
}

function withNotes<T>(state: Uint8Array, work: (points: Y.Array<unknown>, doc: Y.Doc) => T) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  try {
    return work(doc.getArray<unknown>(POINTS), doc)
  } finally {
    doc.destroy()
  }
}

/** The list is shared with every editor: what is no point in it is passed over. */
function mapsOf(points: Y.Array<unknown>): Y.Map<unknown>[] {
  return points.toArray().filter(isMap)
}

function isMap(value: unknown): value is Y.Map<unknown> {
  return value instanceof Y.Map
}

function pointOf(map: Y.Map<unknown>): NotePoint {
  const read = (name: string) => {
    const value = map.get(name)
    return value instanceof Y.Text ? value.toJSON() : typeof value === 'string' ? value : ''
  }
  return {
    id: read('id'),
    text: read('text').trim().normalize('NFC'),
    speaker: read('speaker'),
    groupId: read('groupId') || null,
    kind: CONTRIBUTION_KINDS.find((kind) => kind === read('kind')) ?? 'comment',
    language: read('language'),
    ...(read('begun') === 'yes' && { isBegun: true }),
  }
}

/** Points are matched by id: gone ones are deleted, changed ones changed in place, new ones added. */
function bringTo(points: Y.Array<unknown>, wanted: NotePoint[]): void {
  const ids = new Set(wanted.map((point) => point.id))
  for (let index = points.length - 1; index >= 0; index -= 1) {
    const map = points.get(index)
    if (!isMap(map) || !ids.has(pointOf(map).id)) points.delete(index)
  }
  const existing = new Map(mapsOf(points).map((map) => [pointOf(map).id, map]))
  for (const point of wanted) {
    const map = existing.get(point.id)
    if (map) write(map, point)
    else points.push([write(new Y.Map<unknown>(), point)])
  }
}

function write(map: Y.Map<unknown>, point: NotePoint): Y.Map<unknown> {
  const { isBegun, ...facts } = point
  const fields = { ...facts, groupId: point.groupId ?? '', ...(isBegun && { begun: 'yes' }) }
  const isStored = map.doc !== null
  for (const [name, value] of Object.entries(fields)) {
    if (name !== 'text' && !(isStored && map.get(name) === value)) map.set(name, value)
  }
  const text = isStored ? map.get('text') : undefined
  if (!(text instanceof Y.Text)) map.set('text', new Y.Text(point.text))
  else if (text.toJSON().trim() !== point.text) {
    text.delete(0, text.length)
    text.insert(0, point.text)
  }
  return map
}
