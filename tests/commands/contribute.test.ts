import { describe, expect } from 'vitest'
import { listPosts, type PostPage } from '~/db/queries/discussion'
import { countRegister } from '~/db/queries/overview'
import { listContributionPaths } from '~/db/queries/contribution-paths'
import { numberContributions } from '~/db/queries/sealing'
import { findReceipt } from '~/db/queries/receipts'
import { changeConsent } from '~/server/commands/change-consent'
import { contribute } from '~/server/commands/contribute'
import { hashReceiptCode, type Sender } from '~/server/commands/receive-contributions'
import type { Tx } from '~/db/connection'
import { test } from '../support/database'
import {
  beforeThePhase,
  duringThePhase,
  givenConsultation,
  givenContribution,
  givenPerson,
} from '../support/given'

const SECRET = 'a secret of the server, long enough to be one'
const words = { text: 'L’eau est trop chère.', language: 'fr', replyToId: null }

async function givenCitizen(trx: Tx, facts: Partial<Sender> = {}) {
  const given = await givenConsultation(trx)
  const sender: Sender = {
    consultationId: given.consultationId,
    personId: null,
    contributorKind: 'individual',
    name: 'Amina',
    email: null,
    groupId: given.groupIds[0],
    country: 'CI',
    region: null,
    consent: 'public',
    language: 'fr',
    idempotencyKey: 'form-1',
    ...facts,
  }
  return { ...given, sender, activityId: given.activityIds.discussion }
}

