import { findContent } from '~/db/queries/checkpoints'
import type { Document } from '~/app/domain/document'
import { withKindsFrom } from '~/app/domain/plan-facts'
import { contentOf, type VersionVisit } from './version-visit.server'

/** The published text with the kinds of its blocks, also where only another language says them. */
export async function planOf(visit: VersionVisit): Promise<Document> {
  const { db, version, published } = visit
  const others: Document[] = []
  for (const { language, checkpointId } of version.texts) {
    if (language === published.language) continue
    const content = await findContent(db, checkpointId)
    if (content) others.push(content)
  }
  return withKindsFrom(await contentOf(visit), others)
}
