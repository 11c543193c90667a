import { sql } from 'kysely'
import type { Db } from '../../connection'
import type { PhaseKey, World } from '../world'
import { checkpointIdOf } from './publication'

/** The numbers of a report, each by a query; they are kept as figures of its version. */
export type ReportCounts = {
  numbers: Record<string, number>
  /** Rows of a table by its name: a label, then counts. The first row is its head. */
  tables: Record<string, (string | number)[][]>
}

const CHANNELS: Record<string, string> = {
  discussion: 'Discussion en ligne',
  survey: 'Questionnaire',
  session: 'Sessions d’écoute',
  meeting: 'Réunions',
  regional_event: 'Rencontres régionales',
  draft_comment: 'Commentaires du texte',
  email: 'Courriels',
  letter: 'Lettres',
  import: 'Reprises d’autres sites',
}
const LANGUAGES: Record<string, string> = {
  fr: 'Français',
  en: 'Anglais',
  es: 'Espagnol',
  ar: 'Arabe',
  pt: 'Portugais',
}
const DISPOSITIONS: Record<string, string> = {
  accepted: 'Acceptée',
  accepted_in_part: 'Acceptée en partie',
  already_covered: 'Déjà dans le texte',
  deferred: 'Reportée',
  noted: 'Prise en note',
  out_of_scope: 'Hors champ',
  not_accepted: 'Non retenue',
}

export async function countForReport(db: Db, world: World, phase: PhaseKey): Promise<ReportCounts> {
  return {
    numbers: {
      ...(await countPhase(db, world, phase)),
      ...(phase === 1 ? {} : await countThreads(db)),
    },
    tables: {
      channels: await countBy(db, world, phase, 'Canal', sql`said.channel`, CHANNELS),
      groups: await countBy(db, world, phase, 'Groupe', sql`"group".name ->> 'fr'`),
      regions: await countBy(db, world, phase, 'Région', sql`author.region`),
      languages: await countBy(db, world, phase, 'Langue', sql`said.language`, LANGUAGES),
      dispositions: await countDispositions(db, world, phase),
    },
  }
}

/** Contributions and contributors of the phase for each value, most first; unknown ones last. */
async function countBy(
  db: Db,
  world: World,
  phase: PhaseKey,
  title: string,
  value: ReturnType<typeof sql>,
  labels: Record<string, string> = {},
): Promise<(string | number)[][]> {
  const { rows } = await sql<{ value: string | null; said: number; people: number }>`
    select ${value} as value, count(*)::int as said, count(distinct said.contributor_id)::int as people
    from contributions as said
    left join contributors as author on author.id = said.contributor_id
    left join stakeholder_groups as "group" on "group".id = said.stakeholder_group_id
    where said.phase_id = ${world.phaseId(phase)} and said.state = 'listed'
    group by 1 order by 1 is null, 2 desc, 1
  `.execute(db)
  const named = rows.map(({ value, said, people }): (string | number)[] => [
    value === null ? 'Non dit' : (labels[value] ?? value),
    people,
    said,
  ])
  return [[title, 'Voix', 'Contributions'], ...named]
}

async function countPhase(db: Db, world: World, phase: PhaseKey): Promise<Record<string, number>> {
  return db
    .selectFrom('contributions')
    .where('phase_id', '=', world.phaseId(phase))
    .where('state', '=', 'listed')
    .select([
      sql<number>`count(*)::int`.as('contributions'),
      sql<number>`count(distinct contributor_id)::int`.as('contributors'),
      sql<number>`(count(*) filter (where contributor_id is null))::int`.as('nameless'),
      sql<number>`(count(*) filter (where channel = 'draft_comment'))::int`.as('comments'),
    ])
    .executeTakeFirstOrThrow()
}

async function countThreads(db: Db): Promise<Record<string, number>> {
  const before = checkpointIdOf('strategy', 1, 'fr')
  const after = checkpointIdOf('strategy', 2, 'fr')
  const { rows } = await sql<Record<string, number>>`
    select
      (select count(*)::int from comment_threads where checkpoint_id = ${before}) as threads,
      (select count(*)::int from anchor_positions
        where checkpoint_id = ${after} and state = 'orphaned') as orphaned,
      (select count(*)::int from blocks as old join blocks as new using (block_id)
        where old.checkpoint_id = ${before} and new.checkpoint_id = ${after}
          and old.text <> new.text) as changed,
      (select count(*)::int from blocks as new where new.checkpoint_id = ${after} and not exists
        (select from blocks as old where old.checkpoint_id = ${before}
          and old.block_id = new.block_id)) as added
  `.execute(db)
  return rows[0] ?? {}
}

async function countDispositions(db: Db, world: World, phase: PhaseKey) {
  const rows = await db
    .selectFrom('contributions')
    .where('phase_id', '=', world.phaseId(phase))
    .where('state', '=', 'listed')
    .groupBy('disposition')
    .select(['disposition', sql<number>`count(*)::int`.as('said')])
    .execute()
  const counted = new Map<string | null, number>(
    rows.map(({ disposition, said }) => [disposition, said]),
  )
  const named = Object.entries(DISPOSITIONS).map(([key, label]): (string | number)[] => [
    label,
    counted.get(key) ?? 0,
  ])
  return [['Décision', 'Contributions'] as (string | number)[], ...named]
}
