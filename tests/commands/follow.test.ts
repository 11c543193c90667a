import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import type { Db, Tx } from '~/db/connection'
import { findFollow, listFollowsOf, type FollowRow } from '~/db/queries/follows'
import { announcePhases } from '~/server/commands/announce-phases'
import {
  confirmFollow,
  endFollow,
  endUnconfirmedFollows,
  followByMail,
  followToken,
  followWithAccount,
  readFollowToken,
} from '~/server/commands/follow'
import { replyToThread } from '~/server/commands/reply-to-thread'
import { startThread } from '~/server/commands/start-thread'
import { mailsByKind } from '~/server/mails/kinds'
import { givenPerson } from '../support/given'
import {
  documentOf,
  givenComment,
  givenPublication,
  givenPublished,
  givenSender,
  SECRET,
  type GivenPublication,
} from '../support/given-publication'
import { duringThePhase } from '../support/moments'
import { test } from '../support/database'

const ADDRESS = 'reader@example.org'
const reader = { email: ADDRESS, language: 'en' }

describe('following by mail', () => {
  test('begins only once the address has confirmed', async ({ trx }) => {
    const { thread } = await givenThread(trx)

    await followByMail(trx, reader, thread)

    const [asked] = await queued(trx, 'mail:follow-asked')
    const followId = String(asked!.data.followId)
    expect((await findFollow(trx, followId))!.confirmedAt).toBeNull()
    await reply(trx, thread)
    expect(await queued(trx, 'mail:followed')).toEqual([])

    await confirmFollow(trx, followId)
    await reply(trx, thread)
    expect(await queued(trx, 'mail:followed')).toHaveLength(1)
  })

  test('asks an address a few times at most, and not at all once it follows', async ({ trx }) => {
    const { thread } = await givenThread(trx)

    for (let time = 0; time < 5; time += 1) await followByMail(trx, reader, thread)
    expect(await queued(trx, 'mail:follow-asked')).toHaveLength(3)

    const [asked] = await queued(trx, 'mail:follow-asked')
    await confirmFollow(trx, String(asked!.data.followId))
    await sql`delete from outbox`.execute(trx)
    await followByMail(trx, reader, thread)
    expect(await queued(trx, 'mail:follow-asked')).toEqual([])
  })

  test('keeps no time finer than the hour, and forgets the address at its end', async ({ trx }) => {
    const { thread } = await givenThread(trx)
    await followByMail(trx, reader, thread)
    const [asked] = await queued(trx, 'mail:follow-asked')
    const followId = String(asked!.data.followId)
    await confirmFollow(trx, followId)

    await endFollow(trx, followId)

    const ended = (await findFollow(trx, followId))!
    const { confirmedAt, endedAt } = ended
    expect([confirmedAt!.getUTCMinutes(), endedAt!.getUTCMinutes()]).toEqual([0, 0])
    expect(await addressOf(trx, ended)).toBeNull()
    await reply(trx, thread)
    expect(await queued(trx, 'mail:followed')).toEqual([])
  })

  test('is asked for in the form of a comment, with the address given there', async ({ trx }) => {
    const { given, version } = await givenThread(trx)
    const comment = givenComment(version, { follow: 'yes', text: 'And lakes?' })

    await startThread(
      trx,
      givenSender(given, { email: ADDRESS }),
      { versionId: version.versionId, comment, secret: SECRET },
      duringThePhase,
    )

    expect(await queued(trx, 'mail:follow-asked')).toHaveLength(1)
  })
})

