import { describe, expect, it } from 'vitest'
import { readImage } from '~/app/domain/image-file'
import { withoutTraces as cleaned } from '~/app/domain/image-traces'
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
    ...segment(0xe0, [...text('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xe1, exif(up)),
    ...segment(0xfe, text('Taken by Amina')),
    ...segment(0xe2, text('ICC_PROFILE\0')),
    ...frame,
    ...scan,
  ])
const withoutTraces = (bytes: Uint8Array) => cleaned(bytes)!
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

  it('takes whatever stands around the pixels of a JPEG, known or not', () => {
    const secret = (marker: number, head: string) => segment(marker, text(`${head}\0SECRET`))
    const rest = [...jpegOf(1)].slice(2)
    const bytes = Uint8Array.from([
      ...[0xff, 0xd8],
      ...secret(0xe0, 'JFXX'),
      ...secret(0xe2, 'MPF'),
      ...secret(0xe2, 'ICC_PROFILE\0\x01\x01mmod'),
      ...secret(0xe3, 'Meta'),
      ...secret(0xeb, 'JP'), // content credentials: who made it
      ...secret(0xec, 'Ducky'),
      ...secret(0xed, 'Photoshop 3.0'),
      ...secret(0xef, ''),
      ...secret(0xf7, ''),
      ...rest,
      ...jpegOf(1),
      ...text('ftypmp42 SECRET +48.8566+002.3522/'),
    ])

    const clean = withoutTraces(bytes)

    expect(said(clean)).not.toMatch(/SECRET|48\.8566|Amina|ICC_PROFILE/)
    expect([...clean.slice(-scan.length)]).toEqual(scan)
    expect(withoutTraces(clean)).toEqual(clean)
  })

  it('keeps all scans of a JPEG that appears step by step, and takes what stands between', () => {
    const [first, second] = [scan.slice(0, -2), [0xff, 0xda, 0, 2, 7, 0xff, 0, 0xff, 0xd3, 8]]
    const between = segment(0xfe, text('SECRET'))
    const tables = segment(0xc4, [1, 2, 3])
    const whole = [0xff, 0xd8, ...frame, ...first, ...tables, ...second, 0xff, 0xd9]
    const told = [0xff, 0xd8, ...frame, ...first, ...between, ...tables, ...second, 0xff, 0xd9]

    expect([...withoutTraces(Uint8Array.from(told))]).toEqual(whole)
  })

  it('takes unknown chunks of a PNG, and what stands behind its end', () => {
    const bytes = pngOf(3, 2)
    const chunk = (name: string) => Buffer.from([0, 0, 0, 6, ...text(`${name}SECRET`), 0, 0, 0, 0])
    const told = Buffer.concat([
      bytes.subarray(0, 33),
      ...['caBX', 'iCCP', 'eXIf', 'zzZz'].map(chunk),
      bytes.subarray(33),
      Buffer.from('SECRET'),
      bytes,
    ])

    expect(Buffer.from(withoutTraces(told))).toEqual(bytes)
  })

  it('takes comments and words of programs from a GIF, and leaves how often it repeats', () => {
    const pieces = (words: string) => [words.length, ...text(words), 0]
    const head = [...text('GIF89a'), 3, 0, 2, 0, 0x80, 0, 0, 1, 2, 3, 4, 5, 6]
    const timing = [0x21, 0xf9, 4, 0, 1, 0, 0, 0]
    const repeat = [0x21, 0xff, 11, ...text('NETSCAPE2.0'), 3, 1, 0, 0, 0]
    const image = [0x2c, 0, 0, 0, 0, 3, 0, 2, 0, 0, 2, ...pieces('\x21\xfe')]
    const comment = [0x21, 0xfe, ...pieces('SECRET')]
    const xmp = [0x21, 0xff, 11, ...text('XMP DataXMP'), ...pieces('SECRET')]
    const whole = [...head, ...repeat, ...timing, ...image, 0x3b]
    const told = [...head, ...comment, ...repeat, ...xmp, ...timing, ...image, 0x3b, ...comment]

    expect([...withoutTraces(Uint8Array.from(told))]).toEqual(whole)
  })

  it('knows no picture in what ends before its end, or is none', () => {
    const cut = (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 3)
    const tooLong = [0xff, 0xd8, ...frame, 0xff, 0xfe, 0xff, 0xff, ...text('SECRET')]
    const broken = [
      Uint8Array.from([]),
      Buffer.from('GIF89a!'),
      Buffer.from('RIFF\x20\0\0\0WEBPVP8 '),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff]),
      Uint8Array.from(tooLong),
      cut(jpegOf(1)),
      cut(pngOf(3, 2)),
    ]

    expect(broken.map(cleaned)).toEqual(broken.map(() => null))
  })
})
