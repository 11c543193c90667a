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
  return (key, values) => {
    const sentence = instance.t(key, withNumbers(values, language))
    if (sentence === key) throw new Error(`No sentence "${key}" in ${language}`)
    return sentence
  }
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
