import { blocksOf, type BlockFacts, type Document } from '~/app/domain/document'
import { mapBlocks, type BlockLike } from '~/app/domain/document-walk'
import { withLanguages } from '~/app/domain/draft-import'
import { withIdsFrom } from '~/app/domain/draft-replacement'
import { withPlanRoles } from '~/app/domain/plan-structure'
import type { Problem } from '~/app/domain/problem'
import { documentFromBrought, textOfFile, type BroughtFormat } from './brought'
import type { LeftOut } from './word/left-out'
import type { BroughtPicture } from './word/pictures-in'
import { readWord } from './word/read-word'

/** What a file makes of a text that is there already. */
export type Replacement =
  | (Around & { document: Document; pictures: BroughtPicture[]; problem: null })
  | (Around & { document: null; pictures: []; problem: Problem })

type Around = { leftOut: LeftOut; pageWords: string[] }

/**
 * Reads a file over a text that is there already. Blocks keep their ids, also those that were
 * rewritten or moved, and what they are: only new ones are looked at for their language and their
 * part in the plan.
 */
export function understandReplacement(
  bytes: Uint8Array,
  format: BroughtFormat | 'word',
  language: string,
  previous: Document,
): Replacement {
  const { document, problem, pictures, ...around } = read(bytes, format, previous)
  if (problem) return { document: null, problem, pictures: [], ...around }
  const known = withIdsFrom(previous, document)
  const guessed = withPlanRoles(withLanguages(known, language))
  return { document: asItWas(previous, known, guessed), problem: null, pictures, ...around }
}

function read(bytes: Uint8Array, format: BroughtFormat | 'word', previous: Document): Replacement {
  if (format === 'word') return readWord(bytes, previous)
  const nothing = { leftOut: {}, pageWords: [], pictures: [] as [] }
  const text = textOfFile(bytes)
  if (text === null) return { ...nothing, document: null, problem: 'file-not-text' }
  return { ...nothing, ...documentFromBrought(text, format, previous) }
}

/** Blocks of before without anything that was guessed of them. */
function asItWas(previous: Document, known: Document, guessed: Document): Document {
  const before = new Set(blocksOf(previous).map(({ blockId }) => blockId))
  const asRead = new Map<string, BlockLike>()
  mapBlocks(known, (block) => {
    if (before.has(block.id)) asRead.set(block.id, block)
    return block
  })
  return mapBlocks(guessed, (block) => {
    const own = asRead.get(block.id)
    if (!own) return block
    const said = { ...block }
    for (const fact of ['role', 'language', 'attributes'] as const) delete said[fact]
    return { ...said, ...factsOf(own) }
  })
}

function factsOf({ role, language, attributes }: BlockLike): Omit<BlockFacts, 'id'> {
  return {
    ...(role !== undefined && { role }),
    ...(language !== undefined && { language }),
    ...(attributes !== undefined && { attributes }),
  }
}
