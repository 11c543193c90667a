import { describe, expect, test } from 'vitest'
import { fieldsLeft } from '~/app/domain/synthesis-form'
import { synthesisFormSchema } from '~/app/domain/synthesis.input'
import { blockIdFor } from '../support/documents'

const statementId = blockIdFor(1)
const sent = (fields: object) => synthesisFormSchema.parse(fields)

describe('the form of the synthesis desk', () => {
  test('leaves nothing behind when nothing else was typed', () => {
    const form = sent({ statementId, text: 'De l’eau.', was: 'De l’eau. ', newText: ' ', note: '' })

    expect(fieldsLeft(form, 'cite')).toEqual([])
  })

  test('keeps what another button would have taken in', () => {
    const everything = sent({
      statementId,
      text: 'De l’eau propre.',
      was: 'De l’eau.',
      citation: blockIdFor(2),
      quote: 'l’eau',
      quoted: '',
      newText: 'De l’ombre.',
      contributionIds: [blockIdFor(3), blockIdFor(4)],
      note: 'Un énoncé de plus',
    })

    expect(fieldsLeft(everything, 'save')).toEqual(
      expect.arrayContaining(['newText', 'contributionIds', 'note']),
    )
    expect(fieldsLeft(everything, 'save')).not.toContain('text')
    expect(fieldsLeft(everything, 'save')).not.toContain('quote')
    expect(fieldsLeft(everything, 'write')).toEqual(
      expect.arrayContaining(['text', 'quote', 'contributionIds', 'note']),
    )
    expect(fieldsLeft(everything, 'write')).not.toContain('newText')
    expect(fieldsLeft(everything, 'cite')).not.toContain('contributionIds')
  })

  test('knows a quote by its place in the lists, one or several', () => {
    const [one, two] = [blockIdFor(2), blockIdFor(3)]

    expect(sent({ citation: [one, two], quote: ['a\r\nb', ''], quoted: ['', 'c'] }).quotes).toEqual(
      [
        { citationId: one, quote: 'a\nb', quoted: '' },
        { citationId: two, quote: '', quoted: 'c' },
      ],
    )
    expect(() => sent({ citation: [one, two], quote: 'a', quoted: ['', ''] })).toThrow()
  })
})
