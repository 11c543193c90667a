import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Refusal } from '~/app/domain/refusal'

const HOUR_MS = 3_600_000
const MAX_AGE_HOURS = 48

/**
 * The hidden field of every form. It names one sending (sent twice, it is received once), it
 * shows that the form came from us, and it is good for the session it was made for only.
 */
export function newFormKey(secret: string, session: string | undefined, now: number): string {
  const key = randomBytes(16).toString('base64url')
  const hour = Math.floor(now / HOUR_MS)
  return `${key}.${hour}.${sign(secret, key, hour, session)}`
}

/** Why a form with this key is not taken; `null` when it is. */
export function formKeyRefusal(
  value: string | undefined,
  secret: string,
  session: string | undefined,
  now: number,
): Refusal | null {
  const [key, hourText, signature] = (value ?? '').split('.')
  const hour = Number(hourText)
  if (!key || !signature || !Number.isInteger(hour)) return 'form-not-yours'
  if (!isSame(signature, sign(secret, key, hour, session))) return 'form-not-yours'
  return Math.floor(now / HOUR_MS) - hour > MAX_AGE_HOURS ? 'form-too-old' : null
}

function sign(secret: string, key: string, hour: number, session: string | undefined): string {
  const owner = session === undefined ? '-' : createHash('sha256').update(session).digest('base64')
  return createHmac('sha256', secret).update(`form:${key}:${hour}:${owner}`).digest('base64url')
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}
