import type { Support } from '~/app/domain/comment-thread'
import type { Db } from '../connection'

/** Someone supports what another said: once, however often they say so. */
export async function insertSupportOnce(
  db: Db,
  contributionId: string,
  contributorId: string,
): Promise<void> {
  await db
    .insertInto('supports')
    .values({ contribution_id: contributionId, contributor_id: contributorId })
    .onConflict((conflict) => conflict.columns(['contribution_id', 'contributor_id']).doNothing())
    .execute()
}

export type SupportCount = Support & { contributionId: string }

/** How many support each contribution, by the position of their group; `null`: not known. Those with an account are counted apart. */
export async function countSupports(
  db: Db,
  contributionIds: readonly string[],
): Promise<SupportCount[]> {
  if (contributionIds.length === 0) return []
  return db
    .selectFrom('supports as support')
    .innerJoin('contributors as contributor', 'contributor.id', 'support.contributor_id')
    .leftJoin('stakeholder_groups as group', 'group.id', 'contributor.stakeholder_group_id')
    .where('support.contribution_id', 'in', contributionIds)
    .where('support.stance', '=', 'support')
    .groupBy(['support.contribution_id', 'group.position'])
    .select((eb) => [
      'support.contribution_id as contributionId',
      'group.position',
      eb.fn.countAll<number>().as('count'),
      eb.fn.count<number>('contributor.person_id').as('withAccount'),
    ])
    .orderBy('group.position')
    .execute()
}

/** A comment of a thread that can be supported: it is in the register. */
export async function findSupportable(
  db: Db,
  contributionId: string,
): Promise<{ threadId: string } | undefined> {
  const row = await db
    .selectFrom('contributions')
    .where('id', '=', contributionId)
    .where('state', '=', 'listed')
    .where('thread_id', 'is not', null)
    .select('thread_id as threadId')
    .executeTakeFirst()
  return row?.threadId ? { threadId: row.threadId } : undefined
}
