import type { Tx } from '~/db/connection'
import { updateConsent } from '~/db/queries/contributions'
import { insertEvent } from '~/db/queries/events'
import type { Consent } from '~/app/domain/contributor'

/** Whoever holds a receipt changes what may be shown of what came with it. It applies at once. */
export async function changeConsent(
  trx: Tx,
  receipt: { id: string; consultationId: string },
  consent: Consent,
): Promise<void> {
  const contributionIds = await updateConsent(trx, receipt.id, consent)
  await insertEvent(trx, {
    kind: 'consent-changed',
    consultationId: receipt.consultationId,
    subjectId: receipt.id,
    data: { contributionIds, consent },
  })
}
