import { hasSign, joined, type Part } from './byte-parts'

const [IMAGE, EXTENSION, END] = [0x2c, 0x21, 0x3b]
const [CONTROL, APPLICATION] = [0xf9, 0xff]

/** A GIF with its pictures, their timing and how often they repeat; `null` when it ends too early. */
export function cleanGif(bytes: Uint8Array): Uint8Array | null {
  const start = 13 + coloursAt(bytes, 10)
  const parts: Part[] = [[0, start]]
  for (let at = start; at < bytes.length; ) {
    if (bytes[at] === END) return joined(bytes, [...parts, [at, at + 1]])
    const end = endOfBlock(bytes, at)
    if (end === null) return null
    if (isShown(bytes, at)) parts.push([at, end])
    at = end
  }
  return null
}

/** Comments, words and what other programs wrote are not. */
function isShown(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] === IMAGE || bytes[at + 1] === CONTROL) return true
  const isRepeat = hasSign(bytes, at + 3, 'NETSCAPE2.0') || hasSign(bytes, at + 3, 'ANIMEXTS1.0')
  return bytes[at + 1] === APPLICATION && isRepeat
}

/** Bytes of the table of colours that flags announce. */
function coloursAt(bytes: Uint8Array, flags: number): number {
  const held = bytes[flags] ?? 0
  return held & 0x80 ? 3 * 2 ** ((held & 7) + 1) : 0
}

function endOfBlock(bytes: Uint8Array, at: number): number | null {
  if (bytes[at] === EXTENSION) return endOfPieces(bytes, at + 2)
  return bytes[at] === IMAGE ? endOfPieces(bytes, at + 11 + coloursAt(bytes, at + 9)) : null
}

/** Pieces that each say how long they are, up to an empty one. */
function endOfPieces(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at < bytes.length; at += 1 + bytes[at]!) {
    if (bytes[at] === 0) return at + 1
  }
  return null
}