describe('what was asked for and never confirmed', () => {
  test('lapses after a week, and its address is forgotten', async ({ trx }) => {
    const { thread } = await givenThread(trx)
    await followByMail(trx, reader, thread)
    await askedDaysAgo(trx, 8)
    await followByMail(trx, { ...reader, email: 'later@example.org' }, thread)
    const [early, late] = await queued(trx, 'mail:follow-asked')

    expect(await endUnconfirmedFollows(trx)).toBe(1)
    expect(await endUnconfirmedFollows(trx)).toBe(0)

    const lapsed = (await findFollow(trx, String(early!.data.followId)))!
    expect(lapsed.endedAt).not.toBeNull()
    expect(await addressOf(trx, lapsed)).toBeNull()
    await expect(confirmFollow(trx, lapsed.id)).rejects.toThrow('not-found')
    expect((await findFollow(trx, String(late!.data.followId)))!.endedAt).toBeNull()
  })

  test('leaves the address of somebody who said something, and who follows', async ({ trx }) => {
    const { given, version, thread } = await givenThread(trx)
    const followId = await followed(trx, ADDRESS, thread)
    const email = 'author@example.org'
    await startThread(
      trx,
      givenSender(given, { email }),
      {
        versionId: version.versionId,
        comment: givenComment(version, { follow: 'yes', text: 'And lakes?' }),
        secret: SECRET,
      },
      duringThePhase,
    )
    await askedDaysAgo(trx, 8)

    expect(await endUnconfirmedFollows(trx)).toBe(1)

    expect((await findFollow(trx, followId))!.endedAt).toBeNull()
    const asked = await queued(trx, 'mail:follow-asked')
    const lapsed = (await findFollow(trx, String(asked.at(-1)!.data.followId)))!
    expect(await addressOf(trx, lapsed)).toBe(email)
  })
})

describe('following with an account', () => {
  test('begins at once, and is listed until it ends', async ({ trx }) => {
    const { thread } = await givenThread(trx)
    const person = { id: await givenPerson(trx, 'Petra'), email: null }

    await followWithAccount(trx, person.id, thread)
    await followWithAccount(trx, person.id, thread)

    const follows = await listFollowsOf(trx, person)
    expect(follows).toMatchObject([{ subjectId: thread.id }])
    await endFollow(trx, follows[0]!.followId)
    expect(await listFollowsOf(trx, person)).toEqual([])
  })
})

describe('followers', () => {
  test('hear of a reply, but not of their own', async ({ trx }) => {
    const { given, thread } = await givenThread(trx)
    const petra = await givenPerson(trx, 'Petra')
    const omar = await givenPerson(trx, 'Omar')
    await followWithAccount(trx, petra, thread)
    await followWithAccount(trx, omar, thread)

    await reply(trx, thread, givenSender(given, { personId: petra }))

    expect(await queued(trx, 'mail:followed')).toMatchObject([{ person_id: omar }])
  })

  test('of the text and of the consultation hear once of a version, its thread authors in their own mail', async ({
    trx,
  }) => {
    const { given, thread, version } = await givenThread(trx, 'author@example.org')
    const petra = await givenPerson(trx, 'Petra')
    const { consultationId } = given
    await followWithAccount(trx, petra, { id: given.draftId, consultationId })
    await followWithAccount(trx, petra, { id: consultationId, consultationId })
    await followed(trx, 'author@example.org', { id: given.draftId, consultationId })

    await givenPublished(trx, given, documentOf(['Clean water, open data.'], version.blockIds))

    expect(await queued(trx, 'mail:version-published')).toHaveLength(1)
    expect(await queued(trx, 'mail:followed')).toMatchObject([{ person_id: petra }])
    expect(thread.consultationId).toBe(consultationId)
  })

  test('read what is new, and a link that ends it', async ({ trx }) => {
    const { thread } = await givenThread(trx)
    const followId = await followed(trx, ADDRESS, thread)
    await reply(trx, thread)
    const [row] = await queued(trx, 'mail:followed')

    const mail = await mailOf(trx, row!)

    const token = followToken(SECRET, followId)
    const unsubscribe = `https://polylogue.example/en/follows/${token}`
    expect(mail).toMatchObject({ to: ADDRESS, subject: 'New reply in a thread you follow' })
    expect(mail!.unsubscribe).toBe(unsubscribe)
    expect(mail!.text).toContain('Clean water')
    expect(mail!.text).toContain(`https://polylogue.example/en/threads/${thread.id}`)
    expect(mail!.text).toContain(unsubscribe)
  })
})

