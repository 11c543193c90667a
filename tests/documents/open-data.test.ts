import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { contributionsCsv, contributionsJson, csvOf, download } from '~/server/documents/open-data'
import type { OpenContribution } from '~/db/queries/open-data'

describe('csvOf', () => {
  it('writes UTF-8 with its mark, and lines as RFC 4180 ends them', () => {
    expect(csvOf(['a', 'b'], [['é', 1]])).toBe('\uFEFF"a","b"\r\n"é","1"\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@sum(A1)', '\tx', '\rx', '＝1'])(
    'writes %j as text, not as a formula',
    (cell) => {
      const written = csvOf(['a'], [[cell]]).split('\r\n')[1]!
      expect(written.replace(/^"/, '')).toMatch(/^'/)
    },
  )

  it('quotes cells with commas, quotation marks and line breaks', () => {
    expect(csvOf(['a'], [['x, "y"\nz']])).toBe('\uFEFF"a"\r\n"x, ""y""\nz"\r\n')
  })
})

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

async function* pagesOf(...pages: OpenContribution[][]) {
  yield* pages
}

async function written(pieces: AsyncIterable<string>): Promise<string> {
  return download(pieces, 'csv', 'file.csv').text()
}

describe('cells of a CSV', () => {
  const HEAD = ['a', 'b']
  const read = (csv: string) => parse(csv, { bom: true, record_delimiter: '\r\n' })

  it('are read back as one row each, whatever line feeds they hold', () => {
    const rows = [
      ['ligne1\nligne2', 'x'],
      ['"quoted"; and, more', 'y\r\nz'],
    ]

    expect(read(csvOf(HEAD, rows))).toEqual([
      HEAD,
      ['ligne1\nligne2', 'x'],
      ['"quoted"; and, more', 'y\nz'],
    ])
  })

  it.each([
    ['ligne1\n=1+1', "ligne1\n'=1+1"],
    ['bonjour;=HYPERLINK("https://evil.example")', `bonjour;'=HYPERLINK("https://evil.example")`],
    ['bonjour; @sum(A1)', "bonjour;' @sum(A1)"],
    ['oui,+1', "oui,'+1"],
    ['oui\t-1', "oui\t'-1"],
    ['x;"=1+1"', `x;'"=1+1"`],
    ['=1+1', "'=1+1"],
    ['1+1=2, non ?', '1+1=2, non ?'],
  ])('hold no formula at the beginning of a part: %j', (cell, safe) => {
    expect(read(csvOf(HEAD, [[cell, 'end']]))[1]).toEqual([safe, 'end'])
  })

  it.each(['\n', ';', ',', '\t'])('hold none however they are split: at %j', (delimiter) => {
    const csv = csvOf(HEAD, [[`a${delimiter}=1+1${delimiter}"=2`, `b${delimiter} =3`]])
    for (const part of csv.split(delimiter)) expect(part).not.toMatch(/^["\s]*[=+@-]/)
  })
})

describe('contributionsCsv', () => {
  it('writes a contribution by its code, names in the reader’s language', async () => {
    const csv = await written(contributionsCsv(pagesOf([said]), 'en', ['fr', 'en']))

    expect(csv.split('\r\n')[1]).toBe(
      '"C-0007","1","letter","comment","2026-03-02","no","fr","Oui.","individual",,"Residents","FR","Eau; Languages",',
    )
  })

  it('writes its columns once, however many pages follow', async () => {
    const pages = pagesOf([said], [{ ...said, number: 8 }], [])
    const rows = (await written(contributionsCsv(pages, 'en', ['fr']))).split('\r\n')

    expect(rows.map((row) => row.split(',')[0])).toEqual(['"code"', '"C-0007"', '"C-0008"', ''])
  })
})

describe('contributionsJson', () => {
  it('writes one list, however many pages there are', async () => {
    const pages = pagesOf([said], [{ ...said, number: 8 }])

    expect(JSON.parse(await written(contributionsJson(pages)))).toEqual([
      said,
      { ...said, number: 8 },
    ])
    expect(JSON.parse(await written(contributionsJson(pagesOf([]))))).toEqual([])
  })
})
