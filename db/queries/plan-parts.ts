import { PLAN_ROLES } from '~/app/domain/plan-facts'
import type { Db } from '../connection'

/** Whether a text of the version has passages marked as parts of a plan, in any of its languages. */
export async function hasPlanParts(db: Db, versionId: string): Promise<boolean> {
  const row = await db
    .selectFrom('blocks')
    .innerJoin('checkpoints', 'checkpoints.id', 'blocks.checkpoint_id')
    .where('checkpoints.version_id', '=', versionId)
    .where('blocks.role', 'in', PLAN_ROLES)
    .select('blocks.block_id')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
