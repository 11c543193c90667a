import { findCoverage, listStatementProofs } from '~/db/queries/evidence'
import { findSources } from '~/db/queries/passage-sources'
import { listPhases } from '~/db/queries/phases'
import type { Document } from '~/app/domain/document'
import { readableText } from '~/app/domain/document-rows'
import type { VersionEvidence } from '~/app/domain/evidence'
import type { VersionVisit } from './version-visit.server'

/** So many uncovered contributions are listed by number; the register has the others. */
const UNCOVERED_SHOWN = 400

/** The evidence of a whole version, in a few queries however long it is. */
export async function evidenceOf(
  visit: VersionVisit,
  document: Document,
): Promise<VersionEvidence> {
  const { consultation, db, language, published, version } = visit
  if (version.kind === 'synthesis') {
    const proofs = [...(await listStatementProofs(db, version, published.language))]
    return { kind: 'statements', proofs, coverage: await coverageOf(visit) }
  }
  const places = readableText(document).rows.flatMap(({ id, blockIds, section }) =>
    blockIds.map((blockId) => ({ blockId, rowId: id, section })),
  )
  const languages = [published.language, language, ...consultation.languages]
  const { byRow, bySection } = await findSources(db, version, places, languages)
  return { kind: 'sources', byRow: [...byRow], bySection: [...bySection] }
}

async function coverageOf({ consultation, db, version }: VersionVisit) {
  const phases = await listPhases(db, consultation.id)
  const phase = phases.find(({ id }) => id === version.phaseId)
  if (!phase) return null
  const ofPhase = { draftId: version.draftId, id: version.id, phaseId: phase.id }
  const coverage = await findCoverage(db, ofPhase, UNCOVERED_SHOWN)
  return { ...coverage, phasePosition: phase.position }
}
