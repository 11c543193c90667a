import type { Tx } from '~/db/connection'
import { insertEvent, insertOutbox } from '~/db/queries/events'
import { insertPersonOnce } from '~/db/queries/people'
import { insertRole } from '~/db/queries/team'
import type { Role } from '~/app/domain/role'
import { requireRight } from './require-right'

/** Who gives or takes a role, in which consultation. */
export type RoleGiver = { consultationId: string; personId: string }

/** Someone by their address; made when nobody is known by it. */
export type Invited = { email: string; name: string | null; language: string }

/**
 * Someone is given a role, and told so by mail. A role already held stays as it is.
 *
 * Rights are read at every request, never kept in a session: the person goes on where they are.
 *
 * @returns the person's id. @throws {Refused}
 */
export async function grantRole(
  trx: Tx,
  giver: RoleGiver,
  invited: Invited,
  role: Exclude<Role, 'operator'>,
): Promise<string> {
  const { consultationId } = giver
  await requireRight(trx, giver.personId, consultationId, ['secretariat', 'operator'])
  const { id: personId } = await insertPersonOnce(trx, invited)
  const roleId = await insertRole(trx, {
    personId,
    consultationId,
    role,
    grantedById: giver.personId,
  })
  if (!roleId) return personId

  const eventId = await insertEvent(trx, {
    kind: 'role-granted',
    consultationId,
    subjectId: roleId,
    personId: giver.personId,
    data: { role, personId },
  })
  if (personId !== giver.personId) {
    await insertOutbox(trx, eventId, [
      { kind: 'mail:role-granted', personId, data: { consultationId, role } },
    ])
  }
  return personId
}
