import { useEffect, useState } from 'react'
import * as Y from 'yjs'
import type { NotePoint } from '~/app/domain/listening-session'
import type { LiveText } from './live-text'

/** The shared list of points; the server reads it under the same name. */
const POINTS = 'points'

type SharedPoint = Y.Map<unknown>

/** The live notes of a session; `null` on the server, and until they are being opened. */
export function useLiveNotes(
  draftTextId: string | null,
  generation: number,
  mayWrite: boolean,
): LiveText | null {
  const [live, setLive] = useState<LiveText | null>(null)
  useEffect(() => {
    if (draftTextId === null) return
    let isGone = false
    let opened: LiveText | null = null
    void import('./live-text').then(({ openLiveText }) => {
      if (isGone) return
      opened = openLiveText({ draftTextId, generation, mayWrite })
      opened.provider.awareness.setLocalStateField('focusing', true)
      opened.provider.connect()
      setLive(opened)
    })
    return () => {
      isGone = true
      opened?.close()
      setLive(null)
    }
  }, [draftTextId, generation, mayWrite])
  return live
}

/** The points as they stand here, in the order in which they were noted; `null`: not there yet. */
export function useNotePoints(live: LiveText | null): NotePoint[] | null {
  const [points, setPoints] = useState<NotePoint[] | null>(null)
  useEffect(() => {
    if (!live) return setPoints(null)
    const shared = sharedPoints(live)
    const read = () => {
      if (live.state().kind !== 'opening' || shared.length > 0) setPoints(readPoints(shared))
    }
    read()
    shared.observeDeep(read)
    const stopListening = live.listen(read)
    return () => {
      shared.unobserveDeep(read)
      stopListening()
    }
  }, [live])
  return points
}

function sharedPoints({ doc }: Pick<LiveText, 'doc'>): Y.Array<SharedPoint> {
  return doc.getArray<SharedPoint>(POINTS)
}

/** What a document of notes holds; points without words too. */
export function readPoints(shared: Y.Array<SharedPoint>): NotePoint[] {
  return shared.map((map) => {
    const read = (name: string) => {
      const value = map.get(name)
      return value instanceof Y.Text ? value.toJSON() : typeof value === 'string' ? value : ''
    }
    return {
      id: read('id'),
      text: read('text'),
      speaker: read('speaker'),
      groupId: read('groupId') || null,
      kind: read('kind') as NotePoint['kind'],
      language: read('language'),
      ...(read('begun') === 'yes' && { isBegun: true }),
    }
  })
}

/** A point is begun; from its first letter on the others see it, and it is kept. */
export function addPoint(live: LiveText, point: NotePoint): void {
  const map: SharedPoint = new Y.Map<unknown>()
  const { isBegun, ...facts } = point
  if (isBegun) map.set('begun', 'yes')
  for (const [name, value] of Object.entries(facts)) {
    map.set(name, name === 'text' ? new Y.Text(point.text) : (value ?? ''))
  }
  sharedPoints(live).push([map])
}

/** Somebody says of a point that was begun: this is it. */
export function notePoint(live: LiveText, id: string): void {
  findPoint(live, id)?.delete('begun')
}

export function removePoint(live: LiveText, id: string): void {
  const shared = sharedPoints(live)
  live.doc.transact(() => {
    for (let index = shared.length - 1; index >= 0; index -= 1) {
      if (shared.get(index).get('id') === id) shared.delete(index)
    }
  })
}

/** Everything but the words, which are written letter by letter. */
export function changePoint(
  live: LiveText,
  id: string,
  change: Partial<Omit<NotePoint, 'id' | 'text' | 'isBegun'>>,
): void {
  const map = findPoint(live, id)
  if (!map) return
  live.doc.transact(() => {
    for (const [name, value] of Object.entries(change)) map.set(name, value ?? '')
  })
}

/** The words of a point as they are shared; `null` when it was removed. */
export function wordsOf(live: LiveText, id: string): Y.Text | null {
  const words = findPoint(live, id)?.get('text')
  return words instanceof Y.Text ? words : null
}

function findPoint(live: LiveText, id: string): SharedPoint | undefined {
  return sharedPoints(live)
    .toArray()
    .find((map) => map.get('id') === id)
}

/**
 * Brings shared words to what a field shows by the smallest change: what others write elsewhere
 * in them stays. Offsets are UTF-16 units.
 */
export function writeWords(words: Y.Text, next: string): void {
  const before = words.toJSON()
  if (before === next) return
  let start = 0
  const shorter = Math.min(before.length, next.length)
  while (start < shorter && before[start] === next[start]) start += 1
  if (isInsidePair(before, start) || isInsidePair(next, start)) start -= 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === next.at(-1 - end)) end += 1
  if (isInsidePair(before, before.length - end) || isInsidePair(next, next.length - end)) end -= 1
  const write = () => {
    words.delete(start, before.length - end - start)
    words.insert(start, next.slice(start, next.length - end))
  }
  if (words.doc) words.doc.transact(write)
  else write()
}

/** Between the two halves of one character: a change there would break it. */
function isInsidePair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff
}

/** Where a place in the words is after others changed them. `delta` is that of a Yjs event. */
export function movedPlace(place: number, delta: Y.YTextEvent['delta']): number {
  let at = 0
  let moved = place
  for (const { retain, insert, delete: gone } of delta) {
    if (retain) at += retain
    else if (typeof insert === 'string') {
      if (at < moved) moved += insert.length
      at += insert.length
    } else if (gone) moved -= Math.max(0, Math.min(gone, moved - at))
  }
  return moved
}

/** Someone else who has the notes open. Names come from the server. */
type NoteTaker = {
  clientId: number
  name: string
  /** The point they are writing; `null`: none. */
  pointId: string | null
}

/** Who else has the notes open, in the order they came. */
export function useNoteTakers({ awareness }: LiveText['provider']): NoteTaker[] {
  const [others, setOthers] = useState<NoteTaker[]>([])
  useEffect(() => {
    const read = () => {
      const found = [...awareness.getStates()]
        .filter(([clientId]) => clientId !== awareness.clientID)
        .map(([clientId, { name, point }]) => ({
          clientId,
          name: typeof name === 'string' ? name : '',
          pointId: typeof point === 'string' ? point : null,
        }))
      setOthers((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found))
    }
    read()
    awareness.on('change', read)
    return () => awareness.off('change', read)
  }, [awareness])
  return others
}

/** Tells the others which point we are writing; `null`: none. */
export function useTellPoint({ awareness }: LiveText['provider'], pointId: string | null): void {
  useEffect(() => {
    if (awareness.getLocalState()) awareness.setLocalStateField('point', pointId)
  }, [awareness, pointId])
}
