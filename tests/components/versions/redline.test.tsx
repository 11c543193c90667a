import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { InlineDifference } from '~/app/components/threads/inline-difference'
import { Redline } from '~/app/components/versions/redline'
import { redlineRows } from '~/app/domain/block-changes'
import { blocksOf, type Document } from '~/app/domain/document'
import fr from '~/app/i18n/fr/redline.json'
import { TextProvider } from '~/app/i18n/text'

const old: Document = {
  nodes: [
    paragraph('a', 'De l’eau propre pour tous.'),
    paragraph('b', 'Premier.'),
    paragraph('c', 'Second.'),
    table(cell('t1', '2027'), cell('t2', '10 écoles')),
  ],
}
const next: Document = {
  nodes: [
    paragraph('c', 'Second.'),
    paragraph('a', 'De l’eau propre pour toutes et tous.'),
    paragraph('b', 'Premier.'),
    table(cell('t1', '2027'), cell('t2', '25 écoles')),
  ],
}

describe('Redline', () => {
  const page = render(
    <Redline
      rows={redlineRows(blocksOf(old), blocksOf(next))}
      tables={next.nodes.filter((node) => node.type === 'table')}
      language="fr"
    />,
  )

  it('counts what changed', () => {
    expect(page).toContain('<li>2 passages réécrits</li><li>1 déplacé</li><li>2 inchangés</li>')
  })

  it('names each change in words', () => {
    expect(plain(page)).toContain('pour ajouté : toutes et , fin de l’ajout tous.')
  })

  it('leads from change to change, and only to places that are there', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)

    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(['change-1', 'change-4', 'moved-from-c']))
    expect(ids).toEqual(expect.arrayContaining(targets))
  })

  it('compares a table cell by cell', () => {
    const found = /<table>.*<\/table>/s.exec(page)?.[0] ?? ''

    expect(found).toContain('>2027</td>')
    expect(plain(found)).toContain('supprimé : 10, fin de la suppression')
  })

  it('says when nothing changed', () => {
    const same = render(<Redline rows={redlineRows(blocksOf(old), blocksOf(old))} language="fr" />)

    expect(same).toContain('Rien n’a changé')
  })
})

describe('InlineDifference', () => {
  it('shows a proposed wording within its passage', () => {
    const page = render(
      <InlineDifference quote="propre" replacement="potable" prefix="De l’eau " language="ar" />,
    )

    expect(page).toMatch(/^<p class="difference" lang="ar" dir="rtl">…De l’eau <del>.*<ins>/)
  })
})

function render(element: React.ReactNode): string {
  return renderToStaticMarkup(
    <TextProvider language="fr" catalogue={fr}>
      {element}
    </TextProvider>,
  )
}

function plain(html: string): string {
  return html.replace(/<[^>]+>/g, '')
}

function paragraph(id: string, text: string) {
  return { type: 'paragraph' as const, id, children: [{ type: 'text' as const, text }] }
}

function cell(id: string, text: string) {
  return { id, header: false, columns: 1, rows: 1, children: [{ type: 'text' as const, text }] }
}

function table(...cells: ReturnType<typeof cell>[]) {
  return { type: 'table' as const, rows: [{ cells }] }
}
