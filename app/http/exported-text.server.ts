import { randomUUID } from 'node:crypto'
import { listCitationWords } from '~/db/queries/citations'
import type { Db } from '~/db/connection'
import { findFile } from '~/db/queries/files'
import { Turns } from '~/server/documents/apart/turns'
import { neverWritten, writtenLater, type ExportedText } from '~/server/documents/exported'
import type { Document } from '~/app/domain/document'
import { checkDocument } from '~/app/domain/document-check'
import { citationIdsOf } from '~/app/domain/document-citations'
import { withIds } from '~/app/domain/document-ids'
import type { InterfaceLanguage } from '~/app/domain/language'
import { withBoundedTables } from '~/app/domain/table-bounds'
import type { Text } from '~/app/i18n/create-text'
import { documentWords } from '~/app/i18n/document-words'

type Facts = {
  document: Document
  language: string
  title: string
  slug: string
  origin: string
  reader: InterfaceLanguage
}

type Pictures = Map<string, { bytes: Uint8Array; mediaType: string }>

/** Of all pictures in one download; beyond, the words for a picture stand in its place. */
const MAX_PICTURE_BYTES = 64 * 1024 * 1024

/** A text with all it leads to, as its reader may see it now: what a download is made of. */
export async function textToExport(db: Db, text: Text, facts: Facts): Promise<ExportedText> {
  const { document, language, title, slug, origin, reader } = facts
  return {
    title,
    language,
    document,
    citations: await listCitationWords(db, citationIdsOf(document)),
    pictures: await picturesOf(db, document),
    words: documentWords(text),
    withheld: text('version.withheld'),
    notWritten: { later: text('document.written-later'), never: text('document.never-written') },
    contributionUrl: (number: number) =>
      `${origin}/${reader}/consultations/${slug}/contributions/${number}`,
  }
}

async function picturesOf(db: Db, { nodes }: Document): Promise<Pictures> {
  const pictures: Pictures = new Map()
  let bytes = 0
  for (const node of nodes) {
    if (node.type !== 'image' || pictures.has(node.fileHash)) continue
    const file = await findFile(db, node.fileHash)
    if (!file || bytes + file.bytes.byteLength > MAX_PICTURE_BYTES) continue
    bytes += file.bytes.byteLength
    pictures.set(node.fileHash, file)
  }
  return pictures
}

/**
 * The text as it may be written into a file: one that was kept before tables were bounded, or was
 * just typed, is brought into bounds.
 *
 * @throws a Response with words for the reader when it is no text that may be kept.
 */
export function writable(document: Document, text: Text): Document {
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
export async function inTurn<T>(form: string, text: Text, work: () => Promise<T>): Promise<T> {
  const running = TURNS[form === 'pdf' ? 'pdf' : 'others'].take(work)
  if (!running) throw writtenLater(text('document.written-later'))
  return running
}
