import type { AppLoadContext } from '@remix-run/node'
import type { Document } from '~/app/domain/document'
import { withKindsFrom } from '~/app/domain/plan-facts'

/** A working text with the kinds of its blocks, also where only another language says them. */
export async function draftPlanOf(
  liveDrafts: AppLoadContext['liveDrafts'],
  texts: readonly { id: string }[],
  ownId: string,
): Promise<Document> {
  const read = async (id: string) => (await liveDrafts.read(id)).document
  const others: Document[] = []
  for (const { id } of texts) if (id !== ownId) others.push(await read(id))
  return withKindsFrom(await read(ownId), others)
}
