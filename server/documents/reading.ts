import { randomUUID } from 'node:crypto'
import { blocksOf, type Document } from '~/app/domain/document'
import { checkDocument, MAX_BYTES, type DocumentProblem } from '~/app/domain/document-check'
import { withIds } from '~/app/domain/document-ids'
import { mapBlocks, tidied, type BlockLike } from '~/app/domain/document-walk'

/** What came of reading a text from outside: a document that may be kept, or why there is none. */
export type Reading =
  | { document: Document; problem: null }
  | { document: null; problem: DocumentProblem }

/** Thrown by a reader that meets a text nested deeper than it will follow. */
export class TooDeep extends Error {}

type Reader = {
  read: (text: string) => Document
  /** How a block is written in this form: a block still written so is the block before. */
  written?: (block: BlockLike) => string
}

/**
 * Reads a text and gives its blocks their ids. With a previous document, blocks that still say
 * the same keep their id and all they carried; those rewritten by less than half keep the id.
 */
export function readText(reader: Reader, text: string, previous?: Document): Reading {
  if (Buffer.byteLength(text) > MAX_BYTES) return refusedFor('document-too-large')
  try {
    const found = tidied(reader.read(text))
    const document = kept(
      withIds(found, previous ? blocksOf(previous) : [], randomUUID),
      reader,
      previous,
    )
    const problem = checkDocument(document)
    return problem ? refusedFor(problem) : { document, problem: null }
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    return refusedFor('document-too-deep')
  }
}

function refusedFor(problem: DocumentProblem): Reading {
  return { document: null, problem }
}

/** Carries over what a plain text cannot say: roles, languages, the exact pieces of a block. */
function kept(document: Document, { written }: Reader, previous?: Document): Document {
  if (!previous) return document
  const before = new Map<string, BlockLike>()
  mapBlocks(previous, (block) => {
    before.set(block.id, block)
    return block
  })
  return mapBlocks(document, (block) => {
    const old = before.get(block.id)
    if (!old) return block
    const { role, language, attributes, children } = old
    const facts = {
      ...(role !== undefined && { role }),
      ...(language !== undefined && { language }),
      ...(attributes !== undefined && { attributes }),
    }
    const same = written !== undefined && written(block) === written(old)
    return { ...facts, ...block, ...(same && { children }) }
  })
}
