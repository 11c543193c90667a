import { hasSign } from './byte-parts'
import { cleanGif } from './gif-traces'
import { cleanJpeg } from './jpeg-traces'
import { cleanPng } from './png-traces'
import { cleanWebp } from './webp-traces'

/**
 * The same picture with nothing but what is needed to show it: pixels, colours, which side is up.
 * All else that cameras and programs write is left out, known or not: where it was taken, with
 * what, when, by whom, and whatever stands behind its end.
 *
 * @returns `null` for what is no whole PNG, JPEG, WebP or GIF: it may hide anything.
 */
export function withoutTraces(bytes: Uint8Array): Uint8Array | null {
  if (hasSign(bytes, 0, '\x89PNG\r\n\x1a\n')) return cleanPng(bytes)
  if (hasSign(bytes, 0, '\xff\xd8\xff')) return cleanJpeg(bytes)
  if (hasSign(bytes, 0, 'GIF8')) return cleanGif(bytes)
  return hasSign(bytes, 0, 'RIFF') && hasSign(bytes, 8, 'WEBP') ? cleanWebp(bytes) : null
}
