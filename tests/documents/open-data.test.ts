import { describe, expect, it } from 'vitest'
import { contributionsCsv, csvOf } from '~/server/documents/open-data'
import type { OpenContribution } from '~/db/queries/open-data'

describe('csvOf', () => {
  it('writes UTF-8 with its mark, and lines as RFC 4180 ends them', () => {
    expect(csvOf(['a', 'b'], [['é', 1]])).toBe('\uFEFFa,b\r\né,1\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@sum(A1)', '\tx', '\rx', '＝1'])(
    'writes %j as text, not as a formula',
    (cell) => {
      const written = csvOf(['a'], [[cell]]).split('\r\n')[1]!
      expect(written.replace(/^"/, '')).toMatch(/^'/)
    },
  )

  it('quotes cells with commas, quotation marks and line breaks', () => {
    expect(csvOf(['a'], [['x, "y"\nz']])).toBe('\uFEFFa\r\n"x, ""y""\nz"\r\n')
  })
})

describe('contributionsCsv', () => {
  it('writes a contribution by its code, names in the reader’s language', () => {
    const said: OpenContribution = {
      number: 7,
      phase: 1,
      channel: 'letter',
      kind: 'comment',
      text: 'Oui.',
      language: 'fr',
      date: '2026-03-02',
      isLate: false,
      contributorKind: 'individual',
      contributor: null,
      group: { fr: 'Habitants', en: 'Residents' },
      country: 'FR',
      themes: [{ fr: 'Eau' }, { fr: 'Langues', en: 'Languages' }],
      disposition: null,
    }
    const [, row] = contributionsCsv([said], 'en', ['fr', 'en']).split('\r\n')

    expect(row).toBe(
      'C-0007,1,letter,comment,2026-03-02,no,fr,Oui.,individual,,Residents,FR,Eau; Languages,',
    )
  })
})
