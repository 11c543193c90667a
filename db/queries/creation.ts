import type { Db } from '../connection'

/**
 * Whether someone may create a consultation: operators, and who works in the secretariat of
 * one. On a platform that has no operator yet, whoever comes first.
 */
export async function mayCreateConsultation(db: Db, personId: string): Promise<boolean> {
  const operators = await db
    .selectFrom('roles')
    .where('role', '=', 'operator')
    .where('ended_at', 'is', null)
    .select('person_id as personId')
    .execute()
  if (operators.length === 0) return true
  const own = await db
    .selectFrom('roles')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('role', 'in', ['operator', 'secretariat'])
    .select('id')
    .limit(1)
    .execute()
  return own.length > 0
}
