import { sql } from 'kysely'
import type { Standing } from '~/app/domain/comment-thread'
import type { Db } from '../connection'

/** Where a thread stands in a text, as it is stored. */
export type StandingRow = {
  threadId: string
  checkpointId: string
  state: string
  startBlockId: string | null
  startOffset: number | null
  endBlockId: string | null
  endOffset: number | null
  tombstoneBlockId: string | null
}

/**
 * Where threads stand in these texts (at least one): those written on them, `own`, and those
 * carried there.
 *
 * @param threadId only this one.
 */
export function standings(db: Db, checkpointIds: readonly string[], threadId?: string) {
  const own = db
    .selectFrom('comment_threads')
    .where('checkpoint_id', 'in', checkpointIds)
    .$if(threadId !== undefined, (query) => query.where('id', '=', threadId!))
    .select([
      'id as threadId',
      'checkpoint_id as checkpointId',
      sql<string>`'own'`.as('state'),
      'start_block_id as startBlockId',
      'start_offset as startOffset',
      'end_block_id as endBlockId',
      'end_offset as endOffset',
      sql<string | null>`null::uuid`.as('tombstoneBlockId'),
    ])
  const carried = db
    .selectFrom('anchor_positions')
    .where('checkpoint_id', 'in', checkpointIds)
    .$if(threadId !== undefined, (query) => query.where('thread_id', '=', threadId!))
    .select([
      'thread_id as threadId',
      'checkpoint_id as checkpointId',
      sql<string>`state`.as('state'),
      'start_block_id as startBlockId',
      'start_offset as startOffset',
      'end_block_id as endBlockId',
      'end_offset as endOffset',
      'tombstone_block_id as tombstoneBlockId',
    ])
  return own.unionAll(carried)
}

/** The same as the reader of one text sees it. */
export function asStanding(row: StandingRow, checkpointId: string): Standing {
  const { startBlockId, startOffset, endBlockId, endOffset } = row
  if (row.state === 'orphaned') {
    return { state: 'orphaned', tombstoneBlockId: row.tombstoneBlockId }
  }
  if (startBlockId === null || startOffset === null) return { state: 'document' }
  const place = { startBlockId, startOffset, endBlockId: endBlockId!, endOffset: endOffset! }
  const state = row.checkpointId === checkpointId ? row.state : 'other-language'
  return { state: state as Exclude<Standing['state'], 'orphaned' | 'document'>, place }
}
