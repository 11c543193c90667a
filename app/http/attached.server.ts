import {
  attachmentProblem,
  attachmentType,
  MAX_ATTACHMENT_BYTES,
  MAX_ATTACHMENTS,
} from '~/app/domain/attachment-file'
import type { Problem } from '~/app/domain/problem'
import type { Problems, SentForm } from './form.server'

type Attached = { name: string; bytes: Uint8Array }

/**
 * The files of a form (`file1` to `file3`), or what is wrong with each.
 *
 * @param withoutAuthors takes away what an office file says of the people who wrote it.
 */
export async function readAttached(
  { files }: SentForm,
  withoutAuthors: (bytes: Uint8Array) => Promise<ReadFile>,
): Promise<{ files: Attached[]; problems: Problems | null }> {
  const read: Attached[] = []
  const problems: Problems = {}
  for (let number = 1; number <= MAX_ATTACHMENTS; number += 1) {
    const file = files[`file${number}`]
    if (!file || file.size === 0) continue
    if (file.size > MAX_ATTACHMENT_BYTES) {
      problems[`file${number}`] = 'attachment-too-large'
      continue
    }
    const { bytes, problem } = await readFile(file, withoutAuthors)
    if (bytes) read.push({ name: file.name, bytes })
    else problems[`file${number}`] = problem
  }
  return { files: read, problems: Object.keys(problems).length > 0 ? problems : null }
}

type ReadFile = { bytes: Uint8Array; problem: null } | { bytes: null; problem: Problem }

async function readFile(
  file: File,
  withoutAuthors: (bytes: Uint8Array) => Promise<ReadFile>,
): Promise<ReadFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const problem = attachmentProblem(bytes, file.name)
  if (problem) return { bytes: null, problem }
  const isOffice = attachmentType(bytes, file.name)?.includes('document')
  return isOffice ? withoutAuthors(bytes) : { bytes, problem: null }
}
