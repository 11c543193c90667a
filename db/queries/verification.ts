import { sql } from 'kysely'
import type { Document } from '~/app/domain/document'
import type { Db } from '../connection'

export type SealedEvent = { position: number; hash: Buffer; leaf: Buffer }

/** Sealed events after a position, in order; `leaf` computed anew from what the event says. */
export async function listSealedEvents(
  db: Db,
  after: number,
  limit: number,
): Promise<SealedEvent[]> {
  const { rows } = await sql<SealedEvent>`
    select position, hash, event_leaf(events) as leaf from events
    where position > ${after} order by position limit ${limit}`.execute(db)
  return rows
}

export async function countUnsealedEvents(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from events where position is null`.execute(db)
  return rows[0]!.count
}

export type PublishedVersion = {
  id: string
  name: string
  hash: Buffer
  texts: { id: string; language: string }[]
}

/** Every published version, with its texts. */
export async function listAllVersions(db: Db): Promise<PublishedVersion[]> {
  const { rows } = await sql<PublishedVersion>`
    select version.id, draft.kind || ' ' || version.number as name, version.hash,
      json_agg(json_build_object('id', text.id, 'language', text.language)) as texts
    from versions as version join drafts as draft on draft.id = version.draft_id
    join checkpoints as text on text.version_id = version.id
    group by version.id, draft.id order by version.published_at, version.id`.execute(db)
  return rows
}

/** A frozen text, and the blocks kept of it in order. */
export async function findFrozenText(
  db: Db,
  checkpointId: string,
): Promise<{ content: Document; hash: Buffer; blocks: { blockId: string; text: string }[] }> {
  const text = await db
    .selectFrom('checkpoints')
    .where('id', '=', checkpointId)
    .select(['content', 'hash'])
    .executeTakeFirstOrThrow()
  const blocks = await db
    .selectFrom('blocks')
    .where('checkpoint_id', '=', checkpointId)
    .select(['block_id as blockId', 'text'])
    .orderBy('position')
    .execute()
  return { ...text, blocks }
}

/** Consultations whose contributions are not numbered 1, 2, 3 … without a gap. */
export async function listBrokenNumbering(db: Db): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select slug from consultations join contributions on consultation_id = consultations.id
    where number is not null group by slug
    having min(number) <> 1 or max(number) <> count(distinct number) or count(distinct number) <> count(*)
    order by slug`.execute(db)
  return rows.map(({ slug }) => slug)
}
