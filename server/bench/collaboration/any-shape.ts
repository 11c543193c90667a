import * as Y from 'yjs'

/**
 * Takes the place of `collaboration/text-shape.ts` in the server of the bench, and nowhere else: the
 * driver writes documents of its own shape. All other checks of an update stay on, and what they
 * cost: every piece of content still gets its place.
 */
export const TEXT_ROOT = 'doc'
export const POINTS = 'points'

export type Place = { kind: 'any' | 'value' | 'gone' | 'foreign' }

export const ROOT: Place = { kind: 'any' }
export const GONE: Place = { kind: 'gone' }
export const FOREIGN: Place = { kind: 'foreign' }
const VALUE: Place = { kind: 'value' }

const roots = new Map<string, Place>()

export function rootPlace(_kind: unknown, name: string): Place {
  const known = roots.get(name) ?? { kind: 'any' }
  roots.set(name, known)
  return known
}

export function placeOf(content: Y.Item['content'], parent: Place): Place {
  if (parent.kind === 'gone' || content instanceof Y.ContentDeleted) return GONE
  if (parent.kind !== 'any') return FOREIGN
  return content instanceof Y.ContentType ? { kind: 'any' } : VALUE
}
