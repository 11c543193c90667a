import { concatenated, hasSign, isOfOneScreen, viewOf } from './byte-parts'

const SHOWN = ['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']
/** In the flags of an extended file: it holds colours, Exif, XMP. */
const [COLOURS, WRITTEN] = [0b10_0000, 0b1100]
/** Where a picture of several stands and how long it is shown, before its own chunks. */
const FRAME_HEAD = 16

/** A WebP with these chunks only; `null` when it ends too early. */
export function cleanWebp(bytes: Uint8Array): Uint8Array | null {
  const end = 8 + viewOf(bytes).getUint32(4, true)
  if (end > bytes.length) return null
  const chunks = chunksIn(bytes.subarray(12, end))
  if (!chunks || chunks.length === 0) return null
  const hasColours = chunks.some((chunk) => hasSign(chunk, 0, 'ICCP'))
  const clean = concatenated([bytes.subarray(0, 12), ...chunks])
  if (hasSign(clean, 12, 'VP8X') && clean.length > 20) {
    clean[20] = clean[20]! & ~(WRITTEN | (hasColours ? 0 : COLOURS))
  }
  viewOf(clean).setUint32(4, clean.length - 8, true)
  return clean
}

function chunksIn(bytes: Uint8Array): Uint8Array[] | null {
  const view = viewOf(bytes)
  const chunks: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const length = at + 8 <= bytes.length ? view.getUint32(at + 4, true) : Infinity
    const end = at + 8 + length + (length % 2)
    if (!(end <= bytes.length)) return null
    const chunk = cleanChunk(bytes.subarray(at, end))
    if (chunk) chunks.push(chunk)
    at = end
  }
  return chunks
}

/** `null`: it is left out. */
function cleanChunk(chunk: Uint8Array): Uint8Array | null {
  if (!SHOWN.some((name) => hasSign(chunk, 0, name))) return null
  if (hasSign(chunk, 0, 'ICCP')) return isOfOneScreen(chunk) ? null : chunk
  return hasSign(chunk, 0, 'ANMF') ? cleanFrame(chunk) : chunk
}

function cleanFrame(frame: Uint8Array): Uint8Array | null {
  const inside = chunksIn(frame.subarray(8 + FRAME_HEAD))
  if (!inside) return null
  const clean = concatenated([frame.subarray(0, 8 + FRAME_HEAD), ...inside])
  viewOf(clean).setUint32(4, clean.length - 8, true)
  return clean
}
