import { listBlocks } from '~/db/queries/checkpoints'
import { findConsultation, type ConsultationRow } from '~/db/queries/consultations'
import { listGroups, type GroupRow } from '~/db/queries/groups'
import { countFigures } from '~/db/queries/report-figures'
import {
  findPhaseToReport,
  listPassagesOf,
  listPendingOf,
  listReportedResponses,
  listReportedStatements,
  type PhaseToReport,
  type ReportedResponse,
  type ReportedStatement,
} from '~/db/queries/reports'
import { findLatestVersion, listVersions } from '~/db/queries/versions'
import type { Db } from '~/db/connection'
import { blockChanges, type BlockChange } from '~/app/domain/block-changes'
import type { Figure, Totals } from '~/app/domain/commented-report'
import { textFor, type Version } from '~/app/domain/version'

/** Everything a report is generated from, read at one time. */
export type ReportFacts = {
  consultation: ConsultationRow
  phase: PhaseToReport
  groups: GroupRow[]
  figures: Omit<Figure, 'countedAt'>[]
  totals: Totals
  statements: ReportedStatement[]
  responses: ReportedResponse[]
  pending: { id: string; number: number | null }[]
  /** `null`: no version of the strategy follows another yet. */
  changes: { from: number; to: number; all: BlockChange[]; ofPhase: BlockChange[] } | null
}

/** @param language the report is written in. */
export async function readReportFacts(
  db: Db,
  phaseId: string,
  language: string,
): Promise<ReportFacts> {
  const phase = await findPhaseToReport(db, phaseId)
  const consultation = phase && (await findConsultation(db, phase.consultationId))
  if (!consultation) throw new Error(`No phase ${phaseId}`)
  const figures = await countFigures(db, phaseId)
  return {
    consultation,
    phase,
    groups: await listGroups(db, consultation.id),
    figures,
    totals: figures.find(({ name }) => name === 'totals')!.value as Totals,
    statements: await listReportedStatements(db, phaseId, language),
    responses: await listReportedResponses(db, phaseId),
    pending: await listPendingOf(db, phaseId),
    changes: await readChanges(db, phase, language),
  }
}

async function readChanges(
  db: Db,
  { id, consultationId }: PhaseToReport,
  language: string,
): Promise<ReportFacts['changes']> {
  const latest = await findLatestVersion(db, consultationId, 'strategy')
  if (!latest || latest.number === 1) return null
  const versions = await listVersions(db, latest.draftId)
  const previous = versions.find(({ number }) => number === latest.number - 1)
  if (!previous) return null
  const all = blockChanges(
    await blocksIn(db, previous, language),
    await blocksIn(db, latest, language),
  ).filter(({ status }) => status !== 'same')
  const passages = await listPassagesOf(db, id)
  const ids = new Set(passages.map(({ blockId }) => blockId))
  const ofPhase = all.filter(({ newBlock }) => newBlock !== null && ids.has(newBlock.blockId))
  return { from: previous.number, to: latest.number, all, ofPhase }
}

async function blocksIn(db: Db, version: Version, language: string) {
  const text = textFor(version.texts, [language])
  return text ? listBlocks(db, text.checkpointId) : []
}
