import { describe, expect, it, test } from 'vitest'
import { CHANNELS } from '~/app/domain/contribution'
import { CONSENTS } from '~/app/domain/contributor'
import { guessColumns, hasHeadings, readLine, type ImportPlan } from '~/app/domain/csv-import'
import { INTERFACE_LANGUAGES } from '~/app/domain/language'
import { textIn } from '~/app/i18n/catalogues.server'

const groups = [
  { id: 'residents', name: { fr: 'Habitantes et habitants', en: 'Residents' } },
  { id: 'cities', name: { fr: 'Villes', en: 'Cities' } },
]

const plan: ImportPlan = {
  columns: { text: 0, date: 1, language: 2, kind: 3, group: 4, country: 5, 'author-name': 6 },
  hasHeader: true,
  language: 'fr',
  kind: 'individual',
  groupId: null,
  channel: 'import',
  consent: 'name_hidden',
}

const read = (...cells: string[]) => readLine(cells, plan, groups)
const lineOf = (...cells: string[]) => {
  const result = read(...cells)
  return result.state === 'read' ? result.line : result
}

describe('readLine', () => {
  it('takes the words as they are, and the defaults where nothing is said', () => {
    expect(lineOf('  =1+1 de l’eau\r\n')).toMatchObject({
      text: '=1+1 de l’eau',
      language: 'fr',
      kind: 'individual',
      groupId: null,
      consent: 'name_hidden',
      channel: 'import',
      saidOn: null,
      authorKey: null,
    })
  })

  it('skips a row without words', () => {
    expect(read(' \n ', '2027-01-15')).toEqual({ state: 'empty' })
    expect(read()).toEqual({ state: 'empty' })
  })

  it.each([
    ['2019-09-10', '2019-09-10'],
    ['2019-09-10T23:59:00Z', '2019-09-10'],
    ['10/09/2019 08:15', '2019-09-10'],
    ['09/25/2019', '2019-09-25'],
    ['10.9.2019', '2019-09-10'],
    ['Tue Sep 10 00:47:02 PDT 2019', '2019-09-10'],
    ['1568101622999', '2019-09-10'],
    ['1568101622', '2019-09-10'],
  ])('reads the date %s', (written, day) => {
    expect(lineOf('Oui', written)).toMatchObject({ saidOn: day })
  })

  it.each([
    ['hier', 'date-unknown', 1],
    ['31/02/2027', 'date-unknown', 1],
    ['klingon', 'language-unknown', 2],
    ['martien', 'kind-unknown', 3],
    ['Martiens', 'group-unknown', 4],
    ['Atlantide', 'country-unknown', 5],
  ])('does not understand %j: %s', (value, problem, column) => {
    const cells = ['Oui', '', '', '', '', '', '']
    cells[column] = value
    expect(read(...cells)).toEqual({ state: 'problem', problem, value })
  })

  it('understands languages, kinds, groups and countries by code and by name', () => {
    expect(lineOf('a', '', 'pt_BR', 'ONG', 'residents', 'ci')).toMatchObject({
      language: 'pt-BR',
      kind: 'organisation',
      groupId: 'residents',
      country: 'CI',
    })
    expect(lineOf('a', '', 'Español', 'Personne', 'VILLES', "Côte d'Ivoire")).toMatchObject({
      language: 'es',
      kind: 'individual',
      groupId: 'cities',
      country: 'CI',
    })
  })

  it('refuses a text longer than is received', () => {
    expect(read('eau '.repeat(2_621_440))).toMatchObject({ problem: 'text-too-long' })
  })

  it('knows an author by id, else by name, however it is written', () => {
    const withId = { ...plan, columns: { text: 0, 'author-id': 1, 'author-name': 2 } }
    const keyOf = (...cells: string[]) => {
      const result = readLine(cells, withId, [])
      return result.state === 'read' && result.line.authorKey
    }
    expect(keyOf('a', '7', 'Zoé')).toBe(keyOf('b', '7', 'Zoe B.'))
    expect(keyOf('a', '', 'Zoé Bé')).toBe(keyOf('b', '', 'ZOE BE'))
    expect(keyOf('a', '', '')).toBeNull()
  })
})

describe('guessColumns', () => {
  it('knows the columns of a Polis export', () => {
    const header =
      'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body'.split(',')
    expect(guessColumns(header, [])).toEqual({ text: 7, 'author-id': 3, date: 1 })
    expect(hasHeadings(header)).toBe(true)
  })

  it('knows headings in French, Spanish and Arabic', () => {
    expect(guessColumns(['Texte', 'Auteur', 'Pays', 'Langue'], [])).toEqual({
      text: 0,
      'author-name': 1,
      country: 2,
      language: 3,
    })
    expect(guessColumns(['Fecha', 'Comentario'], [])).toEqual({ text: 1, date: 0 })
    expect(guessColumns(['النص', 'اللغة'], [])).toEqual({ text: 0, language: 1 })
  })

  it('takes the longest texts for the text when no heading says so', () => {
    const rows = [
      ['1', 'Nous voulons de l’eau.'],
      ['2', 'Et de l’ombre.'],
    ]
    expect(guessColumns(['1', 'x'], rows)).toEqual({ text: 1 })
    expect(hasHeadings(['1', 'Nous voulons de l’eau.'])).toBe(false)
  })
})

describe('the words of a file', () => {
  const columns = { text: 0, channel: 1, consent: 2, language: 3, date: 4 }
  const worded = (...cells: string[]) => readLine(cells, { ...plan, columns }, groups, '2025-06-01')

  test.each(INTERFACE_LANGUAGES)('are those of the interface in %s', (language) => {
    const text = textIn(language)
    for (const channel of CHANNELS) {
      const read = worded('Un texte.', text(`channel.${channel}`), '', '', '')
      expect(read).toMatchObject({ state: 'read', line: { channel } })
    }
    for (const consent of CONSENTS) {
      const read = worded('Un texte.', '', text(`consent.${consent}`), '', '')
      expect(read).toMatchObject({ state: 'read', line: { consent } })
    }
  })

  test.each([
    ['xx', '', 'language-unknown'],
    ['fr', '2031-01-01', 'date-to-come'],
    ['fr', '2025-06-01', undefined],
  ])('%j of %j is a problem when it means nothing', (language, date, problem) => {
    expect(worded('Un texte.', '', '', language, date)).toEqual(
      problem ? expect.objectContaining({ problem }) : expect.objectContaining({ state: 'read' }),
    )
  })
})
