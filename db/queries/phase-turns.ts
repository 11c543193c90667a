import { sql } from 'kysely'
import type { Localized } from '~/app/domain/language'
import type { Db, Tx } from '../connection'

/** A phase that has opened or closed, and the moment it did. */
export type PhaseTurn = {
  phaseId: string
  consultationId: string
  kind: 'phase-opened' | 'phase-closed'
  at: Date
}

/**
 * Phases of public consultations that opened or closed in the last two days while somebody
 * followed, and of which nobody was told yet.
 */
export async function listPhaseTurns(db: Db): Promise<PhaseTurn[]> {
  const { rows } = await sql<PhaseTurn>`
    select turn.phase_id as "phaseId", turn.consultation_id as "consultationId", turn.kind, turn.at
    from (
      select id as phase_id, consultation_id, 'phase-opened' as kind, opens_at as at from phases
      union all
      select id, consultation_id, 'phase-closed', closes_at from phases
    ) as turn
    join consultations on consultations.id = turn.consultation_id
    where consultations.public_at is not null
      and turn.at <= now() and turn.at > now() - interval '2 days'
      and exists (
        select from follows
        where follows.subject_id = turn.consultation_id
          and follows.confirmed_at <= turn.at and follows.ended_at is null
      )
      and not exists (
        select from events
        where events.subject_id = turn.phase_id and events.kind = turn.kind
          and (events.data ->> 'at')::timestamptz = date_trunc('milliseconds', turn.at)
      )
    order by turn.at`.execute(db)
  return rows
}

/** One process at a time announces a phase. @returns false: another has done so since. */
export async function lockPhaseTurn(trx: Tx, turn: PhaseTurn): Promise<boolean> {
  await trx
    .selectFrom('phases')
    .where('id', '=', turn.phaseId)
    .select('id')
    .forNoKeyUpdate()
    .execute()
  const still = await listPhaseTurns(trx)
  return still.some(({ phaseId, kind }) => phaseId === turn.phaseId && kind === turn.kind)
}

export async function findPhaseNamed(
  db: Db,
  id: string,
): Promise<{ position: number; title: Localized } | undefined> {
  return db
    .selectFrom('phases')
    .where('id', '=', id)
    .select(['position', 'title'])
    .executeTakeFirst()
}
