import { sql } from 'kysely'
import type { Db } from '../connection'
import type { Channel, ContributionKind, ContributionState } from '~/app/domain/contribution'
import type { Consent, ContributorKind } from '~/app/domain/contributor'

export type NewContribution = {
  consultationId: string
  phaseId: string
  activityId?: string | null
  questionId?: string | null
  replyToId?: string | null
  threadId?: string | null
  channel: Channel
  kind?: ContributionKind
  contributorId: string | null
  contributorKind: ContributorKind | null
  groupId: string | null
  speaker?: string | null
  consent: Consent
  language: string
  text: string
  /** 'YYYY-MM-DD' when it was said at another time than received. */
  saidOn?: string | null
  isLate?: boolean
  /** The account it was sent from; `null`: none, and its time is kept to the hour. */
  sentById: string | null
  receiptId?: string | null
  originKey?: string | null
  jobId?: string | null
  state?: ContributionState
}

/** One thing someone said enters the register. @returns its id. */
export async function insertContribution(db: Db, said: NewContribution): Promise<string> {
  const row = await db
    .insertInto('contributions')
    .values(contributionRow(said))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** What was made of a row, a point or a sending before, by the key that names it. */
export async function findByOriginKey(
  db: Db,
  consultationId: string,
  originKey: string,
): Promise<{ id: string } | undefined> {
  return db
    .selectFrom('contributions')
    .where('consultation_id', '=', consultationId)
    .where('origin_key', '=', originKey)
    .select('id')
    .executeTakeFirst()
}

/** The columns of a new contribution, for inserts of one or of many. */
export function contributionRow(said: NewContribution) {
  return {
    consultation_id: said.consultationId,
    phase_id: said.phaseId,
    activity_id: said.activityId ?? null,
    question_id: said.questionId ?? null,
    reply_to_id: said.replyToId ?? null,
    thread_id: said.threadId ?? null,
    channel: said.channel,
    kind: said.kind ?? ('comment' as const),
    contributor_id: said.contributorId,
    contributor_kind: said.contributorKind,
    stakeholder_group_id: said.groupId,
    speaker: said.speaker ?? null,
    consent: said.consent,
    language: said.language,
    text: said.text,
    said_on: said.saidOn ?? null,
    is_late: said.isLate ?? false,
    received_at: said.sentById === null ? sql<Date>`date_trunc('hour', now())` : sql<Date>`now()`,
    sent_by_id: said.sentById,
    receipt_id: said.receiptId ?? null,
    origin_key: said.originKey ?? null,
    job_id: said.jobId ?? null,
    state: said.state ?? ('listed' as const),
  }
}

/** What may be shown of all that came with a receipt. @returns the contributions concerned. */
export async function updateConsent(
  db: Db,
  receiptId: string,
  consent: Consent,
): Promise<string[]> {
  const rows = await db
    .updateTable('contributions')
    .set({ consent })
    .where('receipt_id', '=', receiptId)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}
