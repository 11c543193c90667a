import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf, type BlockNode, type Document } from '~/app/domain/document'
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
