import { sql } from 'kysely'
import type { ApprovalResult, CountedResult, VoteChoice } from '~/app/domain/approval'
import type { DraftKind } from '~/app/domain/draft'
import type { Localized } from '~/app/domain/language'
import type { Db, Tx } from '../connection'

/** A body's decision on one named version. */
export type ApprovalRow = {
  id: string
  consultationId: string
  bodyId: string
  bodyName: Localized
  versionId: string
  versionNumber: number
  /** Hexadecimal. */
  versionHash: string
  versionWithdrawnAt: Date | null
  draftKind: DraftKind
  draftTitle: Localized
  rules: Record<string, unknown>
  opensAt: Date
  /** Exclusive. */
  closesAt: Date
  /** `null`: not decided. */
  result: ApprovalResult | null
  conditions: Localized | null
  decidedAt: Date | null
  /** Why it was cancelled; `null`: it was not. */
  cancellationNote: Localized | null
}

function approvals(db: Db) {
  return db
    .selectFrom('approvals as approval')
    .innerJoin('bodies as body', 'body.id', 'approval.body_id')
    .innerJoin('versions as version', 'version.id', 'approval.version_id')
    .innerJoin('drafts as draft', 'draft.id', 'version.draft_id')
    .select([
      'approval.id',
      'body.consultation_id as consultationId',
      'body.id as bodyId',
      'body.name as bodyName',
      'version.id as versionId',
      'version.number as versionNumber',
      sql<string>`encode(version.hash, 'hex')`.as('versionHash'),
      'version.withdrawn_at as versionWithdrawnAt',
      'draft.kind as draftKind',
      'draft.title as draftTitle',
      'approval.rules',
      'approval.opens_at as opensAt',
      'approval.closes_at as closesAt',
      'approval.result',
      'approval.conditions',
      'approval.decided_at as decidedAt',
      'approval.cancellation_note as cancellationNote',
    ])
}

export async function findApproval(db: Db, id: string): Promise<ApprovalRow | undefined> {
  return approvals(db).where('approval.id', '=', id).executeTakeFirst()
}

/** The votes of a consultation, the latest opened first. */
export async function listApprovals(db: Db, consultationId: string): Promise<ApprovalRow[]> {
  return approvals(db)
    .where('body.consultation_id', '=', consultationId)
    .orderBy('approval.opens_at', 'desc')
    .orderBy('approval.id')
    .execute()
}

/** The votes on a version, the latest opened first. */
export async function listApprovalsOf(db: Db, versionId: string): Promise<ApprovalRow[]> {
  return approvals(db)
    .where('approval.version_id', '=', versionId)
    .orderBy('approval.opens_at', 'desc')
    .execute()
}

/** Whoever votes or decides at the same time waits. */
export async function lockApproval(trx: Tx, id: string): Promise<void> {
  await trx.selectFrom('approvals').where('id', '=', id).select('id').forUpdate().execute()
}

/** A seat of the body while the vote is open, with what it said; `null`: nothing. */
export type SeatWithVote = {
  seatId: string
  name: string | null
  organisation: string | null
  party: string | null
  isChair: boolean
  choice: VoteChoice | null
  reason: string | null
}

/**
 * The seats that may vote: held by someone as the vote opens, and still (or voted from); the
 * chair first, then by party and organisation.
 */
export async function listSeatVotes(db: Db, approvalId: string): Promise<SeatWithVote[]> {
  const { rows } = await sql<SeatWithVote>`
    select seat.id as "seatId", person.name, seat.organisation, seat.party, seat.is_chair as "isChair", vote.choice, vote.reason
    from approvals as approval
    join seats as seat on seat.body_id = approval.body_id
    left join votes as vote on vote.approval_id = approval.id and vote.seat_id = seat.id
    left join people as person on person.id = coalesce(vote.cast_by_id, seat.person_id)
    where approval.id = ${approvalId} and (vote.seat_id is not null or (
      seat.person_id is not null
      and (seat.added_at is null or date_trunc('milliseconds', seat.added_at) <= approval.opens_at)
      and seat.starts_on <= least(current_date, approval.closes_at::date)
      and (seat.ends_on is null or seat.ends_on > least(current_date, approval.closes_at::date))))
    order by seat.is_chair desc, seat.party, seat.organisation, seat.id`.execute(db)
  return rows
}

/** Who holds the seats of a body today; once each. */
export async function listSeatHolders(db: Db, bodyId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('seats')
    .where('body_id', '=', bodyId)
    .where('person_id', 'is not', null)
    .where('starts_on', '<=', sql<string>`current_date`)
    .where((eb) =>
      eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', sql<string>`current_date`)]),
    )
    .select('person_id as personId')
    .distinct()
    .execute()
  return rows.map(({ personId }) => personId!)
}

