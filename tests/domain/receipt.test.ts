import { describe, expect, it } from 'vitest'
import { readReceiptCode, receiptCode } from '~/app/domain/receipt'

describe('receiptCode', () => {
  it('writes 80 bits as four groups of four signs', () => {
    expect(receiptCode(new Uint8Array(10))).toBe('0000-0000-0000-0000')
    expect(receiptCode(new Uint8Array(10).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ')
  })

  it('has every bit in it: two codes that differ in one bit differ', () => {
    const codes = new Set<string>()
    for (let bit = 0; bit < 80; bit += 1) {
      const bytes = new Uint8Array(10)
      bytes[bit >> 3] = 1 << (bit & 7)
      codes.add(receiptCode(bytes))
    }
    expect(codes.size).toBe(80)
  })
})

describe('readReceiptCode', () => {
  it('does not mind case, spaces, missing hyphens, or letters taken for digits', () => {
    for (const typed of ['7kq4 zm2p x3w8 9rtd', '7KQ4ZM2PX3W89RTD', ' 7KQ4-ZM2P-X3W8-9RTD ']) {
      expect(readReceiptCode(typed)).toBe('7KQ4-ZM2P-X3W8-9RTD')
    }
    expect(readReceiptCode('OIL0-0000-0000-0000')).toBe('0110-0000-0000-0000')
  })

  it('knows what is not a code: a public number, a word, too few or strange signs', () => {
    for (const typed of ['C-0412', '', '7KQ4-ZM2P', 'ÉÉÉÉ-ÉÉÉÉ-ÉÉÉÉ-ÉÉÉÉ', 'U'.repeat(16)]) {
      expect(readReceiptCode(typed)).toBeNull()
    }
  })
})
