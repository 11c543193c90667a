import { sql } from 'kysely'
import type { PassageSince } from '~/app/domain/contribution-path'
import type { Db } from '../connection'

type Row = Omit<PassageSince, 'latest'> & {
  latestId: string | null
  latestNumber: number | null
  latestBlockId: string | null
  latestText: string | null
}

/** The passages of some threads by thread: as they were commented on, and as they read now. */
export async function listCommentedPassages(
  db: Db,
  threadIds: readonly (string | null)[],
): Promise<Map<string, PassageSince>> {
  const ids = [...new Set(threadIds)].filter((id) => id !== null)
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select thread.id as "threadId", thread.quote, thread.replacement, thread.prefix, thread.suffix,
      thread.start_block_id as "blockId", written.language, old.text as "before",
      version.id as "versionId", version.number as "versionNumber",
      latest.id as "latestId", latest.number as "latestNumber",
      standing.start_block_id as "latestBlockId", block.text as "latestText"
    from comment_threads as thread
    join checkpoints as written on written.id = thread.checkpoint_id
    join versions as version on version.id = written.version_id
    left join blocks as old
      on old.checkpoint_id = written.id and old.block_id = thread.start_block_id
    left join lateral (
      select later.id, later.number, text.id as checkpoint_id
      from versions as later
      join checkpoints as text on text.version_id = later.id and text.language = written.language
      where later.draft_id = version.draft_id and later.number > version.number
        and later.withdrawn_at is null
      order by later.number desc limit 1
    ) as latest on true
    left join anchor_positions as standing
      on standing.thread_id = thread.id and standing.checkpoint_id = latest.checkpoint_id
    left join blocks as block
      on block.checkpoint_id = latest.checkpoint_id and block.block_id = standing.start_block_id
    where thread.id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.threadId, asPassage(row)]))
}

function asPassage({ latestId, latestNumber, latestBlockId, latestText, ...row }: Row) {
  const latest = latestId !== null &&
    latestNumber !== null && {
      versionId: latestId,
      versionNumber: latestNumber,
      blockId: latestBlockId,
      text: latestText,
    }
  return { ...row, latest: latest || null }
}
