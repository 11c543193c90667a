import type { Tx } from '~/db/connection'
import { insertDraft, insertDraftText } from '~/db/queries/drafts'
import { insertEvent } from '~/db/queries/events'
import { insertJob, listJobs } from '~/db/queries/jobs'
import { findPhaseToReport, findReportDraft } from '~/db/queries/reports'
import { lockConsultation } from '~/db/queries/setup'
import type { Localized } from '~/app/domain/language'
import { Refused } from '~/app/domain/refusal'
import { requireRight } from './require-right'

export type ReportToGenerate = {
  consultationId: string
  phaseId: string
  /** The report's first language. */
  language: string
  title: Localized
}

/**
 * The secretariat has the report of a phase generated, or what is generated in it made anew. It is
 * long work: the report is there when the job is done.
 *
 * @returns the ids of the report's draft and of the job.
 * @throws {Refused}
 */
export async function generateReport(
  trx: Tx,
  personId: string,
  { consultationId, phaseId, language, title }: ReportToGenerate,
): Promise<{ draftId: string; jobId: string }> {
  await requireRight(trx, personId, consultationId, ['secretariat'])
  await lockConsultation(trx, consultationId)
  const phase = await findPhaseToReport(trx, phaseId)
  if (phase?.consultationId !== consultationId) throw new Refused('not-found')
  const jobs = await listJobs(trx, consultationId, 'generate-report')
  const isAtIt = jobs.some(
    ({ state, input }) =>
      (state === 'queued' || state === 'running') && input['phaseId'] === phaseId,
  )
  if (isAtIt) throw new Refused('report-not-ready')

  const known = await findReportDraft(trx, phaseId)
  const draft = known ?? (await begin(trx, personId, { consultationId, phaseId, language, title }))
  const input = {
    draftId: draft.id,
    draftTextId: draft.draftTextId,
    phaseId,
    language: draft.language,
  }
  const jobId = await insertJob(trx, {
    consultationId,
    kind: 'generate-report',
    input,
    startedById: personId,
  })
  await insertEvent(trx, {
    kind: 'report-generated',
    consultationId,
    subjectId: draft.id,
    personId,
    data: { phaseId, jobId },
  })
  return { draftId: draft.id, jobId }
}

async function begin(trx: Tx, personId: string, report: ReportToGenerate) {
  const { consultationId, phaseId, language, title } = report
  const id = await insertDraft(trx, {
    consultationId,
    phaseId,
    kind: 'report',
    title,
    createdById: personId,
  })
  return { id, draftTextId: await insertDraftText(trx, id, language), language }
}
