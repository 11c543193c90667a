import type { UpdateRefusal } from './protocol'

/** Bytes of one edit; what a returning client brings at once may fill a whole message. */
const MAX_UPDATE_BYTES = 256 * 1024
/** Bytes of a whole text, with what is left of deleted parts. */
const MAX_TEXT_BYTES = 32 * 1024 * 1024

/** Whether an edit is too large, by itself or for a text of so many bytes; `null`: it is not. */
export function sizeRefusal(
  { kind, update }: { kind: 'step2' | 'update'; update: Uint8Array },
  textBytes: number,
): UpdateRefusal | null {
  if (kind === 'update' && update.length > MAX_UPDATE_BYTES) return 'too-large'
  return textBytes + update.length > MAX_TEXT_BYTES ? 'text-full' : null
}
