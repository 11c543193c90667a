import { blocksOf, type Block, type Document } from '~/app/domain/document'
import type { ThreadPosition } from '~/app/domain/thread-position'
import type { Db } from '../connection'
import { listBlocks } from './checkpoints'

export type NewPosition = { threadId: string; position: ThreadPosition }

/** Where threads stand in a text; those that have a position there keep it. */
export async function insertPositions(
  db: Db,
  checkpointId: string,
  positions: readonly NewPosition[],
): Promise<void> {
  for (let from = 0; from < positions.length; from += 1000) {
    const rows = positions.slice(from, from + 1000).map(({ threadId, position }) => ({
      ...{ thread_id: threadId, checkpoint_id: checkpointId },
      ...factsOf(position),
    }))
    await db
      .insertInto('anchor_positions')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['thread_id', 'checkpoint_id']).doNothing())
      .execute()
  }
}

/** Where a person says that a thread stands: in the place of what was there. */
export async function replacePosition(
  db: Db,
  checkpointId: string,
  { threadId, position }: NewPosition,
): Promise<void> {
  const facts = factsOf(position)
  await db
    .insertInto('anchor_positions')
    .values({ thread_id: threadId, checkpoint_id: checkpointId, ...facts })
    .onConflict((conflict) => conflict.columns(['thread_id', 'checkpoint_id']).doUpdateSet(facts))
    .execute()
}

function factsOf(position: ThreadPosition) {
  return {
    state: position.state,
    start_block_id: position.startBlockId,
    start_offset: position.startOffset,
    end_block_id: position.endBlockId,
    end_offset: position.endOffset,
    survival: position.survival,
    tombstone_block_id: position.tombstoneBlockId,
    tombstone_offset: position.tombstoneOffset,
    decided_by_id: position.decidedById,
  }
}

function positions(db: Db) {
  return db
    .selectFrom('anchor_positions as position')
    .select([
      'position.thread_id as threadId',
      'position.checkpoint_id as checkpointId',
      'position.state',
      'position.start_block_id as startBlockId',
      'position.start_offset as startOffset',
      'position.end_block_id as endBlockId',
      'position.end_offset as endOffset',
      'position.survival',
      'position.tombstone_block_id as tombstoneBlockId',
      'position.tombstone_offset as tombstoneOffset',
      'position.decided_by_id as decidedById',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof positions>['executeTakeFirstOrThrow']>>

function asPosition({ threadId: _thread, checkpointId: _checkpoint, ...position }: Row) {
  return position as ThreadPosition
}

/** Where a thread stands in a text; `undefined`: it was never carried there. */
export async function findPosition(
  db: Db,
  threadId: string,
  checkpointId: string,
): Promise<ThreadPosition | undefined> {
  const row = await positions(db)
    .where('position.thread_id', '=', threadId)
    .where('position.checkpoint_id', '=', checkpointId)
    .executeTakeFirst()
  return row && asPosition(row)
}

export type PlacedPosition = { threadId: string; checkpointId: string; position: ThreadPosition }

/** All positions in a text, by thread. */
export async function listPositions(db: Db, checkpointId: string): Promise<PlacedPosition[]> {
  const rows = await positions(db)
    .where('position.checkpoint_id', '=', checkpointId)
    .orderBy('position.thread_id')
    .execute()
  return rows.map((row) => ({ ...row, position: asPosition(row) }))
}

/** The last that people decided about each thread of a working text, in any of its frozen states. */
export async function listDecisions(db: Db, draftTextId: string): Promise<PlacedPosition[]> {
  const rows = await positions(db)
    .innerJoin('checkpoints as text', 'text.id', 'position.checkpoint_id')
    .where('text.draft_text_id', '=', draftTextId)
    .where('position.decided_by_id', 'is not', null)
    .distinctOn('position.thread_id')
    .orderBy('position.thread_id')
    .orderBy('text.generation', 'desc')
    .orderBy('text.seq', 'desc')
    .orderBy('text.created_at', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, position: asPosition(row) }))
}

/** A frozen state of a working text. */
export type FrozenText = {
  checkpointId: string
  draftTextId: string
  draftId: string
  consultationId: string
  /** `null`: it is not published. */
  versionId: string | null
  /** In reading order. */
  blocks: Block[]
}

/** @returns `undefined`: there is no such text. */
export async function findFrozenText(
  db: Db,
  checkpointId: string,
): Promise<FrozenText | undefined> {
  const row = await db
    .selectFrom('checkpoints as text')
    .innerJoin('draft_texts as working', 'working.id', 'text.draft_text_id')
    .innerJoin('drafts as draft', 'draft.id', 'working.draft_id')
    .where('text.id', '=', checkpointId)
    .select([
      'text.id as checkpointId',
      'text.draft_text_id as draftTextId',
      'draft.id as draftId',
      'draft.consultation_id as consultationId',
      'text.version_id as versionId',
      'text.content',
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const { content, ...text } = row
  const isPublished = text.versionId !== null
  return { ...text, blocks: isPublished ? await listBlocks(db, checkpointId) : blocksOf(content) }
}

/** A state of a working text as it is written now, kept so that threads can be placed in it. */
export type WorkingState = {
  draftTextId: string
  language: string
  generation: number
  /** The last update it contains. */
  seq: number
  content: Document
  /** SHA-256 of the canonical content. */
  hash: Buffer
}

/** The checkpoint of this very state; a new one when there is none yet. @returns its id. */
export async function keepWorkingState(db: Db, state: WorkingState): Promise<string> {
  const kept = await db
    .selectFrom('checkpoints')
    .where('draft_text_id', '=', state.draftTextId)
    .where('version_id', 'is', null)
    .where('generation', '=', state.generation)
    .where('seq', '=', state.seq)
    .where('hash', '=', state.hash)
    .orderBy('created_at', 'desc')
    .select('id')
    .executeTakeFirst()
  if (kept) return kept.id
  const { id } = await db
    .insertInto('checkpoints')
    .values({
      draft_text_id: state.draftTextId,
      language: state.language,
      generation: state.generation,
      seq: state.seq,
      content: state.content,
      hash: state.hash,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
