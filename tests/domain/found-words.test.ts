import { describe, expect, test } from 'vitest'
import { excerptAround } from '~/app/domain/found-words'

const mark = (word: string) => `\uE000${word}\uE001`

describe('excerptAround', () => {
  test('says where the found words stand', () => {
    const { text, found } = excerptAround(
      'L’eau et les eaux.',
      `L’${mark('eau')} et les ${mark('eaux')}.`,
      600,
    )

    expect(found.map(([start, end]) => text.slice(start, end))).toEqual(['eau', 'eaux'])
  })

  test('begins near a word that stands far down, at the beginning of a word', () => {
    const long = `${'mot '.repeat(400)}trouvé ${'fin '.repeat(400)}`

    const part = excerptAround(long, long.replace('trouvé', mark('trouvé')), 600)

    expect(part).toMatchObject({ isCutBefore: true, isCut: true })
    expect(part.text.startsWith('mot ')).toBe(true)
    expect(part.text.slice(...part.found[0]!)).toBe('trouvé')
  })

  test('marks nothing in a text that came back as another', () => {
    const part = excerptAround('<b>eau</b>', ` ${mark('eau')} `, 600)

    expect(part).toEqual({ text: '<b>eau</b>', found: [], isCutBefore: false, isCut: false })
  })

  test('is the beginning when nothing was looked for', () => {
    expect(excerptAround('abcdef', null, 3)).toEqual({
      text: 'abc',
      found: [],
      isCutBefore: false,
      isCut: true,
    })
  })
})
