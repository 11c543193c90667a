import { sql, type Insertable } from 'kysely'
import type { Document } from '~/app/domain/document'
import { inTransaction } from './transaction'
import type { Db, Tx } from '../../connection'
import { json } from '../../json'
import type { CitationsTable } from '../../schema'
import { insertAll } from '../insert'
import { idFor } from '../random'
import type { World } from '../world'
import { evidenceFor, listCandidates, type Candidate, type Evidence } from './evidence'
import { draftIdOf, insertDraft, openLiveText, publishVersion, versionIdOf } from './publication'
import { documentOf, typeset, type SourceBlock } from './source'
import { SYNTHESIS_1 } from './synthesis-1'
import { SYNTHESIS_2 } from './synthesis-2'
import { readSynthesis, SYNTHESIS_LANGUAGES, type ThemeSource } from './synthesis-source'
import { SYNTHESIS_FRAMES } from './synthesis-texts'

/** Block keys of statements begin so; the block's id is `idFor('synthesis-1:statement:vote')`. */
const STATEMENT = 'statement:'
const UNCOVERED = 'uncovered'

const SYNTHESES = {
  1: { source: SYNTHESIS_1, startedAt: '2026-06-02 09:30', publishedAt: '2026-07-09 11:00' },
  2: { source: SYNTHESIS_2, startedAt: '2026-10-01 09:30', publishedAt: '2026-10-19 11:00' },
} as const

function synthesisThemes(phase: 1 | 2): ThemeSource[] {
  return readSynthesis(SYNTHESES[phase].source)
}

export function statementBlockId(phase: 1 | 2, key: string): string {
  return idFor(`synthesis-${phase}:${STATEMENT}${key}`)
}

/** The synthesis of a phase with its evidence, signed by the facilitator. */
export async function seedSynthesis(db: Db, world: World, phase: 1 | 2): Promise<void> {
  const name = `synthesis-${phase}`
  const { startedAt, publishedAt } = SYNTHESES[phase]
  const frame = SYNTHESIS_FRAMES[phase]
  const themes = synthesisThemes(phase)
  const candidates = await listCandidates(db, world, phase)
  const evidence = evidenceOf(themes, candidates)
  const uncovered = uncoveredBy(evidence, candidates)
  const texts = SYNTHESIS_LANGUAGES.map((language) => ({
    language,
    document: synthesisDocument(phase, themes, language, uncovered.length),
  }))
  await inTransaction(db, async (trx) => {
    await insertDraft(trx, world, {
      name,
      kind: 'synthesis',
      phase,
      title: frame.title,
      by: 'lina',
      createdAt: world.calendar.at(startedAt),
      languages: SYNTHESIS_LANGUAGES,
      generation: 2,
    })
    await publishVersion(trx, world, {
      name,
      number: 1,
      note: frame.note,
      by: 'lina',
      publishedAt: world.calendar.at(publishedAt),
      texts,
    })
    for (const version of [null, 1]) {
      const rows = citationRows(world, phase, evidence, uncovered, version)
      await insertAll(trx, 'citations', rows)
    }
    await countEvidence(trx, world, phase, world.calendar.at(publishedAt))
    for (const text of texts) await openLiveText(trx, name, 2, text)
  })
}

function evidenceOf(themes: readonly ThemeSource[], candidates: readonly Candidate[]) {
  const quoted = new Set<string>()
  const statements = themes.flatMap((theme) => theme.statements)
  return new Map(
    statements.map((statement) => [statement.key, evidenceFor(statement, candidates, quoted)]),
  )
}

function uncoveredBy(evidence: ReadonlyMap<string, Evidence[]>, candidates: readonly Candidate[]) {
  const cited = new Set([...evidence.values()].flat().map(({ contribution }) => contribution.id))
  return candidates.filter(({ id }) => !cited.has(id))
}

function synthesisDocument(
  phase: 1 | 2,
  themes: readonly ThemeSource[],
  language: string,
  uncovered: number,
): Document {
  const { title, introduction, uncoveredHeading, uncovered: words } = SYNTHESIS_FRAMES[phase]
  const blocks: SourceBlock[] = [
    { key: 'title', text: `# ${title[language]}` },
    { key: 'introduction', text: introduction[language] ?? '' },
    ...themes.flatMap(({ key, name, statements }) => [
      { key: `theme:${key}`, text: `## ${name[language]}` },
      ...statements.map((one) => ({ key: STATEMENT + one.key, text: one.text[language] ?? '' })),
    ]),
    { key: 'uncovered-heading', text: `## ${uncoveredHeading[language]}` },
    { key: UNCOVERED, text: (words[language] ?? '').replace('%n', String(uncovered)) },
  ]
  return documentOf(
    blocks.map(({ key, text }) => ({ key, text: typeset(text, language) })),
    `synthesis-${phase}`,
    (key) => (key.startsWith(STATEMENT) ? 'statement' : undefined),
  )
}

/** @param version `null`: of the working text; publication has copied them with its version. */
function citationRows(
  world: World,
  phase: 1 | 2,
  evidence: ReadonlyMap<string, Evidence[]>,
  uncovered: readonly Candidate[],
  version: number | null,
): Insertable<CitationsTable>[] {
  const name = `synthesis-${phase}`
  const common = {
    draft_id: draftIdOf(name),
    version_id: version === null ? null : versionIdOf(name, version),
    made_by_id: world.personId('lina'),
  }
  const cited = [...evidence].flatMap(([key, items]) =>
    items.map(({ contribution, stance, quote }) => ({
      ...common,
      id: citationIdOf(phase, key, contribution.id, version),
      block_id: statementBlockId(phase, key),
      contribution_id: contribution.id,
      stance,
      start_offset: quote?.start ?? null,
      end_offset: quote?.end ?? null,
      quote: quote?.text ?? null,
    })),
  )
  const listed = uncovered.map(({ id }) => ({
    ...common,
    block_id: idFor(`${name}:${UNCOVERED}`),
    contribution_id: id,
    stance: 'context' as const,
  }))
  return [...cited, ...listed]
}

function citationIdOf(
  phase: 1 | 2,
  statement: string,
  contribution: string,
  version: number | null,
) {
  return idFor(`citation:synthesis-${phase}:${statement}:${contribution}:${version ?? 'live'}`)
}

/** The published counts of each statement, counted by query from its citations. */
async function countEvidence(trx: Tx, world: World, phase: 1 | 2, countedAt: Date): Promise<void> {
  const name = `synthesis-${phase}`
  const counts = await trx
    .selectFrom('citations as citation')
    .innerJoin('contributions as contribution', 'contribution.id', 'citation.contribution_id')
    .where('citation.version_id', '=', versionIdOf(name, 1))
    .where('citation.stance', 'in', ['supports', 'dissents'])
    .groupBy('citation.block_id')
    .select([
      'citation.block_id as blockId',
      sql<number>`count(*)::int`.as('contributions'),
      sql<number>`count(distinct contribution.contributor_id)::int`.as('contributors'),
      sql<number>`(count(*) filter (where citation.stance = 'dissents'))::int`.as('dissents'),
    ])
    .execute()
  await insertAll(
    trx,
    'figures',
    counts.map(({ blockId, ...value }) => ({
      consultation_id: world.consultationId,
      draft_id: draftIdOf(name),
      version_id: versionIdOf(name, 1),
      name: 'statement-evidence',
      parameters: { blockId },
      value: json(value),
      counted_at: countedAt,
    })),
  )
}
