import { listCitationWords } from '~/db/queries/citations'
import type { Db } from '~/db/connection'
import { findFile } from '~/db/queries/files'
import type { Document } from '~/app/domain/document'
import { citationIdsOf } from '~/app/domain/document-citations'
import type { InterfaceLanguage } from '~/app/domain/language'
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
export async function textToExport(db: Db, text: Text, facts: Facts) {
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
