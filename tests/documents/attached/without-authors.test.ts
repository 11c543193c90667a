import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { blocksOf } from '~/app/domain/document'
import { attachmentType } from '~/app/domain/attachment-file'
import { withoutAuthors } from '~/server/documents/attached/without-authors'
import { readWord } from '~/server/documents/word/read-word'
import { pngOf } from '../../support/images'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const packed = (parts: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [
        path,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
    { level: 0, mtime: '2026-11-20T19:15:00Z' },
  )
const relation = (type: string, target: string) =>
  `<Relationship Id="r-${type}" Type="${OFFICE}/${type}" Target="${target}"/>`
const spokenPng = () => {
  const bytes = pngOf(3, 2)
  const note = Buffer.from([0, 0, 0, 6, ...Buffer.from('tEXtSECRET'), 0, 0, 0, 0])
  return Buffer.concat([bytes.subarray(0, 33), note, bytes.subarray(33)])
}

const DOCX = {
  '[Content_Types].xml': '<Types/>',
  '_rels/.rels': `<Relationships>${relation('officeDocument', 'word/document.xml')}${relation('metadata/thumbnail', 'docProps/thumbnail.jpeg')}</Relationships>`,
  'docProps/core.xml':
    '<?xml version="1.0"?>\n<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:creator>Jean SECRET</dc:creator><cp:lastModifiedBy>SECRET</cp:lastModifiedBy></cp:coreProperties>',
  'docProps/app.xml': '<Properties xmlns="x"><Company>SECRET</Company></Properties>',
  'docProps/thumbnail.jpeg': 'SECRET',
  'word/people.xml': '<w15:people xmlns:w15="x"><w15:person w15:author="SECRET"/></w15:people>',
  'word/settings.xml': `<w:settings ${W}><w:attachedTemplate r:id="rId1"/><w:rsids><w:rsid w:val="SECRET"/></w:rsids></w:settings>`,
  'word/_rels/settings.xml.rels': `<Relationships>${relation('attachedTemplate', 'file:///C:/Users/SECRET/x.dotx')}</Relationships>`,
  'word/comments.xml': `<w:comments ${W}><w:comment w:id="1" w:author="SECRET" w:initials='SECRET' w:date="2026-11-20T19:15:00Z"/></w:comments>`,
  'word/document.xml': `<w:document ${W}><w:body><w:p w:rsidR="SECRET"><w:ins w:id="2" w:author="SECRET" w:date="2026-11-20T19:15:00Z"><w:r><w:t>De l’eau pour w:author="tous" &amp; partout</w:t></w:r></w:ins></w:p></w:body></w:document>`,
  'word/media/image1.png': spokenPng(),
}

const ODT = {
  mimetype: 'application/vnd.oasis.opendocument.text',
  'meta.xml':
    '<?xml version="1.0"?><office:document-meta xmlns:office="o"><office:meta><meta:initial-creator>SECRET</meta:initial-creator></office:meta></office:document-meta>',
  'content.xml':
    '<office:document-content xmlns:office="o"><office:annotation><dc:creator>SECRET</dc:creator><dc:date>2026-11-20T19:15:00</dc:date><meta:creator-initials>SECRET</meta:creator-initials></office:annotation><text:p officeooo:rsid="SECRET">De l’eau</text:p></office:document-content>',
  'settings.xml':
    '<office:document-settings><config:config-item config:name="PrinterName" config:type="string">SECRET</config:config-item></office:document-settings>',
  'Thumbnails/thumbnail.png': 'SECRET',
  'META-INF/documentsignatures.xml': '<document-signatures>SECRET</document-signatures>',
  'META-INF/manifest.xml':
    '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="Thumbnails/thumbnail.png" manifest:media-type=""/></manifest:manifest>',
}

describe('an office file without its authors', () => {
  it.each([
    ['docx', DOCX],
    ['odt', ODT],
  ])('names nobody and no time, and is still a %s', (ending, parts) => {
    const before = packed(parts)
    const { bytes } = withoutAuthors(before)

    expect(saidIn(before)).toContain('SECRET')
    expect(saidIn(bytes!)).not.toMatch(/SECRET|2026-11-20|humbnail/)
    expect(attachmentType(bytes!, `a.${ending}`)).toBe(attachmentType(before, `a.${ending}`))
    expect(attachmentType(bytes!, `a.${ending}`)).not.toBeNull()
    // The same file sent twice is the same file.
    expect(withoutAuthors(bytes!).bytes).toEqual(bytes)
  })

  it('keeps its words, comments, changes and pictures', () => {
    const { bytes } = withoutAuthors(packed(DOCX))
    const parts = unzipSync(bytes!)

    expect(blocksOf(readWord(bytes!).document!).map(({ text }) => text)).toEqual([
      'De l’eau pour w:author="tous" & partout',
    ])
    expect(strFromU8(parts['word/comments.xml']!)).toContain(
      '<w:comment w:id="1" w:author="Author"',
    )
    expect(Buffer.from(parts['word/media/image1.png']!)).toEqual(pngOf(3, 2))
  })

  it('is refused when it cannot be read, or would fill the memory', () => {
    const wide = new Uint8Array([0xff, 0xfe, 0x3c, 0])
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(2_000_000) })

    expect(withoutAuthors(packed({ ...DOCX, 'docProps/core.xml': wide })).problem).toBe(
      'file-not-word',
    )
    expect(withoutAuthors(strToU8('PK\x03\x04')).problem).toBe('file-not-word')
    expect(withoutAuthors(bomb).problem).toBe('file-too-packed')
  })
})

function saidIn(bytes: Uint8Array): string {
  const parts = Object.entries(unzipSync(bytes))
  return parts.map(([path, part]) => `${path}\n${Buffer.from(part).toString()}`).join('\n')
}
