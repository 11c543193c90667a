import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import type { Tx } from '~/db/connection'
import { test } from '../support/database'
import {
  givenConsultation,
  givenContribution,
  givenContributor,
  givenPerson,
} from '../support/given'
import { givenDraft, givenThread, givenVersion, sha256 } from '../support/given-draft'

const REFUSED = { code: '23001' } // restrict_violation: kept by a trigger
const WRONG = { code: '23514' } // check_violation

/** Makes the rules that are checked at the end of a transaction speak now. */
const atTheEnd = (trx: Tx) => sql`set constraints all immediate`.execute(trx)

describe('a contribution', () => {
  test('keeps its words', async ({ trx }) => {
    const id = await givenContribution(trx, await givenConsultation(trx))

    const change = trx
      .updateTable('contributions')
      .set({ text: 'Something else.' })
      .where('id', '=', id)
      .execute()

    await expect(change).rejects.toMatchObject(REFUSED)
  })

  test('may be hidden, and stays', async ({ trx }) => {
    const id = await givenContribution(trx, await givenConsultation(trx))
    const one = trx.updateTable('contributions').where('id', '=', id)

    await one.set({ state: 'hidden' }).execute()

    const removal = trx.deleteFrom('contributions').where('id', '=', id).execute()
    await expect(removal).rejects.toMatchObject(REFUSED)
  })

  test('is not empty', async ({ trx }) => {
    const insertion = givenContribution(trx, await givenConsultation(trx), { text: '' })

    await expect(insertion).rejects.toMatchObject(WRONG)
  })

  test('of someone without account has no finer time than the hour', async ({ trx }) => {
    const received_at = new Date('2025-03-15T12:00:01Z')

    const insertion = givenContribution(trx, await givenConsultation(trx), { received_at })

    await expect(insertion).rejects.toMatchObject(WRONG)
  })

  test('is numbered in order of arrival, without gaps', async ({ trx }) => {
    const consultation = await givenConsultation(trx)
    await givenContribution(trx, consultation)
    await givenContribution(trx, consultation)

    await sql`select number_contributions(${consultation.consultationId})`.execute(trx)
    await givenContribution(trx, consultation)
    await sql`select number_contributions(${consultation.consultationId})`.execute(trx)

    const numbers = await trx.selectFrom('contributions').select('number').orderBy('seq').execute()
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3])
  })

  test('belongs to a phase of its own consultation', async ({ trx }) => {
    const { phaseId } = await givenConsultation(trx)
    const { consultationId } = await givenConsultation(trx)

    const insertion = givenContribution(trx, { consultationId, phaseId })

    await expect(insertion).rejects.toMatchObject({ code: '23503' })
  })
})

describe('a citation', () => {
  async function givenCitation(trx: Tx, passage: { start: number; end: number; quote: string }) {
    const consultation = await givenConsultation(trx)
    const { draftId } = await givenDraft(trx, consultation, { kind: 'synthesis' })
    const contribution_id = await givenContribution(trx, consultation, { text: '🌊 Clean water!' })
    return trx
      .insertInto('citations')
      .values({
        draft_id: draftId,
        block_id: randomUUID(),
        contribution_id,
        start_offset: passage.start,
        end_offset: passage.end,
        quote: passage.quote,
      })
      .returning('quote')
      .executeTakeFirst()
  }

  test('quotes literally, counting as JavaScript does', async ({ trx }) => {
    const [start, end] = [3, '🌊 Clean water!'.indexOf('!')]

    expect(await givenCitation(trx, { start, end, quote: 'Clean water' })).toBeDefined()
  })

  test('with other words is refused', async ({ trx }) => {
    const citation = givenCitation(trx, { start: 3, end: 14, quote: 'Clear water' })

    await expect(citation).rejects.toMatchObject(WRONG)
  })
})

