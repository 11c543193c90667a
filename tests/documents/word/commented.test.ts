import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Place } from '~/app/domain/anchor'
import { placeFile } from '~/app/domain/commented-file'
import { blocksOf, type BlockNode, type Document } from '~/app/domain/document'
import { tidied } from '~/app/domain/document-walk'
import { acceptedBlocks, originalBlocks } from '~/app/domain/tracked-text'
import type { WrittenThread } from '~/app/domain/written-threads'
import { redlined } from '~/server/documents/word/changes-out'
import { commentsLayer } from '~/server/documents/word/comments-out'
import { readTracked } from '~/server/documents/word/tracked-in'
import { writeWord } from '~/server/documents/word/write-word'
import type { WordOptions } from '~/server/documents/word/word-options'

const OPTIONS: WordOptions = {
  title: 'Plan',
  language: 'fr',
  pictures: new Map(),
  citationText: () => '« Nous attendons »',
  referenceText: () => '19',
}
const FACTS = { author: 'Version 2', date: '2027-03-01T09:00:00.000Z' }

/** Numbers that are the same in every run. */
function seeded(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const WORDS =
  'la stratégie nationale prévoit des puits, des rives & une école ; chaque commune reçoit un fonds. Le comité publie ses comptes chaque année. Qui décide de l’eau ? Les femmes du village, dit-on. الماء للجميع'.split(
    ' ',
  )

let ids = 0
const id = () => `00000000-0000-4000-9000-${String(++ids).padStart(12, '0')}`

function sentence(random: (below: number) => number): string {
  return Array.from({ length: 5 + random(25) }, () => WORDS[random(WORDS.length)]).join(' ')
}

function textOf(random: (below: number) => number, blocks: number): Document {
  const words = () => ({ id: id(), children: [{ type: 'text' as const, text: sentence(random) }] })
  const nodes = Array.from({ length: blocks }, (_, at): BlockNode => {
    if (at % 11 === 0) return { type: 'heading', level: 2, ...words() }
    if (at % 7 === 3)
      return {
        type: 'list',
        ordered: at % 2 === 0,
        items: [words(), { ...words(), list: { type: 'list', ordered: false, items: [words()] } }],
      }
    if (at % 13 === 5) {
      const cell = () => ({ ...words(), header: false, columns: 1, rows: 1 })
      return {
        type: 'table',
        rows: [
          { cells: [cell(), cell()] },
          { cells: [cell(), cell()] },
          { cells: [cell(), cell()] },
        ],
      }
    }
    const { id: blockId, children } = words()
    return {
      type: at % 5 === 2 ? 'quote' : 'paragraph',
      id: blockId,
      children: [
        ...children,
        { type: 'break' },
        { type: 'text', text: sentence(random), marks: ['bold'] },
        { type: 'link', url: 'https://example.org/', children: [{ type: 'text', text: ' ici' }] },
        { type: 'reference', blockId, form: 'number' },
        { type: 'citation', citationId: id() },
      ],
    }
  })
  return tidied({ nodes })
}

function threadsOn(document: Document, count: number, random: (below: number) => number) {
  const blocks = blocksOf(document).filter(({ text }) => text.length > 12)
  return Array.from({ length: count }, (_, at): WrittenThread & { place: Place } => {
    const index = random(blocks.length)
    const block = blocks[index]!
    const isWide = at % 20 === 0 && index + 1 < blocks.length
    const next = isWide ? blocks[index + 1]! : block
    const start = random(block.text.length - 8)
    const end = isWide ? 5 : start + 3 + random(block.text.length - start - 3)
    return {
      place: {
        startBlockId: block.blockId,
        startOffset: trimmed(block.text, start),
        endBlockId: next.blockId,
        endOffset: trimmedEnd(next.text, end),
      },
      isDone: at % 3 === 0,
      comments: [
        said(`Ministère de l’eau`, `Remarque ${at} <&> "x"\nsuite`),
        ...(at % 4 === 0 ? [said('Secrétariat', `Réponse ${at}`)] : []),
      ],
    }
  })
}

const said = (author: string, text: string) => ({
  ...{ author, text, language: 'fr' },
  date: '2027-02-01T10:00:00.000Z',
})
const trimmed = (text: string, at: number) => (/\s/.test(text[at]!) ? at + 1 : at)
const trimmedEnd = (text: string, at: number) => (/\s/.test(text[at - 1]!) ? at - 1 : at)

function commentedFile(document: Document, threads: readonly WrittenThread[]) {
  const layer = commentsLayer(threads, blocksOf(document)[0]!.blockId)
  return writeWord(document, { ...OPTIONS, ...layer })
}

function placed(bytes: Uint8Array, document: Document) {
  const { text } = readTracked(bytes)
  return placeFile(text!, blocksOf(document))
}

describe('our own commented file', () => {
  const random = seeded(7)
  const document = textOf(random, 60)
  const threads = threadsOn(document, 200, random)

  it('comes back with every comment on its exact words', () => {
    const { items } = placed(commentedFile(document, threads), document)
    expect(items).toHaveLength(threads.length)
    items.forEach((item, at) => {
      const thread = threads[at]!
      expect(item).toMatchObject({
        ...{ kind: 'comment', state: 'exact', place: thread.place, isDone: thread.isDone },
        ...{ author: thread.comments[0]!.author, text: thread.comments[0]!.text },
      })
      expect(item.replies.map(({ text }) => text)).toEqual(
        thread.comments.slice(1).map(({ text }) => text),
      )
    })
  })

  it('brings no comment twice that is in its thread already, but a new reply', () => {
    const [first] = threads
    const file = commentedFile(document, [
      { ...first!, comments: [...first!.comments, said('Ministère', 'Nous maintenons.')] },
    ])
    const known = [{ id: id(), texts: first!.comments.map(({ text }) => text) }]
    const { items, known: there } = placeFile(readTracked(file).text!, blocksOf(document), known)
    expect(there).toBe(first!.comments.length)
    expect(items).toMatchObject([
      { kind: 'reply', threadId: known[0]!.id, text: 'Nous maintenons.' },
    ])
  })

  const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path))
  it('saved by LibreOffice in between keeps 99 % of the comments in place and loses none', ({
    skip,
  }) => {
    if (!office) skip('LibreOffice is not installed here')
    const folder = mkdtempSync(join(tmpdir(), 'office-'))
    writeFileSync(join(folder, 'in.docx'), commentedFile(document, threads))
    execFileSync(
      office!,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        ...['--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'out')],
        join(folder, 'in.docx'),
      ],
      { stdio: 'ignore', timeout: 280_000 },
    )
    const { items } = placed(readFileSync(join(folder, 'out', 'in.docx')), document)
    const said = items.flatMap((item) => [item.text, ...item.replies.map(({ text }) => text)])
    expect(said.sort()).toEqual(
      threads.flatMap(({ comments }) => comments.map((c) => c.text)).sort(),
    )
    const right = items.filter((item) => {
      const thread = threads.find(({ comments }) => comments.some((c) => c.text === item.text))
      return JSON.stringify(item.place) === JSON.stringify(thread?.place)
    })
    expect(right.length / items.length).toBeGreaterThanOrEqual(0.99)
  }, 300_000)
})

