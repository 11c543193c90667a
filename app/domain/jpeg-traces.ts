import { concatenated, hasSign, isOfOneScreen, joined, viewOf, type Part } from './byte-parts'

const [SCAN, END, PADDING] = [0xda, 0xd9, 0xff]
const [APP0, APP2, APP14] = [0xe0, 0xe2, 0xee]

/** A JPEG with its pixels, its colours and which side is up; `null` when it ends too early. */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes)
  const parts: Part[] = [[0, 2]]
  let up = 1
  for (let at = 2; bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]
    if (marker === PADDING) {
      at += 1
      continue
    }
    if (marker === END) {
      // Behind a picture phones write others, with all that was taken from the first.
      parts.push([at, at + 2])
      return upright(joined(bytes, withoutScreens(bytes, parts)), up)
    }
    const end = at + 4 > bytes.length ? Infinity : at + 2 + view.getUint16(at + 2)
    if (end > bytes.length) return null
    if (hasSign(bytes, at + 4, 'Exif\0\0')) up = orientationIn(bytes.subarray(at + 10, end))
    const next = marker === SCAN ? endOfScan(bytes, end) : end
    if (isShown(bytes, at)) parts.push([at, next])
    at = next
  }
  return null
}

/** Frames, tables, scans, restarts; of the segments of programs those that say how colours are meant. */
function isShown(bytes: Uint8Array, at: number): boolean {
  const marker = bytes[at + 1]!
  // Longer ones bring a small picture along, often of what was cut away.
  if (marker === APP0) return hasSign(bytes, at + 2, '\0\x10JFIF\0')
  if (marker === APP2) return hasSign(bytes, at + 4, 'ICC_PROFILE\0')
  if (marker === APP14) return hasSign(bytes, at + 2, '\0\x0eAdobe')
  return (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= SCAN && marker <= 0xdd)
}

/** A profile of colours may lie in several segments: all of them go, or none. */
function withoutScreens(bytes: Uint8Array, parts: readonly Part[]): Part[] {
  const isProfile = ([from]: Part) => bytes[from] === 0xff && bytes[from + 1] === APP2
  const isOfOne = isOfOneScreen(joined(bytes, parts.filter(isProfile)))
  return parts.filter((part) => !isOfOne || !isProfile(part))
}

/** Where the next segment begins: in the pixels, the byte of signs is doubled or counts restarts. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1]!
    const isSegment = next !== 0 && next !== PADDING && !(next >= 0xd0 && next <= 0xd7)
    if (bytes[at] === 0xff && isSegment) return at
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
  const view = viewOf(tiff)
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
