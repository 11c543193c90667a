import { describe, expect, test } from 'vitest'
import { blocksOf, type Document, type InlineNode } from '~/app/domain/document'
import { withWording } from '~/app/domain/replace-passage'

const BLOCK = '00000000-0000-4000-8000-000000000001'
const OTHER = '00000000-0000-4000-8000-000000000002'

function documentOf(children: InlineNode[]): Document {
  return {
    nodes: [
      { type: 'paragraph', id: BLOCK, children },
      { type: 'paragraph', id: OTHER, children: [{ type: 'text', text: 'Roads.' }] },
    ],
  }
}

function placeOf(startOffset: number, endOffset: number) {
  return { startBlockId: BLOCK, startOffset, endBlockId: BLOCK, endOffset }
}

function textOf(document: Document | null) {
  return document && blocksOf(document).map(({ text }) => text)
}

describe('withWording', () => {
  test('replaces exactly the passage', () => {
    const document = documentOf([{ type: 'text', text: 'Clean water for all by 2040.' }])

    const changed = withWording(document, placeOf(0, 11), 'Safe and clean water')

    expect(textOf(changed)).toEqual(['Safe and clean water for all by 2040.', 'Roads.'])
    expect(changed!.nodes[1]).toBe(document.nodes[1])
  })

  test('keeps the marks, links and citations of what both wordings say', () => {
    const document = documentOf([
      { type: 'text', text: 'Clean ' },
      { type: 'text', text: 'water', marks: ['bold'] },
      { type: 'citation', citationId: OTHER },
      { type: 'link', url: 'https://example.org', children: [{ type: 'text', text: ' for all' }] },
      { type: 'text', text: ' by 2040.' },
    ])

    const changed = withWording(
      document,
      placeOf(0, 29),
      'Clean water\uFFFC for everybody by 2035.',
    )

    expect(textOf(changed)![0]).toBe('Clean water\uFFFC for everybody by 2035.')
    const { children } = changed!.nodes[0] as { children: InlineNode[] }
    expect(children.slice(0, 3)).toEqual([
      { type: 'text', text: 'Clean ' },
      { type: 'text', text: 'water', marks: ['bold'] },
      { type: 'citation', citationId: OTHER },
    ])
    expect(children[3]).toMatchObject({ type: 'link', url: 'https://example.org' })
  })

  test('gives new words the marks of those they replace', () => {
    const document = documentOf([{ type: 'text', text: 'Rivers', marks: ['bold'] }])

    expect(withWording(document, placeOf(0, 6), 'Lakes')!.nodes[0]).toMatchObject({
      children: [{ text: 'Lakes', marks: ['bold'] }],
    })
  })

  test('takes words out, and puts line breaks where the wording has them', () => {
    const document = documentOf([{ type: 'text', text: 'One. Two. Three.' }])

    expect(textOf(withWording(document, placeOf(4, 9), ''))![0]).toBe('One. Three.')
    expect(textOf(withWording(document, placeOf(0, 4), 'One:\nfirst.'))![0]).toBe(
      'One:\nfirst. Two. Three.',
    )
  })

  test('leaves it to a person where more than words would go', () => {
    const cited = documentOf([
      { type: 'text', text: 'Water ' },
      { type: 'citation', citationId: OTHER },
    ])

    expect(withWording(cited, placeOf(0, 7), 'Rivers')).toBeNull()
    expect(withWording(cited, { ...placeOf(0, 2), endBlockId: OTHER }, 'Rivers')).toBeNull()
    expect(withWording(cited, placeOf(0, 99), 'Rivers')).toBeNull()
  })
})
