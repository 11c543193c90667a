import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { blocksOf } from '~/app/domain/document'
import { mapBlocks } from '~/app/domain/document-walk'
import { readWord } from '~/server/documents/word/read-word'
import { pngOf } from '../../support/images'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function file(body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array {
  const all: Record<string, string | Uint8Array> = {
    '_rels/.rels': `<Relationships xmlns="x"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${W} ${R}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="x"><Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="n" Type="${OFFICE}/numbering" Target="numbering.xml"/><Relationship Id="f" Type="${OFFICE}/footnotes" Target="footnotes.xml"/><Relationship Id="l" Type="${OFFICE}/hyperlink" Target="https://example.org/" TargetMode="External"/><Relationship Id="j" Type="${OFFICE}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/><Relationship Id="h" Type="${OFFICE}/header" Target="header1.xml"/></Relationships>`,
    ...parts,
  }
  const bytes = Object.entries(all).map(([name, part]) => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ])
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>)
}

/** As LibreOffice writes it in French: localised names, styles by numbers, one outline. */
const STYLES = `<w:styles ${W}>
  <w:style w:type="paragraph" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="P1"><w:name w:val="Titre 1"/><w:basedOn w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="P2"><w:name w:val="Sous-partie"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="1"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="P3"><w:name w:val="Enfant"/><w:basedOn w:val="P2"/></w:style>
  <w:style w:type="character" w:styleId="Fort"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
</w:styles>`
const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const NUMBERING = `<w:numbering ${W}>
  <w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>`
const NOTES = `<w:footnotes ${W}><w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Une note.</w:t></w:r></w:p></w:footnote></w:footnotes>`
const PARTS = {
  'word/styles.xml': STYLES,
  'word/numbering.xml': NUMBERING,
  'word/footnotes.xml': NOTES,
}

