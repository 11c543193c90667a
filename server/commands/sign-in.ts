import type { Tx } from '~/db/connection'
import { insertEvent } from '~/db/queries/events'
import { findPersonByEmail, insertPersonOnce, type Person } from '~/db/queries/people'
import {
  countRecentLinks,
  insertSession,
  insertSignInLink,
  lockAddress,
  takeSignInLink,
} from '~/db/queries/sign-in'
import type { InterfaceLanguage } from '~/app/domain/language'
import { Refused } from '~/app/domain/refusal'

const LINKS_AT_ONCE = 3

/**
 * Someone asks for a link by mail. Known and unknown addresses are treated alike.
 *
 * @param tokenHash of the secret that goes into the mail; only the hash is kept.
 * @throws {Refused} while three unused or used links of the last ten minutes stand: nobody's mailbox is
 *   flooded, and nobody is kept from signing in for long.
 */
export async function requestSignIn(trx: Tx, email: string, tokenHash: Buffer): Promise<void> {
  await lockAddress(trx, email)
  if ((await countRecentLinks(trx, email)) >= LINKS_AT_ONCE) throw new Refused('too-many-attempts')
  await insertSignInLink(trx, tokenHash, email)
}

/**
 * Someone uses the link: once. Their first sign-in makes their account, without any role.
 *
 * @returns who they are; their browser gets the session of `sessionHash`.
 * @throws {Refused}
 */
export async function signIn(
  trx: Tx,
  linkHash: Buffer,
  sessionHash: Buffer,
  language: InterfaceLanguage,
): Promise<Person> {
  const email = await takeSignInLink(trx, linkHash)
  if (!email) throw new Refused('link-used-or-expired')
  return openSession(trx, email, sessionHash, language)
}

/** A session for an address that is known to be the person's: by its link, or by the operator. */
export async function openSession(
  trx: Tx,
  email: string,
  sessionHash: Buffer,
  language: InterfaceLanguage,
): Promise<Person> {
  const isNew = (await findPersonByEmail(trx, email)) === undefined
  const person = await insertPersonOnce(trx, { email, name: null, language })
  await insertSession(trx, sessionHash, person.id)
  const kind = isNew ? 'account-made' : 'signed-in'
  await insertEvent(trx, { kind, consultationId: null, subjectId: person.id, personId: person.id })
  return person
}
