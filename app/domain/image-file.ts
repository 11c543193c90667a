import type { Refusal } from './refusal'

/** Bytes of one picture. */
export const MAX_IMAGE_BYTES = 5 * 1024 * 1024
/** Of a picture's side, and of the whole: beyond, showing it would exhaust small machines. */
const MAX_SIDE = 20_000
const MAX_PIXELS = 60_000_000

export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const
export type ImageType = (typeof IMAGE_TYPES)[number]

/** What a file is by its bytes, whatever its name says; sizes in pixels. */
export type ImageFile = { mediaType: ImageType; width: number; height: number }

/** @returns `null` when it is no picture of the kinds browsers show and nothing can run in. */
export function readImage(bytes: Uint8Array): ImageFile | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = readPng(view) ?? readJpeg(view) ?? readGif(view) ?? readWebp(view)
  return found && found.width > 0 && found.height > 0 ? found : null
}

/** Why a file may not be kept as a picture; `null` when it may. */
export function imageRefusal(bytes: Uint8Array): Refusal | null {
  if (bytes.byteLength > MAX_IMAGE_BYTES) return 'image-too-large'
  const image = readImage(bytes)
  if (!image) return 'image-not-understood'
  const { width, height } = image
  const isLarge = Math.max(width, height) > MAX_SIDE || width * height > MAX_PIXELS
  return isLarge ? 'image-too-large' : null
}

function startsWith(view: DataView, at: number, signs: readonly number[] | string): boolean {
  const wanted = typeof signs === 'string' ? [...signs].map((sign) => sign.charCodeAt(0)) : signs
  if (view.byteLength < at + wanted.length) return false
  return wanted.every((byte, index) => view.getUint8(at + index) === byte)
}

function readPng(view: DataView): ImageFile | null {
  const isPng = startsWith(view, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  if (!isPng || view.byteLength < 33 || !startsWith(view, 12, 'IHDR')) return null
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

function readGif(view: DataView): ImageFile | null {
  const isGif = startsWith(view, 0, 'GIF87a') || startsWith(view, 0, 'GIF89a')
  if (!isGif || view.byteLength < 13) return null
  return {
    mediaType: 'image/gif',
    width: view.getUint16(6, true),
    height: view.getUint16(8, true),
  }
}

/** The size stands in the frame header, behind segments of any length. */
function readJpeg(view: DataView): ImageFile | null {
  if (!startsWith(view, 0, [0xff, 0xd8, 0xff])) return null
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker)) {
      return {
        mediaType: 'image/jpeg',
        width: view.getUint16(at + 7),
        height: view.getUint16(at + 5),
      }
    }
    const hasLength = marker !== 0x01 && (marker < 0xd0 || marker > 0xd8)
    at += hasLength ? 2 + view.getUint16(at + 2) : 2
  }
  return null
}

/** SOF0 to SOF15, without the tables that stand among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function readWebp(view: DataView): ImageFile | null {
  if (!startsWith(view, 0, 'RIFF') || !startsWith(view, 8, 'WEBP')) return null
  if (view.byteLength < 30) return null
  const mediaType = 'image/webp'
  if (startsWith(view, 12, 'VP8X')) {
    return { mediaType, width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 }
  }
  if (startsWith(view, 12, 'VP8L') && view.getUint8(20) === 0x2f) {
    const bits = view.getUint32(21, true)
    return { mediaType, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (startsWith(view, 12, 'VP8 ') && startsWith(view, 23, [0x9d, 0x01, 0x2a])) {
    return {
      mediaType,
      width: view.getUint16(26, true) & 0x3fff,
      height: view.getUint16(28, true) & 0x3fff,
    }
  }
  return null
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
}
