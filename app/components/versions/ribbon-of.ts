import type { ReadableText } from '~/app/domain/document-rows'
import { inLanguage } from '~/app/domain/language'
import type { OfferedGroup } from '../contributions/contributor-fields'
import type { ThreadMark } from '~/app/domain/thread-mark'
import type { PlacedThreads } from './placed-threads'

/** What the density ribbon draws: a column for each passage, a cell for each thread on it. */
export function ribbonOf(
  readable: ReadableText,
  placed: PlacedThreads<ThreadMark>,
  groups: readonly OfferedGroup[],
  language: string,
) {
  const parts = readable.sections.map(({ number, title }) => ({
    number: number === 0 ? '' : String(number),
    title,
  }))
  const partOf = new Map(readable.sections.map(({ number }, index) => [number, index]))
  const passages = readable.rows
    .filter(({ id, number }) => number !== null || placed.byRow.has(id))
    .map((row) => ({
      id: row.id,
      number: row.number ?? String(row.section),
      href: `#b-${row.id}`,
      part: partOf.get(row.section) ?? 0,
      threads: (placed.byRow.get(row.id) ?? []).map(({ position, kind }) => ({
        position,
        isObjection: kind === 'objection',
      })),
    }))
  return {
    parts,
    passages,
    groups: groups.map(({ position, name }) => ({ position, name: inLanguage(name, language) })),
  }
}
