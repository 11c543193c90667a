import type { Tx } from '~/db/connection'
import { listRoles } from '~/db/queries/people'
import { accessRefusal, type Right } from '~/app/domain/access'
import { Refused } from '~/app/domain/refusal'

/**
 * Whoever acts holds one of these rights in the consultation, read in the transaction they act in.
 *
 * @throws {Refused}
 */
export async function requireRight(
  trx: Tx,
  personId: string,
  consultationId: string,
  rights: readonly Exclude<Right, 'committee'>[],
): Promise<void> {
  const roles = await listRoles(trx, personId, consultationId)
  const refusal = accessRefusal(rights, { personId, roles, seatIds: [] })
  if (refusal) throw new Refused(refusal)
}
