import { sql } from 'kysely'
import type { Db } from '../../connection'
import type { PhaseKey, World } from '../world'
import { checkpointIdOf } from './publication'

/** The numbers of a report that stand in its words, each by a query. */
export type ReportNumbers = Record<string, number>

export async function countForReport(
  db: Db,
  world: World,
  phase: PhaseKey,
): Promise<ReportNumbers> {
  return {
    ...(await countPhase(db, world, phase)),
    ...(phase === 1 ? {} : await countThreads(db)),
  }
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
