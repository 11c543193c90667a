import { sql } from 'kysely'
import type { Db, Tx } from '../connection'
import type { Localized } from '~/app/domain/language'

export type NewReceipt = {
  consultationId: string
  activityId: string | null
  contributorId: string
  idempotencyKey: string
  contentHash: Buffer
  codeHash: Buffer
  /** Exclusive; what the database's clock shows at this moment or later is late. `null`: never late. */
  closesAt: Date | null
}

/** Two copies of one sending wait for one another until the end of the transaction. */
export async function lockSending(trx: Tx, idempotencyKey: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${idempotencyKey}, 2))`.execute(trx)
}

export async function insertReceipt(
  db: Db,
  receipt: NewReceipt,
): Promise<{ id: string; isLate: boolean }> {
  return db
    .insertInto('receipts')
    .values({
      consultation_id: receipt.consultationId,
      activity_id: receipt.activityId,
      contributor_id: receipt.contributorId,
      idempotency_key: receipt.idempotencyKey,
      content_hash: receipt.contentHash,
      code_hash: receipt.codeHash,
      is_late: receipt.closesAt
        ? sql<boolean>`clock_timestamp() >= ${receipt.closesAt.toISOString()}::timestamptz`
        : false,
    })
    .returning(['id', 'is_late as isLate'])
    .executeTakeFirstOrThrow()
}

/** Whether this very sending was received before. */
export async function findReceiptByKey(
  db: Db,
  idempotencyKey: string,
  contentHash: Buffer,
): Promise<{ id: string; isLate: boolean } | undefined> {
  return db
    .selectFrom('receipts')
    .where('idempotency_key', '=', idempotencyKey)
    .where('content_hash', '=', contentHash)
    .select(['id', 'is_late as isLate'])
    .executeTakeFirst()
}

export type ReceiptRow = {
  id: string
  consultationId: string
  slug: string
  consultationTitle: Localized
  activityId: string | null
  contributorId: string
  receivedAt: Date
  isLate: boolean
}

export async function findReceipt(db: Db, codeHash: Buffer): Promise<ReceiptRow | undefined> {
  return db
    .selectFrom('receipts')
    .innerJoin('consultations as consultation', 'consultation.id', 'receipts.consultation_id')
    .where('receipts.code_hash', '=', codeHash)
    .select([
      'receipts.id',
      'receipts.consultation_id as consultationId',
      'consultation.slug',
      'consultation.title as consultationTitle',
      'receipts.activity_id as activityId',
      'receipts.contributor_id as contributorId',
      'receipts.received_at as receivedAt',
      'receipts.is_late as isLate',
    ])
    .executeTakeFirst()
}

/** Closed answers that came with a receipt. */
export async function insertAnswers(
  db: Db,
  receiptId: string,
  answers: readonly { questionId: string; value: unknown }[],
): Promise<void> {
  if (answers.length === 0) return
  await db
    .insertInto('answers')
    .values(
      answers.map((answer) => ({
        receipt_id: receiptId,
        question_id: answer.questionId,
        value: sql`${JSON.stringify(answer.value)}::jsonb` as never,
      })),
    )
    .execute()
}
