/** From a place in a file to another, that one excluded. */
export type Part = readonly [number, number]

export function hasSign(bytes: Uint8Array, at: number, sign: string): boolean {
  return [...sign].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** These parts of a file, one after the other. */
export function joined(bytes: Uint8Array, parts: readonly Part[]): Uint8Array {
  return concatenated(parts.map(([from, to]) => bytes.subarray(from, to)))
}

export function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** A profile of colours that one screen was measured for names its maker and number. */
export function isOfOneScreen(profile: Uint8Array): boolean {
  const names = new TextDecoder('latin1').decode(profile.subarray(0, 4_096))
  return /mmod|vcgt/.test(names)
}
