import { hasSign, joined, viewOf, type Part } from './byte-parts'

/** Pixels, also of pictures that move, and how they are to be shown. */
const SHOWN =
  /^(IHDR|PLTE|IDAT|IEND|tRNS|cHRM|gAMA|sRGB|sBIT|bKGD|pHYs|cICP|mDCV|cLLI|acTL|fcTL|fdAT)$/

/** A PNG with these chunks only; `null` when it ends too early. */
export function cleanPng(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes)
  const parts: Part[] = [[0, 8]]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return null
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (SHOWN.test(name)) parts.push([at, end])
    if (hasSign(bytes, at + 4, 'IEND')) return joined(bytes, parts)
    at = end
  }
  return null
}
