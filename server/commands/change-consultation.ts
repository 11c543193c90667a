import type { Tx } from '~/db/connection'
import type { ConsultationRow } from '~/db/queries/consultations'
import { insertEvent } from '~/db/queries/events'
import { updateConsultation } from '~/db/queries/setup'
import type { Localized } from '~/app/domain/language'
import { requireRight } from './require-right'

export type ConsultationChange = {
  title?: Localized
  description?: Localized
  /** At least one, the first is the one texts fall back to. */
  languages?: string[]
  /** Moments stay; they are shown on other clocks. */
  timeZone?: string
}

/** The secretariat changes what a consultation says of itself. Its address stays for good. @throws {Refused} */
export async function changeConsultation(
  trx: Tx,
  consultation: ConsultationRow,
  personId: string,
  change: ConsultationChange,
): Promise<void> {
  await requireRight(trx, personId, consultation.id, ['secretariat'])
  const fields = Object.keys(change) as (keyof ConsultationChange)[]
  const before = Object.fromEntries(fields.map((field) => [field, consultation[field]]))
  await updateConsultation(trx, consultation.id, change)
  await insertEvent(trx, {
    kind: 'consultation-changed',
    consultationId: consultation.id,
    subjectId: consultation.id,
    personId,
    data: { before, after: change },
  })
}
