import { describe, expect } from 'vitest'
import { sql } from 'kysely'
import { registerFilters, registerQuery } from '~/app/domain/register'
import type { Db } from '~/db/connection'
import { countFacets, countRegister, listRegister } from '~/db/queries/register'
import { countRegisterThemes } from '~/db/queries/register-themes'
import type { RegisterScope } from '~/db/queries/register-matching'
import {
  givenConsultation,
  givenContribution,
  givenContributor,
  givenPerson,
  givenTheme,
} from '../support/given'
import { test } from '../support/database'

const filters = (query = '') => registerFilters(new URLSearchParams(query))

async function givenRegister(db: Db) {
  const consultation = await givenConsultation(db)
  const scope: RegisterScope = { consultationId: consultation.consultationId, reader: 'public' }
  const say = (language: string, text: string, facts = {}) =>
    givenContribution(db, consultation, { language, text, ...facts })
  return { consultation, scope, say }
}

async function textsFor(db: Db, scope: RegisterScope, query: string) {
  const { rows } = await listRegister(db, scope, filters(query))
  return rows.map((row) => row.text)
}

describe('listRegister', () => {
  test('shows what is listed, newest first', async ({ trx }) => {
    const { scope, say } = await givenRegister(trx)
    await say('fr', 'La première.')
    await say('fr', 'Cachée.', { state: 'hidden' })
    await say('fr', 'La dernière.')

    expect(await textsFor(trx, scope, '')).toEqual(['La dernière.', 'La première.'])
  })

  test('is paged both ways without losing or repeating a line', async ({ trx }) => {
    const { consultation, scope } = await givenRegister(trx)
    const contributorId = await givenContributor(trx, consultation.consultationId)
    await sql`
      insert into contributions (consultation_id, phase_id, channel, contributor_id, consent, language, text, received_at)
      select ${consultation.consultationId}, ${consultation.phaseId}, 'discussion', ${contributorId}, 'public', 'fr',
        'Texte ' || n, date_trunc('hour', now()) from generate_series(1, 120) as n`.execute(trx)

    const first = await listRegister(trx, scope, filters())
    const second = await listRegister(trx, scope, filters(), { before: first.older! })
    const third = await listRegister(trx, scope, filters(), { before: second.older! })
    const back = await listRegister(trx, scope, filters(), { after: third.newer! })

    expect(first.newer).toBeNull()
    expect(third.older).toBeNull()
    const all = [first, second, third].flatMap((page) => page.rows.map((row) => row.text))
    expect(all).toEqual(Array.from({ length: 120 }, (_, n) => `Texte ${120 - n}`))
    expect(back.rows.map((row) => row.text)).toEqual(second.rows.map((row) => row.text))
  })

  test('finds words in the language they were written in, with or without accents', async ({
    trx,
  }) => {
    const { scope, say } = await givenRegister(trx)
    await say('fr', 'Les élues décident des loyers.')
    await say('es', 'Las ciudades y sus jardines públicos.')
    await say('en', 'Housing for the elderly.')
    await say('ar', 'نريد الماء في كل المدارس.')
    await say('pt', 'As escolas precisam de água.')

    expect(await textsFor(trx, scope, 'q=elue loyers')).toEqual(['Les élues décident des loyers.'])
    expect(await textsFor(trx, scope, 'q=jardín')).toEqual([
      'Las ciudades y sus jardines públicos.',
    ])
    expect(await textsFor(trx, scope, 'q=houses')).toEqual(['Housing for the elderly.'])
    expect(await textsFor(trx, scope, 'q=المدارس')).toEqual(['نريد الماء في كل المدارس.'])
    expect(await textsFor(trx, scope, 'q=escola')).toEqual(['As escolas precisam de água.'])
  })

  test.for([
    ['fr', 'Les élues décident. L’élue reste.', 'elue', ['élues', 'élue']],
    ['en', 'Housing: old houses, new houses.', 'house', ['Housing', 'houses', 'houses']],
    ['es', 'La escuela y las escuelas.', 'escuela', ['escuela', 'escuelas']],
    ['ar', 'نريد الماء في المدارس.', 'المدارس', ['المدارس']],
    ['pt', 'As escolas e a escola.', 'escola', ['escolas', 'escola']],
    ['wo', 'Ndox mu sell.', 'ndox', ['Ndox']],
  ] as const)(
    'says which words were found, as the language bends them: %s',
    async ([language, text, query, expected], { trx }) => {
      const { scope, say } = await givenRegister(trx)
      await say(language, text)

      const { rows } = await listRegister(trx, scope, filters(`q=${query}`))

      expect(rows[0]!.text).toBe(text)
      expect(rows[0]!.found.map(([start, end]) => text.slice(start, end))).toEqual(expected)
    },
  )

  test('does not betray to others what only the secretariat may read', async ({ trx }) => {
    const { scope, say } = await givenRegister(trx)
    await say('fr', 'Le maire menace les locataires.', { consent: 'secretariat_only' })

    expect(await textsFor(trx, scope, 'q=maire')).toEqual([])
    expect(await countRegister(trx, scope, filters('q=maire'))).toMatchObject({ contributions: 0 })
    const team: RegisterScope = { ...scope, reader: 'team' }
    expect(await textsFor(trx, team, 'q=maire')).toEqual([])
    expect(await countRegister(trx, team, filters('q=maire'))).toMatchObject({ contributions: 0 })
    expect(await textsFor(trx, team, '')).toEqual([null])
    const secretariat: RegisterScope = { ...scope, reader: 'secretariat' }
    expect(await textsFor(trx, secretariat, 'q=maire')).toEqual(['Le maire menace les locataires.'])
  })

  test('takes any of several values of a facet, and all facets together', async ({ trx }) => {
    const { consultation, scope, say } = await givenRegister(trx)
    const [residents] = consultation.groupIds
    await say('fr', 'un', { channel: 'letter', stakeholder_group_id: residents })
    await say('fr', 'deux', { channel: 'email' })
    await say('en', 'trois', { channel: 'survey', stakeholder_group_id: residents })

    expect(await textsFor(trx, scope, 'channel=letter&channel=email')).toEqual(['deux', 'un'])
    expect(await textsFor(trx, scope, 'group=1&language=fr')).toEqual(['un'])
    expect(await textsFor(trx, scope, 'phase=2')).toEqual([])
    expect(await textsFor(trx, scope, 'disposition=pending&kind=individual')).toHaveLength(3)
    expect(await textsFor(trx, scope, 'disposition=accepted')).toEqual([])
  })

  test('follows themes down the tree, and knows what is in none', async ({ trx }) => {
    const { consultation, scope, say } = await givenRegister(trx)
    const parent = await givenTheme(trx, consultation.consultationId, 'Langues')
    const child = await givenTheme(trx, consultation.consultationId, 'Vote')
    await sql`update themes set parent_id = ${parent} where id = ${child}`.execute(trx)
    const id = await say('fr', 'rangée')
    await say('fr', 'pas rangée')
    const person = await givenPerson(trx)
    await sql`insert into assignments (contribution_id, theme_id, origin, decided_by_id)
      values (${id}, ${child}, 'human', ${person})`.execute(trx)

    expect(await textsFor(trx, scope, `theme=${parent}`)).toEqual(['rangée'])
    expect(await textsFor(trx, scope, 'theme=none')).toEqual(['pas rangée'])
    expect(await textsFor(trx, scope, `theme=none&theme=${child}`)).toHaveLength(2)
  })

  test('finds a contribution by its code', async ({ trx }) => {
    const { consultation, scope, say } = await givenRegister(trx)
    await say('fr', 'une')
    await say('fr', 'autre')
    await sql`select number_contributions(${consultation.consultationId})`.execute(trx)

    expect(await textsFor(trx, scope, 'q=C-0001')).toEqual(['une'])
    expect(await textsFor(trx, scope, 'q=2')).toEqual(['autre'])
  })
})

