import i18next from 'i18next'
import { numberFormat } from './formatters'
import type { TextKey } from './keys'

export type Values = Record<string, string | number>

/** One sentence of the interface, in the reader's language, with its values put in. */
export type Text = (key: TextKey, values?: Values) => string

/** All sentences of one language, by key. */
export type Catalogue = Record<string, string>

/**
 * The sentences of one language as a function. Plurals follow the language (`count`), in
 * i18next's JSON format. A missing sentence throws: the catalogue test finds it first.
 */
export function createText(language: string, catalogue: Catalogue): Text {
  const instance = i18next.createInstance()
  void instance.init({
    lng: language,
    resources: { [language]: { translation: catalogue } },
    keySeparator: false,
    nsSeparator: false,
    initImmediate: false,
    interpolation: { escapeValue: false },
  })
  const find: Text = (key, values) => {
    const given = withNumbers(values, language)
    const sentence = filled(catalogue[key], given) ?? instance.t(key, given)
    if (sentence === key) throw new Error(`No sentence "${key}" in ${language}`)
    return sentence
  }
  // Most sentences have no values: a long page says the same ones hundreds of times.
  const plain = new Map<TextKey, string>()
  return (key, values) => {
    if (values) return find(key, values)
    const sentence = plain.get(key) ?? find(key)
    plain.set(key, sentence)
    return sentence
  }
}

/** A sentence without plural needs no more than its values; `null`: it is not there as it is. */
function filled(sentence: string | undefined, values: Values): string | null {
  if (sentence === undefined || 'count' in values) return null
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}

const read = new Map<string, Catalogue>()

/** A catalogue as it travels with a page, read once. */
export function readCatalogue(sentences: string): Catalogue {
  const catalogue = read.get(sentences) ?? (JSON.parse(sentences) as Catalogue)
  read.set(sentences, catalogue)
  return catalogue
}

const made = new WeakMap<Catalogue, Text>()

/** The same, made once for a catalogue: the pages of a server share it. */
export function textOf(language: string, catalogue: Catalogue): Text {
  const text = made.get(catalogue) ?? createText(language, catalogue)
  made.set(catalogue, text)
  return text
}

/** Numbers are written as the language writes them; `count` stays a number to choose the plural. */
function withNumbers(values: Values | undefined, language: string): Values {
  const written: Values = {}
  for (const [name, value] of Object.entries(values ?? {})) {
    const isNumber = typeof value === 'number'
    written[name] = isNumber && name !== 'count' ? formatNumber(value, language) : value
    if (name === 'count' && isNumber) written['number'] = formatNumber(value, language)
  }
  return written
}

/** A number as the language writes it, in western digits. */
export function formatNumber(value: number, language: string): string {
  return numberFormat(language).format(value)
}
