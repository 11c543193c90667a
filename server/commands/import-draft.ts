import type { Tx } from '~/db/connection'
import {
  deleteDraftImport,
  deleteStaleDraftImports,
  insertDraftImport,
  updateDraftImport,
  type DraftImport,
  type DraftImportRow,
} from '~/db/queries/draft-imports'
import { insertDraftFile, insertFile } from '~/db/queries/files'
import { listRoles } from '~/db/queries/people'
import { draftingRefusal } from '~/app/domain/draft'
import { Refused } from '~/app/domain/refusal'
import { startDraft } from './start-draft'

type Picture = { hash: string; mediaType: string; bytes: Uint8Array }

/**
 * A text that was brought is kept, with its pictures, until somebody has looked at what was
 * understood of it.
 *
 * @returns the id of the import.
 * @throws {Refused}
 */
export async function prepareDraftImport(
  trx: Tx,
  personId: string,
  consultationId: string,
  brought: DraftImport,
  pictures: readonly Picture[],
): Promise<string> {
  await requireDrafting(trx, personId, consultationId)
  await deleteStaleDraftImports(trx, consultationId)
  for (const { hash, mediaType, bytes } of pictures) {
    await insertFile(trx, { hash: Buffer.from(hash, 'hex'), mediaType, bytes })
  }
  return insertDraftImport(trx, consultationId, personId, brought)
}

/** What a person corrected in what was understood. @throws {Refused} */
export async function correctDraftImport(
  trx: Tx,
  personId: string,
  brought: Pick<DraftImportRow, 'id' | 'consultationId'>,
  change: Partial<Pick<DraftImport, 'document' | 'changes' | 'furniture' | 'kept'>>,
): Promise<void> {
  await requireDrafting(trx, personId, brought.consultationId)
  await updateDraftImport(trx, brought.id, change)
}

/**
 * The draft is made of what was understood and corrected; the import is done with.
 *
 * @param firstUpdate the Yjs update the text begins with.
 * @throws {Refused}
 */
export async function finishDraftImport(
  trx: Tx,
  personId: string,
  brought: DraftImportRow,
  firstUpdate: Uint8Array,
): Promise<{ draftId: string; draftTextId: string }> {
  const { consultationId, phaseId, title, language } = brought
  const draft = {
    consultationId,
    phaseId,
    kind: 'strategy' as const,
    title: { [language]: title },
    language,
  }
  const started = await startDraft(trx, personId, draft, firstUpdate)
  for (const { hash, name } of brought.pictures) {
    const fileHash = Buffer.from(hash, 'hex')
    await insertDraftFile(trx, { draftId: started.draftId, fileHash, name, addedById: personId })
  }
  await deleteDraftImport(trx, brought.id)
  return started
}

/** What was brought is forgotten. @throws {Refused} */
export async function discardDraftImport(
  trx: Tx,
  personId: string,
  { id, consultationId }: Pick<DraftImportRow, 'id' | 'consultationId'>,
): Promise<void> {
  await requireDrafting(trx, personId, consultationId)
  await deleteDraftImport(trx, id)
}

async function requireDrafting(trx: Tx, personId: string, consultationId: string): Promise<void> {
  const roles = await listRoles(trx, personId, consultationId)
  const refusal = draftingRefusal({ personId, roles, seatIds: [] }, { kind: 'strategy' })
  if (refusal) throw new Refused(refusal)
}
