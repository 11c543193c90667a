import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf, type BlockNode, type Document, type ParagraphNode } from '~/app/domain/document'
import { htmlOf } from '~/app/domain/document-html'
import { notesOf } from '~/app/domain/document-numbers'
import { tidied } from '~/app/domain/document-walk'
import { documentFromHtml } from '~/server/documents/html-in'
import { anyDocument } from '../support/documents'

function read(html: string): Document {
  const { document, problem } = documentFromHtml(html)
  expect(problem).toBeNull()
  return document!
}

/** A page shows footnotes in the order in which the text refers to them. */
function notesInOrder(document: Document): Document {
  const order = notesOf(document)
  const isNote = (node: BlockNode) => 'id' in node && order.includes(node.id)
  const notes = order.flatMap((id) => document.nodes.filter((one) => 'id' in one && one.id === id))
  return { nodes: [...document.nodes.filter((node) => !isNote(node)), ...notes] }
}

describe('documentFromHtml', () => {
  it('reads our own pages back with the ids of their blocks', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const kept = notesInOrder(
          tidied({
            nodes: document.nodes.filter(
              (node) => node.type !== 'quote' || node.children.length > 0,
            ),
          }),
        )
        expect(read(htmlOf(kept))).toEqual(kept)
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    [
      'Word',
      '<p>Eau<a href="#_ftn1" name="_ftnref1"><span><sup>[1]</sup></span></a> et bus</p>' +
        '<div><hr><div id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Recensement.</p></div></div>',
    ],
    [
      'Wikipedia',
      '<p>Eau<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup> et bus</p>' +
        '<ol><li id="cite_note-1"><a href="#cite_ref-1">↑</a> Recensement.</li></ol>',
    ],
    [
      'pandoc',
      '<p>Eau<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> et bus</p>' +
        '<section class="footnotes"><hr><ol><li id="fn1"><p>Recensement.<a href="#fnref1" role="doc-backlink">↩︎</a></p></li></ol></section>',
    ],
  ])('knows the footnotes of %s', (_whose, html) => {
    const [text, note] = read(html).nodes as [ParagraphNode, ParagraphNode]

    expect(text.children).toEqual([
      { type: 'text', text: 'Eau' },
      { type: 'reference', blockId: note.id, form: 'note' },
      { type: 'text', text: ' et bus' },
    ])
    expect(note).toMatchObject({ role: 'footnote', children: [{ text: 'Recensement.' }] })
    expect(read(html).nodes).toHaveLength(2)
  })

  it('takes no short link into the page for a footnote', () => {
    const { nodes } = read('<p><a href="#s1">1</a> <a href="#s2">2</a></p><h2 id="s1">Eau</h2>')
    expect(blocksOf({ nodes }).map(({ role, text }) => [role, text])).toEqual([
      [null, '1 2'],
      [null, 'Eau'],
    ])
  })

  it('takes pictures that are kept here, and of others what they show', () => {
    const hash = 'd'.repeat(64)
    const { nodes } = read(
      `<figure><img src="/files/${hash}" alt="Une carte"><figcaption>Les <b>puits</b></figcaption></figure>` +
        `<p>Avant <img src="https://here.org/files/${hash}" alt="Encore" width="4" height="3"> après</p>` +
        '<p><img src="https://elsewhere.org/x.png" alt="ailleurs"></p>',
    )
    expect(nodes).toMatchObject([
      { type: 'image', fileHash: hash, alt: 'Une carte', children: [{ text: 'Les ' }, {}] },
      { type: 'paragraph', children: [{ text: 'Avant après' }] },
      { type: 'image', alt: 'Encore', width: 4, height: 3 },
      { type: 'paragraph', children: [{ text: 'ailleurs' }] },
    ])
  })

  it('reads what word processors and sites write', () => {
    const document = read(`
      <style>p { color: red }</style>
      <div class="x"><h2 style="x">Eau &amp; ville</h2>
      <p>De l’<span style="font: x"><b>eau</b></span>
         pour <i>tous</i>.<br>
         Partout.</p>
      <ul><li><p>Un</p><p>Suite</p><ol start=2><li>Deux</li></ol></li></ul>
      <table><tr><th>Axe<td colspan=2><p>a</p><ul><li>b</li><li>c</li></ul></table></div>`)

    expect(blocksOf(document).map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'Eau & ville'],
      ['paragraph', 'De l’eau pour tous.\nPartout.'],
      ['list_item', 'Un\nSuite'],
      ['list_item', 'Deux'],
      ['table_cell', 'Axe'],
      ['table_cell', 'a\nb\nc'],
    ])
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror="alert(1)">',
    '<a href="java\nscript:alert(1)">x</a>',
    '<a href=" javascript:alert(1)">x</a>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style>',
    '<p id="b-&quot;><script>alert(1)</script>">x</p>',
    '<template><script>alert(1)</script></template>',
    '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  ])('takes nothing that could run from %j', (hostile) => {
    const html = htmlOf(read(`<p>Avant</p>${hostile}`))
    expect(html).not.toMatch(
      /<(script|img|svg|iframe|form|style|math)|href="java|onerror=(?!alert\(1\)&)/i,
    )
    expect(html).toContain('Avant')
  })

  it.each([
    ['two thousand divisions', '<div>'.repeat(2_000) + 'x'],
    ['two thousand lists', '<ul><li>'.repeat(2_000) + 'x'],
    ['two thousand marks', '<b><i>'.repeat(1_000) + 'x'],
  ])('refuses %s in each other', (_what, html) => {
    expect(documentFromHtml(html).problem).toBe('document-too-deep')
  })

  it('refuses what is larger than a document may be', () => {
    expect(documentFromHtml('<p>mot</p>'.repeat(500_000)).problem).toBe('document-too-large')
  })
})