describe('countRegister', () => {
  test('counts people apart from what they said, merged ones once, nobody not at all', async ({
    trx,
  }) => {
    const { consultation, scope, say } = await givenRegister(trx)
    const amina = await givenContributor(trx, consultation.consultationId)
    const again = await givenContributor(trx, consultation.consultationId, {
      merged_into_id: amina,
    })
    await say('fr', 'un', { contributor_id: amina })
    await say('fr', 'deux', { contributor_id: again })
    await say('fr', 'trois', { contributor_id: null, speaker: 'une ville' })

    expect(await countRegister(trx, scope, filters())).toEqual({ contributions: 3, people: 1 })
  })
})

describe('countFacets', () => {
  test('counts each facet under the filters of all others', async ({ trx }) => {
    const { consultation, scope, say } = await givenRegister(trx)
    await say('fr', 'un', { channel: 'letter' })
    await say('fr', 'deux', { channel: 'email' })
    await say('en', 'trois', { channel: 'letter' })

    const counts = await countFacets(trx, scope, filters('channel=letter'))

    expect(counts.channel).toEqual({ letter: 2, email: 1 })
    expect(counts.language).toEqual({ fr: 1, en: 1 })
    expect(counts.phase).toEqual({ [consultation.phaseId]: 2 })
    expect(counts.disposition).toEqual({ pending: 2 })
  })
})

describe('countRegisterThemes', () => {
  test('counts under all other filters, and for others nothing of what is not theirs', async ({
    trx,
  }) => {
    const { consultation, scope, say } = await givenRegister(trx)
    const parent = await givenTheme(trx, consultation.consultationId, 'Langues')
    const child = await givenTheme(trx, consultation.consultationId, 'Vote')
    await sql`update themes set parent_id = ${parent} where id = ${child}`.execute(trx)
    const person = await givenPerson(trx)
    const sorted = [
      await say('fr', 'lettre', { channel: 'letter' }),
      await say('fr', 'courriel', { channel: 'email' }),
      await say('fr', 'confidence', { channel: 'letter', consent: 'secretariat_only' }),
    ]
    await say('fr', 'confidence sans thème', { consent: 'secretariat_only' })
    for (const id of sorted) {
      await sql`insert into assignments (contribution_id, theme_id, origin, decided_by_id)
        values (${id}, ${child}, 'human', ${person})`.execute(trx)
    }
    const counts = async (reader: RegisterScope['reader'], query = '') => {
      const found = await countRegisterThemes(trx, { ...scope, reader }, filters(query))
      return [found.byTheme.get(parent), found.byTheme.get(child), found.unsorted]
    }

    expect(await counts('public')).toEqual([2, 2, 0])
    expect(await counts('secretariat')).toEqual([3, 3, 1])
    expect(await counts('public', 'channel=letter')).toEqual([1, 1, 0])
    expect(await counts('public', `theme=${child}`)).toEqual([2, 2, 0])
  })
})

describe('registerQuery', () => {
  test('writes filters as the address has them', () => {
    const address = '?q=eau+potable&phase=1&channel=survey&channel=letter'
    expect(registerQuery(filters(address))).toBe(address)
    expect(registerQuery(filters('?phase=x&channel=fax&theme=1'))).toBe('')
  })
})
