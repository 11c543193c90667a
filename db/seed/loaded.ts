import type { Db } from '../connection'
import { CONSULTATION_ID } from './world'

/** Whether this database holds the example consultation, so that its people may be tried. */
export async function isExampleLoaded(db: Db): Promise<boolean> {
  const found = await db
    .selectFrom('consultations')
    .where('id', '=', CONSULTATION_ID)
    .select('id')
    .executeTakeFirst()
  return found !== undefined
}
