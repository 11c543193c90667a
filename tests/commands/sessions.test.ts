import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { nextDeadlines } from '~/app/components/setup/desk-tasks'
import type { NotePoint } from '~/app/domain/listening-session'
import { sessionSchema } from '~/app/domain/listening-session.input'
import type { Tx } from '~/db/connection'
import { listAttendance } from '~/db/queries/attendances'
import { appendNextUpdate, appendUpdates, isBegunAnew } from '~/db/queries/draft-updates'
import { listPhases } from '~/db/queries/phases'
import { findSession, listSessions, listUnplannedSessions } from '~/db/queries/sessions'
import { changeSession } from '~/server/commands/change-session'
import { closeSession } from '~/server/commands/close-session'
import { planSession } from '~/server/commands/plan-session'
import { recordAttendance } from '~/server/commands/record-attendance'
import { test } from '../support/database'
import { duringThePhase, givenConsultation, givenMember } from '../support/given'

type Form = Record<string, string | string[]>

async function givenSession(trx: Tx, form: Form = {}) {
  const consultation = await givenConsultation(trx)
  const lina = await givenMember(trx, 'Lina', 'facilitator', consultation.consultationId)
  const input = sessionForm(consultation, form)
  const id = await planSession(
    trx,
    lina,
    { consultationId: consultation.consultationId, activityId: null },
    input,
  )
  return { consultation, lina, id, input }
}

function sessionForm(consultation: { phaseId: string; groupIds: string[] }, form: Form) {
  return sessionSchema(['fr', 'en']).parse({
    'title.fr': 'Session d’écoute, Les Îles',
    'title.en': '',
    'introduction.fr': '',
    'introduction.en': '',
    'question.fr': 'Qu’est-ce qui vous empêche de voter ?',
    'question.en': '',
    phaseId: consultation.phaseId,
    startsAt: '2025-03-20T14:00',
    endsAt: '2025-03-20T16:00',
    timeZone: 'Pacific/Noumea',
    place: 'Salle du port',
    format: 'session',
    attribution: 'group',
    groupIds: consultation.groupIds[0]!,
    languages: ['fr', 'ar'],
    'agenda1.minutes': '20',
    'agenda1.fr': 'Accueil',
    'agenda3.fr': 'Tour de parole',
    ...form,
  })
}

function point(text: string, facts: Partial<NotePoint> = {}): NotePoint {
  const blank = { speaker: '', groupId: null, kind: 'comment', language: 'fr' } as const
  return { id: randomUUID(), text, ...blank, ...facts }
}

/** Notes as they were read, before anything was stored. */
function notes(points: NotePoint[]) {
  return { points, seq: 0, isMeantEarly: false }
}

/** The session begins on 20 March 2025 at 03:00 UTC and lasts two hours. */
const afterTheSession = new Date('2025-03-20T05:00Z')

async function said(trx: Tx, id: string) {
  return trx
    .selectFrom('contributions')
    .leftJoin('contributors', 'contributors.id', 'contributions.contributor_id')
    .where('activity_id', '=', id)
    .select([
      'text',
      'channel',
      'consent',
      'speaker',
      'contributors.name',
      'contributions.stakeholder_group_id as groupId',
      'said_on as saidOn',
      'origin_key as originKey',
      'contributor_id as contributorId',
      'question_id as questionId',
    ])
    .orderBy('seq')
    .execute()
}

