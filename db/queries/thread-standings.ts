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
 * Where threads stand in a version: those written on it, `own`, and those carried there. Those on
 * the whole stay on the whole; those of a language the version leaves out stand where they stood
 * in its last text.
 *
 * @param checkpointIds texts of one version, at least one.
 * @param threadId only this one.
 */
export function standings(db: Db, checkpointIds: readonly string[], threadId?: string) {
  const upToHere = textsUpTo(db, checkpointIds)
  const last = lastTexts(upToHere)
  const own = db
    .selectFrom('comment_threads')
    .where((eb) =>
      eb.or([
        eb('checkpoint_id', 'in', last),
        eb.and([eb('start_block_id', 'is', null), eb('checkpoint_id', 'in', upToHere)]),
      ]),
    )
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
    .where('checkpoint_id', 'in', last)
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

/** All texts of a draft that were published up to the version of these. */
function textsUpTo(db: Db, checkpointIds: readonly string[]) {
  return db
    .selectFrom('checkpoints as here')
    .innerJoin('versions as version', 'version.id', 'here.version_id')
    .innerJoin('versions as earlier', (join) =>
      join
        .onRef('earlier.draft_id', '=', 'version.draft_id')
        .onRef('earlier.number', '<=', 'version.number'),
    )
    .innerJoin('checkpoints as text', 'text.version_id', 'earlier.id')
    .where('here.id', 'in', checkpointIds)
    .select('text.id')
}

/** The last of each language. */
function lastTexts(texts: ReturnType<typeof textsUpTo>) {
  return texts
    .distinctOn('text.draft_text_id')
    .orderBy('text.draft_text_id')
    .orderBy('earlier.number', 'desc')
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
