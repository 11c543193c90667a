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

/** A text with all it leads to, as its reader may see it now: what a download is made of. */
export async function textToExport(db: Db, text: Text, facts: Facts) {
  const { document, language, title, slug, origin, reader } = facts
  const pictures = new Map<string, { bytes: Uint8Array; mediaType: string }>()
  for (const node of document.nodes) {
    const file = node.type === 'image' ? await findFile(db, node.fileHash) : undefined
    if (node.type === 'image' && file) pictures.set(node.fileHash, file)
  }
  return {
    title,
    language,
    document,
    citations: await listCitationWords(db, citationIdsOf(document)),
    pictures,
    words: documentWords(text),
    withheld: text('version.withheld'),
    contributionUrl: (number: number) =>
      `${origin}/${reader}/consultations/${slug}/contributions/${number}`,
  }
}