describe('planSession', () => {
  test('keeps the time of the place, the agenda, the groups invited and the notes', async ({
    trx,
  }) => {
    const { consultation, id } = await givenSession(trx)

    const session = await findSession(trx, id)

    expect(session).toMatchObject({
      startsAt: new Date('2025-03-20T03:00Z'),
      timeZone: 'Pacific/Noumea',
      languages: ['fr', 'ar'],
      question: { fr: 'Qu’est-ce qui vous empêche de voter ?' },
      notesGeneration: 1,
      closedAt: null,
    })
    expect(session!.agenda.map(({ minutes, title }) => [minutes, title.fr])).toEqual([
      [20, 'Accueil'],
      [15, 'Tour de parole'],
    ])
    const attendance = await listAttendance(trx, consultation.consultationId, id)
    expect(attendance.map(({ isInvited, attended }) => [isInvited, attended])).toEqual([
      [true, 0],
      [false, 0],
    ])
  })

  test('fills an activity that was opened for it, once', async ({ trx }) => {
    const consultation = await givenConsultation(trx)
    const { consultationId, activityIds } = consultation
    const lina = await givenMember(trx, 'Lina', 'facilitator', consultationId)
    const where = { consultationId, activityId: activityIds.session }
    const input = sessionForm(consultation, {})

    expect(await planSession(trx, lina, where, input)).toBe(activityIds.session)

    expect(await listUnplannedSessions(trx, consultationId)).toEqual([])
    await expect(planSession(trx, lina, where, input)).rejects.toThrow('not-found')
  })

  test('is refused a phase or a group of another consultation', async ({ trx }) => {
    const { consultation, lina } = await givenSession(trx)
    const other = await givenConsultation(trx)
    const { consultationId } = consultation
    const where = { consultationId, activityId: null }

    const foreign = { ...sessionForm(consultation, {}), groupIds: other.groupIds }
    await expect(planSession(trx, lina, where, sessionForm(other, {}))).rejects.toThrow('not-found')
    await expect(planSession(trx, lina, where, foreign)).rejects.toThrow('not-found')
    expect(await listSessions(trx, consultationId)).toHaveLength(1)
  })
})

describe('changeSession', () => {
  test('changes it until it is closed', async ({ trx }) => {
    const { consultation, lina, id } = await givenSession(trx)
    const { consultationId } = consultation
    const input = sessionForm(consultation, { place: 'École', groupIds: consultation.groupIds })

    await changeSession(trx, lina, { consultationId, activityId: id }, input)

    expect((await findSession(trx, id))!.place).toBe('École')
    await closeSession(trx, lina, id, notes([point('Un point.')]), afterTheSession)
    await expect(
      changeSession(trx, lina, { consultationId, activityId: id }, input),
    ).rejects.toThrow('session-closed')
  })
})

describe('recordAttendance', () => {
  test('counts up and down by group, never below nobody', async ({ trx }) => {
    const { consultation, lina, id } = await givenSession(trx)
    const groupId = consultation.groupIds[0]
    const press = (change: number, of: string | null = groupId) => ({
      groupId: of,
      change,
      sending: randomUUID(),
    })
    const where = { consultationId: consultation.consultationId, activityId: id }

    expect(await recordAttendance(trx, lina, where, press(1))).toBe(1)
    expect(await recordAttendance(trx, lina, where, press(1))).toBe(2)
    expect(await recordAttendance(trx, lina, where, press(-1))).toBe(1)
    expect(await recordAttendance(trx, lina, where, press(-1))).toBe(0)
    expect(await recordAttendance(trx, lina, where, press(-1))).toBe(0)
    expect(await recordAttendance(trx, lina, where, press(1, null))).toBe(1)

    const rows = await listAttendance(trx, consultation.consultationId, id)
    expect(rows.map(({ attended }) => attended)).toEqual([0, 0, 1])
  })

  test('counts a form once that is sent many times at once', async ({ db }) => {
    const { consultation, lina, id } = await db.transaction().execute((trx) => givenSession(trx))
    const where = { consultationId: consultation.consultationId, activityId: id }
    const pressed = { groupId: null, change: 1, sending: randomUUID() }

    const counts = await Promise.all(
      Array.from({ length: 5 }, () =>
        db.transaction().execute((trx) => recordAttendance(trx, lina, where, pressed)),
      ),
    )

    expect(counts).toEqual([1, 1, 1, 1, 1])
  })

  test('is not for people of another consultation, nor from there', async ({ trx }) => {
    const { consultation, lina, id } = await givenSession(trx)
    const { consultationId: elsewhere } = await givenConsultation(trx)
    const stranger = await givenMember(trx, 'Ivo', 'facilitator', elsewhere)
    const one = { groupId: null, change: 1, sending: randomUUID() }
    const here = { consultationId: consultation.consultationId, activityId: id }
    const there = { consultationId: elsewhere, activityId: id }

    await expect(recordAttendance(trx, stranger, here, one)).rejects.toThrow('not-your-role')
    await expect(recordAttendance(trx, stranger, there, one)).rejects.toThrow('not-found')
    await expect(recordAttendance(trx, lina, there, one)).rejects.toThrow('not-your-role')
  })
})

