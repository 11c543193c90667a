/**
 * The same picture without what cameras and programs write beside it: where it was taken, with
 * what, by whom. What is needed to show it stays: colours, which side is up.
 *
 * @param bytes of a PNG, JPEG, WebP or GIF; anything else comes back as it is.
 */
export function withoutTraces(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (hasSign(bytes, 0, '\x89PNG')) return joined(bytes, pngParts(view, bytes))
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return cleanJpeg(view, bytes)
  if (hasSign(bytes, 0, 'RIFF') && hasSign(bytes, 8, 'WEBP')) return cleanWebp(view, bytes)
  return bytes
}

/** From a place to another, that one excluded. */
type Part = [number, number]

function hasSign(bytes: Uint8Array, at: number, sign: string): boolean {
  return [...sign].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))
}

function joined(bytes: Uint8Array, parts: readonly Part[]): Uint8Array {
  const pieces = parts.map(([from, to]) => bytes.subarray(from, to))
  return concatenated(pieces)
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const PNG_TRACES = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']

function pngParts(view: DataView, bytes: Uint8Array): Part[] {
  const parts: Part[] = [[0, 8]]
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = Math.min(bytes.length, at + 12 + view.getUint32(at))
    const isLast = hasSign(bytes, at + 4, 'IEND')
    if (!PNG_TRACES.some((name) => hasSign(bytes, at + 4, name))) parts.push([at, end])
    at = isLast ? bytes.length : end
  }
  return parts
}

/** Comments, and the segments of programs but those that say how colours are to be shown. */
function isTrace(bytes: Uint8Array, at: number): boolean {
  const marker = bytes[at + 1]!
  const isColour =
    marker === 0xe0 || marker === 0xee || (marker === 0xe2 && hasSign(bytes, at + 4, 'ICC_PROFILE'))
  return marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && !isColour)
}

const [SCAN, END] = [0xda, 0xd9]

function cleanJpeg(view: DataView, bytes: Uint8Array): Uint8Array {
  const parts: Part[] = [[0, 2]]
  let up = 1
  let at = 2
  while (at + 2 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]
    if (marker === 0xff) {
      at += 1 // padding
      continue
    }
    if (marker === END) {
      // Behind a picture phones write others, with all that was taken from the first.
      parts.push([at, at + 2])
      return upright(joined(bytes, parts), up)
    }
    const end = at + 4 > bytes.length ? Infinity : at + 2 + view.getUint16(at + 2)
    if (end > bytes.length) return bytes
    if (hasSign(bytes, at + 4, 'Exif\0\0')) up = orientationIn(bytes.subarray(at + 10, end))
    const next = marker === SCAN ? endOfScan(bytes, end) : end
    if (!isTrace(bytes, at)) parts.push([at, next])
    at = next
  }
  parts.push([at, bytes.length])
  return upright(joined(bytes, parts), up)
}

/** Where the next segment begins: in the pixels, the byte of signs is doubled or counts restarts. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1]!
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

function upright(clean: Uint8Array, up: number): Uint8Array {
  if (up === 1) return clean
  return concatenated([clean.subarray(0, 2), orientationSegment(up), clean.subarray(2)])
}

const ORIENTATION = 0x0112

/** Which of eight ways is up, as the first directory says; 1 when it does not. */
function orientationIn(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  if (tiff.length < 14) return 1
  const little = hasSign(tiff, 0, 'II')
  const directory = view.getUint32(4, little)
  if (directory + 2 > tiff.length) return 1
  const count = view.getUint16(directory, little)
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + 12 * index
    if (entry + 12 > tiff.length) return 1
    if (view.getUint16(entry, little) !== ORIENTATION) continue
    const up = view.getUint16(entry + 8, little)
    return up >= 1 && up <= 8 ? up : 1
  }
  return 1
}

/** An Exif segment that says nothing but which way is up. */
function orientationSegment(up: number): Uint8Array {
  const head = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0]
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1]
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, up, 0, 0]
  return Uint8Array.from([...head, ...tiff, ...entry, 0, 0, 0, 0])
}

const WEBP_TRACES = ['EXIF', 'XMP ']
/** In the flags of an extended file: it holds Exif, it holds XMP. */
const WEBP_FLAGS = 0b1100

function cleanWebp(view: DataView, bytes: Uint8Array): Uint8Array {
  const parts: Part[] = [[0, 12]]
  let at = 12
  while (at + 8 <= bytes.length) {
    const length = view.getUint32(at + 4, true)
    const end = Math.min(bytes.length, at + 8 + length + (length % 2))
    if (!WEBP_TRACES.some((name) => hasSign(bytes, at, name))) parts.push([at, end])
    at = end
  }
  const clean = joined(bytes, parts)
  if (hasSign(clean, 12, 'VP8X') && clean.length > 20) clean[20] = clean[20]! & ~WEBP_FLAGS
  new DataView(clean.buffer).setUint32(4, clean.length - 8, true)
  return clean
}
