import type { Db } from '../connection'

/** Contributors who wrote in a thread of a draft and left an address, each once. */
export async function listThreadAuthors(db: Db, draftId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('contributions as comment')
    .innerJoin('contributors as author', 'author.id', 'comment.contributor_id')
    .innerJoin('comment_threads as thread', 'thread.id', 'comment.thread_id')
    .innerJoin('checkpoints as text', 'text.id', 'thread.checkpoint_id')
    .innerJoin('versions as version', 'version.id', 'text.version_id')
    .where('version.draft_id', '=', draftId)
    .where('author.email', 'is not', null)
    .where('comment.state', 'in', ['listed', 'replaced'])
    .select('author.id')
    .distinct()
    .execute()
  return rows.map(({ id }) => id)
}

/** How the threads of a contributor stand in a version: at a passage, or gone from the text. */
export async function listOwnThreads(
  db: Db,
  contributorId: string,
  versionId: string,
): Promise<{ threadId: string; quote: string; isOrphaned: boolean }[]> {
  const rows = await db
    .selectFrom('contributions as comment')
    .innerJoin('comment_threads as thread', 'thread.id', 'comment.thread_id')
    .innerJoin('anchor_positions as position', 'position.thread_id', 'thread.id')
    .innerJoin('checkpoints as text', 'text.id', 'position.checkpoint_id')
    .where('comment.contributor_id', '=', contributorId)
    .where('text.version_id', '=', versionId)
    .select(['thread.id as threadId', 'thread.quote', 'position.state'])
    .orderBy('comment.seq')
    .execute()
  const seen = new Set<string>()
  return rows.flatMap(({ threadId, quote, state }) => {
    if (seen.has(threadId)) return []
    seen.add(threadId)
    return [{ threadId, quote, isOrphaned: state === 'orphaned' }]
  })
}
