import { randomUUID } from 'node:crypto'
import type { Document } from '~/app/domain/document'
import { checkDocument } from '~/app/domain/document-check'
import { withIds } from '~/app/domain/document-ids'
import { withBoundedTables } from '~/app/domain/table-bounds'
import { Turns } from './apart/turns'
import { neverWritten, writtenLater } from './exported'

/** The sentences for the reader. */
type Say = (key: 'document.written-later' | 'document.never-written') => string

/**
 * The text as it may be written into a file: one that was kept before tables were bounded, or was
 * just typed, is brought into bounds.
 *
 * @throws a Response with words for the reader when it is no text that may be kept.
 */
export function writable(document: Document, text: Say): Document {
  const bounded = withBoundedTables(withIds(document, [], randomUUID))
  if (checkDocument(bounded)) throw neverWritten(text('document.never-written'))
  return bounded
}

/** PDF takes long, and keeps no other form waiting. */
const TURNS = {
  pdf: new Turns({ atOnce: 2, waiting: 20 }),
  others: new Turns({ atOnce: 2, waiting: 60 }),
}

/**
 * Makes a download when its turn comes: anybody may ask for as many as they like, and each holds
 * all its pictures in memory.
 *
 * @throws a Response with words for the reader when too many wait.
 */
export async function inTurn<T>(form: string, text: Say, work: () => Promise<T>): Promise<T> {
  const running = TURNS[form === 'pdf' ? 'pdf' : 'others'].take(work)
  if (!running) throw writtenLater(text('document.written-later'))
  return running
}
