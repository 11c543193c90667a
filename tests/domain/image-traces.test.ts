import { describe, expect, it } from 'vitest'
import { readImage } from '~/app/domain/image-file'
import { withoutTraces } from '~/app/domain/image-traces'
import { pngOf } from '../support/images'

const text = (words: string) => [...words].map((letter) => letter.charCodeAt(0))
const segment = (marker: number, bytes: number[]) => [
  ...[0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 0xff],
  ...bytes,
]
const entry = (tag: number, value: number) => [
  tag >> 8,
  tag & 0xff,
  0,
  3,
  0,
  0,
  0,
  1,
  0,
  value,
  0,
  0,
]
const exif = (up: number) => [
  ...text('Exif\0\0'),
  ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 2],
  ...entry(0x0112, up),
  ...entry(0x8825, 9), // where GPS begins
  ...[0, 0, 0, 0],
  ...text('48.8566 N'),
]
const frame = segment(0xc0, [8, 0, 2, 0, 3, 1, 0, 0, 0])
const scan = [0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]
const jpegOf = (up: number) =>
  Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, text('JFIF\0')),
    ...segment(0xe1, exif(up)),
    ...segment(0xfe, text('Taken by Amina')),
    ...segment(0xe2, text('ICC_PROFILE\0')),
    ...frame,
    ...scan,
  ])
const said = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe('withoutTraces', () => {
  it('takes place, camera and author from a JPEG, and leaves its colours and pixels', () => {
    const clean = withoutTraces(jpegOf(1))

    expect(said(clean)).not.toMatch(/48\.8566|Amina|Exif/)
    expect(said(clean)).toMatch(/JFIF[\s\S]*ICC_PROFILE/)
    expect(readImage(clean)).toEqual({ mediaType: 'image/jpeg', width: 3, height: 2 })
    expect([...clean.slice(-scan.length)]).toEqual(scan)
  })

  it('takes what phones and programs write around the picture, and behind it', () => {
    const bytes = jpegOf(1)
    const preview = Buffer.concat([
      bytes.subarray(0, 2),
      Buffer.from(segment(0xe2, text('MPF\0 48.8566 N'))),
      Buffer.from(segment(0xeb, text('JP made by Amina'))),
      bytes.subarray(2),
      bytes,
    ])

    expect(withoutTraces(preview)).toEqual(withoutTraces(bytes))
  })

  it('still says which side of a JPEG is up', () => {
    const clean = withoutTraces(jpegOf(6))

    expect(said(clean)).not.toMatch(/48\.8566|Amina/)
    expect([...clean.slice(2, 38)]).toEqual(
      segment(0xe1, [
        ...text('Exif\0\0'),
        ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
        ...entry(0x0112, 6),
        ...[0, 0, 0, 0],
      ]),
    )
    expect(withoutTraces(clean)).toEqual(clean)
  })

  it('takes the words beside a PNG', () => {
    const bytes = pngOf(3, 2)
    const note = Buffer.from([0, 0, 0, 5, ...text('tEXtAmina'), 0, 0, 0, 0])
    const spoken = Buffer.concat([bytes.subarray(0, 33), note, bytes.subarray(33), note])

    expect(Buffer.from(withoutTraces(spoken))).toEqual(bytes)
  })

  it('takes what is written beside a WebP, and says that it is gone', () => {
    const chunk = (name: string, bytes: number[]) => [
      ...text(name),
      bytes.length,
      0,
      0,
      0,
      ...bytes,
    ]
    const pixels = chunk('VP8L', [0x2f, 0, 0, 0, 0, 0])
    const head = (flags: number) => chunk('VP8X', [flags, 0, 0, 0, 2, 0, 0, 1, 0, 0])
    const fileOf = (parts: number[]) =>
      Uint8Array.from([...text('RIFF'), parts.length + 4, 0, 0, 0, ...text('WEBP'), ...parts])

    const clean = withoutTraces(
      fileOf([...head(0b1100), ...pixels, ...chunk('EXIF', text('48.8'))]),
    )

    expect(clean).toEqual(fileOf([...head(0), ...pixels]))
  })

  it('leaves alone what it does not know, and what is broken', () => {
    for (const bytes of [text('GIF89a!'), [], [0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff]]) {
      expect([...withoutTraces(Uint8Array.from(bytes))]).toEqual(bytes)
    }
  })
})
