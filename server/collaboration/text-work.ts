import type { BlockAuthor } from '~/app/http/context'
import type { Block, Document } from '~/app/domain/document'
import { authorsOf, type WrittenUpdate } from './authors'
import { checkpointOf, type Checkpoint } from './checkpoint'
import { editState, readDocument, seedUpdate } from './headless'
import { mergeAll } from './stored-text'

/**
 * What is done with whole texts in a thread of its own (`text-thread.ts`), where it keeps nobody
 * waiting who types. Data in, data out: both are copied.
 */
export const TEXT_WORK = {
  seed: (document: Document): Uint8Array => seedUpdate(document),
  /** @param updates all of a text, or of its beginning. */
  read: (updates: readonly Uint8Array[]): Document => readDocument(mergeAll(updates)),
  /** The update that turns the stored text into this document. */
  edit: (state: Uint8Array, changed: Document): Uint8Array => editState(state, () => changed),
  freeze: (state: Uint8Array, previous: readonly Block[]): Checkpoint =>
    checkpointOf(state, previous),
  authors: (updates: readonly WrittenUpdate[]): Map<string, BlockAuthor[]> => authorsOf(updates),
}

export type TextWork = typeof TEXT_WORK

/** One piece of work, as it is sent to the thread that does it. */
export type TextQuestion<Name extends keyof TextWork = keyof TextWork> = {
  name: Name
  args: Parameters<TextWork[Name]>
}
