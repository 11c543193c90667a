import { describe, expect } from 'vitest'
import { countAnswers } from '~/db/queries/answers-owed'
import { findResponse, listResponses } from '~/db/queries/responses'
import type { Tx } from '~/db/connection'
import type { Disposition } from '~/app/domain/disposition'
import { answerContributions, type Answer } from '~/server/commands/answer-contributions'
import { publishResponse } from '~/server/commands/publish-response'
import { test } from '../support/database'
import {
  duringThePhase,
  givenConsultation,
  givenContribution,
  givenContributor,
  givenMember,
  givenPerson,
  givenTheme,
} from '../support/given'
import { givenDraft, givenVersion } from '../support/given-draft'

/** Salma of the secretariat; Amina left an address and said two things, Bo said one without. */
async function givenSaid(trx: Tx) {
  const consultation = await givenConsultation(trx)
  const { consultationId } = consultation
  const salma = await givenMember(trx, 'Salma', 'secretariat', consultationId)
  const amina = await givenContributor(trx, consultationId, { email: 'amina@example.org' })
  const bo = await givenContributor(trx, consultationId, { name: 'Bo' })
  const say = (contributor_id: string, number: number) =>
    givenContribution(trx, consultation, { contributor_id, number })
  const said = [await say(amina, 1), await say(amina, 2), await say(bo, 3)]
  const answer = (facts: Partial<Answer> = {}): Answer => ({
    consultationId,
    responseId: null,
    replacesId: null,
    text: { fr: 'Parce que.' },
    note: {},
    decisions: said.map((contributionId) => ({ contributionId, disposition: 'accepted' })),
    passages: [],
    ...facts,
  })
  const dispositions = async () => {
    const rows = await trx
      .selectFrom('contributions')
      .where('consultation_id', '=', consultationId)
      .select('disposition')
      .orderBy('seq')
      .execute()
    return rows.map((row) => row.disposition)
  }
  return { ...consultation, salma, amina, said, answer, dispositions }
}

describe('publishResponse', () => {
  test('writes each disposition into the register and tells everyone once', async ({ trx }) => {
    const { salma, amina, said, answer, dispositions, consultationId } = await givenSaid(trx)
    const [one, two, three] = said as [string, string, string]
    const decisions: { contributionId: string; disposition: Disposition }[] = [
      { contributionId: one, disposition: 'accepted' },
      { contributionId: two, disposition: 'deferred' },
      { contributionId: three, disposition: 'accepted' },
    ]
    const responseId = await answerContributions(trx, salma, answer({ decisions }), duringThePhase)
    expect(await dispositions()).toEqual([null, null, null])

    await publishResponse(trx, salma, { consultationId, responseId }, duringThePhase)

    expect(await dispositions()).toEqual(['accepted', 'deferred', 'accepted'])
    const outbox = await trx.selectFrom('outbox').selectAll().execute()
    expect(outbox).toMatchObject([
      { kind: 'mail:response-published', contributor_id: amina, data: { responseId } },
    ])
  })

  test('writes to the account of someone who left no address', async ({ trx }) => {
    const { salma, answer, consultationId, phaseId } = await givenSaid(trx)
    const person = await givenPerson(trx, 'Chen')
    const chen = await givenContributor(trx, consultationId, { person_id: person })
    const contributionId = await givenContribution(
      trx,
      { consultationId, phaseId },
      { contributor_id: chen },
    )
    const decisions = [{ contributionId, disposition: 'noted' as const }]
    const responseId = await answerContributions(trx, salma, answer({ decisions }), duringThePhase)

    await publishResponse(trx, salma, { consultationId, responseId }, duringThePhase)

    const outbox = await trx.selectFrom('outbox').selectAll().execute()
    expect(outbox).toMatchObject([{ person_id: person, contributor_id: null }])
  })

  test.for([
    ['reason-missing', { text: { fr: '  ' } }],
    ['response-answers-nothing', { decisions: [] }],
  ] as const)('is refused: %s', async ([refusal, facts], { trx }) => {
    const { salma, answer, consultationId } = await givenSaid(trx)
    const responseId = await answerContributions(
      trx,
      salma,
      answer(facts as Partial<Answer>),
      duringThePhase,
    )

    const attempt = publishResponse(trx, salma, { consultationId, responseId }, duringThePhase)

    await expect(attempt).rejects.toMatchObject({ refusal })
  })

  test('is refused to drafters, who may propose', async ({ trx }) => {
    const { answer, consultationId } = await givenSaid(trx)
    const dario = await givenMember(trx, 'Dario', 'drafter', consultationId)
    const responseId = await answerContributions(trx, dario, answer(), duringThePhase)

    const attempt = publishResponse(trx, dario, { consultationId, responseId }, duringThePhase)

    await expect(attempt).rejects.toMatchObject({ refusal: 'not-your-role' })
  })

  test('corrects a published response by another, which decides from then on', async ({ trx }) => {
    const { salma, said, answer, dispositions, consultationId } = await givenSaid(trx)
    const first = await answerContributions(trx, salma, answer(), duringThePhase)
    await publishResponse(trx, salma, { consultationId, responseId: first }, duringThePhase)
    const decisions = [{ contributionId: said[0]!, disposition: 'not_accepted' as const }]

    const responseId = await answerContributions(
      trx,
      salma,
      answer({ replacesId: first, note: { fr: 'Une erreur.' }, decisions }),
      duringThePhase,
    )
    await publishResponse(trx, salma, { consultationId, responseId }, duringThePhase)

    expect(await dispositions()).toEqual(['not_accepted', 'accepted', 'accepted'])
    expect(await findResponse(trx, consultationId, first)).toMatchObject({
      replacedById: responseId,
      dispositions: [],
    })
  })

  test('is refused once it is published', async ({ trx }) => {
    const { salma, answer, consultationId } = await givenSaid(trx)
    const responseId = await answerContributions(trx, salma, answer(), duringThePhase)
    await publishResponse(trx, salma, { consultationId, responseId }, duringThePhase)

    const attempts = [
      () => publishResponse(trx, salma, { consultationId, responseId }, duringThePhase),
      () => answerContributions(trx, salma, answer({ responseId }), duringThePhase),
    ]

    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({ refusal: 'already-published' })
    }
  })
})

