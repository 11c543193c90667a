import { sql, type Insertable } from 'kysely'
import type { Document } from '~/app/domain/document'
import type { Db } from '../../connection'
import { json } from '../../json'
import type { CitationsTable } from '../../schema'
import { insertAll } from '../insert'
import { idFor } from '../random'
import type { World } from '../world'
import { draftIdOf, insertDraft, openLiveText, publishVersion, versionIdOf } from './publication'
import { numberOfKeyIn, withNumbers } from './passage-numbers'
import { strategyV2 } from './strategy'
import { countForReport, type ReportCounts } from './report-counts'
import { REPORT_1, REPORT_2, REPORT_TITLES } from './report-texts'
import { documentOf, readSource, typeset, type SourceBlock } from './source'
import { statementBlockId, synthesisThemes } from './syntheses'
import { inTransaction } from './transaction'

const REPORTS = {
  1: { source: REPORT_1, startedAt: '2026-07-02 10:00', publishedAt: '2026-07-09 17:00' },
  2: { source: REPORT_2, startedAt: '2026-10-26 10:00', publishedAt: '2026-11-06 17:00' },
} as const

/** A quote that stands in the report, by the citation of the synthesis it is taken from. */
type Quote = {
  statementId: string
  contributionId: string
  start: number
  end: number
  text: string
  stance: 'supports' | 'dissents'
}
type Statement = { contributions: number; contributors: number; dissents: number; quotes: Quote[] }

/** The commented report of a phase, its numbers counted and its quotes left to consent. */
export async function seedReport(db: Db, world: World, phase: 1 | 2): Promise<void> {
  const name = `report-${phase}`
  const { startedAt, publishedAt } = REPORTS[phase]
  const at = world.calendar.at(publishedAt)
  const counts = await countForReport(db, world, phase)
  const heard = await statementsOf(db, phase)
  const answered = await countAnswers(db, world, phase)
  const documentFor = (version: number | null) =>
    reportDocument(phase, counts, heard, answered, version)
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
      texts: [{ language: 'fr', document: documentFor(1) }],
    })
    const quotes = [...heard.values()].flatMap((statement) => statement.quotes)
    for (const version of [null, 1]) {
      await insertAll(trx, 'citations', quoteRows(world, phase, quotes, version))
    }
    await insertAll(trx, 'figures', figureRows(world, phase, counts, at))
    await openLiveText(trx, name, 2, { language: 'fr', document: documentFor(null) })
  })
}

/** What each statement of the phase's synthesis rests on, and its quotes. */
async function statementsOf(db: Db, phase: 1 | 2): Promise<Map<string, Statement>> {
  const versionId = versionIdOf(`synthesis-${phase}`, 1)
  const figures = await db
    .selectFrom('figures')
    .where('version_id', '=', versionId)
    .where('name', '=', 'statement-evidence')
    .select([sql<string>`parameters ->> 'blockId'`.as('blockId'), 'value'])
    .execute()
  const quotes = await db
    .selectFrom('citations')
    .where('version_id', '=', versionId)
    .where('quote', 'is not', null)
    .orderBy('block_id')
    .orderBy('stance', 'desc')
    .orderBy('contribution_id')
    .selectAll()
    .execute()
  return new Map(
    figures.map(({ blockId, value }) => [
      blockId,
      {
        ...(value as Omit<Statement, 'quotes'>),
        quotes: quotes
          .filter(({ block_id }) => block_id === blockId)
          .map((row) => ({
            statementId: blockId,
            contributionId: row.contribution_id!,
            start: row.start_offset!,
            end: row.end_offset!,
            text: row.quote!,
            stance: row.stance as Quote['stance'],
          })),
      },
    ]),
  )
}

type Answered = { text: string; said: number }

async function countAnswers(db: Db, world: World, phase: 1 | 2): Promise<Answered[]> {
  const { rows } = await sql<Answered>`
    select response.text ->> 'fr' as text, count(*)::int as said
    from responses as response
    join dispositions as decided on decided.response_id = response.id and decided.ended_at is null
    join contributions as said on said.id = decided.contribution_id
    where response.state = 'published' and said.phase_id = ${world.phaseId(phase)} and said.state = 'listed'
    group by response.id, response.text order by 2 desc, 1
  `.execute(db)
  return rows
}

