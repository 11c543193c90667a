import { imageRefusal, readImage } from './image-file'
import { withoutTraces } from './image-traces'
import type { Problem } from './problem'

/** Files that may come with one contribution. */
export const MAX_ATTACHMENTS = 3
/** Bytes of each. */
export const MAX_ATTACHMENT_BYTES = 5 * 1024 * 1024

export const ATTACHMENT_TYPES = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'text/csv': 'CSV',
} as const
export type AttachmentType = keyof typeof ATTACHMENT_TYPES

/** A file shown with what somebody said; `bytes`: its size. */
export type Attached = { id: string; name: string; mediaType: string; bytes: number }

/** Why a file may not be attached; `null` when it may. */
export function attachmentProblem(bytes: Uint8Array, name: string): Problem | null {
  if (bytes.byteLength > MAX_ATTACHMENT_BYTES) return 'attachment-too-large'
  const type = attachmentType(bytes, name)
  if (type === null) return 'file-of-other-kind'
  if (!type.startsWith('image/')) return null
  if (imageRefusal(bytes)) return 'attachment-too-large'
  return withoutTraces(bytes) ? null : 'picture-broken'
}

/** What a file is by its bytes; its name decides only among texts and office files. `null`: none of ours. */
export function attachmentType(bytes: Uint8Array, name: string): AttachmentType | null {
  const image = readImage(bytes)?.mediaType
  if (image) return image === 'image/png' || image === 'image/jpeg' ? image : null
  const head = latin(bytes.subarray(0, 120))
  if (head.startsWith('%PDF-')) return 'application/pdf'
  if (head.startsWith('PK\x03\x04')) return officeType(bytes, head)
  return /\.csv$/i.test(name) && isText(bytes) ? 'text/csv' : null
}

const ODT = 'application/vnd.oasis.opendocument.text'

/** The names of what is packed stand in an archive as they are. Macros are not taken. */
function officeType(bytes: Uint8Array, head: string): AttachmentType | null {
  // The type of an OpenDocument file is its first entry, unpacked, right after its name.
  if (head.slice(30).startsWith(`mimetype${ODT}PK`)) return ODT
  const all = latin(bytes)
  if (!all.includes('word/document.xml') || /vbaProject|macroEnabled/i.test(all)) return null
  return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0')
  } catch {
    return false
  }
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** A name that says nothing of who gave it. @param number of the file, from 1. */
export function neutralName(number: number, type: AttachmentType): string {
  return `piece-${number}.${ATTACHMENT_TYPES[type].toLowerCase()}`
}

/** A file's name as it is shown: without folders and signs that would mislead. */
export function attachmentName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/[\p{C}"<>]/gu, '').trim()
  return plain.slice(-200) || 'file'
}
