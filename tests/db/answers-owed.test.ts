import { describe, expect } from 'vitest'
import { listBeingAnswered, listPendingThemes } from '~/db/queries/answers-owed'
import { answerContributions } from '~/server/commands/answer-contributions'
import { assignTheme } from '~/server/commands/assign-theme'
import { createTheme } from '~/server/commands/change-themes'
import { listChosen, listToAnswer } from '~/app/http/response-form.server'
import type { Tx } from '~/db/connection'
import { test } from '../support/database'
import { duringThePhase, givenConsultation, givenContribution, givenMember } from '../support/given'

/** A theme of two contributions, one of which a response is being written for. */
async function givenTaken(trx: Tx) {
  const consultation = await givenConsultation(trx)
  const { consultationId, phaseId } = consultation
  const salma = await givenMember(trx, 'Salma', 'secretariat', consultationId)
  const taken = await givenContribution(trx, consultation, { number: 1 })
  const free = await givenContribution(trx, consultation, { number: 2 })
  const theme = { consultationId, parentId: null, name: { fr: 'Eau' } }
  const themeId = await createTheme(trx, salma, theme)
  const contributionIds = [taken, free]
  await assignTheme(trx, salma, { consultationId, contributionIds, themeId })
  const responseId = await answerContributions(
    trx,
    salma,
    {
      consultationId,
      responseId: null,
      replacesId: null,
      text: {},
      note: {},
      decisions: [{ contributionId: taken, disposition: 'accepted' }],
      passages: [],
    },
    duringThePhase,
  )
  const scope = { consultationId, reader: 'secretariat' as const }
  return { consultationId, phaseId, scope, taken, free, themeId, responseId }
}

describe('what a response is being written for', () => {
  test('is counted apart from what nobody answers yet', async ({ trx }) => {
    const { consultationId, phaseId, themeId } = await givenTaken(trx)

    expect(await listPendingThemes(trx, consultationId, [phaseId])).toEqual([
      { themeId, name: { fr: 'Eau' }, count: 1, beingAnswered: 1 },
    ])
  })

  test('is not offered with its theme a second time', async ({ trx }) => {
    const { scope, free, themeId, responseId } = await givenTaken(trx)

    expect(await listChosen(trx, scope, new URLSearchParams({ theme: themeId }))).toEqual({
      ids: [free],
      elsewhere: [{ responseId, count: 1 }],
    })
  })

  test('can be chosen by its number, and says where it is answered too', async ({ trx }) => {
    const { scope, taken, free, responseId } = await givenTaken(trx)

    const { ids } = await listChosen(trx, scope, new URLSearchParams({ contributions: 'C-0001' }))
    const rows = await listToAnswer(trx, scope, [taken, free])

    expect(ids).toEqual([taken])
    expect(rows.map(({ id, answeredIn }) => [id, answeredIn])).toEqual([
      [taken, responseId],
      [free, null],
    ])
    expect(await listBeingAnswered(trx, [taken], responseId)).toEqual([])
  })
})
