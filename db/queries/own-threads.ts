import { sql } from 'kysely'
import type { Disposition } from '~/app/domain/disposition'
import type { Db } from '../connection'

/** A thread somebody spoke in, with what became of what they said. */
export type OwnThread = {
  threadId: string
  /** The version it was begun on. */
  versionId: string
  versionNumber: number
  /** The number of what they said first in it. */
  number: number | null
  text: string
  /** BCP 47, of the words. */
  language: string
  disposition: Disposition | null
  /** Said by others after that, as far as anyone may read it. */
  repliesSince: number
}

/** Whose threads: those of a person's account, or of some receipts. */
export type Whose = { personId: string } | { receiptIds: readonly string[] }

/** The threads on a draft in which somebody spoke, in the order in which they did. */
export async function listThreadsOf(db: Db, draftId: string, whose: Whose): Promise<OwnThread[]> {
  const isOwn =
    'personId' in whose
      ? sql`said.sent_by_id = ${whose.personId}`
      : sql`said.receipt_id = any(${[...whose.receiptIds]}::uuid[])`
  const { rows } = await sql<OwnThread & { seq: number }>`
    select distinct on (said.thread_id) said.thread_id as "threadId", version.id as "versionId",
      version.number as "versionNumber", said.number, said.text, said.language, said.disposition, said.seq,
      (select count(*)::integer from contributions as reply
        where reply.thread_id = said.thread_id and reply.seq > said.seq and reply.state in ('listed', 'replaced', 'aside')
          and reply.receipt_id is distinct from said.receipt_id) as "repliesSince"
    from contributions as said
    join comment_threads as thread on thread.id = said.thread_id
    join checkpoints as written on written.id = thread.checkpoint_id
    join versions as version on version.id = written.version_id
    where version.draft_id = ${draftId} and ${isOwn} and said.state in ('listed', 'held', 'replaced', 'aside')
    order by said.thread_id, said.seq`.execute(db)
  return rows.sort((one, other) => one.seq - other.seq)
}

/** The receipts with these codes, by the hashes of the codes; only those of one consultation. */
export async function listReceiptIds(
  db: Db,
  consultationId: string,
  codeHashes: readonly Buffer[],
): Promise<string[]> {
  if (codeHashes.length === 0) return []
  const rows = await db
    .selectFrom('receipts')
    .where('consultation_id', '=', consultationId)
    .where('code_hash', 'in', codeHashes)
    .select('id')
    .execute()
  return rows.map(({ id }) => id)
}
