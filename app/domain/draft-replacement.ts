import { blocksOf, type Block, type Document } from './document'
import { mapBlocks, type BlockLike } from './document-walk'
import { mapTexts } from './text-map'
import { isUnconfirmed, type ThreadPosition } from './thread-position'

/**
 * The document with the ids of blocks of before that it rewrote or moved, where the words alone
 * tell: what stands beside a block follows it as it follows its words.
 */
export function withIdsFrom(previous: Document, document: Document): Document {
  const old = blocksOf(previous)
  const next = blocksOf(document)
  const known = new Set(old.map(({ blockId }) => blockId))
  const taken = new Set(next.map(({ blockId }) => blockId))
  const { toOld } = mapTexts(old, next).pairs
  const ids = next.map(({ blockId }, index) => {
    const from = toOld[index] ?? null
    const before = from === null ? undefined : old[from]!.blockId
    if (known.has(blockId) || before === undefined || taken.has(before)) return blockId
    taken.add(before)
    return before
  })
  let position = 0
  return mapBlocks(document, <B extends BlockLike>(block: B): B => {
    const id = ids[position++]!
    return block.id === id ? block : { ...block, id }
  })
}

/** What stands beside the blocks of a working text. */
export type BesideBlocks = {
  /** Where each thread stands in the text now, and where it would stand. */
  threads: readonly { now: ThreadPosition; then: ThreadPosition }[]
  /** The blocks that rest on contributions, themes or statements; once for each of them. */
  sources: readonly string[]
  /** The blocks the team noted something on; once for each note. */
  notes: readonly string[]
  /** BCP 47, of the texts that are translated from this one. */
  translations: readonly string[]
}

/** What a replacement would do to what stands beside the text. */
export type ReplacementEffects = {
  threads: { stay: number; toConfirm: number; lost: number }
  /** Sources and notes of blocks that would be gone; they stay, without a passage. */
  sources: number
  notes: number
  /** How many blocks each translation would have to look at again. */
  translations: { language: string; blocks: number }[]
}

/** @param next the blocks as they would be; blocks that stay have the ids they have now. */
export function replacementEffects(
  now: readonly Block[],
  next: readonly Block[],
  { threads, sources, notes, translations }: BesideBlocks,
): ReplacementEffects {
  const stays = new Set(next.map(({ blockId }) => blockId))
  const gone = new Set(now.flatMap(({ blockId }) => (stays.has(blockId) ? [] : [blockId])))
  const said = new Map(now.map(({ blockId, text }) => [blockId, text]))
  const toTranslate = next.filter(
    ({ blockId, text }) => text.trim() !== '' && said.get(blockId) !== text,
  ).length
  const lost = threads.filter(
    (one) => one.then.state === 'orphaned' && one.now.state !== 'orphaned',
  ).length
  const toConfirm = threads.filter(
    (one) => isUnconfirmed(one.then) && !isUnconfirmed(one.now),
  ).length
  return {
    threads: { stay: threads.length - lost - toConfirm, toConfirm, lost },
    sources: sources.filter((blockId) => gone.has(blockId)).length,
    notes: notes.filter((blockId) => gone.has(blockId)).length,
    translations:
      toTranslate === 0 ? [] : translations.map((language) => ({ language, blocks: toTranslate })),
  }
}