const words = (blocks: readonly { text: string }[]) =>
  blocks.map(({ text }) => text).filter((text) => text !== '')

describe('a redlined file', () => {
  it('says the old text to who rejects all, and the new to who accepts all', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = seeded(seed)
      const old = textOf(random, 12 + random(20))
      const next = changed(old, random)
      const { document, layer } = redlined(old, next, FACTS)
      const { text } = readTracked(writeWord(document, { ...OPTIONS, layer }))
      expect(words(acceptedBlocks(text!.pieces)), `new text, seed ${seed}`).toEqual(
        words(blocksOf(next)),
      )
      expect(words(originalBlocks(text!.pieces)), `old text, seed ${seed}`).toEqual(
        words(blocksOf(old)),
      )
    }
  })
})

/** Blocks moved, dropped, added and reworded; rows and items too. */
function changed(document: Document, random: (below: number) => number): Document {
  const copy = JSON.parse(JSON.stringify(document)) as Document
  const { nodes } = copy
  for (const node of nodes) {
    if (node.type === 'table' && random(2) === 0) node.rows.splice(random(3), 1)
    if (node.type === 'list' && random(2) === 0) node.items.splice(random(2), 1)
    if ('children' in node && random(3) === 0)
      node.children.splice(0, 1, { type: 'text', text: sentence(random) })
    else if ('children' in node && node.children[0]?.type === 'text' && random(2) === 0)
      node.children[0].text = node.children[0].text.replace(' ', ` ${WORDS[random(20)]} `)
  }
  for (let step = 0; step < 3; step++) {
    const [moved] = nodes.splice(random(nodes.length), 1)
    if (step > 0) nodes.splice(random(nodes.length), 0, moved!)
  }
  const extra = textOf(random, 2).nodes
  nodes.splice(random(nodes.length), 0, ...extra)
  return tidied(copy)
}

