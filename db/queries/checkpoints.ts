import { createHash } from 'node:crypto'
import type { Block, Document } from '~/app/domain/document'
import type { Db } from '../connection'

/** A frozen text of a version, as it is published. */
export type NewCheckpoint = {
  versionId: string
  draftTextId: string
  language: string
  generation: number
  /** The last update it contains. */
  seq: number
  content: Document
  html: string
  /** SHA-256 of the canonical content. */
  hash: Buffer
  /** In reading order. */
  blocks: readonly Block[]
}

/** Freeze a text with its blocks. @returns the checkpoint's id. */
export async function insertCheckpoint(db: Db, text: NewCheckpoint): Promise<string> {
  const { id } = await db
    .insertInto('checkpoints')
    .values({
      draft_text_id: text.draftTextId,
      version_id: text.versionId,
      language: text.language,
      generation: text.generation,
      seq: text.seq,
      content: text.content,
      html: text.html,
      hash: text.hash,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertBlocks(db, id, text.blocks)
  return id
}

/** A state of a working text that somebody gave a name; not published. @returns its id. */
export async function insertNamedCheckpoint(
  db: Db,
  text: Omit<NewCheckpoint, 'versionId' | 'html' | 'blocks'> & { name: string },
): Promise<string> {
  const { id } = await db
    .insertInto('checkpoints')
    .values({
      draft_text_id: text.draftTextId,
      language: text.language,
      generation: text.generation,
      seq: text.seq,
      name: text.name,
      content: text.content,
      hash: text.hash,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** As many rows as one statement takes parameters for, with room to spare. */
const CHUNK = 2000

async function insertBlocks(db: Db, checkpointId: string, blocks: readonly Block[]) {
  for (let from = 0; from < blocks.length; from += CHUNK) {
    const rows = blocks.slice(from, from + CHUNK).map((block) => ({
      checkpoint_id: checkpointId,
      block_id: block.blockId,
      position: block.position,
      parent_id: block.parentId,
      kind: block.kind,
      level: block.level,
      role: block.role,
      attributes: block.attributes,
      text: block.text,
      text_hash: createHash('sha256').update(block.text).digest(),
    }))
    await db.insertInto('blocks').values(rows).execute()
  }
}

/** The blocks of a published text, in reading order. */
export async function listBlocks(db: Db, checkpointId: string): Promise<Block[]> {
  return db
    .selectFrom('blocks')
    .where('checkpoint_id', '=', checkpointId)
    .select([
      'block_id as blockId',
      'position',
      'parent_id as parentId',
      'kind',
      'level',
      'role',
      'attributes',
      'text',
    ])
    .orderBy('position')
    .execute()
}

/** What a published text says; `undefined`: there is no such text. */
export async function findContent(db: Db, checkpointId: string): Promise<Document | undefined> {
  const row = await db
    .selectFrom('checkpoints')
    .where('id', '=', checkpointId)
    .select('content')
    .executeTakeFirst()
  return row?.content
}

/** A text as it was published in an earlier version. */
export type PublishedText = {
  checkpointId: string
  versionId: string
  versionNumber: number
  language: string
}

/** The published texts of a working text, oldest first. */
export async function listPublishedTexts(db: Db, draftTextId: string): Promise<PublishedText[]> {
  return db
    .selectFrom('checkpoints as text')
    .innerJoin('versions as version', 'version.id', 'text.version_id')
    .where('text.draft_text_id', '=', draftTextId)
    .select([
      'text.id as checkpointId',
      'version.id as versionId',
      'version.number as versionNumber',
      'text.language',
    ])
    .orderBy('version.number')
    .execute()
}
