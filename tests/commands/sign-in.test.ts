import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { hashToken, newToken } from '~/app/http/session.server'
import { findLiveSession } from '~/db/queries/sign-in'
import { requestSignIn, signIn } from '~/server/commands/sign-in'
import { signOut } from '~/server/commands/sign-out'
import type { Tx } from '~/db/connection'
import { test } from '../support/database'
import { givenConsultation, givenRole } from '../support/given'

async function givenLink(trx: Tx, email = 'amina@example.org') {
  const link = newToken()
  await requestSignIn(trx, email, link.hash)
  return link
}

describe('signIn', () => {
  test('makes an account at the first sign-in, and finds it at the second', async ({ trx }) => {
    const first = await signIn(trx, (await givenLink(trx)).hash, newToken().hash, 'fr')
    const second = await signIn(trx, (await givenLink(trx)).hash, newToken().hash, 'en')

    expect(second.id).toBe(first.id)
    expect(first).toMatchObject({ email: 'amina@example.org', name: null, language: 'fr' })
  })

  test('uses a link once', async ({ trx }) => {
    const link = await givenLink(trx)
    await signIn(trx, link.hash, newToken().hash, 'fr')

    const again = signIn(trx, link.hash, newToken().hash, 'fr')

    await expect(again).rejects.toMatchObject({ refusal: 'link-used-or-expired' })
  })

  test('refuses a link after ten minutes, and one that was never sent', async ({ trx }) => {
    const link = await givenLink(trx)
    await sql`update sign_in_links set expires_at = now()`.execute(trx)

    for (const hash of [link.hash, hashToken('made up')]) {
      await expect(signIn(trx, hash, newToken().hash, 'fr')).rejects.toMatchObject({
        refusal: 'link-used-or-expired',
      })
    }
  })

  test('sends an address three links in ten minutes at most', async ({ trx }) => {
    for (let count = 0; count < 3; count += 1) await givenLink(trx)

    await expect(givenLink(trx)).rejects.toMatchObject({ refusal: 'too-many-attempts' })
    await expect(givenLink(trx, 'someone.else@example.org')).resolves.toBeDefined()
  })
})

describe('a session', () => {
  test('is the person’s until they sign out', async ({ trx }) => {
    const session = newToken()
    const person = await signIn(trx, (await givenLink(trx)).hash, session.hash, 'fr')
    expect((await findLiveSession(trx, session.hash))?.person.id).toBe(person.id)

    await signOut(trx, person.id, session.hash)

    expect(await findLiveSession(trx, session.hash)).toBeUndefined()
  })

  test('of the team ends after thirty idle minutes, that of others does not', async ({ trx }) => {
    const { consultationId } = await givenConsultation(trx)
    const [team, other] = [newToken(), newToken()]
    const lina = await signIn(trx, (await givenLink(trx, 'lina@x.org')).hash, team.hash, 'fr')
    await signIn(trx, (await givenLink(trx, 'nadia@x.org')).hash, other.hash, 'fr')
    await givenRole(trx, lina.id, 'facilitator', consultationId)
    await sql`update sign_in_sessions set seen_at = now() - interval '31 minutes'`.execute(trx)

    expect(await findLiveSession(trx, team.hash)).toBeUndefined()
    expect(await findLiveSession(trx, other.hash)).toBeDefined()
  })
})

test('requests that come at once are counted too', async ({ db }) => {
  const email = 'four.at.once@example.org'
  const asked = await Promise.allSettled(
    Array.from({ length: 4 }, () => db.transaction().execute((trx) => givenLink(trx, email))),
  )

  const refused = asked.filter(({ status }) => status === 'rejected')
  expect(refused).toMatchObject([{ reason: { refusal: 'too-many-attempts' } }])
})
