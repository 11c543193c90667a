import { describe, expect } from 'vitest'
import { sql } from 'kysely'
import type { Tx } from '~/db/connection'
import { listFigures, replaceFigures, countFigures } from '~/db/queries/report-figures'
import { listPendingOf } from '~/db/queries/reports'
import { partsOf, type Totals } from '~/app/domain/commented-report'
import { createText } from '~/app/i18n/create-text'
import charts from '~/app/i18n/en/charts.json'
import common from '~/app/i18n/en/common.json'
import reports from '~/app/i18n/en/reports.json'
import responses from '~/app/i18n/en/responses.json'
import { answerContributions } from '~/server/commands/answer-contributions'
import { changeReport, writePending } from '~/server/commands/change-report'
import { generateReport } from '~/server/commands/generate-report'
import { publishResponse } from '~/server/commands/publish-response'
import { publishVersion } from '~/server/commands/publish-version'
import { composeReport, withPending } from '~/server/documents/report/compose-report'
import { readReportFacts } from '~/server/documents/report/report-facts'
import { test } from '../support/database'
import { duringThePhase, givenContribution, givenMember } from '../support/given'
import { givenPublication } from '../support/given-publication'

const sentences = createText('en', { ...charts, ...common, ...reports, ...responses })
/** Signs have their words in another catalogue; here their keys do. */
const text: typeof sentences = (key, values) =>
  key.startsWith('sign.') ? key : sentences(key, values)

/** A report of the phase; two contributions, the first answered. */
async function givenReport(trx: Tx) {
  const given = await givenPublication(trx, 'report')
  const { consultationId, phaseId, secretaryId, draftId, textId } = given
  const answered = await givenContribution(trx, given, { number: 1 })
  await givenContribution(trx, given, { number: 2, consent: 'secretariat_only' })
  const responseId = await answerContributions(
    trx,
    secretaryId,
    {
      consultationId,
      responseId: null,
      replacesId: null,
      text: { en: 'Because.' },
      note: {},
      decisions: [{ contributionId: answered, disposition: 'not_accepted' }],
      passages: [],
    },
    duringThePhase,
  )
  await publishResponse(trx, secretaryId, { consultationId, responseId }, duringThePhase)
  const facts = await readReportFacts(trx, phaseId, 'en')
  const none = partsOf({ nodes: [] })
  const { document } = composeReport(draftId, facts, { text, language: 'en' }, none)
  const publish = (published = document) =>
    publishVersion(
      trx,
      secretaryId,
      {
        draftId,
        texts: [
          {
            language: 'en',
            draftTextId: textId,
            document: published,
            generation: 1,
            seq: 0,
            problem: null,
          },
        ],
        note: {},
      },
      duringThePhase,
    )
  return { ...given, facts, document, publish }
}

describe('a commented report', () => {
  test('is not published while something waits, and is once it lists it', async ({ trx }) => {
    const { publish, phaseId, draftId, document, secretaryId } = await givenReport(trx)
    await sql`savepoint before_publication`.execute(trx)
    await expect(publish()).rejects.toMatchObject({ refusal: 'contributions-pending' })
    await sql`rollback to before_publication`.execute(trx)

    const pending = await listPendingOf(trx, phaseId)
    const listed = withPending(draftId, document, pending, text)
    await writePending(trx, secretaryId, { draftId, citations: listed.citations })
    await publish(listed.document)
    await sql`set constraints all immediate`.execute(trx)

    expect(pending).toMatchObject([{ number: 2 }])
    expect(JSON.stringify(listed.document)).toContain('C-0002')
  })

  test('names every contribution a response answers, and what was not taken up', async ({
    trx,
  }) => {
    const { document } = await givenReport(trx)
    const parts = partsOf(document)

    for (const part of [parts.responses, parts.declined]) {
      expect(JSON.stringify(part.generated)).toContain('C-0001')
      expect(JSON.stringify(part.generated)).toContain('Because.')
    }
  })

  test('keeps what people wrote when it is generated again', async ({ trx }) => {
    const { document, facts, draftId } = await givenReport(trx)
    const parts = partsOf(document)
    const lessons = {
      type: 'paragraph' as const,
      id: crypto.randomUUID(),
      children: [{ type: 'text' as const, text: 'Listen longer.' }],
    }
    const before = { ...parts, lessons: { ...parts.lessons, written: [lessons] } }

    const again = composeReport(draftId, facts, { text, language: 'en' }, before)

    expect(partsOf(again.document).lessons.written).toMatchObject([{ id: lessons.id }])
    expect(partsOf(again.document).responses).toEqual(parts.responses)
  })

  test('carries its figures with the time they were counted', async ({ trx }) => {
    const { phaseId, draftId, consultationId } = await givenReport(trx)
    await replaceFigures(trx, { id: draftId, consultationId }, await countFigures(trx, phaseId))

    const figures = await listFigures(trx, draftId, null)

    const totals = figures.find(({ name }) => name === 'totals')
    expect(totals?.countedAt).toBeInstanceOf(Date)
    expect(totals?.value as Totals).toEqual({
      contributions: 2,
      people: 2,
      answered: 1,
      pending: 1,
      late: 0,
      secretariatOnly: 1,
    })
  })
})

describe('generateReport', () => {
  test('is asked for once at a time', async ({ trx }) => {
    const { consultationId, phaseId, secretaryId } = await givenReport(trx)
    const report = { consultationId, phaseId, language: 'en', title: { en: 'Report' } }
    await generateReport(trx, secretaryId, report)

    const again = generateReport(trx, secretaryId, report)

    await expect(again).rejects.toMatchObject({ refusal: 'report-not-ready' })
  })
})

describe('changeReport', () => {
  test('is refused to facilitators', async ({ trx }) => {
    const { consultationId, draftId } = await givenReport(trx)
    const farah = await givenMember(trx, 'Farah', 'facilitator', consultationId)

    const attempt = changeReport(trx, farah, { draftId, section: 'lessons' })

    await expect(attempt).rejects.toMatchObject({ refusal: 'not-your-role' })
  })
})