const p = (words: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${words}</w:p>`
const t = (words: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`
const item = (words: string, at: number, num = 1) =>
  p(t(words), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${num}"/></w:numPr>`)

function read(body: string) {
  const found = readWord(file(body, PARTS))
  expect(found.problem).toBeNull()
  return {
    ...found,
    texts: blocksOf(found.document!).map(({ kind, level: depth, text }) => [kind, depth, text]),
  }
}

describe('a file from another program', () => {
  it('has headings by names of any language and by outline levels, with the numbers they show', () => {
    expect(
      read(
        p(t('Contexte'), '<w:pStyle w:val="P1"/>') +
          p(t('Enjeux'), '<w:pStyle w:val="P2"/>') +
          p(t('Suite'), '<w:pStyle w:val="P3"/>') +
          p(t('Direct'), '<w:outlineLvl w:val="2"/>'),
      ).texts,
    ).toEqual([
      ['heading', 1, 'Contexte'],
      ['heading', 2, '1.1 Enjeux'],
      ['heading', 2, '1.2 Suite'],
      ['heading', 3, 'Direct'],
    ])
  })

  it('has its lists as they are counted, also from another number on', () => {
    const { document } = read(item('Quatre', 0) + item('petit a', 1) + item('Cinq', 0))
    expect(document!.nodes).toMatchObject([
      {
        type: 'list',
        ordered: true,
        start: 4,
        items: [
          { children: [{ text: 'Quatre' }], list: { ordered: true, items: [{}] } },
          { children: [{ text: 'Cinq' }] },
        ],
      },
    ])
  })

  it('has notes, links, marks by style; unsafe links are words, and that is said', () => {
    const { document, leftOut } = read(
      p(
        t('Fort', '<w:rStyle w:val="Fort"/>') +
          '<w:hyperlink r:id="l"><w:r><w:t>lien</w:t></w:r></w:hyperlink>' +
          '<w:hyperlink r:id="j"><w:r><w:t>piège</w:t></w:r></w:hyperlink>' +
          '<w:r><w:footnoteReference w:id="2"/></w:r>',
      ),
    )
    expect(document!.nodes).toMatchObject([
      {
        children: [
          { type: 'text', text: 'Fort', marks: ['bold'] },
          { type: 'link', url: 'https://example.org/' },
          { type: 'text', text: 'piège' },
          { type: 'reference', form: 'note' },
        ],
      },
      { role: 'footnote', children: [{ text: 'Une note.' }] },
    ])
    expect(leftOut).toEqual({ links: 1, headers_footers: 1 })
  })

  it('has merged cells and header rows', () => {
    const cell = (words: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${p(t(words))}</w:tc>`
    const { document } = read(
      `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('A', '<w:gridSpan w:val="2"/>')}</w:tr>` +
        `<w:tr>${cell('B', '<w:vMerge w:val="restart"/>')}${cell('C')}</w:tr>` +
        `<w:tr>${cell('', '<w:vMerge/>')}${cell('D')}</w:tr></w:tbl>`,
    )
    expect(document!.nodes).toMatchObject([
      {
        rows: [
          { cells: [{ header: true, columns: 2, rows: 1 }] },
          { cells: [{ header: false, rows: 2 }, {}] },
          { cells: [{ children: [{ text: 'D' }] }] },
        ],
      },
    ])
  })

  it('takes changes as accepted, fields by what they show, and leaves generated contents out', () => {
    const { texts, leftOut } = read(
      p(
        t('Nous ') +
          '<w:del w:id="1"><w:r><w:delText>demandons</w:delText></w:r></w:del>' +
          `<w:ins w:id="2">${t('exigeons')}</w:ins>`,
      ) +
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Contexte 3</w:t></w:r></w:p>' +
        '<w:p><w:r><w:t>Suite 4</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' +
        p(
          '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
        ),
    )
    expect(texts).toEqual([
      ['paragraph', null, 'Nous exigeons'],
      ['paragraph', null, '7'],
    ])
    expect(leftOut.contents).toBe(2)
    expect(leftOut.changes_accepted).toBe(2)
  })
})

describe('a file whose changes are taken as accepted', () => {
  const mark = (tag: string) => `<w:rPr><w:${tag} w:id="9"/></w:rPr>`
  const out = (words: string) =>
    `<w:del w:id="3"><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`

  it('joins paragraphs whose end was taken out, in the form of the last', () => {
    const { texts } = read(
      p(t('Un début'), mark('del')) +
        p(t(' et sa suite'), '<w:outlineLvl w:val="1"/>') +
        p(out('Rien n’en reste.'), mark('del')) +
        p(t('Un autre.')) +
        p(t('Avant un tableau.'), mark('del')) +
        `<w:tbl><w:tr><w:tc>${p(t('une'), mark('moveFrom'))}${p(t(' cellule'))}</w:tc></w:tr></w:tbl>` +
        p(t('La fin.'), mark('del')),
    )
    expect(texts).toEqual([
      ['heading', 2, 'Un début et sa suite'],
      ['paragraph', null, 'Un autre.'],
      ['paragraph', null, 'Avant un tableau.'],
      ['table_cell', null, 'une cellule'],
      ['paragraph', null, 'La fin.'],
    ])
  })
})

describe('a file written in several languages', () => {
  const french = t('Le réseau ouvre un registre public des décisions.', '<w:lang w:val="fr-FR"/>')
  const marked = (words: string, tag: string) => t(words, `<w:lang w:val="${tag}"/>`)
  const languagesOf = (body: string) => {
    const found: (string | null)[] = []
    mapBlocks(read(body).document!, (block) => {
      found.push(block.language ?? null)
      return block
    })
    return found
  }

  it('says of its blocks what the file says of their runs', () => {
    const german = marked('Das Netz öffnet ein Register der Beschlüsse.', 'de-CH')
    const arabic = t('تفتح الشبكة سجلًا عامًا للقرارات', '<w:rtl/><w:lang w:bidi="ar-MA"/>')
    const table = `<w:tbl><w:tr><w:tc>${p(german)}</w:tc><w:tc>${p(french)}</w:tc></w:tr></w:tbl>`
    expect(languagesOf(p(french) + p(french) + p(german) + p(arabic) + table)).toEqual([
      ...[null, null, 'de', 'ar'],
      ...['de', null],
    ])
  })

  it('does not believe marks that the words contradict, or that a keyboard made by chance', () => {
    const wrong = marked('Le réseau ouvre un registre public des décisions.', 'en-US')
    const short = marked('Conclusion', 'en-US')
    const mixed = p(french + marked('De nada.', 'es-ES'))
    expect(languagesOf(p(french) + p(french) + p(wrong) + p(short) + mixed)).toEqual([
      ...[null, null, null, null, null],
    ])
  })
})

describe('a file with what a draft holds otherwise', () => {
  const DELETED = '<w:rPr><w:del w:id="9" w:author="A"/></w:rPr>'

  it('joins paragraphs whose mark was deleted, and forgets those deleted whole', () => {
    const gone = '<w:del w:id="1"><w:r><w:delText>Parti.</w:delText></w:r></w:del>'
    const { texts, leftOut } = read(
      p(t('Un registre '), DELETED) +
        p(t('ouvert à tous.'), '<w:pStyle w:val="P1"/>') +
        p(gone, DELETED) +
        p(t('La suite.')),
    )
    expect(texts).toEqual([
      ['heading', 1, 'Un registre ouvert à tous.'],
      ['paragraph', null, 'La suite.'],
    ])
    expect(leftOut.changes_accepted).toBe(2)
  })

  it('keeps notes in cells, and pictures of cells after their table, and says so', () => {
    const drawing =
      '<w:r><w:drawing><wp:docPr descr="Une carte"/><a:blip r:embed="i"/></w:drawing></w:r>'
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const cell = (words: string) => `<w:tc>${p(words)}</w:tc>`
    const png = pngOf(3, 2)
    const found = readWord(
      file(`<w:tbl><w:tr>${cell(t('Carte') + drawing)}${cell(t('Mars') + note)}</w:tr></w:tbl>`, {
        ...PARTS,
        'word/_rels/document.xml.rels': `<Relationships xmlns="x"><Relationship Id="f" Type="${OFFICE}/footnotes" Target="footnotes.xml"/><Relationship Id="i" Type="${OFFICE}/image" Target="media/carte.png"/></Relationships>`,
        'word/media/carte.png': png,
      }),
    )
    expect(found.document!.nodes).toMatchObject([
      {
        rows: [
          {
            cells: [
              { children: [{ text: 'Carte' }] },
              { children: [{ text: 'Mars' }, { type: 'reference', form: 'note' }] },
            ],
          },
        ],
      },
      { type: 'image', alt: 'Une carte' },
      { role: 'footnote', children: [{ text: 'Une note.' }] },
    ])
    expect(found.leftOut).toEqual({ cell_pictures: 1 })
    expect(found.pictures.map(({ name }) => name)).toEqual(['carte.png'])
  })

  it('says the words around its pages, and how much was hidden', () => {
    const { leftOut, pageWords } = readWord(
      file(p(t('Visible.') + t('Caché.', '<w:vanish/>')), {
        ...PARTS,
        'word/header1.xml': `<w:hdr ${W}>${p(t('Plan') + t(' 2027'))}${p('')}${p(t('Plan 2027'))}</w:hdr>`,
      }),
    )
    expect(leftOut).toEqual({ headers_footers: 1, hidden: 1 })
    expect(pageWords).toEqual(['Plan 2027'])
  })
})

describe('a file that means harm', () => {
  const problemOf = (bytes: Uint8Array) => readWord(bytes).problem

  it('with an entity from elsewhere is not read at all', () => {
    const secret = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    expect(
      problemOf(
        file('', {
          'word/document.xml': `<?xml version="1.0"?>${secret}<w:document ${W}><w:body>${p('<w:r><w:t>&x;</w:t></w:r>')}</w:body></w:document>`,
        }),
      ),
    ).toBe('file-not-word')
  })

  it('with macros is refused and told so', () => {
    expect(problemOf(file('', { 'word/vbaProject.bin': 'x' }))).toBe('file-has-macros')
  })

  it('made to fill a memory is refused before it is unpacked', () => {
    expect(problemOf(file('', { 'word/styles.xml': ' '.repeat(30_000_000) }))).toBe(
      'file-too-packed',
    )
  })

  it('that is no Word file, or broken, is told so', () => {
    expect(problemOf(strToU8('Bonjour'))).toBe('file-not-word')
    expect(problemOf(file(p(t('x'))).slice(0, 300))).toBe('file-not-word')
    expect(problemOf(file('<w:p><w:r>'))).toBe('file-not-word')
    expect(problemOf(zipSync({ 'a.txt': strToU8('x') }))).toBe('file-not-word')
  })

  it('nested beyond reason is refused', () => {
    const deep = '<w:ins>'.repeat(5_000) + '</w:ins>'.repeat(5_000)
    expect(problemOf(file(`<w:p>${deep}</w:p>`))).toBe('file-not-word')
  })
})
