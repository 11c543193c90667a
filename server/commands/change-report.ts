import type { Tx } from '~/db/connection'
import { findDraft } from '~/db/queries/drafts'
import { insertEvent } from '~/db/queries/events'
import { replaceReportCitations, type ReportCitation } from '~/db/queries/reports'
import type { EditableSection } from '~/app/domain/commented-report'
import { Refused } from '~/app/domain/refusal'
import { requireRight } from './require-right'
import { requireWriter } from './require-writer'

/**
 * Someone of the team writes in one of the marked places of a report; goes with the change of the
 * live text, in one transaction.
 *
 * @throws {Refused}
 */
export async function changeReport(
  trx: Tx,
  personId: string,
  { draftId, section }: { draftId: string; section: EditableSection },
): Promise<void> {
  const draft = await requireWriter(trx, personId, draftId)
  if (draft.kind !== 'report') throw new Refused('not-found')
  await insertEvent(trx, {
    kind: 'report-changed',
    consultationId: draft.consultationId,
    subjectId: draftId,
    personId,
    data: { section },
  })
}

/**
 * The report is made to list what is pending, by number, on the day it is published.
 *
 * @param citations `[]`: it lists none, and cannot be published while there are any.
 * @throws {Refused}
 */
export async function writePending(
  trx: Tx,
  personId: string,
  { draftId, citations }: { draftId: string; citations: readonly ReportCitation[] },
): Promise<void> {
  const draft = await findDraft(trx, draftId)
  if (draft?.kind !== 'report') throw new Refused('not-found')
  await requireRight(trx, personId, draft.consultationId, ['secretariat'])
  await replaceReportCitations(trx, draftId, personId, citations, 'pending')
}
