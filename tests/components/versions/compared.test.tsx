import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Clean, SideBySide } from '~/app/components/versions/compared-text'
import { spokenFromCounts, spokenText } from '~/app/components/versions/spoken'
import { redlineRows } from '~/app/domain/block-changes'
import { blocksOf, type Document } from '~/app/domain/document'
import { readableText } from '~/app/domain/document-rows'
import type { ThreadMark } from '~/app/domain/thread-mark'
import { catalogueOf } from '~/app/i18n/catalogues.server'
import { TextProvider } from '~/app/i18n/text'

const old = documentOf({ a: 'Clean water for all.', b: 'A charter will be adopted.' })
const next = documentOf({ c: 'First of all.', a: 'Clean water for everyone.' })
const rows = redlineRows(blocksOf(old), blocksOf(next))

describe('two texts side by side', () => {
  const page = render(
    <SideBySide rows={rows} language="en" names={{ from: { number: 1 }, to: { number: 2 } }} />,
  )
  const columns = [...page.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row]) =>
    [...row!.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell]) => plain(cell!)),
  )

  it('says in each column what its own text says', () => {
    expect(columns.map(([cell]) => cell).join('')).toContain('Clean water for all.')
    expect(columns.map(([, cell]) => cell).join('')).toContain('Clean water for everyone.')
    expect(columns.map(([, cell]) => cell).join('')).not.toContain('charter')
  })

  it('names what was added and removed in words', () => {
    expect(page).toContain('<del><span class="visually-hidden">')
    expect(page).toContain('<ins><span class="visually-hidden">')
  })
})

describe('the new text, clean', () => {
  it('reads as the new text, with a word at each change', () => {
    const page = render(<Clean rows={rows} language="en" />)

    expect(page).not.toContain('<del>')
    expect(page).not.toContain('charter')
    expect(page.match(/class="redline-mark"/g)).toHaveLength(2)
  })
})

describe('what is said of a text', () => {
  it('is the same counted by the database as thread by thread', () => {
    const { rows: readable } = readableText(next)
    const place = { startBlockId: 'a', startOffset: 0, endBlockId: 'a', endOffset: 5 }
    const mark = (kind: ThreadMark['kind'], standing: ThreadMark['standing']) =>
      ({ kind, standing, position: null }) as ThreadMark
    const counts = [
      { blockId: 'a', isGone: false, kind: 'objection' as const, count: 2 },
      { blockId: 'a', isGone: true, kind: 'question' as const, count: 1 },
      { blockId: null, isGone: false, kind: 'support' as const, count: 1 },
      { blockId: null, isGone: true, kind: 'support' as const, count: 1 },
    ]
    const counted = spokenFromCounts(readable, counts)
    const listed = spokenText(readable, [
      mark('objection', { state: 'own', place }),
      mark('objection', { state: 'moved', place }),
      mark('question', { state: 'orphaned', tombstoneBlockId: 'a' }),
      mark('support', { state: 'document' }),
      mark('support', { state: 'orphaned', tombstoneBlockId: null }),
    ])

    const withoutCells = listed.byRow.map(([id, row]) => [id, { ...row, cells: [] }])
    expect(counted).toEqual({ ...listed, isDense: true, byRow: withoutCells })
  })
})

function documentOf(paragraphs: Record<string, string>): Document {
  return {
    nodes: Object.entries(paragraphs).map(([id, text]) => ({
      type: 'paragraph',
      id,
      children: [{ type: 'text', text }],
    })),
  }
}

function render(element: React.ReactElement): string {
  return renderToStaticMarkup(
    <TextProvider language="en" catalogue={catalogueOf('en')}>
      {element}
    </TextProvider>,
  )
}

/** As it is seen: without tags, nor the words for those who listen. */
function plain(html: string): string {
  return html.replace(/<span class="visually-hidden">.*?<\/span>/g, '').replace(/<[^>]+>/g, '')
}
