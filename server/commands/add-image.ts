import { createHash } from 'node:crypto'
import type { Tx } from '~/db/connection'
import { findDraft } from '~/db/queries/drafts'
import { insertEvent } from '~/db/queries/events'
import { insertDraftFile, insertFile } from '~/db/queries/files'
import { listRoles } from '~/db/queries/people'
import { draftingRefusal } from '~/app/domain/draft'
import { imageRefusal, readImage, type ImageFile } from '~/app/domain/image-file'
import { withoutTraces } from '~/app/domain/image-traces'
import { Refused } from '~/app/domain/refusal'

/** Letters of a file's name. */
const MAX_NAME = 200

/** A picture somebody brings to a draft. */
export type ImageToAdd = { draftId: string; name: string; bytes: Uint8Array }

/**
 * A picture is kept for a draft, without what its camera wrote beside it; the same bytes are kept
 * once. What it is, its bytes say.
 *
 * @returns what the text then names: the hash in hexadecimal digits, the size in pixels.
 * @throws {Refused}
 */
export async function addImage(
  trx: Tx,
  personId: string,
  { draftId, name, bytes }: ImageToAdd,
): Promise<ImageFile & { fileHash: string }> {
  const draft = await findDraft(trx, draftId)
  if (!draft) throw new Refused('not-found')
  const roles = await listRoles(trx, personId, draft.consultationId)
  const refusal = draftingRefusal({ personId, roles, seatIds: [] }, draft) ?? imageRefusal(bytes)
  const image = readImage(bytes)
  const kept = withoutTraces(bytes)
  if (refusal || !image || !kept) throw new Refused(refusal ?? 'image-not-understood')

  const hash = createHash('sha256').update(kept).digest()
  const fileHash = hash.toString('hex')
  await insertFile(trx, { hash, mediaType: image.mediaType, bytes: kept })
  const file = { draftId, fileHash: hash, name: name.slice(0, MAX_NAME), addedById: personId }
  if (await insertDraftFile(trx, file)) {
    await insertEvent(trx, {
      kind: 'image-added',
      consultationId: draft.consultationId,
      subjectId: draftId,
      personId,
      data: { file: fileHash, mediaType: image.mediaType, bytes: kept.byteLength },
    })
  }
  return { ...image, fileHash }
}
