import { describe, expect, it } from 'vitest'
import { withRestoredBlock } from '~/app/domain/restore-block'
import type { BlockNode, Document, ListItem } from '~/app/domain/document'

const words = (text: string) => [{ type: 'text' as const, text }]
const paragraph = (id: string, text: string): BlockNode => ({
  type: 'paragraph',
  id,
  children: words(text),
})
const item = (id: string, text: string): ListItem => ({ id, children: words(text) })
const list = (...items: ListItem[]): BlockNode => ({ type: 'list', ordered: false, items })
const of = (...nodes: BlockNode[]): Document => ({ nodes })

describe('a block that is brought back', () => {
  it('says what it said, in the place it has now, and nothing else changes', () => {
    const earlier = of(paragraph('a', 'Old words'), paragraph('b', 'Other'))
    const current = of(paragraph('b', 'Other, changed'), paragraph('a', 'New words'))

    expect(withRestoredBlock(current, earlier, 'a')).toEqual(
      of(paragraph('b', 'Other, changed'), paragraph('a', 'Old words')),
    )
  })

  it('stands after what it stood after when it was gone', () => {
    const earlier = of(paragraph('a', 'A'), paragraph('b', 'B'), paragraph('c', 'C'))
    const current = of(paragraph('a', 'A'), paragraph('c', 'C'))

    expect(withRestoredBlock(current, earlier, 'b')).toEqual(earlier)
  })

  it('comes first when nothing before it stands any more', () => {
    const earlier = of(paragraph('a', 'A'), paragraph('b', 'B'))
    const current = of(paragraph('c', 'C'))

    expect(withRestoredBlock(current, earlier, 'b')).toEqual(
      of(paragraph('b', 'B'), paragraph('c', 'C')),
    )
  })

  it('is an item of its list, without the others', () => {
    const earlier = of(list(item('a', 'Old A'), item('b', 'Old B')))
    const current = of(list(item('a', 'New A'), item('b', 'New B')))

    expect(withRestoredBlock(current, earlier, 'b')).toEqual(
      of(list(item('a', 'New A'), item('b', 'Old B'))),
    )
  })

  it('is an item beside those it stood beside when it was gone', () => {
    const earlier = of(list(item('a', 'A'), item('b', 'B'), item('c', 'C')))

    expect(withRestoredBlock(of(list(item('a', 'A'), item('c', 'C'))), earlier, 'b')).toEqual(
      earlier,
    )
    expect(withRestoredBlock(of(list(item('b', 'B'), item('c', 'C'))), earlier, 'a')).toEqual(
      earlier,
    )
  })

  it('is an item of a list of its own when its list is gone', () => {
    const earlier = of(paragraph('p', 'P'), list(item('a', 'A'), item('b', 'B')))

    expect(withRestoredBlock(of(paragraph('p', 'P')), earlier, 'b')).toEqual(
      of(paragraph('p', 'P'), list(item('b', 'B'))),
    )
  })

  it('is none that the earlier state did not have', () => {
    expect(withRestoredBlock(of(paragraph('a', 'A')), of(), 'a')).toBeNull()
  })
})
