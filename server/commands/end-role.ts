import type { Tx } from '~/db/connection'
import { insertEvent, insertOutbox } from '~/db/queries/events'
import { lockConsultation } from '~/db/queries/setup'
import { countHolders, endRoleAt, findRole } from '~/db/queries/team'
import { Refused } from '~/app/domain/refusal'
import type { RoleGiver } from './grant-role'
import { requireRight } from './require-right'

/**
 * Someone's role ends, and its rights with it; what they have open live is let in anew. They stay
 * signed in: rights are read at every request.
 *
 * @throws {Refused} when a consultation would be left without secretariat.
 */
export async function endRole(trx: Tx, giver: RoleGiver, roleId: string, now: Date): Promise<void> {
  const { consultationId } = giver
  await requireRight(trx, giver.personId, consultationId, ['secretariat', 'operator'])
  await lockConsultation(trx, consultationId)
  const role = await findRole(trx, consultationId, roleId)
  if (!role) throw new Refused('not-found')
  const isLast =
    role.role === 'secretariat' && (await countHolders(trx, consultationId, 'secretariat')) === 1
  if (isLast) throw new Refused('last-secretariat')

  await endRoleAt(trx, roleId, now)
  const eventId = await insertEvent(trx, {
    kind: 'role-ended',
    consultationId,
    subjectId: roleId,
    personId: giver.personId,
    data: { role: role.role, personId: role.personId },
  })
  await insertOutbox(trx, eventId, [{ kind: 'sockets:role-ended', personId: role.personId }])
}
