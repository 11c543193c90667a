import { describe, expect } from 'vitest'
import type { Db } from '~/db/connection'
import { listEvidence, listStatementCounts, listUncovered } from '~/db/queries/citations-writing'
import {
  citeContributions,
  quoteContribution,
  unciteContribution,
} from '~/server/commands/cite-contribution'
import { changeStatement } from '~/server/commands/change-statement'
import { publishVersion } from '~/server/commands/publish-version'
import {
  quotePlace,
  statementsOf,
  withoutStatement,
  withStatement,
  withStatementMoved,
  withStatementText,
} from '~/app/domain/synthesis'
import {
  duringThePhase,
  givenConsultation,
  givenContribution,
  givenMember,
  givenRole,
} from '../support/given'
import { givenDraft } from '../support/given-draft'
import { blockIdFor } from '../support/documents'
import { test } from '../support/database'

const statementId = blockIdFor(1)

async function givenSynthesis(db: Db) {
  const consultation = await givenConsultation(db)
  const { consultationId, phaseId } = consultation
  const ines = await givenMember(db, 'Inès', 'secretariat', consultationId)
  const draft = await givenDraft(db, consultation, {
    kind: 'synthesis',
    created_by_id: ines,
    language: 'fr',
  })
  const group = { stakeholder_group_id: consultation.groupIds[0] }
  const said = await givenContribution(db, consultation, {
    language: 'fr',
    text: '👩‍🌾 De l’eau, et de l’ombre.',
    ...group,
  })
  const other = await givenContribution(db, consultation)
  const where = { consultationId, draftId: draft.draftId }
  const document = withStatement({ nodes: [] }, { id: statementId, text: 'De l’eau.' }, null)
  const cite = { ...where, statementId, document, stance: 'supports' as const }
  return {
    ...draft,
    consultationId,
    phaseId,
    ines,
    said,
    other,
    where,
    cite,
    groupId: group.stakeholder_group_id,
  }
}

async function listEventKinds(db: Db, consultationId: string): Promise<string[]> {
  const events = db.selectFrom('events').where('consultation_id', '=', consultationId)
  return (await events.select('kind').execute()).map(({ kind }) => kind)
}

describe('citeContributions', () => {
  test('gives a statement its evidence once, counted apart from people', async ({ trx }) => {
    const { ines, said, other, cite, draftId, phaseId, groupId } = await givenSynthesis(trx)

    await citeContributions(trx, ines, { ...cite, contributionIds: [said] })
    await citeContributions(trx, ines, { ...cite, contributionIds: [said] })
    await citeContributions(trx, ines, { ...cite, contributionIds: [other], stance: 'dissents' })

    expect(await listStatementCounts(trx, draftId)).toEqual([
      {
        blockId: statementId,
        contributions: 2,
        people: 2,
        supports: 1,
        dissents: 1,
        groups: [{ groupId, supports: 1, dissents: 0 }],
      },
    ])
    expect(await listUncovered(trx, { phaseId, draftId }, 10)).toEqual({ count: 0, first: [] })
  })

  test('is refused when nothing is chosen, and for another consultation', async ({ trx }) => {
    const { ines, cite } = await givenSynthesis(trx)
    const foreign = await givenContribution(trx, await givenConsultation(trx))

    await expect(
      citeContributions(trx, ines, { ...cite, contributionIds: [] }),
    ).rejects.toMatchObject({ refusal: 'nothing-chosen' })
    await expect(
      citeContributions(trx, ines, { ...cite, contributionIds: [foreign] }),
    ).rejects.toMatchObject({ refusal: 'contribution-not-listed' })
  })

  test('is refused where draft, statement and consultation are not of one another', async ({
    trx,
  }) => {
    const { ines, said, cite, consultationId } = await givenSynthesis(trx)
    const there = await givenSynthesis(trx)
    const strategy = await givenDraft(trx, there)
    await givenRole(trx, ines, 'drafter', there.consultationId)
    const contributionIds = [said]

    for (const wrong of [
      { ...cite, contributionIds, draftId: there.draftId },
      { ...cite, contributionIds, consultationId: there.consultationId },
      { ...there.cite, contributionIds, draftId: strategy.draftId },
      { ...cite, contributionIds, statementId: blockIdFor(7) },
    ]) {
      const attempt = citeContributions(trx, ines, wrong)
      await expect(attempt).rejects.toMatchObject({ refusal: 'not-found' })
    }
    const attempt = citeContributions(trx, there.ines, { ...cite, contributionIds })
    await expect(attempt).rejects.toMatchObject({ refusal: 'not-your-role' })
    expect(await listEventKinds(trx, consultationId)).toEqual([])
  })
})

