import type { Insertable } from 'kysely'
import {
  partsOf,
  type Figure,
  type ReportPart,
  type ReportParts,
  type ReportSection,
} from '~/app/domain/commented-report'
import type { Document } from '~/app/domain/document'
import { mapCitations } from '~/app/domain/document-citations'
import { textIn } from '~/app/i18n/catalogues.server'
import { composeReport, type ComposedReport } from '~/server/documents/report/compose-report'
import { readReportFacts, type ReportFacts } from '~/server/documents/report/report-facts'
import type { Db } from '../../connection'
import { json } from '../../json'
import type { CitationsTable, FiguresTable } from '../../schema'
import { insertAll } from '../insert'
import { idFor } from '../random'
import type { World } from '../world'
import { numberOfKeyIn, withNumbers } from './passage-numbers'
import { draftIdOf, insertDraft, openLiveText, publishVersion, versionIdOf } from './publication'
import { countForReport, type ReportNumbers } from './report-counts'
import { REPORT_1, REPORT_2, REPORT_TITLES } from './report-texts'
import { documentOf, readSource, type SourceBlock } from './source'
import { strategyV2 } from './strategy'
import { inTransaction } from './transaction'

const REPORTS = {
  1: { source: REPORT_1, startedAt: '2026-07-02 10:00', publishedAt: '2026-07-09 17:00' },
  2: { source: REPORT_2, startedAt: '2026-10-26 10:00', publishedAt: '2026-11-06 17:00' },
} as const

/** The commented report of a phase: its words written for it, all else made as the program makes it. */
export async function seedReport(db: Db, world: World, phase: 1 | 2): Promise<void> {
  const name = `report-${phase}`
  const { startedAt, publishedAt } = REPORTS[phase]
  const at = world.calendar.at(publishedAt)
  const numbers = await countForReport(db, world, phase)
  const facts = await factsOf(db, world, phase)
  const languageOf = { text: textIn('fr'), language: 'fr' }
  const report = composeReport(draftIdOf(name), facts, languageOf, writtenParts(phase, numbers))
  await inTransaction(db, async (trx) => {
    await insertDraft(trx, world, {
      name,
      kind: 'report',
      phase,
      title: REPORT_TITLES[phase],
      by: 'ines',
      createdAt: world.calendar.at(startedAt),
      languages: ['fr'],
      generation: 2,
    })
    await publishVersion(trx, world, {
      name,
      number: 1,
      note: {
        fr: 'Première publication.',
        en: 'First publication.',
        es: 'Primera publicación.',
      },
      by: 'ines',
      publishedAt: at,
      texts: [{ language: 'fr', document: mapCitations(report.document, publishedId) }],
    })
    for (const version of [null, 1]) {
      await insertAll(trx, 'citations', citationRows(world, phase, report, version))
      await insertAll(trx, 'figures', figureRows(world, phase, facts.figures, version, at))
    }
    await openLiveText(trx, name, 2, { language: 'fr', document: report.document })
  })
}

/** The first report was written before the text had two versions. */
async function factsOf(db: Db, world: World, phase: 1 | 2): Promise<ReportFacts> {
  const facts = await readReportFacts(db, world.phaseId(phase), 'fr')
  return phase === 1 ? { ...facts, changes: null } : facts
}

/** Which part of the report a block is written in, by the beginning of its key. */
const SECTIONS: Record<string, ReportSection> = {
  faits: 'summary',
  page: 'summary',
  objet: 'purpose',
  faire: 'how',
  qui: 'who',
  methode: 'method',
  change: 'changed',
  reponses: 'responses',
  refus: 'declined',
  ouvert: 'disagreements',
  lecons: 'lessons',
  suite: 'next',
}

/** On the one page, what stands under each of its headings. */
const PAGE_HEADINGS: Record<string, ReportSection> = {
  'page.2': 'asked',
  'page.6': 'said',
  'page.10': 'done',
}

/** What people wrote, by part; headings and tables are made by the program. */
function writtenParts(phase: 1 | 2, numbers: ReportNumbers): ReportParts {
  const [strategy] = strategyV2()
  const source = withNumbers(REPORTS[phase].source, numberOfKeyIn(strategy!.document)).replace(
    /%\{(\w+)\}/g,
    (_mark, name: string) => String(numbers[name] ?? 0),
  )
  const written = new Map<ReportSection, SourceBlock[]>()
  let onPage: ReportSection = 'summary'
  for (const block of readSource(source, 'fr')) {
    onPage = PAGE_HEADINGS[block.key] ?? onPage
    const [part = ''] = block.key.split('.')
    const section = part === 'page' ? onPage : SECTIONS[part]
    if (section === undefined || block.text.startsWith('#')) continue
    written.set(section, [...(written.get(section) ?? []), block])
  }
  const none = partsOf({ nodes: [] })
  const parts = Object.entries(none).map(([section]): [string, ReportPart] => [
    section,
    { written: nodesOf(phase, written.get(section as ReportSection) ?? []), generated: [] },
  ])
  return Object.fromEntries(parts) as ReportParts
}

function nodesOf(phase: 1 | 2, blocks: readonly SourceBlock[]): Document['nodes'] {
  return documentOf(blocks, `report-${phase}`).nodes
}

function publishedId(citationId: string): string {
  return idFor(`citation:${citationId}:1`)
}

function citationRows(
  world: World,
  phase: 1 | 2,
  { citations }: ComposedReport,
  version: number | null,
): Insertable<CitationsTable>[] {
  const name = `report-${phase}`
  return citations.map((one) => ({
    id: version === null ? one.id : publishedId(one.id),
    draft_id: draftIdOf(name),
    block_id: one.blockId,
    version_id: version === null ? null : versionIdOf(name, version),
    contribution_id: one.contributionId,
    start_offset: one.start,
    end_offset: one.end,
    quote: one.quote,
    cited_version_id: one.citedVersionId,
    cited_block_id: one.citedBlockId,
    stance: one.stance,
    made_by_id: world.personId('ines'),
  }))
}

function figureRows(
  world: World,
  phase: 1 | 2,
  figures: readonly Omit<Figure, 'countedAt'>[],
  version: number | null,
  at: Date,
): Insertable<FiguresTable>[] {
  const name = `report-${phase}`
  return figures.map((figure) => ({
    consultation_id: world.consultationId,
    draft_id: draftIdOf(name),
    version_id: version === null ? null : versionIdOf(name, version),
    name: figure.name,
    parameters: figure.parameters,
    value: json(figure.value),
    counted_at: at,
  })) as Insertable<FiguresTable>[]
}