describe('contribute', () => {
  test('enters what was said into the register, with a receipt that opens it', async ({ trx }) => {
    const { sender, activityId, consultationId } = await givenCitizen(trx)

    const { code, isNew } = await contribute(
      trx,
      sender,
      { activityId, ...words },
      SECRET,
      duringThePhase,
    )
    await numberContributions(trx, consultationId)

    expect(isNew).toBe(true)
    const receipt = await findReceipt(trx, hashReceiptCode(code))
    expect(await listContributionPaths(trx, { receiptId: receipt!.id })).toMatchObject([
      { number: 1, text: 'L’eau est trop chère.', themes: [], responses: [] },
    ])
    expect((await listPosts(trx, activityId, 10)).posts).toMatchObject([
      { name: 'Amina', text: 'L’eau est trop chère.', replyToId: null },
    ])
  })

  test('receives the same form once, however often it is sent', async ({ trx }) => {
    const { sender, activityId } = await givenCitizen(trx)
    const send = () => contribute(trx, sender, { activityId, ...words }, SECRET, duringThePhase)

    const first = await send()
    const again = await send()

    expect(again).toMatchObject({ code: first.code, isNew: false, contributionIds: [] })
    expect((await listPosts(trx, activityId, 10)).posts).toHaveLength(1)
  })

  test('takes the same form with another text for a second thought, not for a copy', async ({
    trx,
  }) => {
    const { sender, activityId } = await givenCitizen(trx)
    const post = { activityId, ...words }

    const first = await contribute(trx, sender, post, SECRET, duringThePhase)
    const second = await contribute(trx, sender, { ...post, text: 'Non.' }, SECRET, duringThePhase)

    expect(second.code).not.toBe(first.code)
    expect((await listPosts(trx, activityId, 10)).posts).toHaveLength(2)
  })

  test('shows a reply to a reply under the post both answer', async ({ trx }) => {
    const { sender, activityId } = await givenCitizen(trx)
    const send = async (idempotencyKey: string, replyToId: string | null) => {
      const post = { activityId, ...words, replyToId }
      const from = { ...sender, idempotencyKey }
      return (await contribute(trx, from, post, SECRET, duringThePhase)).contributionIds[0]!
    }

    const root = await send('first', null)
    const reply = await send('second', root)
    const replyToReply = await send('third', reply)

    expect((await listPosts(trx, activityId, 10)).posts).toMatchObject([
      { id: root, replyToId: null },
      { id: reply, replyToId: root },
      { id: replyToReply, replyToId: root },
    ])
  })

  test('shows the beginning of long posts, and the first replies to each', async ({ trx }) => {
    const given = await givenConsultation(trx)
    const activityId = given.activityIds.discussion
    const post = { activity_id: activityId, text: 'x'.repeat(50_000) }
    const root = await givenContribution(trx, given, post)
    for (let reply = 0; reply < 25; reply += 1) {
      await givenContribution(trx, given, { ...post, reply_to_id: root })
    }

    const page = await listPosts(trx, activityId, 10)

    expect(page.posts).toHaveLength(21)
    expect(page.posts[0]).toMatchObject({ id: root, replies: 25, isCut: true })
    expect(JSON.stringify(page).length).toBeLessThan(30_000)
  })

  test('is read in pages, both ways, with no post lost or repeated', async ({ trx }) => {
    const given = await givenConsultation(trx)
    const activityId = given.activityIds.discussion
    for (const text of ['1', '2', '3', '4', '5']) {
      await givenContribution(trx, given, { activity_id: activityId, text })
    }
    const textsOf = ({ posts }: PostPage) => posts.map(({ text }) => text)

    const first = await listPosts(trx, activityId, 2)
    const second = await listPosts(trx, activityId, 2, { before: first.older! })
    const third = await listPosts(trx, activityId, 2, { before: second.older! })
    const back = await listPosts(trx, activityId, 2, { after: third.newer! })

    expect([first, second, third].map(textsOf)).toEqual([['5', '4'], ['3', '2'], ['1']])
    expect([first.newer, third.older]).toEqual([null, null])
    expect(textsOf(back)).toEqual(['3', '2'])
  })

  test('is refused before the discussion opens, and leaves nothing behind', async ({ trx }) => {
    const { sender, activityId } = await givenCitizen(trx)

    const early = contribute(trx, sender, { activityId, ...words }, SECRET, beforeThePhase)

    await expect(early).rejects.toMatchObject({ refusal: 'activity-not-open' })
    expect((await listPosts(trx, activityId, 10)).posts).toEqual([])
  })

  test('after the deadline is received and marked late, by the database’s clock', async ({
    trx,
  }) => {
    // The phase of this consultation ended long ago, whatever the application's clock says.
    const { sender, activityId } = await givenCitizen(trx)

    const { isLate } = await contribute(
      trx,
      sender,
      { activityId, ...words },
      SECRET,
      duringThePhase,
    )

    expect(isLate).toBe(true)
    expect((await listPosts(trx, activityId, 10)).posts).toMatchObject([{ isLate: true }])
  })

  test('keeps no time finer than the hour of someone without an account', async ({ trx }) => {
    const { sender, activityId } = await givenCitizen(trx)
    await contribute(trx, sender, { activityId, ...words }, SECRET, duringThePhase)

    const times = await trx
      .selectFrom('contributions')
      .innerJoin('receipts', 'receipts.id', 'contributions.receipt_id')
      .innerJoin('events', 'events.subject_id', 'receipts.id')
      .select(['contributions.received_at', 'receipts.received_at as kept', 'events.created_at'])
      .executeTakeFirstOrThrow()

    for (const time of Object.values(times)) {
      expect(time.getTime() % 3_600_000).toBe(0)
    }
  })

  test('never shows a name given later beside what was sent earlier under another', async ({
    trx,
  }) => {
    const { sender, activityId, consultationId } = await givenCitizen(trx)
    const personId = await givenPerson(trx)
    const send = (idempotencyKey: string, facts: Partial<Sender>) =>
      contribute(
        trx,
        { ...sender, ...facts, personId, idempotencyKey },
        { activityId, ...words, text: idempotencyKey },
        SECRET,
        duringThePhase,
      )

    await send('first', { name: 'Mimosa', consent: 'public' })
    await send('second', { name: 'Amina Diallo', consent: 'name_hidden' })
    await send('third', { name: 'A. Diallo', consent: 'public' })

    const named = (await listPosts(trx, activityId, 10)).posts.map(({ text, name }) => [text, name])
    expect(named).toEqual([
      ['third', 'A. Diallo'],
      ['second', null],
      ['first', 'Mimosa'],
    ])
    expect(await countRegister(trx, consultationId)).toEqual({ contributions: 3, people: 1 })
  })

  test('takes a group it does not know, or another consultation’s, for none', async ({ trx }) => {
    const { sender, activityId } = await givenCitizen(trx)
    const elsewhere = await givenConsultation(trx)

    await contribute(
      trx,
      { ...sender, groupId: elsewhere.groupIds[0] },
      { activityId, ...words },
      SECRET,
      duringThePhase,
    )

    expect((await listPosts(trx, activityId, 10)).posts).toMatchObject([{ group: null }])
  })

  test('makes one contributor of an account, and one of each sending without', async ({ trx }) => {
    const { sender, activityId } = await givenCitizen(trx)
    const personId = await givenPerson(trx)
    const send = (idempotencyKey: string, who: string | null) =>
      contribute(
        trx,
        { ...sender, personId: who, idempotencyKey },
        { activityId, ...words },
        SECRET,
        duringThePhase,
      )

    await send('a', personId)
    await send('b', personId)
    await send('c', null)
    await send('d', null)

    const contributors = await trx.selectFrom('contributors').select('person_id').execute()
    expect(contributors.filter((one) => one.person_id === personId)).toHaveLength(1)
    expect(contributors.filter((one) => one.person_id === null)).toHaveLength(2)
  })

  test('replies to a post of the same discussion only', async ({ trx }) => {
    const { sender, activityId, activityIds } = await givenCitizen(trx)
    const post = { activityId, ...words }
    const first = await contribute(trx, sender, post, SECRET, duringThePhase)
    const replyToId = first.contributionIds[0]!

    await contribute(trx, sender, { ...post, text: 'D’accord.', replyToId }, SECRET, duringThePhase)
    expect((await listPosts(trx, activityId, 10)).posts).toMatchObject([
      { replyToId: null },
      { text: 'D’accord.', replyToId },
    ])
    const elsewhere = contribute(
      trx,
      sender,
      { ...post, activityId: activityIds.mailbox, replyToId },
      SECRET,
      duringThePhase,
    )

    await expect(elsewhere).rejects.toMatchObject({ refusal: 'contribution-not-listed' })
  })

  test('queues a mail only for who left an address, and never stores the code', async ({ trx }) => {
    const { sender, activityId } = await givenCitizen(trx, { email: 'amina@example.org' })

    const { code } = await contribute(trx, sender, { activityId, ...words }, SECRET, duringThePhase)

    const rows = await trx.selectFrom('outbox').selectAll().execute()
    expect(rows).toMatchObject([{ kind: 'mail:contribution-received', is_done: false }])
    expect(JSON.stringify(rows)).not.toContain(code)
  })
  test('mails one address three times an hour at most, whoever typed it', async ({ trx }) => {
    const { sender, activityId } = await givenCitizen(trx, { email: 'victim@example.org' })

    for (const idempotencyKey of ['a', 'b', 'c', 'd', 'e']) {
      const again = { ...sender, idempotencyKey }
      await contribute(trx, again, { activityId, ...words }, SECRET, duringThePhase)
    }

    expect(await trx.selectFrom('outbox').select('id').execute()).toHaveLength(3)
  })
})

describe('changeConsent', () => {
  test('hides a name or the words at once, for all that came with the receipt', async ({ trx }) => {
    const { sender, activityId } = await givenCitizen(trx)
    const { code } = await contribute(trx, sender, { activityId, ...words }, SECRET, duringThePhase)
    const receipt = (await findReceipt(trx, hashReceiptCode(code)))!

    await changeConsent(trx, receipt, 'name_hidden')
    expect((await listPosts(trx, activityId, 10)).posts).toMatchObject([
      { name: null, text: 'L’eau est trop chère.' },
    ])

    await changeConsent(trx, receipt, 'secretariat_only')
    expect((await listPosts(trx, activityId, 10)).posts).toMatchObject([{ name: null, text: null }])
  })
})