function reportDocument(
  phase: 1 | 2,
  counts: ReportCounts,
  heard: ReadonlyMap<string, Statement>,
  answered: readonly Answered[],
  version: number | null,
): Document {
  const [strategy] = strategyV2()
  const source = withNumbers(REPORTS[phase].source, numberOfKeyIn(strategy!.document))
    .replace(/%\{(\w+)\}/g, (_mark, name: string) => String(counts.numbers[name] ?? 0))
    .replace(/^%table:(\w+)$/gm, (_mark, name: string) =>
      tableSource(name, counts.tables[name] ?? []),
    )
    .replace(/^%answers$/m, () => answersSource(answered))
  const [before = '', after = ''] = source.split(/^%heard$/m)
  const blocks = [
    ...readSource(before, 'fr'),
    ...heardBlocks(phase, heard, version),
    ...readSource(after, 'fr'),
  ]
  return asQuotes(documentOf(blocks, `report-${phase}`))
}

function tableSource(name: string, rows: readonly (string | number)[][]): string {
  return rows.map((cells, row) => `[${name}.${row}] | ${cells.join(' | ')}`).join('\n\n')
}

function answersSource(answered: readonly Answered[]): string {
  const rows = answered.map(({ text, said }) => [text, said])
  return tableSource('answers', [['Notre réponse', 'Contributions'], ...rows])
}

/** By theme: each statement with its counts, then its quotes. */
function heardBlocks(
  phase: 1 | 2,
  heard: ReadonlyMap<string, Statement>,
  version: number | null,
): SourceBlock[] {
  return synthesisThemes(phase).flatMap(({ key, name, statements }) => [
    { key: `heard:${key}`, text: `### ${name['fr']}` },
    ...statements.flatMap((one) => {
      const found = heard.get(statementBlockId(phase, one.key))
      const counted = found ? ` ${countsInWords(found)}` : ''
      const words = typeset((one.text['fr'] ?? '') + counted, 'fr')
      const quotes = (found?.quotes ?? []).map((quote) => ({
        key: quoteKey(quote),
        text: `{{${citationIdOf(phase, quote, version)}}}`,
      }))
      return [{ key: `heard:${key}:${one.key}`, text: words }, ...quotes]
    }),
  ])
}

function countsInWords({ contributions, contributors, dissents }: Statement): string {
  const against = ['', ', dont un avis contraire'][dissents] ?? `, dont ${dissents} avis contraires`
  return `(${contributions} contributions, ${contributors} voix${against}.)`
}

/** A paragraph that is nothing but a citation is a quote. */
function asQuotes(document: Document): Document {
  return {
    nodes: document.nodes.map((node) =>
      node.type === 'paragraph' && node.children[0]?.type === 'citation'
        ? { ...node, type: 'quote' as const }
        : node,
    ),
  }
}

function quoteKey({ statementId, contributionId }: Quote): string {
  return `quote:${statementId}:${contributionId}`
}

function citationIdOf(phase: 1 | 2, quote: Quote, version: number | null): string {
  return idFor(`citation:report-${phase}:${quoteKey(quote)}:${version ?? 'live'}`)
}

function quoteRows(
  world: World,
  phase: 1 | 2,
  quotes: readonly Quote[],
  version: number | null,
): Insertable<CitationsTable>[] {
  return quotes.map((quote) => ({
    id: citationIdOf(phase, quote, version),
    draft_id: draftIdOf(`report-${phase}`),
    block_id: idFor(`report-${phase}:${quoteKey(quote)}`),
    version_id: version === null ? null : versionIdOf(`report-${phase}`, version),
    contribution_id: quote.contributionId,
    start_offset: quote.start,
    end_offset: quote.end,
    quote: quote.text,
    stance: quote.stance,
    made_by_id: world.personId('ines'),
  }))
}

function figureRows(world: World, phase: 1 | 2, { numbers, tables }: ReportCounts, at: Date) {
  const named = Object.entries({ ...numbers, ...tables })
  return named.map(([name, value]) => ({
    consultation_id: world.consultationId,
    draft_id: draftIdOf(`report-${phase}`),
    version_id: versionIdOf(`report-${phase}`, 1),
    name: `report-${name}`,
    parameters: { phase },
    value: json(value),
    counted_at: at,
  }))
}