describe('the phases of a consultation', () => {
  test('are announced once to who followed when they opened', async ({ db }) => {
    const given = await db.transaction().execute(async (trx) => {
      const publication = await givenPublication(trx)
      const { consultationId, phaseId } = publication
      await trx
        .updateTable('phases')
        .set({ opens_at: sql<Date>`now() - interval '1 hour'` })
        .set({ closes_at: sql<Date>`now() + interval '1 hour'` })
        .where('id', '=', phaseId)
        .execute()
      await trx
        .updateTable('phases')
        .set({ opens_at: sql<Date>`now() + interval '2 hours'` })
        .set({ closes_at: sql<Date>`now() + interval '3 hours'` })
        .where('id', '=', publication.nextPhaseId)
        .execute()
      const petra = await givenPerson(trx, 'Petra')
      await followWithAccount(trx, petra, { id: consultationId, consultationId })
      await trx
        .updateTable('follows')
        .set({ confirmed_at: sql<Date>`now() - interval '1 day'` })
        .execute()
      return publication
    })

    await announcePhases(db)
    await announcePhases(db)

    expect(await queued(db, 'mail:followed')).toMatchObject([
      { data: { what: 'phase-opened', phaseId: given.phaseId } },
    ])
  })
})

describe('the link of a mail', () => {
  test('names a follow only with its signature', () => {
    const token = followToken(SECRET, 'a-follow')

    expect(readFollowToken(SECRET, token)).toBe('a-follow')
    expect(readFollowToken('another secret', token)).toBeNull()
    expect(readFollowToken(SECRET, token.replace('a-follow', 'b-follow'))).toBeNull()
    expect(readFollowToken(SECRET, 'a-follow')).toBeNull()
  })
})

type Thread = { id: string; consultationId: string; given: GivenPublication }

async function givenThread(trx: Tx, email: string | null = null) {
  const given = await givenPublication(trx)
  const version = await givenPublished(trx, given, documentOf(['Clean water.']))
  const { threadId } = await startThread(
    trx,
    givenSender(given, { email }),
    { versionId: version.versionId, comment: givenComment(version), secret: SECRET },
    duringThePhase,
  )
  const thread: Thread = { id: threadId, consultationId: given.consultationId, given }
  return { given, version, thread }
}

async function reply(trx: Tx, { id, given }: Thread, sender = givenSender(given)) {
  const said = { ...sender, text: 'Rivers first.', language: 'en' }
  await replyToThread(trx, sender, { threadId: id, reply: said, secret: SECRET }, duringThePhase)
}

/** An address that has confirmed. @returns the follow's id. */
async function followed(trx: Tx, email: string, subject: { id: string; consultationId: string }) {
  await followByMail(trx, { email, language: 'en' }, subject)
  const asked = await queued(trx, 'mail:follow-asked')
  const followId = String(asked.at(-1)!.data.followId)
  await confirmFollow(trx, followId)
  return followId
}

async function askedDaysAgo(trx: Tx, days: number): Promise<void> {
  const createdAt = sql<Date>`date_trunc('hour', now()) - make_interval(days => ${days})`
  await trx.updateTable('follows').set({ created_at: createdAt }).execute()
}

/** What is kept of where a follower without account is written to. */
async function addressOf(trx: Tx, { contributorId }: FollowRow): Promise<string | null> {
  const { email } = await trx
    .selectFrom('contributors')
    .where('id', '=', contributorId!)
    .select('email')
    .executeTakeFirstOrThrow()
  return email
}

async function queued(db: Db, kind: string) {
  return db.selectFrom('outbox').where('kind', '=', kind).selectAll().execute()
}

async function mailOf(trx: Tx, row: Awaited<ReturnType<typeof queued>>[number]) {
  const mails = mailsByKind({ origin: () => 'https://polylogue.example', secret: SECRET })
  const { id, kind, data, attempts } = row
  const who = { personId: row.person_id, contributorId: row.contributor_id }
  return mails[kind]!(trx, { id, kind, data, attempts, ...who })
}
