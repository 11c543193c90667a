import type { Tx } from '~/db/connection'
import { renameAttachments } from '~/db/queries/attachments'
import { updateConsent } from '~/db/queries/contributions'
import { insertEvent } from '~/db/queries/events'
import { neutralName } from '~/app/domain/attachment-file'
import { visibleTo, type Consent } from '~/app/domain/contributor'

/** Whoever holds a receipt changes what may be shown of what came with it. It applies at once. */
export async function changeConsent(
  trx: Tx,
  receipt: { id: string; consultationId: string },
  consent: Consent,
): Promise<void> {
  const contributionIds = await updateConsent(trx, receipt.id, consent)
  // Names of files often say who gave them.
  if (!visibleTo('public', consent).name) {
    await renameAttachments(trx, contributionIds, neutralName)
  }
  await insertEvent(trx, {
    kind: 'consent-changed',
    consultationId: receipt.consultationId,
    subjectId: receipt.id,
    data: { contributionIds, consent },
  })
}