describe('closeSession', () => {
  test('turns each point into a contribution, once', async ({ trx }) => {
    const { lina, id } = await givenSession(trx)
    const points = [point('La navette s’arrête à 18 h.'), point('  '), point('Qui traduit ?')]

    await closeSession(trx, lina, id, notes(points), afterTheSession)
    await expect(closeSession(trx, lina, id, notes(points), afterTheSession)).rejects.toThrow(
      'session-closed',
    )

    const contributions = await said(trx, id)
    expect(contributions.map(({ text }) => text)).toEqual([
      'La navette s’arrête à 18 h.',
      'Qui traduit ?',
    ])
    expect(contributions[0]).toMatchObject({
      channel: 'session',
      saidOn: '2025-03-20',
      originKey: `session:${points[0]!.id}`,
    })
    expect(contributions[0]!.questionId).not.toBeNull()
    const session = await findSession(trx, id)
    expect(session).toMatchObject({ closedAt: afterTheSession, notesGeneration: 2 })
  })

  test('is refused when a point was stored after the notes were read', async ({ trx }) => {
    const { lina, id } = await givenSession(trx)
    const { notesTextId } = (await findSession(trx, id))!
    await appendNextUpdate(trx, notesTextId, new Uint8Array([0, 0]), lina)
    const points = [point('Lu.')]

    const early = closeSession(trx, lina, id, { ...notes(points), seq: 0 }, afterTheSession)

    await expect(early).rejects.toThrow('notes-changed-since')
    await closeSession(trx, lina, id, { ...notes(points), seq: 1 }, afterTheSession)
  })

  test('leaves no update behind that comes while it closes', async ({ db }) => {
    const { lina, id } = await db.transaction().execute((trx) => givenSession(trx))
    const { notesTextId: draftTextId, notesGeneration: generation } = (await findSession(db, id))!
    const update = { draftTextId, generation, seq: 1, update: new Uint8Array([0, 0]) }

    const [closed, noted] = await Promise.allSettled([
      db
        .transaction()
        .execute((trx) => closeSession(trx, lina, id, notes([point('Lu.')]), afterTheSession)),
      appendUpdates(db, [{ ...update, personId: lina, clientId: 1 }]),
    ])

    expect([closed.status, noted.status].sort()).toEqual(['fulfilled', 'rejected'])
    const reason: unknown = noted.status === 'rejected' ? noted.reason : null
    expect(noted.status === 'fulfilled' || isBegunAnew(reason)).toBe(true)
  })

  test('asks what becomes of a point that was begun and not noted', async ({ trx }) => {
    const { lina, id } = await givenSession(trx)
    const [half, other] = [
      point('Une phrase à moitié', { isBegun: true }),
      point('Une autre', { isBegun: true }),
    ]
    const all = notes([point('Le bus passe tard.'), half, other])

    await expect(closeSession(trx, lina, id, all, afterTheSession)).rejects.toThrow(
      'points-not-noted',
    )
    const decided = new Map([
      [half.id, 'leave_out'],
      [other.id, 'include'],
    ] as const)
    await closeSession(trx, lina, id, { ...all, decided }, afterTheSession)

    const texts = (await said(trx, id)).map(({ text }) => text)
    expect(texts.sort()).toEqual(['Le bus passe tard.', 'Une autre'])
  })

  test('without points is refused, and stays open', async ({ trx }) => {
    const { lina, id } = await givenSession(trx)

    await expect(closeSession(trx, lina, id, notes([point(' ')]), afterTheSession)).rejects.toThrow(
      'session-without-points',
    )

    expect((await findSession(trx, id))!.closedAt).toBeNull()
  })

  test('before its date has to be meant; then the session is past', async ({ trx }) => {
    const { consultation, lina, id } = await givenSession(trx)
    const early = notes([point('Déjà dit.')])

    await expect(closeSession(trx, lina, id, early, duringThePhase)).rejects.toThrow(
      'session-not-begun',
    )
    expect((await findSession(trx, id))!.closedAt).toBeNull()
    const before = await listPhases(trx, consultation.consultationId)
    expect(nextDeadlines(before, duringThePhase).map((next) => next.id)).toContain(id)

    await closeSession(trx, lina, id, { ...early, isMeantEarly: true }, duringThePhase)

    const phases = await listPhases(trx, consultation.consultationId)
    expect(nextDeadlines(phases, duringThePhase).map((next) => next.id)).not.toContain(id)
    expect(await said(trx, id)).toHaveLength(1)
  })

  test('refuses a point that comes after it', async ({ trx }) => {
    const { lina, id } = await givenSession(trx)
    await closeSession(trx, lina, id, notes([point('À temps.')]), afterTheSession)

    const late = closeSession(trx, lina, id, notes([point('Trop tard.')]), afterTheSession)

    await expect(late).rejects.toThrow('session-closed')
    expect(await said(trx, id)).toHaveLength(1)
  })

  test('names people when its rule does, each as one contributor', async ({ trx }) => {
    const { consultation, lina, id } = await givenSession(trx, { attribution: 'named' })
    const groupId = consultation.groupIds[0]
    const points = [
      point('Un.', { speaker: 'Nadia B.', groupId }),
      point('Deux.', { speaker: 'nadia b.', groupId }),
      point('Trois.'),
    ]

    await closeSession(trx, lina, id, notes(points), afterTheSession)

    const [first, second, third] = await said(trx, id)
    expect(first).toMatchObject({ consent: 'public', name: 'Nadia B.', speaker: null, groupId })
    expect(second!.contributorId).toBe(first!.contributorId)
    expect(third).toMatchObject({ consent: 'name_hidden', contributorId: null })
  })

  test.for([
    ['organisation', 'Ville de Kerlune', 'Ville de Kerlune', true],
    ['group', 'Voix 4', 'Voix 4', true],
    ['group', 'صوت 11', 'صوت 11', true],
    ['group', 'Nadia B.', null, true],
    ['none', 'Nadia B.', null, false],
  ] as const)(
    'says no more than its rule: %s, "%s"',
    async ([rule, speaker, shown, hasGroup], { trx }) => {
      const { consultation, lina, id } = await givenSession(trx, { attribution: rule })
      const groupId = consultation.groupIds[1]

      await closeSession(
        trx,
        lina,
        id,
        notes([point('Dit.', { speaker, groupId })]),
        afterTheSession,
      )

      expect(await said(trx, id)).toMatchObject([
        {
          consent: 'name_hidden',
          contributorId: null,
          speaker: shown,
          groupId: hasGroup ? groupId : null,
        },
      ])
    },
  )

  test('does not trust what a browser wrote of groups and languages', async ({ trx }) => {
    const { lina, id } = await givenSession(trx)
    const odd = point('Dit.\0', { groupId: randomUUID(), language: 'not a language' })

    await closeSession(trx, lina, id, notes([odd]), afterTheSession)

    expect(await said(trx, id)).toMatchObject([{ text: 'Dit.', groupId: null }])
  })
})
