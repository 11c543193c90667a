import type { Db } from '../connection'
import type { Localized } from '~/app/domain/language'

export type GroupRow = {
  id: string
  /** From 1; gives the group its sign. */
  position: number
  name: Localized
  /** Contributors hoped for; `null`: none set. */
  target: number | null
}

/** The stakeholder groups of a consultation, in order. */
export async function listGroups(db: Db, consultationId: string): Promise<GroupRow[]> {
  return db
    .selectFrom('stakeholder_groups')
    .where('consultation_id', '=', consultationId)
    .select(['id', 'position', 'name', 'target'])
    .orderBy('position')
    .execute()
}
