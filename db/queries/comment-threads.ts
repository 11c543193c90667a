import type { Anchor } from '~/app/domain/anchor'
import type { Comment, Standing, StandingThread, Thread } from '~/app/domain/comment-thread'
import type { VersionText } from '~/app/domain/version'
import type { Db } from '../connection'
import { listComments } from './comments'
import { asStanding, standings, type StandingRow } from './thread-standings'

export type NewCommentThread = {
  id: string
  checkpointId: string
  /** `null`: the whole document. */
  anchor: Anchor | null
  selected: string | null
  replacement: string | null
}

/** Pin a thread to its passage; a thread with this id that is there already stays as it is. */
export async function insertThreadOnce(db: Db, thread: NewCommentThread): Promise<void> {
  const { anchor } = thread
  await db
    .insertInto('comment_threads')
    .values({
      id: thread.id,
      checkpoint_id: thread.checkpointId,
      start_block_id: anchor?.startBlockId ?? null,
      start_offset: anchor?.startOffset ?? null,
      end_block_id: anchor?.endBlockId ?? null,
      end_offset: anchor?.endOffset ?? null,
      quote: anchor?.quote ?? '',
      prefix: anchor?.prefix ?? '',
      suffix: anchor?.suffix ?? '',
      selected: thread.selected,
      replacement: thread.replacement,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

export type AnchoredThread = { id: string; anchor: Anchor }

/** The anchors of the threads written on a text; those on the whole document have none. */
export async function listAnchors(db: Db, checkpointId: string): Promise<AnchoredThread[]> {
  const rows = await db
    .selectFrom('comment_threads')
    .where('checkpoint_id', '=', checkpointId)
    .where('start_block_id', 'is not', null)
    .select([
      'id',
      'start_block_id as startBlockId',
      'start_offset as startOffset',
      'end_block_id as endBlockId',
      'end_offset as endOffset',
      'quote',
      'prefix',
      'suffix',
    ])
    .execute()
  return rows.map(({ id, ...anchor }) => ({ id, anchor: anchor as Anchor }))
}

/** Where a thread was written. */
export type ThreadPlace = {
  id: string
  checkpointId: string
  draftTextId: string
  versionId: string
  draftId: string
  consultationId: string
  /** Of the version it was written on; `null`: it stands. */
  withdrawnAt: Date | null
}

export async function findThreadPlace(db: Db, id: string): Promise<ThreadPlace | undefined> {
  return db
    .selectFrom('comment_threads as thread')
    .innerJoin('checkpoints as text', 'text.id', 'thread.checkpoint_id')
    .innerJoin('versions as version', 'version.id', 'text.version_id')
    .innerJoin('drafts as draft', 'draft.id', 'version.draft_id')
    .where('thread.id', '=', id)
    .select([
      'thread.id',
      'text.id as checkpointId',
      'text.draft_text_id as draftTextId',
      'version.id as versionId',
      'draft.id as draftId',
      'draft.consultation_id as consultationId',
      'version.withdrawn_at as withdrawnAt',
    ])
    .executeTakeFirst()
}

/** A thread as readers may see it; `undefined`: there is none with a comment. */
export async function findThread(db: Db, id: string): Promise<Thread | undefined> {
  const [thread] = await withComments(db, await threads(db).where('thread.id', '=', id).execute())
  return thread
}

/**
 * All threads that stand in a version, as the reader of one of its texts sees them: those written
 * on it, those carried from earlier versions, and those of its other languages.
 */
export async function listStandingThreads(
  db: Db,
  texts: readonly VersionText[],
  checkpointId: string,
): Promise<StandingThread[]> {
  const ids = texts.map((text) => text.checkpointId)
  const rows = await listStandings(db, ids)
  const all = await listThreads(db, [...rows.keys()])
  return all.flatMap((thread) => {
    const row = rows.get(thread.id)
    return row ? [{ ...thread, standing: asStanding(row, checkpointId) }] : []
  })
}

/** These threads as readers may see them, in the order of their first comments. */
export async function listThreads(db: Db, ids: readonly string[]): Promise<Thread[]> {
  if (ids.length === 0) return []
  return withComments(db, await threads(db).where('thread.id', 'in', ids).execute())
}

/** Where one thread stands in a text; `undefined`: nowhere known. */
export async function findStanding(
  db: Db,
  threadId: string,
  checkpointId: string,
): Promise<Standing | undefined> {
  const row = (await listStandings(db, [checkpointId], threadId)).get(threadId)
  return row && asStanding(row, checkpointId)
}

async function listStandings(db: Db, checkpointIds: readonly string[], threadId?: string) {
  if (checkpointIds.length === 0) return new Map<string, StandingRow>()
  const rows = await standings(db, checkpointIds, threadId).execute()
  return new Map(rows.map((row) => [row.threadId, row]))
}

function threads(db: Db) {
  return db
    .selectFrom('comment_threads as thread')
    .innerJoin('checkpoints as text', 'text.id', 'thread.checkpoint_id')
    .innerJoin('versions as version', 'version.id', 'text.version_id')
    .select([
      'thread.id',
      'text.language',
      'version.id as versionId',
      'version.number as versionNumber',
      'thread.quote',
      'thread.prefix',
      'thread.suffix',
      'thread.selected',
      'thread.replacement',
    ])
}

/** What its author proposed or had selected is theirs: it may be read when their words may. */
function asReadable(row: Omit<Thread, 'comments'>, [first]: readonly Comment[]) {
  return first?.text === null ? { ...row, replacement: null, selected: null } : row
}

/** In the order of their first comments. */
async function withComments(db: Db, rows: readonly Omit<Thread, 'comments'>[]): Promise<Thread[]> {
  const comments = await listComments(
    db,
    rows.map(({ id }) => id),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return [...comments].flatMap(([id, list]) => {
    const row = byId.get(id)
    return row ? [{ ...asReadable(row, list), comments: list }] : []
  })
}
