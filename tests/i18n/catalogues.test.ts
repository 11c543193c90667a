import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { INTERFACE_LANGUAGES } from '~/app/domain/language'
import { REFUSALS } from '~/app/domain/refusal'
import { PROBLEMS } from '~/app/domain/problem'

const ROOT = path.resolve(import.meta.dirname, '../..')
const FOLDER = path.join(ROOT, 'app/i18n')
const PLURAL = /_(zero|one|two|few|many|other)$/

/** The plural forms a language has, as its own rules say. */
const forms = (language: string) =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories.map(String).sort()

type Catalogue = Record<string, string>
const words = (language: string) => readdirSync(path.join(FOLDER, language)).sort()
const read = (language: string, word: string) =>
  JSON.parse(readFileSync(path.join(FOLDER, language, word), 'utf8')) as Catalogue
const whole = (language: string) =>
  Object.assign({}, ...words(language).map((word) => read(language, word))) as Catalogue
const stemsOf = (catalogue: Catalogue) =>
  [...new Set(Object.keys(catalogue).map((key) => key.replace(PLURAL, '')))].sort()
/** Sentences and plural forms by stem. */
const byStem = (catalogue: Catalogue) => {
  const found = new Map<string, { sentences: string[]; forms: string[] }>()
  for (const [key, sentence] of Object.entries(catalogue)) {
    const stem = key.replace(PLURAL, '')
    const one = found.get(stem) ?? { sentences: [], forms: [] }
    one.sentences.push(sentence)
    const form = PLURAL.exec(key)?.[1]
    if (form) one.forms.push(form)
    found.set(stem, one)
  }
  return found
}
const placeholders = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name!))].sort()

const languages = [...INTERFACE_LANGUAGES]
const others = languages.filter((language) => language !== 'fr')
const french = whole('fr')

describe('the catalogues', () => {
  test('are the same files in every language, each known to the compiler', () => {
    const keys = readFileSync(path.join(FOLDER, 'keys.ts'), 'utf8')
    for (const language of others) expect(words(language)).toEqual(words('fr'))
    for (const word of words('fr')) expect(keys).toContain(`./en/${word}'`)
  })

  test.each(others)('have the same sentences in %s as in French', (language) => {
    for (const word of words('fr')) {
      expect(stemsOf(read(language, word)), word).toEqual(stemsOf(read('fr', word)))
    }
  })

  test.each(languages)('hold no sentence twice and none that is empty in %s', (language) => {
    const all = words(language).flatMap((word) => Object.keys(read(language, word)))

    expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([])
    expect(Object.entries(whole(language)).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test.each(languages)('have the plural forms that %s needs, and no other', (language) => {
    const wrong: string[] = []
    for (const [stem, { forms: found }] of byStem(whole(language))) {
      const isPlural = found.length > 0
      if (isPlural && !same(found, forms(language))) wrong.push(`${stem}: ${found.join()}`)
    }
    expect(wrong).toEqual([])
  })

  test.each(others)('have the same placeholders in %s as in French', (language) => {
    const catalogue = byStem(whole(language))
    const different: string[] = []
    for (const [stem, { sentences }] of byStem(french)) {
      const there = sentences.flatMap(placeholders)
      const here = (catalogue.get(stem)?.sentences ?? []).flatMap(placeholders)
      // "One person" may do without the number; every form together may not.
      if (!same(here, there)) different.push(`${stem}: ${here.join()} – ${there.join()}`)
    }
    expect(different).toEqual([])
  })

  test.each(others)('are translated into %s', (language) => {
    const catalogue = whole(language)
    const untouched = Object.entries(french)
      .filter(([key, sentence]) => catalogue[key] === sentence && needsTranslation(sentence))
      .map(([key, sentence]) => `${key}: ${sentence}`)
    expect(untouched).toEqual([])
  })

  test('say every reason for saying no, and everything that is wrong with a field', () => {
    const refusals = REFUSALS.map((refusal) => `refusal.${refusal}`)
    const problems = PROBLEMS.map((problem) => `problem.${problem}`)
    expect([...refusals, ...problems].filter((key) => french[key] === undefined)).toEqual([])
  })

  test('hold no sentence that nobody says', () => {
    const sources = ['app', 'server', 'db/seed'].flatMap((folder) =>
      sourcesIn(path.join(ROOT, folder)),
    )
    const all = sources.join('\n')
    // A key made of parts: `channel.${channel}` says every key that begins so.
    const made = [...all.matchAll(/[`'"]([\w.-]+\.[\w.-]*)(?:\$\{|['"`]\s*\+)/g)].map(
      ([, start]) => start!,
    )
    const middle = [...all.matchAll(/`([\w.-]*)\$\{[^`]*\}([\w.${}()[\]?'! -]*)`/g)].map(
      ([, start]) => start!,
    )
    const starts = [...made, ...middle].filter((start) => start.includes('.'))
    const silent = stemsOf(french).filter(
      (stem) =>
        !all.includes(`'${stem}'`) &&
        !all.includes(`"${stem}"`) &&
        !starts.some((start) => stem.startsWith(start)),
    )
    expect(silent).toEqual([])
  })
})

/** Names, numbers, and words that languages share are the same everywhere. */
function needsTranslation(sentence: string): boolean {
  const letters = sentence.replaceAll(/\{\{[^}]*\}\}|<[^>]*>/g, '').match(/\p{L}+/gu) ?? []
  return letters.length > 2 && !SHARED.has(sentence)
}

const SHARED = new Set<string>([])

function same(one: readonly string[], other: readonly string[]): boolean {
  return [...new Set(one)].sort().join() === [...new Set(other)].sort().join()
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
}
