import type { Tx } from '~/db/connection'
import { findConsultation } from '~/db/queries/consultations'
import { insertEvent } from '~/db/queries/events'
import { listPhases } from '~/db/queries/phases'
import { lockConsultation, updateConsultation } from '~/db/queries/setup'
import { publicationRefusal } from '~/app/domain/consultation'
import { Refused } from '~/app/domain/refusal'
import { requireRight } from './require-right'

/** From now on everyone sees the consultation. @throws {Refused} */
export async function publishConsultation(
  trx: Tx,
  consultationId: string,
  personId: string,
  now: Date,
): Promise<void> {
  await requireRight(trx, personId, consultationId, ['secretariat'])
  await lockConsultation(trx, consultationId)
  const consultation = await findConsultation(trx, consultationId)
  if (!consultation) throw new Refused('not-found')
  const phases = await listPhases(trx, consultationId)
  const { publicAt } = consultation
  const refusal = publicationRefusal({ publicAt, phaseCount: phases.length })
  if (refusal) throw new Refused(refusal)

  await updateConsultation(trx, consultationId, { publicAt: now })
  await insertEvent(trx, {
    kind: 'consultation-published',
    consultationId,
    subjectId: consultationId,
    personId,
  })
}
