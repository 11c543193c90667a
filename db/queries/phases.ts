import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../connection'
import type { ActivityKind } from '~/app/domain/phase'
import type { Localized } from '~/app/domain/language'

export type ActivityRow = {
  id: string
  kind: ActivityKind
  title: Localized
  introduction: Localized
  /** `null`: with the phase. ISO 8601. */
  opensAt: string | null
  closesAt: string | null
  draftId: string | null
  /** Of a session that was closed, perhaps before its date. ISO 8601; `null`: not, or no session. */
  closedAt: string | null
}

export type PhaseRow = {
  id: string
  /** From 1. */
  position: number
  title: Localized
  question: Localized
  opensAt: Date
  /** Exclusive. */
  closesAt: Date
  outputs: string[]
  activities: ActivityRow[]
}

/** The phases of a consultation in order, each with its activities in order. */
export async function listPhases(db: Db, consultationId: string): Promise<PhaseRow[]> {
  return db
    .selectFrom('phases')
    .where('consultation_id', '=', consultationId)
    .select((eb) => [
      'id',
      'position',
      'title',
      'question',
      'opens_at as opensAt',
      'closes_at as closesAt',
      'outputs',
      jsonArrayFrom(
        eb
          .selectFrom('activities as activity')
          .leftJoin('listening_sessions as session', 'session.activity_id', 'activity.id')
          .whereRef('activity.phase_id', '=', 'phases.id')
          .select([
            'activity.id',
            'activity.kind',
            'activity.title',
            'activity.introduction',
            'activity.opens_at as opensAt',
            'activity.closes_at as closesAt',
            'activity.draft_id as draftId',
            sql<string | null>`session.closed_at`.as('closedAt'),
          ])
          .orderBy('activity.position')
          .orderBy('activity.id'),
      ).as('activities'),
    ])
    .orderBy('position')
    .execute()
}

/** An activity with its phase, as rules about time need it. */
export type ActivityInPhase = {
  id: string
  kind: ActivityKind
  title: Localized
  introduction: Localized
  settings: Record<string, unknown>
  consultationId: string
  phaseId: string
  phasePosition: number
  phaseTitle: Localized
  phaseQuestion: Localized
  /** Its own, else the phase's. */
  opensAt: Date
  /** Exclusive. */
  closesAt: Date
  draftId: string | null
}

export async function findActivity(db: Db, id: string): Promise<ActivityInPhase | undefined> {
  return db
    .selectFrom('activities as activity')
    .innerJoin('phases as phase', 'phase.id', 'activity.phase_id')
    .where('activity.id', '=', id)
    .select((eb) => [
      'activity.id',
      'activity.kind',
      'activity.title',
      'activity.introduction',
      'activity.settings',
      'activity.draft_id as draftId',
      'phase.consultation_id as consultationId',
      'phase.id as phaseId',
      'phase.position as phasePosition',
      'phase.title as phaseTitle',
      'phase.question as phaseQuestion',
      eb.fn.coalesce('activity.opens_at', 'phase.opens_at').as('opensAt'),
      eb.fn.coalesce('activity.closes_at', 'phase.closes_at').as('closesAt'),
    ])
    .executeTakeFirst()
}
