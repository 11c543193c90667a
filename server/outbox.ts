import type { Db } from '~/db/connection'
import {
  claimOutbox,
  listDueOutbox,
  markOutboxDone,
  markOutboxFailed,
  type OutboxRow,
} from '~/db/queries/outbox'
import type { Mail } from '~/app/http/context'

/** The mail that follows from a row; `null`: nobody to write to (no address, or erased since). */
export type MailOf = (db: Db, row: OutboxRow) => Promise<Mail | null>

export type Delivery = {
  /** By the outbox kind: `mail:response-published`. */
  mails: Record<string, MailOf>
  /** For what is no mail: `sockets:role-ended`. */
  others: Record<string, (row: OutboxRow) => Promise<void>>
  send: (mail: Mail) => Promise<void>
}

/**
 * Do what is due. What fails stays in the queue with its error, and is tried again later; each
 * failure is told once.
 */
export async function deliverOutbox(
  db: Db,
  delivery: Delivery,
  onError: (error: unknown) => void,
): Promise<void> {
  for (const row of await listDueOutbox(db)) {
    if (!(await claimOutbox(db, row))) continue
    try {
      await deliver(db, delivery, row)
      await markOutboxDone(db, row.id)
    } catch (error) {
      onError(error)
      await markOutboxFailed(db, row, error instanceof Error ? error.message : String(error))
    }
  }
}

async function deliver(db: Db, { mails, others, send }: Delivery, row: OutboxRow): Promise<void> {
  const other = others[row.kind]
  if (other) return other(row)
  const mailOf = mails[row.kind]
  if (!mailOf) throw new Error(`Nothing delivers ${row.kind}`)
  const mail = await mailOf(db, row)
  if (mail) await send(mail)
}
