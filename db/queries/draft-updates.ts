import { sql } from 'kysely'
import type { DraftKind } from '~/app/domain/draft'
import type { Db, Tx } from '../connection'

/** One update of the log of a working text. */
export type DraftUpdate = {
  draftTextId: string
  generation: number
  /** From 1, without gaps in a generation. */
  seq: number
  update: Uint8Array
  /** `null`: made by the server. */
  personId: string | null
  /** The only Yjs client whose content it adds; `null`: none or several. */
  clientId: number | null
}

/** What one must know of a working text before it is opened. */
export type LiveDraftText = {
  consultationId: string
  kind: DraftKind
  generation: number
  /** Of notes: when their session was closed. `null`: it is open, or the text is none of a session. */
  closedAt: Date | null
}

export async function findLiveDraftText(
  db: Db,
  draftTextId: string,
): Promise<LiveDraftText | undefined> {
  return db
    .selectFrom('draft_texts as text')
    .innerJoin('drafts as draft', 'draft.id', 'text.draft_id')
    .leftJoin('listening_sessions as session', 'session.notes_id', 'draft.id')
    .where('text.id', '=', draftTextId)
    .select([
      'draft.consultation_id as consultationId',
      'draft.kind',
      'text.generation',
      'session.closed_at as closedAt',
    ])
    .executeTakeFirst()
}

/**
 * Append updates of any number of texts in one statement: all of them or none.
 *
 * @param updates at least one, at most 5 000.
 * @throws when a `seq` is taken; `isSeqTaken` tells. When a text has begun anew; `isBegunAnew` tells.
 */
export async function appendUpdates(db: Db, updates: readonly DraftUpdate[]): Promise<void> {
  const isLarge = updates.some(({ update }) => update.byteLength > LARGE_BYTES)
  await (isLarge ? appendRows(db, updates) : appendLists(db, updates))
}

/** Lists instead of rows: the statement is the same for any number of updates, and soon read. */
async function appendLists(db: Db, updates: readonly DraftUpdate[]): Promise<void> {
  const column = <Key extends keyof DraftUpdate>(key: Key) => updates.map((update) => update[key])
  const bytes = updates.map(({ update }) => bufferOf(update))
  await sql`
    insert into draft_updates (draft_text_id, generation, seq, update, person_id, client_id)
    select * from unnest(
      ${column('draftTextId')}::uuid[], ${column('generation')}::integer[], ${column('seq')}::bigint[],
      ${bytes}::bytea[], ${column('personId')}::uuid[], ${column('clientId')}::bigint[])`.execute(
    db,
  )
}

/** In a list bytes are written as text, which large ones are spared. */
async function appendRows(db: Db, updates: readonly DraftUpdate[]): Promise<void> {
  await db
    .insertInto('draft_updates')
    .values(
      updates.map(({ draftTextId, generation, seq, update, personId, clientId }) => ({
        draft_text_id: draftTextId,
        generation,
        seq,
        update: bufferOf(update),
        person_id: personId,
        client_id: clientId,
      })),
    )
    .execute()
}

const LARGE_BYTES = 16 * 1024

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

/** Whether an append failed because another process had given the same `seq`. */
export function isSeqTaken(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return code === '23505' && (constraint === undefined || constraint === 'draft_updates_pkey')
}

/** Whether an append failed because its generation of the text has ended. */
export function isBegunAnew(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  return code === '23514' && message === 'this text has begun anew'
}

/** The updates of one generation with `seq` greater than `afterSeq`, oldest first. */
export async function listUpdates(
  db: Db,
  draftTextId: string,
  generation: number,
  afterSeq: number,
): Promise<DraftUpdate[]> {
  return db
    .selectFrom('draft_updates')
    .where('draft_text_id', '=', draftTextId)
    .where('generation', '=', generation)
    .where('seq', '>', afterSeq)
    .select([
      'draft_text_id as draftTextId',
      'generation',
      'seq',
      'update',
      'person_id as personId',
      'client_id as clientId',
    ])
    .orderBy('seq')
    .execute()
}

/**
 * Append one update where the log ends. Texts of an open room too: the room meets the `seq` taken,
 * reads the log and goes on after it.
 *
 * @returns its `seq`; `undefined` when there is no such text.
 * @throws when a room took the `seq` at the same moment; `isSeqTaken` tells, and it may be repeated.
 */
export async function appendNextUpdate(
  trx: Tx,
  draftTextId: string,
  update: Uint8Array,
  personId: string | null,
): Promise<number | undefined> {
  const text = await trx
    .selectFrom('draft_texts')
    .where('id', '=', draftTextId)
    .select('generation')
    .forNoKeyUpdate() // one at a time, without stopping the room
    .executeTakeFirst()
  if (!text) return undefined
  const { generation } = text
  const seq = (await findLastSeq(trx, draftTextId, generation)) + 1
  await appendUpdates(trx, [{ draftTextId, generation, seq, update, personId, clientId: null }])
  return seq
}

/** 0: nothing was written yet. */
export async function findLastSeq(
  db: Db,
  draftTextId: string,
  generation: number,
): Promise<number> {
  const { seq } = await db
    .selectFrom('draft_updates')
    .where('draft_text_id', '=', draftTextId)
    .where('generation', '=', generation)
    .select(sql<number>`coalesce(max(seq), 0)::bigint`.as('seq'))
    .executeTakeFirstOrThrow()
  return seq
}

/** The last `seq` of each text in its generation; texts without updates are left out. */
export async function listLastSeqs(
  db: Db,
  texts: readonly { draftTextId: string; generation: number }[],
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('draft_updates')
    .where((eb) =>
      eb.or(
        texts.map(({ draftTextId, generation }) =>
          eb.and({ draft_text_id: draftTextId, generation }),
        ),
      ),
    )
    .groupBy('draft_text_id')
    .select(['draft_text_id as draftTextId', sql<number>`max(seq)`.as('seq')])
    .execute()
  return new Map(rows.map(({ draftTextId, seq }) => [draftTextId, seq]))
}

/** A stretch of the log of one text: after `afterSeq`, up to `seq`. */
type AskedStretch = Pick<DraftUpdate, 'draftTextId' | 'generation' | 'seq'> & { afterSeq: number }

/**
 * What stretches of the log say, at most one of each text: SHA-256 over the SHA-256 of each update,
 * oldest first, in hexadecimal. Stretches that are not there are left out.
 */
export async function listLogDigests(
  db: Db,
  stretches: readonly AskedStretch[],
): Promise<Map<string, string>> {
  const column = <Key extends keyof AskedStretch>(key: Key) => stretches.map((one) => one[key])
  const { rows } = await sql<{ draftTextId: string; digest: string }>`
    select asked.id as "draftTextId",
      encode(sha256(string_agg(sha256(log.update), ''::bytea order by log.seq)), 'hex') as digest
    from unnest(
      ${column('draftTextId')}::uuid[], ${column('generation')}::integer[],
      ${column('afterSeq')}::bigint[], ${column('seq')}::bigint[])
      as asked (id, generation, after_seq, seq)
    join draft_updates as log on log.draft_text_id = asked.id
      and log.generation = asked.generation
      and log.seq > asked.after_seq and log.seq <= asked.seq
    group by asked.id`.execute(db)
  return new Map(rows.map(({ draftTextId, digest }) => [draftTextId, digest]))
}
