import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { plainText } from '~/app/domain/document'
import { markdownOf } from '~/server/documents/markdown-out'
import { documentFromMarkdown, inlineFromMarkdown } from '~/server/documents/markdown-in'
import { translatableWords } from '~/server/documents/translatable-words'
import { anyDocument, blockIdFor } from '../support/documents'

const fieldOf = (text: string) =>
  translatableWords({
    nodes: [{ type: 'paragraph', id: blockIdFor(1), children: [{ type: 'text', text }] }],
  }).get(blockIdFor(1))

/** What begins another kind of block in a whole text. */
const BEGINNINGS = [
  '1. Water and sanitation',
  '1) Water',
  '- Drains and wells',
  '+ Drains',
  '* Drains',
  '# Drains',
  '#',
  '> Drains',
  '---',
  '***',
  '=== Drains',
  '| a | b |',
  '```drains```',
  '[drains]: https://example.org',
  '<country>: its name',
  '<!-- nothing -->',
  '![a picture](/somewhere)',
  '2030: the last year',
]

describe('the field of one block', () => {
  test.each(BEGINNINGS)('reads %j as words', (typed) => {
    const read = plainText(inlineFromMarkdown(typed))

    expect(read.trim()).not.toBe('')
    expect(read).toContain(/\p{L}+/u.exec(typed)?.[0] ?? '')
  })

  test.each(BEGINNINGS.slice(0, 6))('shows %j without a backslash, and takes it back', (text) => {
    expect(fieldOf(text)).toBe(text)
    expect(plainText(inlineFromMarkdown(text))).toBe(text)
  })

  test('keeps each line a line', () => {
    const words = inlineFromMarkdown('> Drains\r\n\r\n- wells\nand pumps')

    expect(words.filter(({ type }) => type === 'break')).toHaveLength(2)
    expect(plainText(words)).toContain('> Drains')
    expect(plainText(words)).toContain('- wells')
  })

  test('escapes what would be read as a mark, and only that', () => {
    expect(fieldOf('2 * 3 and [a note]')).toBe('2 * 3 and [a note]')
    expect(fieldOf('a *star* is not a mark')).toBe('a \\*star\\* is not a mark')
  })

  it('reads as the words it was filled with', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        for (const words of translatableWords(document).values()) {
          const read = inlineFromMarkdown(words)
          const field = translatableWords({
            nodes: [{ type: 'paragraph', id: blockIdFor(1), children: read }],
          })
          expect(field.get(blockIdFor(1))).toBe(words.trim())
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is never empty when something was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        fc.pre(typed.trim() !== '')
        expect(plainText(inlineFromMarkdown(typed)).trim()).not.toBe('')
      }),
    )
  })
})

describe('a whole text', () => {
  test('has headings that begin with a number as they were typed', () => {
    const { document } = documentFromMarkdown('# 1. Eau et assainissement\n\n1.5 litre, -5 °C')

    expect(markdownOf(document!)).toBe('# 1. Eau et assainissement\n\n1.5 litre, -5 °C\n')
  })
})