describe('files as Word writes them', () => {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
  const W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
  const run = (text: string, tag = 'w:t') =>
    `<w:r><${tag} xml:space="preserve">${text}</${tag}></w:r>`
  const by = (author: string, at = 1) =>
    `w:id="${at}" w:author="${author}" w:date="2027-02-01T10:00:00Z"`

  function file(body: string, comments = '', extended = ''): Uint8Array {
    const relation = (name: string, type: string) =>
      `<Relationship Id="${name}" Type="http://schemas/${type}" Target="${name}.xml"/>`
    return zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
      'word/comments.xml': strToU8(`<w:comments ${W} ${W14}>${comments}</w:comments>`),
      'word/commentsExtended.xml': strToU8(`<w15:commentsEx ${W15}>${extended}</w15:commentsEx>`),
      'word/_rels/document.xml.rels': strToU8(
        `<Relationships>${relation('comments', 'comments')}${relation('commentsExtended', 'commentsExtended')}</Relationships>`,
      ),
    })
  }
  const comment = (at: number, text: string, paragraph = '') =>
    `<w:comment ${by('Aya', at)}><w:p w14:paraId="${paragraph || `0000000${at}`}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`
  const TEXT = [
    { blockId: 'a', text: 'Le ministère finance deux puits par village.' },
    { blockId: 'b', text: 'Chaque commune publie ses comptes. Le comité les lit.' },
  ]

  it('split runs, smart tags and a comment over two paragraphs find their words', () => {
    const body =
      `<w:p><w:r><w:t xml:space="preserve">Le mini</w:t></w:r><w:proofErr w:type="spellStart"/>${run('stère ')}` +
      `<w:smartTag w:element="x">${run('finance')}</w:smartTag><w:commentRangeStart w:id="1"/>${run(' deux')}${run(' puits par village.')}</w:p>` +
      `<w:p>${run('Chaque commune')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${run(' publie ses comptes. Le comité les lit.')}</w:p>`
    const { text } = readTracked(
      file(
        body,
        comment(1, 'Non') + comment(2, 'Si'),
        '<w15:commentEx w15:paraId="00000001" w15:done="1"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>',
      ),
    )
    const { items } = placeFile(text!, TEXT)
    expect(items).toMatchObject([
      {
        ...{ state: 'exact', isDone: true, replies: [{ text: 'Si' }] },
        place: { startBlockId: 'a', startOffset: 20, endBlockId: 'b', endOffset: 14 },
      },
    ])
  })

  it('a comment on words the file takes out stands on them, one on words it puts in at their block', () => {
    const body =
      `<w:p>${run('Le ministère finance ')}<w:commentRangeStart w:id="1"/><w:del ${by('Aya')}>${run('deux', 'w:delText')}</w:del><w:commentRangeEnd w:id="1"/>` +
      `<w:commentRangeStart w:id="2"/><w:ins ${by('Aya')}>${run('trois')}</w:ins><w:commentRangeEnd w:id="2"/>${run(' puits par village.')}</w:p>` +
      `<w:p>${run('Chaque commune publie ses comptes. Le comité les lit.')}</w:p>`
    const { text } = readTracked(file(body, comment(1, 'un') + comment(2, 'deux')))
    const { items } = placeFile(text!, TEXT)
    expect(items).toMatchObject([
      {
        kind: 'comment',
        state: 'exact',
        place: { startBlockId: 'a', startOffset: 21, endOffset: 25 },
      },
      {
        kind: 'comment',
        state: 'added',
        quote: 'trois',
        place: { startBlockId: 'a', startOffset: 0 },
      },
      { kind: 'wording', state: 'exact', quote: 'deux', replacement: 'trois', author: 'Aya' },
    ])
  })

  it('changes of one person in one sentence are one wording; those of another are another', () => {
    const body =
      `<w:p>${run('Le ministère finance deux puits par village.')}</w:p>` +
      `<w:p>${run('Chaque ')}<w:del ${by('Aya')}>${run('commune', 'w:delText')}</w:del><w:ins ${by('Aya')}>${run('ville')}</w:ins>${run(' publie ')}` +
      `<w:ins ${by('Aya')}>${run('tous ')}</w:ins>${run('ses comptes. Le comité ')}<w:ins ${by('Ben')}>${run('de suivi ')}</w:ins>${run('les lit.')}</w:p>`
    const { items } = placeFile(readTracked(file(body)).text!, TEXT)
    expect(items).toMatchObject([
      { author: 'Aya', quote: 'commune publie ', replacement: 'ville publie tous ' },
      { author: 'Ben', quote: 'comité ', replacement: 'comité de suivi ' },
    ])
  })

  it('words put in by one and taken out by another are neither text, and are not lost', () => {
    const body =
      `<w:p>${run('Le ministère finance deux ')}<w:ins ${by('Aya')}><w:del ${by('Ben')}>${run('grands ', 'w:delText')}</w:del></w:ins>${run('puits par village.')}</w:p>` +
      `<w:p>${run(TEXT[1]!.text)}</w:p>`
    const { text } = readTracked(file(body))
    expect(originalBlocks(text!.pieces).map((block) => block.text)).toEqual(TEXT.map((b) => b.text))
    expect(acceptedBlocks(text!.pieces).map((block) => block.text)).toEqual(TEXT.map((b) => b.text))
    expect(placeFile(text!, TEXT).items).toMatchObject([
      { author: 'Aya', undoneBy: 'Ben', replacement: 'deux grands ' },
    ])
  })

  it('a new paragraph follows the block before it, a paragraph taken out is the whole block', () => {
    const mark = (tag: string) => `<w:pPr><w:rPr><w:${tag} ${by('Aya')}/></w:rPr></w:pPr>`
    const body =
      `<w:p>${run(TEXT[0]!.text)}</w:p>` +
      `<w:p>${mark('ins')}<w:ins ${by('Aya')}>${run('Une école aussi.')}</w:ins></w:p>` +
      `<w:p>${mark('del')}<w:del ${by('Ben')}>${run(TEXT[1]!.text, 'w:delText')}</w:del></w:p>`
    const { items } = placeFile(readTracked(file(body)).text!, TEXT)
    expect(items).toMatchObject([
      { quote: 'village.', replacement: 'village.\nUne école aussi.', state: 'exact' },
      { quote: TEXT[1]!.text, replacement: '', state: 'exact' },
    ])
  })

  it('a comment without a place is not lost', () => {
    const body = `<w:p>${run(TEXT[0]!.text)}</w:p>`
    const { items } = placeFile(readTracked(file(body, comment(5, 'Où ?'))).text!, TEXT)
    expect(items).toMatchObject([{ text: 'Où ?', state: 'whole', place: null }])
  })

  it('a file that is none, or declares entities, is refused', () => {
    expect(readTracked(strToU8('PK nothing')).problem).toBe('file-not-word')
    const bomb = zipSync({
      'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'),
    })
    expect(readTracked(bomb).problem).toBe('file-not-word')
    const packed = zipSync({ 'word/document.xml': new Uint8Array(30_000_000) }, { level: 9 })
    expect(readTracked(packed).problem).toBe('file-too-packed')
  })
})
