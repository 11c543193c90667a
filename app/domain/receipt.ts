/** Letters and digits that cannot be taken for one another, read aloud or copied by hand. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A receipt's code from 10 bytes: 80 bits as `7KQ4-ZM2P-X3W8-9RTD` (Crockford's base 32). */
export function receiptCode(bytes: Uint8Array): string {
  let bits = 0n
  for (const byte of bytes.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte)
  const letters: string[] = []
  for (let shift = 75n; shift >= 0n; shift -= 5n) {
    letters.push(ALPHABET[Number((bits >> shift) & 31n)]!)
  }
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/**
 * A code as somebody typed it, brought to its one form: case, spaces, and letters taken for
 * digits do not matter. `null`: not a code.
 */
export function readReceiptCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  const isCode = letters.length === 16 && [...letters].every((letter) => ALPHABET.includes(letter))
  return isCode ? letters.replace(/(.{4})(?=.)/g, '$1-') : null
}
