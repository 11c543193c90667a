import { describe, expect } from 'vitest'
import type { Tx } from '~/db/connection'
import { findConsultation } from '~/db/queries/consultations'
import { listEvents } from '~/db/queries/events'
import { listPhases } from '~/db/queries/phases'
import { listGroups } from '~/db/queries/groups'
import { addActivity, changeActivity, removeActivity } from '~/server/commands/change-activities'
import { changeConsultation } from '~/server/commands/change-consultation'
import { addGroup, changeGroup, removeGroup } from '~/server/commands/change-groups'
import { addPhase, changePhase, removePhase } from '~/server/commands/change-phases'
import { publishConsultation } from '~/server/commands/publish-consultation'
import { test } from '../support/database'
import {
  givenConsultation,
  givenContribution,
  givenContributor,
  givenMember,
  phaseCloses,
  phaseOpens,
} from '../support/given'
import { givenDraft } from '../support/given-draft'

const now = new Date('2025-03-15T12:00Z')

async function givenEditor(trx: Tx, facts: Parameters<typeof givenConsultation>[1] = {}) {
  const given = await givenConsultation(trx, facts)
  const { consultationId } = given
  const personId = await givenMember(trx, 'Nour', 'secretariat', consultationId)
  return { given, editor: { consultationId, personId } }
}

const phase = (opens: string, closes: string) => ({
  title: { fr: 'Écrire', en: 'Write' },
  question: { fr: 'Comment ?', en: 'How?' },
  opensAt: new Date(opens),
  closesAt: new Date(closes),
  outputs: ['strategy' as const],
})

const activity = {
  title: { fr: 'Parler', en: 'Talk' },
  introduction: {},
  opensAt: null,
  closesAt: null,
  draftId: null,
}

describe('a phase', () => {
  test('takes its place by its dates, and may begin when another ends', async ({ trx }) => {
    const { given, editor } = await givenEditor(trx)

    const between = await addPhase(trx, editor, phase(phaseCloses.toISOString(), '2025-05-01Z'))

    const phases = await listPhases(trx, editor.consultationId)
    expect(phases.map(({ id, position }) => [id, position])).toEqual([
      [given.phaseId, 1],
      [between, 2],
      [given.nextPhaseId, 3],
    ])
  })

  test('is not put over another', async ({ trx }) => {
    const { given, editor } = await givenEditor(trx)

    const addition = addPhase(trx, editor, phase('2025-03-31Z', '2025-04-15Z'))
    await expect(addition).rejects.toMatchObject({ refusal: 'phases-overlap' })
    const change = changePhase(trx, editor, given.nextPhaseId, phase('2025-01-01Z', '2026-01-01Z'))
    await expect(change).rejects.toMatchObject({ refusal: 'phases-overlap' })
  })

  test('moves within its own dates, past another one', async ({ trx }) => {
    const { given, editor } = await givenEditor(trx)

    await changePhase(trx, editor, given.phaseId, phase('2025-03-02Z', '2025-03-20Z'))
    await changePhase(trx, editor, given.phaseId, phase('2025-07-01Z', '2025-08-01Z'))

    const phases = await listPhases(trx, editor.consultationId)
    expect(phases.map(({ id }) => id)).toEqual([given.nextPhaseId, given.phaseId])
  })

  test('goes with its activities while nothing was said in it', async ({ trx }) => {
    const { given, editor } = await givenEditor(trx)

    await removePhase(trx, editor, given.phaseId)

    expect(await listPhases(trx, editor.consultationId)).toHaveLength(1)
  })

  test('stays once something was said in it', async ({ trx }) => {
    const { given, editor } = await givenEditor(trx)
    await givenContribution(trx, given)

    const removal = removePhase(trx, editor, given.phaseId)

    await expect(removal).rejects.toMatchObject({ refusal: 'still-used' })
  })

  test('of another consultation is not found', async ({ trx }) => {
    const { editor } = await givenEditor(trx)
    const other = await givenConsultation(trx)

    const change = changePhase(trx, editor, other.phaseId, phase('2026-01-01Z', '2026-02-01Z'))

    await expect(change).rejects.toMatchObject({ refusal: 'not-found' })
  })
})

