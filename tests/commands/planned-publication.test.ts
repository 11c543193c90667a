import { describe, expect } from 'vitest'
import type { Document } from '~/app/domain/document'
import type { LiveDrafts } from '~/app/http/context'
import type { Db, Tx } from '~/db/connection'
import { findJob, takeJob, type Job } from '~/db/queries/jobs'
import { findCurrentPlan, findPlan, listPlans } from '~/db/queries/planned-publications'
import { listVersions } from '~/db/queries/versions'
import { cancelPlan, planPublication } from '~/server/commands/plan-publication'
import { publishPlanned } from '~/server/commands/publish-planned'
import { publishPlannedJob } from '~/server/jobs/publish-planned'
import { mailsByKind } from '~/server/mails/kinds'
import { blocksOf } from '~/app/domain/document'
import { test } from '../support/database'
import {
  documentOf,
  givenPublication,
  givenPublished,
  type GivenPublication,
} from '../support/given-publication'
import { duringThePhase } from '../support/moments'

const dueAt = new Date(duringThePhase.getTime() + 3_600_000)
const atLast = new Date(dueAt.getTime() + 1)

type Plan = Parameters<typeof planPublication>[2]['plan']

function standing(given: GivenPublication, document: Document, seq = 0) {
  const text = { language: given.language, draftTextId: given.textId, generation: 1, seq }
  return { texts: [{ ...text, document, problem: null }], seen: `en:1:${seq}` }
}

function givenPlan(
  trx: Tx,
  given: GivenPublication,
  document: Document,
  plan: Partial<Plan> = {},
): Promise<string> {
  const { draftId, secretaryId } = given
  const facts = { dueAt, leftOut: [], note: {}, sectionNotes: [], isPublic: false, seen: null }
  const { texts } = standing(given, document)
  const planned = { draftId, texts, plan: { ...facts, ...plan } }
  return planPublication(trx, secretaryId, planned, duringThePhase)
}

const gap: Document['nodes'][number] = {
  type: 'paragraph',
  id: '00000000-0000-4000-8000-000000000001',
  children: [{ type: 'text', text: 'X training courses', marks: ['placeholder'] }],
}

describe('planPublication', () => {
  test('keeps what is to be published, and leaves a job for its moment', async ({ trx }) => {
    const given = await givenPublication(trx)

    const id = await givenPlan(trx, given, documentOf(['Water.']), { note: { en: 'First' } })

    expect(await findPlan(trx, id)).toMatchObject({
      state: 'planned',
      dueAt,
      note: { en: 'First' },
    })
    expect(await trx.selectFrom('jobs').select(['kind', 'input', 'due_at']).execute()).toEqual([
      { kind: 'publish-planned', input: { planId: id }, due_at: dueAt },
    ])
    expect(await listVersions(trx, given.draftId)).toEqual([])
    expect(await listPlans(trx, given.consultationId)).toMatchObject([{ id, number: 1 }])
  })

  test('is refused for a moment that is past', async ({ trx }) => {
    const given = await givenPublication(trx)

    await expect(
      givenPlan(trx, given, documentOf(['Water.']), { dueAt: duringThePhase }),
    ).rejects.toMatchObject({ refusal: 'plan-in-the-past' })
  })

  test('is refused for what could not be published now', async ({ trx }) => {
    const given = await givenPublication(trx)

    await expect(givenPlan(trx, given, documentOf([' ']))).rejects.toMatchObject({
      refusal: 'draft-is-empty',
    })
  })

  test('is refused to who may not publish', async ({ trx }) => {
    const given = await givenPublication(trx)
    const drafter = { ...given, secretaryId: given.createdById }

    await expect(givenPlan(trx, drafter, documentOf(['Water.']))).rejects.toMatchObject({
      refusal: 'not-your-role',
    })
  })

  test('replaces what was planned before', async ({ trx }) => {
    const given = await givenPublication(trx)
    const first = await givenPlan(trx, given, documentOf(['Water.']))

    const second = await givenPlan(trx, given, documentOf(['Water.']), { isPublic: true })

    expect(await findPlan(trx, first)).toMatchObject({ state: 'cancelled' })
    expect(await findCurrentPlan(trx, given.draftId)).toMatchObject({ id: second, isPublic: true })
  })
})

