import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import type { Tx } from '~/db/connection'
import { listInternalComments } from '~/db/queries/internal-comments'
import { listDueOutbox } from '~/db/queries/outbox'
import { listSectionReviews } from '~/db/queries/section-reviews'
import { listSectionStates } from '~/db/queries/section-states'
import { setReadiness } from '~/server/commands/change-section'
import { handOverSection } from '~/server/commands/hand-over-section'
import { mailsByKind } from '~/server/mails/kinds'
import { test } from '../support/database'
import { givenConsultation, givenMember, givenPerson } from '../support/given'
import { givenDraft } from '../support/given-draft'

const mails = mailsByKind({ origin: () => 'https://example.org', secret: 'secret' })

async function givenSection(trx: Tx) {
  const consultation = await givenConsultation(trx)
  const { draftId, textId } = await givenDraft(trx, consultation)
  const member = (name: string) => givenMember(trx, name, 'drafter', consultation.consultationId)
  const [ines, marc] = [await member('Inès'), await member('Marc')]
  await trx.updateTable('people').set({ language: 'en' }).where('id', 'in', [ines, marc]).execute()
  const blockId = randomUUID()
  const facts = { draftId, draftTextId: textId, blockId, title: 'Water', message: '' }
  return { draftId, blockId, ines, marc, facts }
}

async function mailsDue(trx: Tx) {
  const rows = await listDueOutbox(trx)
  return Promise.all(rows.map((row) => mails[row.kind]!(trx, row)))
}

describe('handOverSection', () => {
  test('puts the section in review, and writes to who is to read it', async ({ trx }) => {
    const { facts, draftId, blockId, ines, marc } = await givenSection(trx)

    const message = 'Is the figure right?'
    await handOverSection(trx, ines, { ...facts, reviewerIds: [marc], message })

    expect(await listSectionStates(trx, draftId)).toMatchObject([
      { blockId, readiness: 'in_review' },
    ])
    expect(await listSectionReviews(trx, draftId)).toMatchObject([
      { blockId, reviewerId: marc, reviewer: 'Marc', handedBy: 'Inès' },
    ])
    expect(await listInternalComments(trx, draftId)).toMatchObject([{ blockId, text: message }])
    const [mail, ...others] = await mailsDue(trx)
    expect(others).toEqual([])
    expect(mail).toMatchObject({ subject: 'To review: Water (Strategy)' })
    expect(mail!.text).toContain('Inès asks you to review the section “Water”')
    expect(mail!.text).toContain(message)
    expect(mail!.text).toContain(
      `/en/drafts/${draftId}/edit?text=${facts.draftTextId}#b-${blockId}`,
    )
  })

  test('asks those named last, and nobody else', async ({ trx }) => {
    const { facts, draftId, ines, marc } = await givenSection(trx)
    await handOverSection(trx, ines, { ...facts, reviewerIds: [marc] })

    await handOverSection(trx, marc, { ...facts, reviewerIds: [ines, marc] })

    expect(await listSectionReviews(trx, draftId)).toMatchObject([{ reviewerId: ines }])
  })

  test('is refused without somebody else of the team', async ({ trx }) => {
    const { facts, ines } = await givenSection(trx)
    const stranger = await givenPerson(trx, 'Zoé')

    for (const reviewerIds of [[], [ines], [stranger]]) {
      await expect(handOverSection(trx, ines, { ...facts, reviewerIds })).rejects.toMatchObject({
        refusal: 'reviewer-missing',
      })
    }
    await expect(
      handOverSection(trx, stranger, { ...facts, reviewerIds: [ines] }),
    ).rejects.toMatchObject({ refusal: 'not-your-role' })
  })

  test('ends when somebody says how the section stands, and who asked hears of it', async ({
    trx,
  }) => {
    const { facts, draftId, blockId, ines, marc } = await givenSection(trx)
    await handOverSection(trx, ines, { ...facts, reviewerIds: [marc] })

    await setReadiness(trx, marc, { draftId, blockId }, 'ready')

    expect(await listSectionReviews(trx, draftId)).toEqual([])
    const subjects = (await mailsDue(trx)).map((mail) => mail?.subject)
    expect(subjects.sort()).toEqual(['Reviewed: Water (Strategy)', 'To review: Water (Strategy)'])
  })
})
