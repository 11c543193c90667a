import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import type { Tx } from '~/db/connection'
import { findConsultation } from '~/db/queries/consultations'
import { assignTheme, unassignTheme } from '~/server/commands/assign-theme'
import { addActivity, changeActivity, removeActivity } from '~/server/commands/change-activities'
import { addSeat, endSeat, saveBody } from '~/server/commands/change-body'
import { changeConsultation } from '~/server/commands/change-consultation'
import { addGroup, changeGroup, removeGroup } from '~/server/commands/change-groups'
import { addPhase, changePhase, removePhase } from '~/server/commands/change-phases'
import { changeSession } from '~/server/commands/change-session'
import { changeTheme, createTheme, mergeThemes } from '~/server/commands/change-themes'
import { quoteContribution, unciteContribution } from '~/server/commands/cite-contribution'
import { endRole } from '~/server/commands/end-role'
import { grantRole } from '~/server/commands/grant-role'
import { planSession } from '~/server/commands/plan-session'
import { publishConsultation } from '~/server/commands/publish-consultation'
import { requireRight } from '~/server/commands/require-right'
import { startDraftText } from '~/server/commands/start-draft-text'
import { test } from '../support/database'
import {
  duringThePhase,
  givenConsultation,
  givenMember,
  givenPerson,
  givenRole,
} from '../support/given'
import { givenDraft } from '../support/given-draft'

const now = duringThePhase
const name = { fr: 'Eau' }
const facts = { title: name, introduction: {}, opensAt: null, closesAt: null, draftId: null }
const phase = {
  title: name,
  question: name,
  opensAt: new Date('2025-07-01T00:00Z'),
  closesAt: new Date('2025-08-01T00:00Z'),
  outputs: [],
}
const group = { name, target: null }
const seat = { holder: null, organisation: null, party: null, isChair: false }
const invited = { email: 'new@example.org', name: null, language: 'fr' }

/** What only some of the team may do, tried by someone; nothing of it needs to be there. */
const COMMANDS: Record<string, (trx: Tx, personId: string, consultationId: string) => unknown> = {
  addPhase: (trx, personId, consultationId) => addPhase(trx, { consultationId, personId }, phase),
  changePhase: (trx, personId, consultationId) =>
    changePhase(trx, { consultationId, personId }, randomUUID(), phase),
  removePhase: (trx, personId, consultationId) =>
    removePhase(trx, { consultationId, personId }, randomUUID()),
  addActivity: (trx, personId, consultationId) =>
    addActivity(trx, { consultationId, personId }, randomUUID(), 'survey', facts),
  changeActivity: (trx, personId, consultationId) =>
    changeActivity(trx, { consultationId, personId }, randomUUID(), facts),
  removeActivity: (trx, personId, consultationId) =>
    removeActivity(trx, { consultationId, personId }, randomUUID()),
  addGroup: (trx, personId, consultationId) => addGroup(trx, { consultationId, personId }, group),
  changeGroup: (trx, personId, consultationId) =>
    changeGroup(trx, { consultationId, personId }, { id: randomUUID(), position: 1, ...group }),
  removeGroup: (trx, personId, consultationId) =>
    removeGroup(trx, { consultationId, personId }, randomUUID()),
  saveBody: (trx, personId, consultationId) =>
    saveBody(trx, { consultationId, personId }, { name, rules: {} as never }),
  addSeat: (trx, personId, consultationId) => addSeat(trx, { consultationId, personId }, seat),
  endSeat: (trx, personId, consultationId) =>
    endSeat(trx, { consultationId, personId }, randomUUID()),
  grantRole: (trx, personId, consultationId) =>
    grantRole(trx, { consultationId, personId }, invited, 'secretariat'),
  endRole: (trx, personId, consultationId) =>
    endRole(trx, { consultationId, personId }, randomUUID(), now),
  publishConsultation: (trx, personId, consultationId) =>
    publishConsultation(trx, consultationId, personId, now),
  changeConsultation: async (trx, personId, consultationId) =>
    changeConsultation(trx, (await findConsultation(trx, consultationId))!, personId, {
      title: name,
    }),
  createTheme: (trx, personId, consultationId) =>
    createTheme(trx, personId, { consultationId, parentId: null, name }),
  changeTheme: (trx, personId, consultationId) =>
    changeTheme(trx, personId, {
      consultationId,
      themeId: randomUUID(),
      name: 'Eau',
      language: 'fr',
      parentId: null,
      isMinority: false,
    }),
  mergeThemes: (trx, personId, consultationId) =>
    mergeThemes(trx, personId, { consultationId, themeId: randomUUID(), intoId: randomUUID() }),
  assignTheme: (trx, personId, consultationId) =>
    assignTheme(trx, personId, { consultationId, contributionIds: [], themeId: randomUUID() }),
  unassignTheme: (trx, personId, consultationId) =>
    unassignTheme(trx, personId, { consultationId, contributionIds: [], themeId: randomUUID() }),
  planSession: (trx, personId, consultationId) =>
    planSession(trx, personId, { consultationId, activityId: null }, {} as never),
  changeSession: (trx, personId, consultationId) =>
    changeSession(trx, personId, { consultationId, activityId: randomUUID() }, {} as never),
  quoteContribution: (trx, personId, consultationId) =>
    quoteContribution(trx, personId, {
      consultationId,
      draftId: randomUUID(),
      citationId: randomUUID(),
      quote: '',
    }),
  unciteContribution: (trx, personId, consultationId) =>
    unciteContribution(trx, personId, {
      consultationId,
      draftId: randomUUID(),
      citationId: randomUUID(),
    }),
}

describe('whoever has no right here', () => {
  test.for(Object.keys(COMMANDS))(
    'is refused %s, whatever they may elsewhere',
    async (key, { trx }) => {
      const { consultationId } = await givenConsultation(trx)
      const elsewhere = await givenConsultation(trx)
      const stranger = await givenMember(trx, 'Ivo', 'secretariat', elsewhere.consultationId)

      const attempt = COMMANDS[key]!(trx, stranger, consultationId)

      await expect(attempt).rejects.toMatchObject({ refusal: 'not-your-role' })
    },
  )

  test('starts no text of a draft, nor from a text of another draft', async ({ trx }) => {
    const given = await givenConsultation(trx)
    const draft = await givenDraft(trx, given)
    const other = await givenDraft(trx, given)
    const dario = await givenMember(trx, 'Dario', 'drafter', given.consultationId)
    const start = (personId: string, sourceId: string) =>
      startDraftText(
        trx,
        personId,
        { draftId: draft.draftId, language: 'fr', sourceId },
        new Uint8Array(),
      )

    await expect(start(draft.createdById, draft.textId)).rejects.toThrow('not-your-role')
    await expect(start(dario, other.textId)).rejects.toThrow('not-found')
  })
})

describe('requireRight', () => {
  test('is content with any one of the rights, held now', async ({ trx }) => {
    const { consultationId } = await givenConsultation(trx)
    const olga = await givenPerson(trx, 'Olga')
    const roleId = await givenRole(trx, olga, 'operator', null)
    const ask = () => requireRight(trx, olga, consultationId, ['secretariat', 'operator'])

    await expect(ask()).resolves.toBeUndefined()
    await trx.updateTable('roles').set({ ended_at: now }).where('id', '=', roleId).execute()
    await expect(ask()).rejects.toThrow('not-your-role')
  })
})
