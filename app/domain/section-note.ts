import type { RedlineRow } from './block-changes'
import type { Block } from './document'
import { sectionsOf, type Section } from './document-sections'
import { hasWords, type Localized } from './language'

/** Why a part of the text changed with a version, in the words of its drafters. */
export type SectionNote = {
  /** The block that names the part: its heading, or its first block where it has none. */
  blockId: string
  note: Localized
}

/** A note as it was published, with the heading the part had in that version. */
export type PublishedNote = SectionNote & { title: Localized; versionNumber: number }

/** A part of the new text in which something changed; what is gone counts where it stood. */
export type ChangedSection<Row> = { section: Section | undefined; changes: Row[] }

/** The block that names a part, in every language of a version. */
export function sectionKey(section: Section | undefined): string | null {
  return section?.heading?.blockId ?? section?.passages[0]?.block.blockId ?? null
}

/**
 * The changes part by part, in the order of the new text. What is gone stands with the part of
 * the row before it.
 *
 * @param changes of a redline; `isChange`: which of them are counted.
 */
export function changedSections<Row>(
  changes: readonly Row[],
  { rowOf, isChange }: { rowOf: (one: Row) => RedlineRow; isChange: (one: Row) => boolean },
  sections: readonly Section[],
): ChangedSection<Row>[] {
  const sectionOf = new Map(
    sections.flatMap((section) => [
      ...(section.heading ? [[section.heading.blockId, section] as const] : []),
      ...section.passages.map(({ block }) => [block.blockId, section] as const),
    ]),
  )
  const parts: ChangedSection<Row>[] = []
  let current = sections[0]
  for (const change of changes) {
    const row = rowOf(change)
    if (row.newBlock && row.status !== 'left') current = sectionOf.get(row.newBlock.blockId)
    if (!isChange(change) || row.status === 'left') continue
    const last = parts.at(-1)
    if (last?.section === current && last) last.changes.push(change)
    else parts.push({ section: current, changes: [change] })
  }
  return parts
}

/** A part somebody may say why it changed, by its heading in each language that has changes in it. */
export type NotableSection = { blockId: string; title: Localized }

/** The changed parts of all texts of a version, in the order of the first text that has each. */
export function notableSections(
  texts: readonly { language: string; blocks: readonly Block[]; rows: readonly RedlineRow[] }[],
): NotableSection[] {
  const found = new Map<string, NotableSection>()
  for (const { language, blocks, rows } of texts) {
    const ways = {
      rowOf: (row: RedlineRow) => row,
      isChange: (row: RedlineRow) => row.status !== 'same',
    }
    for (const { section } of changedSections(rows, ways, sectionsOf(blocks))) {
      const blockId = sectionKey(section)
      if (blockId === null) continue
      const title = found.get(blockId)?.title ?? {}
      const named = section?.title ? { ...title, [language]: section.title } : title
      found.set(blockId, { blockId, title: named })
    }
  }
  return [...found.values()]
}

/** The notes of the parts that are in the new text, in its order, each with its heading by language. */
export function titledNotes(
  notes: readonly SectionNote[],
  texts: readonly { language: string; blocks: readonly Block[] }[],
): (SectionNote & NotableSection)[] {
  const noted = new Map(notes.map(({ blockId, note }) => [blockId, note]))
  const titled = new Map<string, SectionNote & NotableSection>()
  for (const { language, blocks } of texts) {
    for (const section of sectionsOf(blocks)) {
      const blockId = sectionKey(section)
      const note = blockId === null ? undefined : noted.get(blockId)
      if (blockId === null || !note || !hasWords(note)) continue
      const title = titled.get(blockId)?.title ?? {}
      const named = section.title ? { ...title, [language]: section.title } : title
      titled.set(blockId, { blockId, note, title: named })
    }
  }
  return [...titled.values()]
}
