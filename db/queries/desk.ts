import { sql } from 'kysely'
import type { Db } from '../connection'
import type { Localized } from '~/app/domain/language'

/** What is in a consultation, and what waits for its team. */
type DeskCounts = {
  contributions: number
  contributors: number
  /** Listed, without a disposition. */
  unanswered: number
  /** Listed, in no theme: as the page of themes counts them. */
  unclassified: number
  /** Received and not shown: they wait for moderation or for the participants. */
  held: number
}

export async function countForDesk(db: Db, consultationId: string): Promise<DeskCounts> {
  const listed = sql<boolean>`state = 'listed'`
  return db
    .selectFrom('contributions')
    .where('consultation_id', '=', consultationId)
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere(listed).as('contributions'),
      sql<number>`(select count(distinct coalesce(who.merged_into_id, who.id))
        from contributions as c join contributors as who on who.id = c.contributor_id
        where c.consultation_id = ${consultationId} and c.state = 'listed')`.as('contributors'),
      eb.fn
        .countAll<number>()
        .filterWhere(listed)
        .filterWhere('disposition', 'is', null)
        .as('unanswered'),
      eb.fn
        .countAll<number>()
        .filterWhere(listed)
        .filterWhere((where) =>
          where.not(
            where.exists(
              where
                .selectFrom('assignments')
                .whereRef('assignments.contribution_id', '=', 'contributions.id')
                .where('assignments.theme_id', 'is not', null)
                .where('assignments.ended_at', 'is', null)
                .select('assignments.id'),
            ),
          ),
        )
        .as('unclassified'),
      eb.fn.countAll<number>().filterWhere('state', '=', 'held').as('held'),
    ])
    .executeTakeFirstOrThrow()
}

type SessionToClose = { activityId: string; title: Localized; endsAt: Date }

/** Listening sessions that are over and whose points are not in the register yet, oldest first. */
export async function listSessionsToClose(
  db: Db,
  consultationId: string,
): Promise<SessionToClose[]> {
  return db
    .selectFrom('listening_sessions as session')
    .innerJoin('activities as activity', 'activity.id', 'session.activity_id')
    .innerJoin('phases as phase', 'phase.id', 'activity.phase_id')
    .where('phase.consultation_id', '=', consultationId)
    .where('session.closed_at', 'is', null)
    .where('session.ends_at', '<', sql<Date>`now()`)
    .select(['activity.id as activityId', 'activity.title', 'session.ends_at as endsAt'])
    .orderBy('session.ends_at')
    .execute()
}

type DraftAtDesk = {
  id: string
  title: Localized
  /** Of its last version; `null`: none is published. */
  number: number | null
}

/** The strategies being written, newest first. */
export async function listDraftsAtDesk(db: Db, consultationId: string): Promise<DraftAtDesk[]> {
  return db
    .selectFrom('drafts')
    .where('consultation_id', '=', consultationId)
    .where('kind', '=', 'strategy')
    .select((eb) => [
      'drafts.id',
      'drafts.title',
      eb
        .selectFrom('versions')
        .whereRef('versions.draft_id', '=', 'drafts.id')
        .select((each) => each.fn.max<number | null>('versions.number').as('number'))
        .as('number'),
    ])
    .orderBy('created_at', 'desc')
    .execute()
}

type OpenVote = { id: string; closesAt: Date }

/** Votes of the body that are open now, the first to close first. */
export async function listOpenVotes(db: Db, consultationId: string): Promise<OpenVote[]> {
  return db
    .selectFrom('approvals')
    .innerJoin('bodies', 'bodies.id', 'approvals.body_id')
    .where('bodies.consultation_id', '=', consultationId)
    .where('approvals.result', 'is', null)
    .where('approvals.opens_at', '<=', sql<Date>`now()`)
    .where('approvals.closes_at', '>', sql<Date>`now()`)
    .select(['approvals.id', 'approvals.closes_at as closesAt'])
    .orderBy('approvals.closes_at')
    .execute()
}
