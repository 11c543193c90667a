import { z } from 'zod'
import { replaceFigures } from '~/db/queries/report-figures'
import { replaceReportCitations } from '~/db/queries/reports'
import { partsOf } from '~/app/domain/commented-report'
import { INTERFACE_LANGUAGES } from '~/app/domain/language'
import type { LiveDrafts } from '~/app/http/context'
import { textIn } from '~/app/i18n/catalogues.server'
import { composeReport, type ComposedReport } from '../documents/report/compose-report'
import { readReportFacts } from '../documents/report/report-facts'
import type { JobHandler } from './runner'

const inputSchema = z.object({
  draftId: z.uuid(),
  draftTextId: z.uuid(),
  phaseId: z.uuid(),
  language: z.string(),
})

const STEPS = 3

/** Make a report out of the register; what people wrote in it stays. */
export const generateReportJob =
  (liveDrafts: LiveDrafts): JobHandler =>
  async (db, job, report) => {
    const { draftId, draftTextId, phaseId, language } = inputSchema.parse(job.input)
    const personId = job.startedById!
    await report(0, STEPS)
    const facts = await readReportFacts(db, phaseId, language)
    await report(1, STEPS)
    const text = textIn(INTERFACE_LANGUAGES.find((one) => one === language.split('-')[0]) ?? 'en')

    let composed: ComposedReport | undefined
    await liveDrafts.edit(
      draftTextId,
      personId,
      (before) => {
        composed = composeReport(draftId, facts, { text, language }, partsOf(before))
        return composed.document
      },
      async (trx) => {
        const citations = composed?.citations ?? []
        await replaceReportCitations(trx, draftId, personId, citations, 'all')
        await replaceFigures(
          trx,
          { id: draftId, consultationId: facts.consultation.id },
          facts.figures,
        )
      },
    )
    return { statements: facts.statements.length, pending: facts.pending.length }
  }
