import { createHash, randomUUID } from 'node:crypto'
import { blocksOf, canonicalJson, type Block, type Document } from '~/app/domain/document'
import { checkDocument, type DocumentProblem } from '~/app/domain/document-check'
import { htmlOf } from '~/app/domain/document-html'
import { withIds } from '~/app/domain/document-ids'
import { readDocument } from './headless'

/** A live text as it stood at one moment, as it is frozen for comparison and publication. */
export type Checkpoint = {
  /** Every block with an id of its own. */
  document: Document
  /** In reading order. */
  blocks: Block[]
  /** Safe, with empty `<q data-citation>` for the words of citations. */
  html: string
  /** SHA-256 of the document's canonical JSON. */
  hash: Uint8Array
  /** Why this text may not be kept; `null` when it may. */
  problem: DocumentProblem | null
}

/**
 * Freezes a live text. Blocks without an id, or with one that stands twice, get theirs by what
 * the previous checkpoint said.
 *
 * @param previous the blocks of the checkpoint before, in reading order; `[]` for the first.
 */
export function checkpointOf(state: Uint8Array, previous: readonly Block[] = []): Checkpoint {
  return checkpointOfDocument(readDocument(state), previous)
}

/** The same for a document that did not come from a live text: an import, a plain form. */
function checkpointOfDocument(found: Document, previous: readonly Block[] = []): Checkpoint {
  const document = withIds(found, previous, randomUUID)
  return {
    document,
    blocks: blocksOf(document),
    html: htmlOf(document),
    hash: createHash('sha256').update(canonicalJson(document)).digest(),
    problem: checkDocument(document),
  }
}