describe('a published version', () => {
  test('never changes', async ({ trx }) => {
    const draft = await givenDraft(trx, await givenConsultation(trx))
    const { versionId } = await givenVersion(trx, draft)

    const change = trx
      .updateTable('versions')
      .set({ number: 7 })
      .where('id', '=', versionId)
      .execute()

    await expect(change).rejects.toMatchObject(REFUSED)
  })

  test('keeps its text', async ({ trx }) => {
    const draft = await givenDraft(trx, await givenConsultation(trx))
    const { checkpointId } = await givenVersion(trx, draft)

    const change = trx
      .updateTable('checkpoints')
      .set({ content: { nodes: [] } })
      .where('id', '=', checkpointId)
      .execute()

    await expect(change).rejects.toMatchObject(REFUSED)
  })

  test('keeps its blocks', async ({ trx }) => {
    const draft = await givenDraft(trx, await givenConsultation(trx))
    const { checkpointId } = await givenVersion(trx, draft)

    const change = trx
      .updateTable('blocks')
      .set({ text: 'Other', text_hash: sha256('Other') })
      .where('checkpoint_id', '=', checkpointId)
      .execute()

    await expect(change).rejects.toMatchObject(REFUSED)
  })

  test('can be withdrawn with a note', async ({ trx }) => {
    const draft = await givenDraft(trx, await givenConsultation(trx))
    const { versionId } = await givenVersion(trx, draft)

    const [result] = await trx
      .updateTable('versions')
      .set({ withdrawn_at: new Date(), withdrawal_note: { en: 'Sent too early.' } })
      .where('id', '=', versionId)
      .execute()

    expect(result?.numUpdatedRows).toBe(1n)
  })
})

describe('a comment thread', () => {
  test('is pinned to what the text says there', async ({ trx }) => {
    const draft = await givenDraft(trx, await givenConsultation(trx))
    const version = await givenVersion(trx, draft)

    await givenThread(trx, version)

    const misquoted = givenThread(trx, version, { quote: 'Dirty water' })
    await expect(misquoted).rejects.toMatchObject(WRONG)
  })

  test('may span blocks', async ({ trx }) => {
    const draft = await givenDraft(trx, await givenConsultation(trx))
    const version = await givenVersion(trx, draft, { blocks: ['Clean water.', 'For all.'] })
    const end = { end_block_id: version.blockIds[1], end_offset: 3 }

    const id = await givenThread(trx, version, { ...end, start_offset: 6, quote: 'water.\nFor' })

    expect(id).toBeTypeOf('string')
  })

  test('is never moved', async ({ trx }) => {
    const draft = await givenDraft(trx, await givenConsultation(trx))
    const id = await givenThread(trx, await givenVersion(trx, draft))

    const change = trx
      .updateTable('comment_threads')
      .set({ start_offset: 1 })
      .where('id', '=', id)
      .execute()

    await expect(change).rejects.toMatchObject(REFUSED)
  })
})

describe('the next version', () => {
  test('gives every thread of the one before a position', async ({ db }) => {
    const { draft, threadId } = await db.transaction().execute(async (trx) => {
      const draft = await givenDraft(trx, await givenConsultation(trx))
      const threadId = await givenThread(trx, await givenVersion(trx, draft))
      return { draft, threadId }
    })

    const forgotten = db.transaction().execute((trx) => givenVersion(trx, draft, { number: 2 }))
    await expect(forgotten).rejects.toMatchObject(WRONG)

    await db.transaction().execute(async (trx) => {
      const { checkpointId } = await givenVersion(trx, draft, { number: 2 })
      await trx
        .insertInto('anchor_positions')
        .values({ thread_id: threadId, checkpoint_id: checkpointId, state: 'orphaned' })
        .execute()
    })
  })
})

describe('a report', () => {
  test('is not published while a contribution is neither answered nor listed', async ({ trx }) => {
    const consultation = await givenConsultation(trx)
    await givenContribution(trx, consultation)
    const report = await givenDraft(trx, consultation, { kind: 'report' })

    await givenVersion(trx, report)

    await expect(atTheEnd(trx)).rejects.toMatchObject(WRONG)
  })

  test('is published when it lists what is pending', async ({ trx }) => {
    const consultation = await givenConsultation(trx)
    const contribution_id = await givenContribution(trx, consultation)
    const report = await givenDraft(trx, consultation, { kind: 'report' })
    const { versionId, blockIds } = await givenVersion(trx, report)

    await trx
      .insertInto('citations')
      .values({
        draft_id: report.draftId,
        block_id: blockIds[0]!,
        version_id: versionId,
        contribution_id,
        stance: 'pending',
        made_by_id: report.createdById,
      })
      .execute()

    await atTheEnd(trx)
  })
})

