import { createHash } from 'node:crypto'
import type { Tx } from '~/db/connection'
import { insertAttachment } from '~/db/queries/attachments'
import { insertFile } from '~/db/queries/files'
import { attachmentName, attachmentProblem, attachmentType } from '~/app/domain/attachment-file'
import { withoutTraces } from '~/app/domain/image-traces'

/** A file somebody sends with what they say. */
export type FileToAttach = { name: string; bytes: Uint8Array }

/** Files stay with a contribution; pictures without what their camera wrote beside them. */
export async function attachFiles(
  trx: Tx,
  contributionId: string,
  files: readonly FileToAttach[],
): Promise<void> {
  for (const { name, bytes } of files) {
    const mediaType = attachmentType(bytes, name)
    if (mediaType === null || attachmentProblem(bytes, name) !== null) {
      throw new Error('Files are checked before they are attached')
    }
    const kept = mediaType.startsWith('image/') ? withoutTraces(bytes) : bytes
    const hash = createHash('sha256').update(kept).digest()
    await insertFile(trx, { hash, mediaType, bytes: kept })
    await insertAttachment(trx, { contributionId, fileHash: hash, name: attachmentName(name) })
  }
}