describe('publishPlanned', () => {
  test('publishes once, in the name of who planned it', async ({ trx }) => {
    const given = await givenPublication(trx)
    const document = documentOf(['Water.'])
    const id = await givenPlan(trx, given, document, { note: { en: 'First' } })

    const one = await publishPlanned(trx, id, standing(given, document), atLast)
    const other = await publishPlanned(trx, id, standing(given, document), atLast)

    expect(other).toBe(one)
    expect(await listVersions(trx, given.draftId)).toMatchObject([
      { id: one, note: { en: 'First' } },
    ])
    expect(await findPlan(trx, id)).toMatchObject({ state: 'published', versionId: one })
    expect(await listPlans(trx, given.consultationId)).toEqual([])
  })

  test('publishes nothing before its moment, nor what was cancelled', async ({ trx }) => {
    const given = await givenPublication(trx)
    const document = documentOf(['Water.'])
    const id = await givenPlan(trx, given, document)

    expect(await publishPlanned(trx, id, standing(given, document), duringThePhase)).toBeNull()
    await cancelPlan(trx, given.secretaryId, given.draftId)
    expect(await publishPlanned(trx, id, standing(given, document), atLast)).toBeNull()

    expect(await listVersions(trx, given.draftId)).toEqual([])
  })

  test('publishes nothing but what was read, where that was asked', async ({ trx }) => {
    const given = await givenPublication(trx)
    const document = documentOf(['Water.'])
    const id = await givenPlan(trx, given, document, { seen: 'en:1:0' })

    await expect(
      publishPlanned(trx, id, standing(given, document, 1), atLast),
    ).rejects.toMatchObject({ refusal: 'changed-since-planned' })
  })

  test('lets gaps be that were there when it was planned, and no others', async ({ trx }) => {
    const given = await givenPublication(trx)
    const known = await givenPublication(trx)
    const whole = documentOf(['Water.'])
    const open = { nodes: [...whole.nodes, gap] }
    const id = await givenPlan(trx, given, whole)
    const knownId = await givenPlan(trx, known, open)

    await expect(publishPlanned(trx, id, standing(given, open), atLast)).rejects.toMatchObject({
      refusal: 'gaps-since-planned',
    })
    expect(await publishPlanned(trx, knownId, standing(known, open), atLast)).not.toBeNull()
  })

  test('is past once somebody publishes the draft by hand', async ({ trx }) => {
    const given = await givenPublication(trx)
    const document = documentOf(['Water.'])
    const id = await givenPlan(trx, given, document)

    await givenPublished(trx, given, document)

    expect(await findPlan(trx, id)).toMatchObject({ state: 'cancelled' })
  })
})

describe('cancelPlan', () => {
  test('is refused when nothing is planned', async ({ trx }) => {
    const given = await givenPublication(trx)

    await expect(cancelPlan(trx, given.secretaryId, given.draftId)).rejects.toMatchObject({
      refusal: 'nothing-planned',
    })
  })
})

describe('the job of a planned publication', () => {
  test('is taken when its moment has come, not before', async ({ trx }) => {
    const given = await givenPublication(trx)
    const inAnHour = new Date(Date.now() + 3_600_000)
    await givenPlan(trx, given, documentOf(['Water.']), { dueAt: inAnHour })

    expect(await takeJob(trx)).toBeUndefined()
    await trx.updateTable('jobs').set({ due_at: duringThePhase }).execute()

    expect(await takeJob(trx)).toMatchObject({ kind: 'publish-planned', state: 'running' })
  })

  test('publishes once though two processes run it at a time', async ({ db }) => {
    const { given, job } = await givenDueJob(db)
    const handler = publishPlannedJob(liveText(given.textId, documentOf(['Water.'])))

    const results = await Promise.all([handler(db, job, noReport), handler(db, job, noReport)])

    const versions = await listVersions(db, given.draftId)
    expect(versions).toHaveLength(1)
    expect(results).toEqual([{ versionId: versions[0]!.id }, { versionId: versions[0]!.id }])
  })

  test('publishes nothing where a check fails, and writes why to who planned it', async ({
    db,
  }) => {
    const { given, job, planId } = await givenDueJob(db)
    const open = { nodes: [...documentOf(['Water.']).nodes, gap] }

    const result = await publishPlannedJob(liveText(given.textId, open))(db, job, noReport)

    expect(result).toEqual({ refusal: 'gaps-since-planned' })
    expect(await listVersions(db, given.draftId)).toEqual([])
    expect(await findPlan(db, planId)).toMatchObject({ state: 'failed' })
    const [mail] = await mailsOf(db, given.secretaryId)
    expect(mail!.subject).toBe('Strategy was not published')
    expect(mail!.text).toContain('new blanks to fill in')
    expect(mail!.text).toContain(`/en/drafts/${given.draftId}/publish`)
  })

  test('writes that it happened', async ({ db }) => {
    const { given, job } = await givenDueJob(db)

    await publishPlannedJob(liveText(given.textId, documentOf(['Water.'])))(db, job, noReport)

    const [mail] = await mailsOf(db, given.secretaryId)
    expect(mail!.subject).toBe('Strategy, version 1: published as planned')
  })
})

const noReport = async () => undefined

/** A plan whose moment has come, committed. */
async function givenDueJob(db: Db) {
  const { given, planId } = await db.transaction().execute(async (trx) => {
    const given = await givenPublication(trx)
    await trx
      .updateTable('people')
      .set({ language: 'en' })
      .where('id', '=', given.secretaryId)
      .execute()
    const planId = await givenPlan(trx, given, documentOf(['Water.']))
    return { given, planId }
  })
  const { id } = await db
    .selectFrom('jobs')
    .where('kind', '=', 'publish-planned')
    .orderBy('created_at', 'desc')
    .select('id')
    .executeTakeFirstOrThrow()
  return { given, planId, job: (await findJob(db, id)) as Job }
}

/** The live texts as far as a publication reads them. */
function liveText(textId: string, document: Document): LiveDrafts {
  const readCheckpoint: LiveDrafts['readCheckpoint'] = async (id) => {
    expect(id).toBe(textId)
    return { document, blocks: blocksOf(document), generation: 1, seq: 1, problem: null }
  }
  return { readCheckpoint } as LiveDrafts
}

async function mailsOf(db: Db, personId: string) {
  const rows = await db
    .selectFrom('outbox')
    .where('person_id', '=', personId)
    .where('kind', '=', 'mail:plan-settled')
    .select([
      'id',
      'kind',
      'person_id as personId',
      'contributor_id as contributorId',
      'data',
      'attempts',
    ])
    .execute()
  const mails = mailsByKind({ origin: () => 'https://example.org', secret: 'secret' })
  return Promise.all(rows.map((row) => mails[row.kind]!(db, row)))
}
