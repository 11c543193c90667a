import { describe, expect, it } from 'vitest'
import { imageRefusal, MAX_IMAGE_BYTES, readImage } from '~/app/domain/image-file'
import { pngOf } from '../support/images'

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : part,
    ),
  )
const zeros = (count: number) => Array<number>(count).fill(0)

const JPEG = bytes(
  [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0], // JFIF
  [0xff, 0xc4, 0, 4, 0, 0], // a table, no frame
  [0xff, 0xc2, 0, 17, 8, 0x01, 0xe0, 0x02, 0x80, 3],
  zeros(9),
)
const GIF = bytes('GIF89a', [0x80, 0x02, 0xe0, 0x01, 0, 0, 0])
const VP8X = bytes('RIFF', zeros(4), 'WEBPVP8X', zeros(8), [0x7f, 0x02, 0, 0xdf, 0x01, 0], zeros(4))
const VP8L = bytes('RIFF', zeros(4), 'WEBPVP8L', zeros(4), [0x2f, 0x7f, 0xc2, 0x77, 0], zeros(8))
const VP8 = bytes(
  ...['RIFF', zeros(4), 'WEBPVP8 ', zeros(7), [0x9d, 0x01, 0x2a, 0x80, 0x02, 0xe0, 0x01]],
)

describe('readImage', () => {
  it.each([
    ['PNG', pngOf(640, 480), 'image/png'],
    ['JPEG', JPEG, 'image/jpeg'],
    ['GIF', GIF, 'image/gif'],
    ['WebP with more than a picture', VP8X, 'image/webp'],
    ['WebP without loss', VP8L, 'image/webp'],
    ['WebP', VP8, 'image/webp'],
  ])('knows %s and its size by the bytes', (_kind, file, mediaType) => {
    expect(readImage(file)).toEqual({ mediaType, width: 640, height: 480 })
  })

  it.each([
    ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a page', bytes('<!doctype html><script>alert(1)</script>')],
    ['a page behind a sign', bytes('GIF89a')],
    ['nothing', bytes()],
    ['half a PNG', pngOf(2, 2).subarray(0, 20)],
    ['a JPEG that never comes to its picture', bytes([0xff, 0xd8, 0xff], zeros(40))],
    ['a PNG of no size', pngOf(0, 0)],
  ])('takes %s for no picture', (_what, file) => {
    expect(readImage(file)).toBeNull()
    expect(imageRefusal(file)).toBe('image-not-understood')
  })
})

describe('imageRefusal', () => {
  it('says when a picture is too heavy, or would be too large on a small machine', () => {
    expect(imageRefusal(pngOf(2, 2))).toBeNull()
    expect(imageRefusal(new Uint8Array(MAX_IMAGE_BYTES + 1))).toBe('image-too-large')
    const bomb = pngOf(1, 1)
    bomb.writeUInt32BE(19_000, 16)
    bomb.writeUInt32BE(19_000, 20)
    expect(imageRefusal(bomb)).toBe('image-too-large')
  })
})
