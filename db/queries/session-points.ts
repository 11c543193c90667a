import type { ContributionKind } from '~/app/domain/contribution'
import type { Consent } from '~/app/domain/contributor'
import type { Db } from '../connection'

/** A point of a closed session in the register. Words and name are as received: the domain says what may be shown. */
export type SessionPoint = {
  id: string
  /** `null`: it gets its number in a moment. */
  number: number | null
  text: string
  language: string
  kind: ContributionKind
  consent: Consent
  speaker: string | null
  name: string | null
  groupId: string | null
}

/** What was said in a session and stands in the register, in the order in which it was said. */
export async function listSessionPoints(db: Db, activityId: string): Promise<SessionPoint[]> {
  return db
    .selectFrom('contributions as contribution')
    .leftJoin('contributors as contributor', 'contributor.id', 'contribution.contributor_id')
    .where('contribution.activity_id', '=', activityId)
    .where('contribution.state', '=', 'listed')
    .select([
      'contribution.id',
      'contribution.number',
      'contribution.text',
      'contribution.language',
      'contribution.kind',
      'contribution.consent',
      'contribution.speaker',
      'contributor.name',
      'contribution.stakeholder_group_id as groupId',
    ])
    .orderBy('contribution.seq')
    .execute()
}

/** Ids that the points in the register had in the notes. */
export async function listPointIds(db: Db, activityId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('contributions')
    .where('activity_id', '=', activityId)
    .where('origin_key', 'like', 'session:%')
    .select('origin_key as originKey')
    .execute()
  return rows.map(({ originKey }) => originKey!.slice('session:'.length))
}
