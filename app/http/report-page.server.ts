import type { Db } from '~/db/connection'
import { listCitationWords } from '~/db/queries/citations'
import type { ConsultationRow } from '~/db/queries/consultations'
import { listGroups } from '~/db/queries/groups'
import { listPhases } from '~/db/queries/phases'
import { listFigures } from '~/db/queries/report-figures'
import { blocksOf, wordCount, type Document } from '~/app/domain/document'
import { citationHtml, citationIdsOf } from '~/app/domain/document-citations'
import type { InterfaceLanguage } from '~/app/domain/language'
import { reportView } from '~/app/domain/report-view'
import { readingLength } from '~/app/domain/version'
import { textIn } from '~/app/i18n/catalogues.server'
import { documentWords } from '~/app/i18n/document-words'

type Which = { draftId: string; versionId: string | null; phaseId: string | null }

/** What a report's page shows of its text and figures, its citations filled in as consent allows now. */
export async function findReportPage(
  db: Db,
  consultation: ConsultationRow,
  { draftId, versionId, phaseId }: Which,
  document: Document,
  language: InterfaceLanguage,
) {
  const cited = await listCitationWords(db, citationIdsOf(document))
  const home = `/${language}/consultations/${consultation.slug}`
  const hrefOf = (number: number) => `${home}/contributions/${number}`
  const fill = { hrefOf, withheld: textIn(language)('report.withheld') }
  const phases = await listPhases(db, consultation.id)
  const phase = phases.find(({ id }) => id === phaseId)
  return {
    view: reportView(document, {
      citation: (id) => citationHtml(id, cited.get(id), fill),
      hrefOf,
      words: documentWords(textIn(language)),
    }),
    figures: await listFigures(db, draftId, versionId),
    groups: await listGroups(db, consultation.id),
    phase: phase
      ? { position: phase.position, opensAt: phase.opensAt, closesAt: phase.closesAt }
      : null,
    phaseCount: phases.length,
    pages: readingLength(wordCount(blocksOf(document))).pages,
  }
}
