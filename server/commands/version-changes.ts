import type { Tx } from '~/db/connection'
import { findContent } from '~/db/queries/checkpoints'
import {
  listPublishedCitations,
  listWorkingCitations,
  type CitationFacts,
} from '~/db/queries/versions'
import { canonicalJson, type Document } from '~/app/domain/document'
import { mapCitations } from '~/app/domain/document-citations'
import type { Version } from '~/app/domain/version'

/**
 * Whether these texts say word for word what the previous version says, in the same languages, and
 * rest on the same. A citation counts by what it cites: its id is another in every version.
 */
export async function isUnchanged(
  trx: Tx,
  draftId: string,
  previous: Version,
  texts: readonly { language: string; document: Document }[],
): Promise<boolean> {
  if (previous.texts.length !== texts.length) return false
  const published = await listPublishedCitations(trx, previous.id)
  const working = await listWorkingCitations(trx, draftId)
  if (evidenceOf(published) !== evidenceOf(working)) return false
  const before = sourcesOf(published)
  const after = sourcesOf(working)
  for (const { language, document } of texts) {
    const old = previous.texts.find((text) => text.language === language)
    const content = old && (await findContent(trx, old.checkpointId))
    if (!content || saying(content, before) !== saying(document, after)) return false
  }
  return true
}

function sourcesOf(citations: readonly { id: string; source: string }[]): Map<string, string> {
  return new Map(citations.map(({ id, source }) => [id, source]))
}

/** Which passages rest on what, in one order whatever the citations' ids. */
function evidenceOf(citations: readonly CitationFacts[]): string {
  return citations
    .map(({ blockId, source, stance }) => `${blockId} ${stance} ${source}`)
    .sort()
    .join('\n')
}

function saying(document: Document, sources: ReadonlyMap<string, string>): string {
  return canonicalJson(mapCitations(document, (id) => sources.get(id) ?? id))
}
