import { createHash } from 'node:crypto'
import type { Tx } from '~/db/connection'
import { insertAttachment } from '~/db/queries/attachments'
import { insertFile } from '~/db/queries/files'
import {
  attachmentName,
  attachmentProblem,
  attachmentType,
  neutralName,
} from '~/app/domain/attachment-file'
import { publishableName, type Consent } from '~/app/domain/contributor'
import { withoutTraces } from '~/app/domain/image-traces'

/** A file somebody sends with what they say. */
export type FileToAttach = { name: string; bytes: Uint8Array }

/** Who sends files: names of files often say it too. */
type Named = { name: string | null; consent: Consent }

/**
 * Files stay with a contribution; pictures without what their camera wrote beside them, and under
 * names that say nothing where the sender's is not shown.
 */
export async function attachFiles(
  trx: Tx,
  contributionId: string,
  files: readonly FileToAttach[],
  { name: sender, consent }: Named,
): Promise<void> {
  const isNamed = publishableName(sender, consent) !== null
  for (const [index, { name, bytes }] of files.entries()) {
    const mediaType = attachmentType(bytes, name)
    const kept = mediaType?.startsWith('image/') ? withoutTraces(bytes) : bytes
    if (mediaType === null || kept === null || attachmentProblem(bytes, name) !== null) {
      throw new Error('Files are checked before they are attached')
    }
    const hash = createHash('sha256').update(kept).digest()
    await insertFile(trx, { hash, mediaType, bytes: kept })
    await insertAttachment(trx, {
      contributionId,
      fileHash: hash,
      name: isNamed ? attachmentName(name) : neutralName(index + 1, mediaType),
    })
  }
}

/** Tells the same words with other files apart; '' without files. */
export function hashOfFiles(files: readonly FileToAttach[]): string {
  if (files.length === 0) return ''
  const each = files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))
  return createHash('sha256').update(each.join()).digest('hex')
}
