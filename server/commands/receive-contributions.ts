import { createHash, createHmac } from 'node:crypto'
import type { Tx } from '~/db/connection'
import { insertContribution, type NewContribution } from '~/db/queries/contributions'
import { insertSpeaker, type NewContributor } from '~/db/queries/contributors'
import { insertEvent, insertOutbox } from '~/db/queries/events'
import { listGroups } from '~/db/queries/groups'
import { countReceiptMails } from '~/db/queries/outbox'
import { findReceiptByKey, insertAnswers, insertReceipt, lockSending } from '~/db/queries/receipts'
import type { ContributorInput } from '~/app/domain/contributor.input'
import { receiptCode } from '~/app/domain/receipt'
import { attachFiles, hashOfFiles, type FileToAttach } from './attach-files'

/** Who sends, and through which form. */
export type Sender = ContributorInput & {
  consultationId: string
  /** `null`: without an account. */
  personId: string | null
  language: string
  /** Of the form; with the content it names this sending. */
  idempotencyKey: string
  /** Whether the person only brings what somebody else wrote: a ministry's file. */
  isOnBehalf?: boolean
}

/** One form as it was sent: texts, and the closed answers of a survey. */
export type Sending = {
  phaseId: string
  activityId: string | null
  /** Exclusive; later is late, and received all the same. `null`: never late. */
  closesAt: Date | null
  texts: readonly Pick<
    NewContribution,
    'channel' | 'kind' | 'questionId' | 'replyToId' | 'threadId' | 'text' | 'language'
  >[]
  answers?: readonly { questionId: string; value: unknown }[]
  /** They stay with the first text. */
  files?: readonly FileToAttach[]
}

export type Received = {
  /** What the contributor keeps; the same for the same sending. */
  code: string
  isLate: boolean
  /** False: this sending had been received before; nothing was added. */
  isNew: boolean
  contributionIds: string[]
}

/**
 * A form is received: contributor, receipt, contributions, event and mail in one transaction.
 * The same form sent again, however often, is received once and shows the same code; with
 * another text or other files it is another sending, so that a second thought is not lost.
 *
 * Whether the activity is open at all is the caller's question, asked before.
 *
 * @param secret the codes are derived from it; only their hash is stored.
 */
export async function receiveContributions(
  trx: Tx,
  given: Sender,
  sending: Sending,
  secret: string,
): Promise<Received> {
  const sender = await withKnownGroup(trx, given)
  const contentHash = hashOf(sender, sending)
  const code = codeOf(secret, sender.idempotencyKey, contentHash)

  await lockSending(trx, sender.idempotencyKey)
  const before = await findReceiptByKey(trx, sender.idempotencyKey, contentHash)
  if (before) return { code, isLate: before.isLate, isNew: false, contributionIds: [] }

  const contributorId = await contributorOf(trx, sender)
  const receipt = await insertReceipt(trx, {
    consultationId: sender.consultationId,
    activityId: sending.activityId,
    contributorId,
    idempotencyKey: sender.idempotencyKey,
    contentHash,
    codeHash: hashReceiptCode(code),
    closesAt: sending.closesAt,
  })

  const contributionIds: string[] = []
  for (const text of sending.texts) {
    const id = await insertContribution(trx, {
      ...text,
      consultationId: sender.consultationId,
      phaseId: sending.phaseId,
      activityId: sending.activityId,
      contributorId,
      contributorKind: sender.contributorKind,
      groupId: sender.groupId,
      consent: sender.consent,
      isLate: receipt.isLate,
      sentById: sender.personId,
      receiptId: receipt.id,
    })
    contributionIds.push(id)
  }
  await insertAnswers(trx, receipt.id, sending.answers ?? [])
  const [first] = contributionIds
  if (first) await attachFiles(trx, first, sending.files ?? [], sender)

  const eventId = await insertEvent(trx, {
    kind: 'contribution-received',
    consultationId: sender.consultationId,
    subjectId: receipt.id,
    personId: sender.personId,
    data: { contributionIds, isLate: receipt.isLate },
  })
  if (sender.email !== null && (await mayBeMailed(trx, sender.email))) {
    // The code is derived again when the mail is written: it is never stored.
    const data = { key: sender.idempotencyKey, contentHash: contentHash.toString('hex') }
    await insertOutbox(trx, eventId, [{ kind: 'mail:contribution-received', contributorId, data }])
  }
  return { code, isLate: receipt.isLate, isNew: true, contributionIds }
}

const MAILS_AN_HOUR = 3
const MAILS_A_DAY = 10

/** Anyone can type anybody's address: after a few mails the receipt on the page is enough. */
async function mayBeMailed(trx: Tx, email: string): Promise<boolean> {
  return (
    (await countReceiptMails(trx, email, 1)) < MAILS_AN_HOUR &&
    (await countReceiptMails(trx, email, 24)) < MAILS_A_DAY
  )
}

/** A group that was removed while the form was open, or is another consultation's, is no group. */
async function withKnownGroup(trx: Tx, sender: Sender): Promise<Sender> {
  if (sender.groupId === null) return sender
  const groups = await listGroups(trx, sender.consultationId)
  return groups.some(({ id }) => id === sender.groupId) ? sender : { ...sender, groupId: null }
}

async function contributorOf(trx: Tx, sender: Sender): Promise<string> {
  const contributor: NewContributor = {
    consultationId: sender.consultationId,
    personId: sender.isOnBehalf ? null : sender.personId,
    kind: sender.contributorKind,
    name: sender.name,
    email: sender.email,
    groupId: sender.groupId,
    country: sender.country,
    region: sender.region,
    language: sender.language,
  }
  return insertSpeaker(trx, contributor)
}

function hashOf(sender: Sender, { texts, answers, files = [] }: Sending): Buffer {
  const { name, email, groupId, country, region, contributorKind, consent } = sender
  const who = { name, email, groupId, country, region, contributorKind, consent }
  return createHash('sha256')
    .update(JSON.stringify([who, texts, answers ?? []]))
    .update(hashOfFiles(files))
    .digest()
}

/** The receipt's code: derived, so that a retry shows the same one. */
export function codeOf(secret: string, idempotencyKey: string, contentHash: Buffer): string {
  const mac = createHmac('sha256', secret)
    .update('receipt:')
    .update(idempotencyKey)
    .update(contentHash)
    .digest()
  return receiptCode(mac)
}

/** SHA-256 of a code, as it is stored. */
export function hashReceiptCode(code: string): Buffer {
  return createHash('sha256').update(code).digest()
}
