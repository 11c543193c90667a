import type { Tx } from '~/db/connection'
import { insertEvent, insertOutbox } from '~/db/queries/events'
import { deleteSession } from '~/db/queries/sign-in'

/** Someone signs out of this browser; what they have open live is closed. */
export async function signOut(
  trx: Tx,
  personId: string | null,
  sessionHash: Buffer,
): Promise<void> {
  await deleteSession(trx, sessionHash)
  if (personId === null) return
  const eventId = await insertEvent(trx, {
    kind: 'signed-out',
    consultationId: null,
    subjectId: personId,
    personId,
  })
  await insertOutbox(trx, eventId, [{ kind: 'sockets:role-ended', personId }])
}