describe('answerContributions', () => {
  test('is refused for a contribution of another consultation', async ({ trx }) => {
    const { salma, answer } = await givenSaid(trx)
    const elsewhere = await givenContribution(trx, await givenConsultation(trx))
    const decisions = [{ contributionId: elsewhere, disposition: 'noted' as const }]

    const attempt = answerContributions(trx, salma, answer({ decisions }), duringThePhase)

    await expect(attempt).rejects.toMatchObject({ refusal: 'contribution-not-listed' })
  })

  test('keeps the passages that changed, and refuses those of nowhere', async ({ trx }) => {
    const { salma, answer, consultationId, phaseId } = await givenSaid(trx)
    const draft = await givenDraft(trx, { consultationId, phaseId })
    const { versionId, blockIds } = await givenVersion(trx, draft)
    const passages = [{ versionId, blockId: blockIds[0]! }]
    await answerContributions(trx, salma, answer({ passages }), duringThePhase)

    const attempt = answerContributions(
      trx,
      salma,
      answer({ passages: [{ versionId, blockId: crypto.randomUUID() }] }),
      duringThePhase,
    )

    await expect(attempt).rejects.toMatchObject({ refusal: 'not-found' })
  })
})

describe('listResponses and countAnswers', () => {
  test('say how far the answers are', async ({ trx }) => {
    const { salma, said, answer, consultationId } = await givenSaid(trx)
    const theme = await givenTheme(trx, consultationId)
    await trx
      .insertInto('assignments')
      .values({
        contribution_id: said[0]!,
        theme_id: theme,
        origin: 'human',
        decided_by_id: salma,
      } as never)
      .execute()
    const decisions = [{ contributionId: said[0]!, disposition: 'accepted' as const }]
    await answerContributions(trx, salma, answer({ decisions }), duringThePhase)

    const [response] = await listResponses(trx, { consultationId })

    expect(response).toMatchObject({
      state: 'proposed',
      phases: [1],
      dispositions: [{ disposition: 'accepted', count: 1 }],
      themes: [{ id: theme, name: { en: 'Water' } }],
    })
    expect(await countAnswers(trx, consultationId)).toMatchObject([
      { position: 1, answered: 0, proposed: 1, pending: 2 },
      { position: 2, answered: 0, proposed: 0, pending: 0 },
    ])
  })

  test('count as in preparation what a response given to somebody is to answer', async ({
    trx,
  }) => {
    const { salma, said, answer, consultationId } = await givenSaid(trx)
    const decisions = [{ contributionId: said[0]!, disposition: 'accepted' as const }]
    const id = await answerContributions(trx, salma, answer({ decisions }), duringThePhase)
    await trx.updateTable('responses').set({ state: 'assigned' }).where('id', '=', id).execute()

    const [phase] = await countAnswers(trx, consultationId)

    expect(phase).toMatchObject({ answered: 0, proposed: 1, pending: 2 })
  })
})
