import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Tx } from '~/db/connection'
import { insertContributor } from '~/db/queries/contributors'
import { insertEvent, insertOutbox } from '~/db/queries/events'
import { countFollowMails, listUnconfirmedFollows } from '~/db/queries/follow-asking'
import {
  findFollow,
  findFollowOfAddress,
  findSenderOf,
  insertFollowOnce,
  markFollowConfirmed,
  markFollowEnded,
} from '~/db/queries/follows'
import { lockAddress } from '~/db/queries/sign-in'
import { Refused } from '~/app/domain/refusal'

/** What is followed, and where it belongs. */
export type Followed = { id: string; consultationId: string }

/** An account follows at once; what it follows already stays as it is. */
export async function followWithAccount(
  trx: Tx,
  personId: string,
  { id: subjectId, consultationId }: Followed,
): Promise<void> {
  const follow = { consultationId, subjectId, personId, contributorId: null }
  const followId = await insertFollowOnce(trx, follow)
  if (!followId) return
  const event = { kind: 'follow-begun', consultationId, subjectId: followId, personId }
  await insertEvent(trx, { ...event, data: { subjectId } })
}

/**
 * An address asks to follow: it is written to, and follows once whoever reads its mails has
 * confirmed it. Who asks is told the same, whether the address follows already or was written
 * to often enough.
 */
export async function followByMail(
  trx: Tx,
  { email, language }: { email: string; language: string },
  subject: Followed,
): Promise<void> {
  await askToConfirm(trx, email, subject, () =>
    insertContributor(trx, {
      consultationId: subject.consultationId,
      personId: null,
      kind: 'individual',
      name: null,
      email,
      groupId: null,
      country: null,
      region: null,
      language,
    }),
  )
}

/** Who sent a contribution follows: by their account, else by the address they left with it. */
export async function followAfterSending(
  trx: Tx,
  personId: string | null,
  contributionId: string,
  subject: Followed,
): Promise<void> {
  if (personId) return followWithAccount(trx, personId, subject)
  const sender = await findSenderOf(trx, contributionId)
  if (!sender?.email) return
  await askToConfirm(trx, sender.email, subject, () => Promise.resolve(sender.contributorId))
}

const MAILS_AN_HOUR = 3
const MAILS_A_DAY = 10

async function askToConfirm(
  trx: Tx,
  email: string,
  { id: subjectId, consultationId }: Followed,
  contributorOf: () => Promise<string>,
): Promise<void> {
  await lockAddress(trx, email)
  const before = await findFollowOfAddress(trx, subjectId, email)
  if (before?.confirmedAt) return
  // Anyone can type anybody's address: nobody's mailbox is flooded.
  if ((await countFollowMails(trx, email, 1)) >= MAILS_AN_HOUR) return
  if ((await countFollowMails(trx, email, 24)) >= MAILS_A_DAY) return

  const contributorId = before?.contributorId ?? (await contributorOf())
  const follow = { consultationId, subjectId, personId: null, contributorId }
  const followId = before?.id ?? (await insertFollowOnce(trx, follow))
  if (!followId) return
  const event = { kind: 'follow-asked', consultationId, subjectId: followId }
  const eventId = await insertEvent(trx, { ...event, data: { subjectId } })
  await insertOutbox(trx, eventId, [
    { kind: 'mail:follow-asked', contributorId, data: { followId } },
  ])
}

/** Whoever reads the mails of an address confirms that it follows. @throws {Refused} */
export async function confirmFollow(trx: Tx, followId: string): Promise<void> {
  const follow = await findFollow(trx, followId)
  if (!follow || follow.endedAt) throw new Refused('not-found')
  if (!(await markFollowConfirmed(trx, followId))) return
  const { consultationId, subjectId } = follow
  const event = { kind: 'follow-begun', consultationId, subjectId: followId }
  await insertEvent(trx, { ...event, data: { subjectId } })
}

/** Someone has heard enough: nothing is sent any more. @throws {Refused} */
export async function endFollow(trx: Tx, followId: string): Promise<void> {
  const follow = await findFollow(trx, followId)
  if (!follow) throw new Refused('not-found')
  if (!(await markFollowEnded(trx, followId))) return
  const { consultationId, subjectId, personId } = follow
  const event = { kind: 'follow-ended', consultationId, subjectId: followId, personId }
  await insertEvent(trx, { ...event, data: { subjectId } })
}

/**
 * Addresses that never confirmed follow nothing, and are forgotten unless they stand with something
 * that was said.
 *
 * @returns how many lapsed.
 */
export async function endUnconfirmedFollows(trx: Tx): Promise<number> {
  const lapsed = await listUnconfirmedFollows(trx, DAYS_TO_CONFIRM)
  for (const followId of lapsed) await endFollow(trx, followId)
  return lapsed.length
}

/** As the mail that asks says. */
const DAYS_TO_CONFIRM = 7

/** What the links of mails carry: the follow, signed, so that only its reader confirms or ends it. */
export function followToken(secret: string, followId: string): string {
  return `${followId}.${signature(secret, followId)}`
}

/** The follow a link names; `null`: it is none that we wrote. */
export function readFollowToken(secret: string, token: string): string | null {
  const [followId = '', mac = ''] = token.split('.')
  const [given, own] = [Buffer.from(mac), Buffer.from(signature(secret, followId))]
  return given.length === own.length && timingSafeEqual(given, own) ? followId : null
}

function signature(secret: string, followId: string): string {
  return createHmac('sha256', secret).update(`follow:${followId}`).digest('base64url')
}
