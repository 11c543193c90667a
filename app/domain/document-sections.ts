import type { Block } from './document'

/**
 * A passage with the number people quote it by; `null` for headings, which are quoted by words, and
 * for footnotes, which have numbers of their own.
 */
export type Passage = { block: Block; number: string | null }

/** A part of a text: its heading and all that follows up to the next heading of its level. */
export type Section = {
  /** From 1; 0 for what stands before the first heading. */
  number: number
  /** `null` for what stands before the first heading. */
  heading: Block | null
  /** Without a number the author wrote in front. */
  title: string
  /** In reading order, the section's heading not among them. */
  passages: Passage[]
}

/**
 * The parts of a text and the number of each passage: "3.2" is the second passage of the third
 * section, "3.2.1" the first item nested in it. Numbers follow the order of reading, so they hold
 * for one version only; what is to last is said with the block's id.
 */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const level = sectionLevel(blocks)
  const sections: Section[] = [emptySection(0, null)]
  let numberOf = countPassages(0)

  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === level) {
      sections.push(emptySection(sections.length, block))
      numberOf = countPassages(sections.length - 1)
    } else {
      const isCounted = block.kind !== 'heading' && block.role !== 'footnote'
      const number = isCounted ? numberOf(block) : null
      sections.at(-1)?.passages.push({ block, number })
    }
  }
  return sections.filter((section) => section.heading || section.passages.length > 0)
}

/** The number of every passage by the id of its block; headings have none. */
export function passageNumbers(sections: readonly Section[]): Map<string, string> {
  const numbers = new Map<string, string>()
  for (const { block, number } of sections.flatMap((section) => section.passages)) {
    if (number !== null) numbers.set(block.blockId, number)
  }
  return numbers
}

/** One heading alone at the top is the title of the whole; the level under it makes the sections. */
function sectionLevel(blocks: readonly Block[]): number {
  const levels = blocks.filter(({ kind }) => kind === 'heading').map(({ level }) => level ?? 6)
  const top = Math.min(...levels)
  if (levels.filter((level) => level === top).length !== 1 || levels[0] !== top) return top
  const below = levels.filter((level) => level > top)
  return below.length > 0 ? Math.min(...below) : top
}

function emptySection(number: number, heading: Block | null): Section {
  const title = withoutNumber(heading?.text ?? '')
  return { number, heading, title, passages: [] }
}

const WRITTEN_NUMBER = /^(\d{1,2}(?:\.\d{1,2}){0,4})(?:[.)]\s*|\s+)(?=\p{L})/u

/** The number an author wrote in front of a heading: `2.1` of "2.1. Water"; `null`: none. */
export function writtenNumber(heading: string): string | null {
  return WRITTEN_NUMBER.exec(heading)?.[1] ?? null
}

export function withoutNumber(heading: string): string {
  return heading.replace(WRITTEN_NUMBER, '')
}

/** Counts the passages of one section, nested ones inside the passage that holds them. */
function countPassages(section: number): (block: Block) => string {
  const counts = new Map<string | null, number>()
  const given = new Map<string, string>()
  return ({ blockId, parentId }) => {
    const parent = parentId === null ? undefined : given.get(parentId)
    const place = parent === undefined ? null : parentId
    const count = (counts.get(place) ?? 0) + 1
    counts.set(place, count)
    const number = `${parent ?? section}.${count}`
    given.set(blockId, number)
    return number
  }
}