describe('a published response', () => {
  test('gives its contributions their disposition, and stays as it is', async ({ trx }) => {
    const { responseId, contributionId, personId } = await givenDecision(trx)

    const publish = { state: 'published' as const, published_at: new Date() }
    const response = trx.updateTable('responses').where('id', '=', responseId)
    await response.set({ ...publish, published_by_id: personId }).execute()

    const { disposition } = await trx
      .selectFrom('contributions')
      .select('disposition')
      .where('id', '=', contributionId)
      .executeTakeFirstOrThrow()
    expect(disposition).toBe('accepted')
    await expect(response.set({ text: { en: 'No.' } }).execute()).rejects.toMatchObject(REFUSED)
  })

  async function givenDecision(trx: Tx) {
    const consultation = await givenConsultation(trx)
    const contributionId = await givenContribution(trx, consultation)
    const personId = await givenPerson(trx)
    const { id: responseId } = await trx
      .insertInto('responses')
      .values({ consultation_id: consultation.consultationId, text: { en: 'Yes.' } })
      .returning('id')
      .executeTakeFirstOrThrow()
    await trx
      .insertInto('dispositions')
      .values({
        contribution_id: contributionId,
        response_id: responseId,
        disposition: 'accepted',
        decided_by_id: personId,
        decided_at: new Date(),
      })
      .execute()
    return { responseId, contributionId, personId }
  }
})

describe('a vote', () => {
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)

  async function vote(trx: Tx, opens_at: Date, closes_at: Date) {
    const consultation = await givenConsultation(trx)
    const draft = await givenDraft(trx, consultation)
    const { versionId } = await givenVersion(trx, draft)
    const personId = await givenPerson(trx)
    const body = await trx
      .insertInto('bodies')
      .values({ consultation_id: consultation.consultationId, name: { en: 'Committee' } })
      .returning('id')
      .executeTakeFirstOrThrow()
    const seat = await trx
      .insertInto('seats')
      .values({ body_id: body.id, person_id: personId })
      .returning('id')
      .executeTakeFirstOrThrow()
    const approval = await trx
      .insertInto('approvals')
      .values({ body_id: body.id, version_id: versionId, rules: {}, opens_at, closes_at })
      .returning('id')
      .executeTakeFirstOrThrow()
    return trx
      .insertInto('votes')
      .values({ approval_id: approval.id, seat_id: seat.id, choice: 'yes', cast_by_id: personId })
      .returning('choice')
      .executeTakeFirstOrThrow()
  }

  test('counts while the window is open', async ({ trx }) => {
    expect(await vote(trx, inHours(-1), inHours(1))).toEqual({ choice: 'yes' })
  })

  test('is refused before the window opens', async ({ trx }) => {
    await expect(vote(trx, inHours(1), inHours(2))).rejects.toMatchObject(WRONG)
  })

  test('is refused once the window has closed', async ({ trx }) => {
    await expect(vote(trx, inHours(-2), inHours(-1))).rejects.toMatchObject(WRONG)
  })
})

describe('an event', () => {
  test('is chained to the one before it, and then never changes', async ({ trx }) => {
    const subject_id = await givenPerson(trx)
    const kinds = ['person-invited', 'person-named']
    for (const kind of kinds) {
      await trx.insertInto('events').values({ kind, person_id: subject_id, subject_id }).execute()
    }

    await sql`select seal_events()`.execute(trx)

    const events = await trx.selectFrom('events').selectAll().orderBy('seq').execute()
    expect(events.map(({ position }) => position)).toEqual([1, 2])
    expect(events.map(({ hash }) => hash?.length)).toEqual([32, 32])
    const change = trx.updateTable('events').set({ kind: 'other' }).execute()
    await expect(change).rejects.toMatchObject(REFUSED)
  })
})

describe('an account', () => {
  test('contributes to a consultation as one contributor', async ({ trx }) => {
    const { consultationId } = await givenConsultation(trx)
    const person_id = await givenPerson(trx)
    await givenContributor(trx, consultationId, { person_id })

    const second = givenContributor(trx, consultationId, { person_id })

    await expect(second).rejects.toMatchObject({ code: '23505' })
  })
})
