import type { Tx } from '~/db/connection'
import { findDraft, type DraftRow } from '~/db/queries/drafts'
import { listRoles } from '~/db/queries/people'
import { draftingRefusal } from '~/app/domain/draft'
import { Refused } from '~/app/domain/refusal'

/**
 * Whoever changes a draft may write in it, read in the transaction they act in.
 *
 * @throws {Refused}
 */
export async function requireWriter(trx: Tx, personId: string, draftId: string): Promise<DraftRow> {
  const draft = await findDraft(trx, draftId)
  if (!draft) throw new Refused('not-found')
  const roles = await listRoles(trx, personId, draft.consultationId)
  const refusal = draftingRefusal({ personId, roles, seatIds: [] }, draft)
  if (refusal) throw new Refused(refusal)
  return draft
}