describe('quoteContribution', () => {
  test('keeps the words as they were said, at their place', async ({ trx }) => {
    const { ines, said, cite, where, draftId } = await givenSynthesis(trx)
    await citeContributions(trx, ines, { ...cite, contributionIds: [said] })
    const [citation] = await listEvidence(trx, draftId)

    await quoteContribution(trx, ines, { ...where, citationId: citation!.id, quote: ' De l’eau ' })

    expect(await listEvidence(trx, draftId)).toMatchObject([{ quote: 'De l’eau' }])
    expect(await listEventKinds(trx, where.consultationId)).toContain('statement-evidence-quoted')
    const attempt = quoteContribution(trx, ines, {
      ...where,
      citationId: citation!.id,
      quote: 'Du vin',
    })
    await expect(attempt).rejects.toMatchObject({ refusal: 'quote-not-literal' })
  })

  test('is undone with its citation', async ({ trx }) => {
    const { ines, said, cite, where, draftId, phaseId } = await givenSynthesis(trx)
    await citeContributions(trx, ines, { ...cite, contributionIds: [said] })
    const [citation] = await listEvidence(trx, draftId)

    await unciteContribution(trx, ines, { ...where, citationId: citation!.id })

    expect(await listEvidence(trx, draftId)).toEqual([])
    expect((await listUncovered(trx, { phaseId, draftId }, 10)).count).toBe(2)
  })
})

describe('changeStatement', () => {
  test('takes out with a statement all it rested on', async ({ trx }) => {
    const { ines, said, cite, where, draftId } = await givenSynthesis(trx)
    await citeContributions(trx, ines, { ...cite, contributionIds: [said] })

    await changeStatement(trx, ines, { ...where, statementId, intent: 'remove' })

    expect(await listEvidence(trx, draftId)).toEqual([])
    expect(await listEventKinds(trx, where.consultationId)).toContain('statement-remove')
  })

  test('is for the team of its consultation', async ({ trx }) => {
    const { where, ines } = await givenSynthesis(trx)
    const there = await givenSynthesis(trx)
    const edit = { ...where, statementId, intent: 'edit' as const }

    const stranger = changeStatement(trx, there.ines, edit)
    await expect(stranger).rejects.toMatchObject({ refusal: 'not-your-role' })
    const elsewhere = changeStatement(trx, ines, { ...edit, draftId: there.draftId })
    await expect(elsewhere).rejects.toMatchObject({ refusal: 'not-found' })
  })
})

describe('publishVersion of a synthesis', () => {
  test('is refused while a statement rests on nothing; then copies what it rests on', async ({
    trx,
  }) => {
    const { ines, said, cite, draftId, textId } = await givenSynthesis(trx)
    const document = withStatement(
      { nodes: [] },
      { id: statementId, text: 'Il faut de l’eau.' },
      { id: blockIdFor(2), text: 'Eau' },
    )
    const text = {
      language: 'fr',
      draftTextId: textId,
      document,
      generation: 1,
      seq: 1,
      problem: null,
    }
    const publication = { draftId, texts: [text], note: {} }

    const early = publishVersion(trx, ines, publication, duringThePhase)
    await expect(early).rejects.toMatchObject({ refusal: 'statement-without-evidence' })

    await citeContributions(trx, ines, { ...cite, contributionIds: [said] })
    const versionId = await publishVersion(trx, ines, publication, duringThePhase)

    expect(await listEvidence(trx, draftId, versionId)).toMatchObject([{ contributionId: said }])
  })
})

describe('the text of a synthesis', () => {
  const heading = { id: blockIdFor(9), text: 'Eau' }
  const one = withStatement({ nodes: [] }, { id: blockIdFor(1), text: 'Un' }, heading)
  const two = withStatement(one, { id: blockIdFor(2), text: 'Deux' }, heading)

  test('holds its statements under headings, in order', () => {
    expect(statementsOf(two)).toEqual([
      { blockId: blockIdFor(1), text: 'Un', heading: 'Eau' },
      { blockId: blockIdFor(2), text: 'Deux', heading: 'Eau' },
    ])
  })

  test('is changed statement by statement', () => {
    const texts = (document: typeof two) => statementsOf(document).map(({ text }) => text)
    expect(texts(withStatementMoved(two, blockIdFor(2), 'earlier'))).toEqual(['Deux', 'Un'])
    expect(texts(withStatementMoved(two, blockIdFor(2), 'later'))).toEqual(['Un', 'Deux'])
    expect(texts(withoutStatement(two, blockIdFor(1)))).toEqual(['Deux'])
    expect(texts(withStatementText(two, blockIdFor(1), 'Une'))).toEqual(['Une', 'Deux'])
  })

  test('finds a quote word for word only', () => {
    expect(quotePlace('👍 oui, oui', 'oui')).toEqual({ start: 3, end: 6 })
    expect(quotePlace('oui', 'Oui')).toBeNull()
    expect(quotePlace('oui', ' ')).toBeNull()
  })

  test('finds words whose apostrophes, quotation marks and spaces were typed otherwise', () => {
    const said = 'Ils disent\u00a0: «\u202fL’eau, c’est loin\u202f». L’école aussi.'
    const found = (words: string) => {
      const place = quotePlace(said, words)
      return place && said.slice(place.start, place.end)
    }
    expect(found("L'eau, c'est loin")).toBe('L’eau, c’est loin')
    expect(found('disent : " L‘eau')).toBe('disent\u00a0: «\u202fL’eau')
    expect(found("L'hôpital")).toBeNull()
    expect(quotePlace("l’eau, l'eau", "l'eau")).toEqual({ start: 7, end: 12 })
  })
})
