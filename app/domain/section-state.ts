import { blocksOf, type Document } from './document'

/** How far a section is on its way to being published. */
export const READINESS = ['in_progress', 'in_review', 'ready'] as const
export type Readiness = (typeof READINESS)[number]

/** A section somebody closed for writing, by the block of its heading. */
export type SectionLock = { blockId: string; lockedById: string }

/**
 * The blocks nobody but the one who closed their section may change, each with the heading of
 * that section.
 *
 * @param personId `null`: a passer-by, for whom every closed section is closed.
 */
export function lockedBlocks(
  document: Document,
  locks: readonly SectionLock[],
  personId: string | null,
): Map<string, string> {
  const others = locks.filter(({ lockedById }) => lockedById !== personId)
  const headings = new Set(others.map(({ blockId }) => blockId))
  const locked = new Map<string, string>()
  let open: { blockId: string; level: number } | null = null
  for (const { blockId, kind, level, role } of blocksOf(document)) {
    const own = kind === 'heading' ? (level ?? 6) : null
    if (own !== null && open && own <= open.level) open = null
    if (own !== null && !open && headings.has(blockId)) open = { blockId, level: own }
    if (open && role !== 'footnote') locked.set(blockId, open.blockId)
  }
  return locked
}

/**
 * The closed section that a writing would change: words of it are others or gone, or something
 * was added inside it.
 *
 * @param locked by block the heading of its section, as `lockedBlocks` says of the whole text.
 * @returns the block of its heading; `null`: none is touched.
 */
export function changedLock(
  base: Document,
  mine: Document,
  locked: ReadonlyMap<string, string>,
): string | null {
  const written = new Map(blocksOf(mine).map((block) => [block.blockId, block]))
  const before = blocksOf(base)
  for (const { blockId, text, kind, level } of before) {
    const section = locked.get(blockId)
    if (section === undefined) continue
    const now = written.get(blockId)
    if (!now || now.text !== text || now.kind !== kind || now.level !== level) return section
  }
  return addedInside(mine, new Set(before.map(({ blockId }) => blockId)), locked)
}

/** A new block between two of one closed section stands inside it. */
function addedInside(
  mine: Document,
  known: ReadonlySet<string>,
  locked: ReadonlyMap<string, string>,
): string | null {
  let above: string | undefined
  let isAdded = false
  for (const { blockId } of blocksOf(mine)) {
    if (!known.has(blockId)) {
      isAdded = true
      continue
    }
    const section = locked.get(blockId)
    if (isAdded && section !== undefined && section === above) return section
    above = section
    isAdded = false
  }
  return null
}