describe('an activity', () => {
  test('is added last; a survey begins with the question of the phase', async ({ trx }) => {
    const { given, editor } = await givenEditor(trx)

    const id = await addActivity(trx, editor, given.nextPhaseId, 'survey', activity)

    const asked = await trx
      .selectFrom('questions')
      .where('activity_id', '=', id)
      .selectAll()
      .execute()
    expect(asked).toMatchObject([{ kind: 'text', wording: { en: 'What do you need?' } }])
    await removeActivity(trx, editor, id)
    expect((await listPhases(trx, editor.consultationId))[1]!.activities).toEqual([])
  })

  test('is about a draft of its own consultation', async ({ trx }) => {
    const { given, editor } = await givenEditor(trx)
    const other = await givenConsultation(trx)
    const { draftId } = await givenDraft(trx, other)

    const change = changeActivity(trx, editor, given.activityIds.comments, { ...activity, draftId })

    await expect(change).rejects.toMatchObject({ refusal: 'not-found' })
  })

  test('in which something was said stays', async ({ trx }) => {
    const { given, editor } = await givenEditor(trx)
    await givenContribution(trx, given, { activity_id: given.activityIds.discussion })

    const removal = removeActivity(trx, editor, given.activityIds.discussion)

    await expect(removal).rejects.toMatchObject({ refusal: 'still-used' })
  })
})

describe('the groups', () => {
  test('are seven at most, and change places', async ({ trx }) => {
    const { given, editor } = await givenEditor(trx)
    for (const name of ['C', 'D', 'E', 'F', 'G']) {
      await addGroup(trx, editor, { name: { fr: name }, target: null })
    }
    const eighth = addGroup(trx, editor, { name: { fr: 'H' }, target: null })
    await expect(eighth).rejects.toMatchObject({ refusal: 'too-many-groups' })

    const [id] = given.groupIds
    await changeGroup(trx, editor, { id, name: { fr: 'Habitants' }, target: 40, position: 3 })

    const groups = await listGroups(trx, editor.consultationId)
    expect(groups.map(({ name }) => name.fr)).toEqual([
      'Associations',
      'C',
      'Habitants',
      'D',
      'E',
      'F',
      'G',
    ])
    expect(groups.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  test('for which someone spoke stay', async ({ trx }) => {
    const { given, editor } = await givenEditor(trx)
    const [id, unused] = given.groupIds
    await givenContributor(trx, editor.consultationId, { stakeholder_group_id: id })

    await removeGroup(trx, editor, unused)
    const removal = removeGroup(trx, editor, id)

    await expect(removal).rejects.toMatchObject({ refusal: 'still-used' })
  })
})

describe('a consultation', () => {
  test('notes what it said before', async ({ trx }) => {
    const { editor } = await givenEditor(trx)
    const before = (await findConsultation(trx, editor.consultationId))!

    await changeConsultation(trx, before, editor.personId, { timeZone: 'Africa/Abidjan' })

    const [event] = await listEvents(trx, editor.consultationId, ['consultation-changed'], 1)
    expect(event!.data).toEqual({
      before: { timeZone: 'Europe/Paris' },
      after: { timeZone: 'Africa/Abidjan' },
    })
  })

  test('is made public once, and not without a phase', async ({ trx }) => {
    const { given, editor } = await givenEditor(trx, { public_at: null })
    await removePhase(trx, editor, given.nextPhaseId)

    await publishConsultation(trx, editor.consultationId, editor.personId, now)

    const after = await findConsultation(trx, editor.consultationId)
    expect(after!.publicAt).toEqual(now)
    const again = publishConsultation(trx, editor.consultationId, editor.personId, now)
    await expect(again).rejects.toMatchObject({ refusal: 'already-published' })
  })

  test('without a phase stays with its team', async ({ trx }) => {
    const { given, editor } = await givenEditor(trx, { public_at: null })
    await removePhase(trx, editor, given.phaseId)
    await removePhase(trx, editor, given.nextPhaseId)

    const publication = publishConsultation(trx, editor.consultationId, editor.personId, now)

    await expect(publication).rejects.toMatchObject({ refusal: 'consultation-without-phase' })
    expect(phaseOpens < now).toBe(true)
  })
})
