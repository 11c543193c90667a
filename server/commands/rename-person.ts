import type { Tx } from '~/db/connection'
import { insertEvent } from '~/db/queries/events'
import { updatePersonName } from '~/db/queries/people'

/** Someone says how they are called. */
export async function renamePerson(trx: Tx, personId: string, name: string): Promise<void> {
  await updatePersonName(trx, personId, name)
  await insertEvent(trx, {
    kind: 'person-renamed',
    consultationId: null,
    subjectId: personId,
    personId,
  })
}
