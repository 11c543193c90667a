import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Document } from '~/app/domain/document'
import { exportNamed, exportText, type ExportedText } from '~/server/documents/exported'
import { documentFromMarkdown } from '~/server/documents/markdown-in'
import { readWord } from '~/server/documents/word/read-word'
import { pngOf } from '../support/images'

let count = 0
const id = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
const words = (text: string) => [{ type: 'text' as const, text }]
const note = id()
const citation = id()

const DOCUMENT: Document = {
  nodes: [
    { type: 'heading', level: 1, id: id(), children: words('Plan #read("/etc/passwd") <b>') },
    {
      type: 'paragraph',
      id: id(),
      children: [
        { type: 'text', text: 'Ouvrir $x$ *la* parole', marks: ['bold', 'italic', 'code'] },
        { type: 'reference', blockId: note, form: 'note' },
        { type: 'citation', citationId: citation },
        { type: 'break' },
        { type: 'link', url: 'https://example.org/', children: words('registre') },
      ],
    },
    { type: 'paragraph', id: id(), language: 'ar', children: words('الماء للجميع') },
    { type: 'paragraph', id: id(), role: 'callout', children: words('À retenir') },
    { type: 'quote', id: id(), children: words('Nous attendons') },
    {
      type: 'list',
      ordered: true,
      numbering: 'outline',
      items: [
        {
          id: id(),
          children: words('Un'),
          list: { type: 'list', ordered: false, items: [{ id: id(), children: words('Point') }] },
        },
      ],
    },
    {
      type: 'table',
      rows: [
        { cells: [{ id: id(), header: true, columns: 2, rows: 1, children: words('Quand') }] },
        {
          cells: [
            { id: id(), header: true, columns: 1, rows: 1, children: words('Mars') },
            { id: id(), header: false, columns: 1, rows: 1, children: [] },
          ],
        },
      ],
    },
    { type: 'paragraph', id: note, role: 'footnote', children: words('Voir le registre.') },
  ],
}

const TEXT: ExportedText = {
  title: 'Plan',
  language: 'fr',
  document: DOCUMENT,
  citations: new Map([[citation, { words: 'Enfin', language: 'fr', number: 7, author: null }]]),
  pictures: new Map(),
  words: {
    note: (number) => `Note ${number}`,
    notes: 'Notes',
    back: (number) => `Retour ${number}`,
    gap: 'À compléter',
    missing: '?',
  },
  withheld: 'non public',
  notWritten: { later: 'plus tard', never: 'jamais' },
  contributionUrl: (number) => `https://example.org/c/${number}`,
}

const bytesOf = async (form: 'docx' | 'pdf' | 'html' | 'md') => {
  const response = await exportText(form, TEXT, 'plan')
  return response && Buffer.from(await response.arrayBuffer())
}

describe('a text as a file', () => {
  it('is asked for by language and form, and by nothing else', () => {
    expect(exportNamed('fr.docx')).toEqual({ language: 'fr', form: 'docx' })
    expect(exportNamed('zh-Hant.pdf')).toEqual({ language: 'zh-Hant', form: 'pdf' })
    for (const name of ['fr.exe', '../fr.md', 'fr', '', undefined]) {
      expect(exportNamed(name)).toBeUndefined()
    }
  })

  it('is Word that comes back as the same text', async () => {
    const { document } = readWord((await bytesOf('docx'))!)
    expect(document).toEqual(DOCUMENT)
  })

  it('is a page that needs nothing else and runs nothing', async () => {
    const html = (await bytesOf('html'))!.toString()
    expect(html).toContain('<html lang="fr" dir="ltr">')
    expect(html).toContain('<q lang="fr" dir="ltr">Enfin</q>')
    expect(html).toContain('lang="ar" dir="rtl"')
    expect(html).not.toMatch(/<script|<link|src="http/)
  })

  it('is Markdown', async () => {
    expect((await bytesOf('md'))!.toString()).toContain('registre')
  })

  it('is a tagged PDF, in which what people wrote is words and never instructions', async () => {
    const pdf = await bytesOf('pdf')
    if (!pdf) return expect(pdf).toBeNull() // No typst for this machine: the form is not offered.
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(unpacked(pdf)).toMatch(/\/Marked true/)
    expect(unpacked(pdf)).toMatch(/\/Lang\s*\(fr/)
  })

  it('is a PDF with its pictures, and with their words where one cannot be drawn', async () => {
    const withPicture = async (bytes: Uint8Array) => {
      const fileHash = createHash('sha256').update(bytes).digest('hex')
      const image = { type: 'image' as const, id: '', fileHash, alt: 'Une carte', children: [] }
      const pictures = new Map([[fileHash, { bytes, mediaType: 'image/png' }]])
      const text = { ...TEXT, document: { nodes: [image] }, pictures }
      const response = await exportText('pdf', text, 'plan')
      return response && unpacked(Buffer.from(await response.arrayBuffer()))
    }
    const drawn = await withPicture(pngOf(8, 8))
    if (drawn === null) return
    expect(drawn).toMatch(/\/Subtype\s*\/Image/)
    const broken = await withPicture(Buffer.from('no picture'))
    expect(broken).toMatch(/^%PDF-/)
    expect(broken).not.toMatch(/\/Subtype\s*\/Image/)
  })

  it('is a PDF with letters for Arabic on a machine without any fonts', async () => {
    const { document } = documentFromMarkdown('# خطة الشبكة\n\nنريد **الماء** للجميع.')
    const arabic = { ...TEXT, language: 'ar', title: 'خطة', document: document! }
    const response = await exportText('pdf', arabic, 'plan')
    if (!response) return
    const pdf = unpacked(Buffer.from(await response.arrayBuffer()))
    expect(pdf).toMatch(/NotoNaskhArabic-Regular/)
    expect(pdf).toMatch(/NotoNaskhArabic-Bold/)
    expect(pdf).toMatch(/\/Lang\s*\(ar/)
  })
})

/** With its packed streams opened, as far as they can be. */
function unpacked(pdf: Buffer): string {
  const text = pdf.toString('latin1')
  const streams = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: sign }) => {
    try {
      return inflateSync(pdf.subarray(index + sign.length), { finishFlush: 2 }).toString('latin1')
    } catch {
      return ''
    }
  })
  return text + streams.join('\n')
}
