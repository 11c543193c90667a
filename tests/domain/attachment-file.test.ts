import { describe, expect, test } from 'vitest'
import {
  attachmentName,
  attachmentProblem,
  attachmentType,
  MAX_ATTACHMENT_BYTES,
} from '~/app/domain/attachment-file'
import { pngOf } from '../support/images'

const bytes = (text: string) => new TextEncoder().encode(text)
const packed = (names: string) => bytes(`PK\x03\x04${'.'.repeat(26)}${names}`)

describe('what a file is', () => {
  test.each([
    ['a.exe', pngOf(2, 2), 'image/png'],
    ['a.png', bytes('%PDF-1.7 …'), 'application/pdf'],
    ['a.csv', bytes('water;12\n'), 'text/csv'],
    ['a.odt', packed('mimetypeapplication/vnd.oasis.opendocument.textPK'), /opendocument\.text$/],
    ['a.docx', packed('[Content_Types].xml … word/document.xml'), /wordprocessingml\.document$/],
  ])('is said by its bytes: %s', (name, given, type) => {
    expect(attachmentType(given, name)).toMatch(type)
    expect(attachmentProblem(given, name)).toBeNull()
  })

  test.each([
    ['page.html', bytes('<script>')],
    ['picture.svg', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['fake.pdf', bytes('<html>')],
    ['archive.docx', packed('notes.txt')],
    ['macros.docx', packed('word/document.xml word/vbaProject.bin')],
    ['binary.csv', new Uint8Array([0xff, 0xfe, 0x00])],
    ['empty.pdf', new Uint8Array()],
  ])('is refused when it is none of ours: %s', (name, given) => {
    expect(attachmentProblem(given, name)).toBe('file-of-other-kind')
  })

  test('is refused when it is too large', () => {
    const large = new Uint8Array(MAX_ATTACHMENT_BYTES + 1)
    expect(attachmentProblem(large, 'a.pdf')).toBe('attachment-too-large')
  })
})

test('its name has no folders, and no signs that mislead', () => {
  expect(attachmentName('C:\\plans\\\u202Efdp.exe')).toBe('fdp.exe')
  expect(attachmentName('../')).toBe('file')
})
