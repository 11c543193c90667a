import type { Tx } from '~/db/connection'
import {
  deleteDraftReplacement,
  deleteStaleDraftReplacements,
  insertDraftReplacement,
  type DraftReplacement,
  type DraftReplacementRow,
} from '~/db/queries/draft-replacements'
import { insertEvent } from '~/db/queries/events'
import { insertDraftFile, insertFile } from '~/db/queries/files'
import type { Document } from '~/app/domain/document'
import type { Moment } from '~/app/domain/moment'
import { Refused } from '~/app/domain/refusal'
import { nameCheckpoint } from './name-checkpoint'
import { requireWriter } from './require-writer'

type Picture = { hash: string; mediaType: string; bytes: Uint8Array }

/**
 * A file that was read over a working text is kept, with its pictures, until somebody has seen
 * what it changes.
 *
 * @returns the id of the replacement.
 * @throws {Refused}
 */
export async function prepareReplacement(
  trx: Tx,
  personId: string,
  replacement: Omit<DraftReplacement, 'pictures'>,
  pictures: readonly (Picture & { name: string })[],
): Promise<string> {
  const { consultationId } = await requireWriter(trx, personId, replacement.draftId)
  await deleteStaleDraftReplacements(trx, consultationId)
  for (const { hash, mediaType, bytes } of pictures) {
    await insertFile(trx, { hash: Buffer.from(hash, 'hex'), mediaType, bytes })
  }
  const named = pictures.map(({ hash, name }) => ({ hash, name }))
  return insertDraftReplacement(trx, consultationId, personId, { ...replacement, pictures: named })
}

/**
 * A file takes the place of a working text; the state before keeps a name. Goes with the change of
 * the live text, in one transaction.
 *
 * @throws {Refused}
 */
export async function replaceDraft(
  trx: Tx,
  personId: string,
  replacement: DraftReplacementRow,
  before: Moment & { content: Document; name: string },
): Promise<void> {
  const { draftId, draftTextId, fileName, pictures } = replacement
  const { consultationId } = await requireWriter(trx, personId, draftId)
  if (!(await deleteDraftReplacement(trx, replacement.id))) throw new Refused('not-found')
  await nameCheckpoint(trx, personId, { draftId, draftTextId, ...before })
  for (const { hash, name } of pictures) {
    const fileHash = Buffer.from(hash, 'hex')
    await insertDraftFile(trx, { draftId, fileHash, name, addedById: personId })
  }
  await insertEvent(trx, {
    ...{ kind: 'draft-replaced', consultationId, subjectId: draftId, personId },
    data: { draftTextId, fileName },
  })
}

/** What was read is forgotten. @throws {Refused} */
export async function discardReplacement(
  trx: Tx,
  personId: string,
  { id, draftId }: Pick<DraftReplacementRow, 'id' | 'draftId'>,
): Promise<void> {
  await requireWriter(trx, personId, draftId)
  await deleteDraftReplacement(trx, id)
}
