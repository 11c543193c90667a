import type { Db } from '~/db/connection'
import type { DraftRow } from '~/db/queries/drafts'
import { listInternalComments } from '~/db/queries/internal-comments'
import { listWorkingSources } from '~/db/queries/passage-evidence'
import { findSourceText } from '~/db/queries/translations'
import { carriedThreads } from '~/server/commands/carry-threads'
import type { Block } from '~/app/domain/document'
import type { BesideBlocks } from '~/app/domain/draft-replacement'

/** What stands beside a working text, with the places of its threads now and in another state. */
export async function besideBlocks(
  db: Db,
  texts: {
    draft: Pick<DraftRow, 'id' | 'texts'>
    own: { id: string }
    now: readonly Block[]
    then: readonly Block[]
  },
): Promise<BesideBlocks> {
  const { draft, own, now, then } = texts
  const placed = await carriedThreads(db, { draftTextId: own.id, blocks: now })
  const placedThen = await carriedThreads(db, { draftTextId: own.id, blocks: then })
  const thenOf = new Map(placedThen.map(({ threadId, position }) => [threadId, position]))
  const sources = await listWorkingSources(db, draft.id)
  const notes = await listInternalComments(db, draft.id)
  const translations: string[] = []
  for (const { id, language } of draft.texts) {
    if ((await findSourceText(db, id))?.id === own.id) translations.push(language)
  }
  return {
    threads: placed.flatMap(({ threadId, position }) => {
      const there = thenOf.get(threadId)
      return there ? [{ now: position, then: there }] : []
    }),
    sources: sources.map(({ blockId }) => blockId),
    notes: notes.flatMap(({ blockId, doneAt }) => (blockId && !doneAt ? [blockId] : [])),
    translations,
  }
}
