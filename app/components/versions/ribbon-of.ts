import type { ReadableText } from '~/app/domain/document-rows'
import { inLanguage } from '~/app/domain/language'
import type { OfferedGroup } from '../contributions/contributor-fields'
import type { SpokenText } from './spoken'

/** What the density ribbon draws: a column for each passage, a cell for each thread on it. */
export function ribbonOf(
  readable: ReadableText,
  spoken: SpokenText,
  groups: readonly OfferedGroup[],
  language: string,
) {
  const parts = readable.sections.map(({ number, title }) => ({
    number: number === 0 ? '' : String(number),
    title,
  }))
  const spokenAt = new Map(spoken.byRow)
  const partOf = new Map(readable.sections.map(({ number }, index) => [number, index]))
  const passages = readable.rows
    .filter(({ id, number }) => number !== null || spokenAt.has(id))
    .map((row) => ({
      id: row.id,
      number: row.number ?? String(row.section),
      href: `#b-${row.id}`,
      part: partOf.get(row.section) ?? 0,
      threads: spokenAt.get(row.id)?.cells ?? [],
    }))
  return {
    parts,
    passages,
    groups: groups.map(({ position, name }) => ({ position, name: inLanguage(name, language) })),
  }
}