/** A vote that waits for a voice of somebody, with what they said so far. */
export type AwaitedVote = {
  id: string
  consultationId: string
  draftTitle: Localized
  versionNumber: number
  closesAt: Date
  hasVoted: boolean
}

/** The open votes in which somebody holds a seat, the first to close first. */
export async function listVotesOf(db: Db, personId: string): Promise<AwaitedVote[]> {
  const { rows } = await sql<AwaitedVote>`
    select approval.id, body.consultation_id as "consultationId", draft.title as "draftTitle",
      version.number as "versionNumber", approval.closes_at as "closesAt",
      bool_and(vote.seat_id is not null) as "hasVoted"
    from approvals as approval
    join bodies as body on body.id = approval.body_id
    join versions as version on version.id = approval.version_id
    join drafts as draft on draft.id = version.draft_id
    join seats as seat on seat.body_id = approval.body_id
    left join votes as vote on vote.approval_id = approval.id and vote.seat_id = seat.id
    where seat.person_id = ${personId} and approval.result is null
      and version.withdrawn_at is null
      and approval.opens_at <= now() and approval.closes_at > now()
      and (seat.added_at is null or date_trunc('milliseconds', seat.added_at) <= approval.opens_at)
      and seat.starts_on <= current_date and (seat.ends_on is null or seat.ends_on > current_date)
    group by approval.id, body.consultation_id, draft.title, version.number
    order by approval.closes_at, approval.id`.execute(db)
  return rows
}

export type NewApproval = {
  bodyId: string
  versionId: string
  rules: Record<string, unknown>
  opensAt: Date
  closesAt: Date
}

/** @returns its id; `undefined`: another vote on the version is not decided yet. */
export async function insertApproval(db: Db, approval: NewApproval): Promise<string | undefined> {
  const row = await db
    .insertInto('approvals')
    .values({
      body_id: approval.bodyId,
      version_id: approval.versionId,
      rules: approval.rules,
      opens_at: approval.opensAt,
      closes_at: approval.closesAt,
    })
    .onConflict((conflict) => conflict.column('version_id').where('result', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export type NewVote = {
  approvalId: string
  seatId: string
  choice: VoteChoice
  /** `null`: none given. */
  reason: string | null
  personId: string
}

/** Whether the database took no vote because its time is over. */
export function isVoteTooLate(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  return code === '23514' && message === 'the vote is not open'
}

/**
 * What a seat says now; what it said before is in the events.
 *
 * @throws outside the time of the vote, by the database's clock; `isVoteTooLate` tells.
 */
export async function saveVote(db: Db, vote: NewVote): Promise<void> {
  const said = { choice: vote.choice, reason: vote.reason, cast_by_id: vote.personId }
  await db
    .insertInto('votes')
    .values({ approval_id: vote.approvalId, seat_id: vote.seatId, ...said })
    .onConflict((conflict) =>
      conflict.columns(['approval_id', 'seat_id']).doUpdateSet({
        ...said,
        cast_at: sql<Date>`now()`,
      }),
    )
    .execute()
}

export async function markApprovalDecided(
  db: Db,
  id: string,
  decision: { result: CountedResult; conditions: Localized | null; now: Date },
): Promise<void> {
  await db
    .updateTable('approvals')
    .set({
      result: decision.result,
      conditions: decision.conditions,
      decided_at: decision.now,
    })
    .where('id', '=', id)
    .execute()
}

/** Nothing comes of the vote: it was cancelled. */
export async function markApprovalCancelled(
  db: Db,
  id: string,
  { note, now }: { note: Localized; now: Date },
): Promise<void> {
  await db
    .updateTable('approvals')
    .set({ result: 'cancelled', cancellation_note: note, decided_at: now })
    .where('id', '=', id)
    .execute()
}

/** The published versions a body may be asked about, newest first. */
export async function listVersionsToApprove(
  db: Db,
  consultationId: string,
): Promise<{ id: string; number: number; title: Localized; kind: DraftKind; publishedAt: Date }[]> {
  return db
    .selectFrom('versions')
    .innerJoin('drafts', 'drafts.id', 'versions.draft_id')
    .where('drafts.consultation_id', '=', consultationId)
    .where('versions.withdrawn_at', 'is', null)
    .select([
      'versions.id',
      'versions.number',
      'drafts.title',
      'drafts.kind',
      'versions.published_at as publishedAt',
    ])
    .orderBy('versions.published_at', 'desc')
    .execute()
}
