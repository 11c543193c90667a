import { COUNTRIES } from './contributor'
import { INTERFACE_LANGUAGES, isLanguageTag } from './language'

/** A list of words, parted by spaces. */
export function words(list: string): string[] {
  return list.split(' ')
}

/** To compare words: without accents, case, and what joins them. */
export function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/[\s_’']+/g, '-')
}

/** ISO 3166 code of a country given by code or name; `undefined`: not known. */
export function countryOf(value: string): string | undefined {
  const code = value.toUpperCase()
  return COUNTRIES.includes(code) ? code : namesOf('region', COUNTRIES).get(plain(value))
}

const LANGUAGE_CODES = words(
  'fr en es ar pt de it nl ca eu gl ru tr fa sw wo zh hi ur bn ja ko pl ro uk el he',
)

/** Knows no name of a tag that is well formed and means nothing: "xx". */
const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** BCP 47 tag of a language given by tag or name; `undefined`: not known. */
export function languageOf(value: string): string | undefined {
  const named = namesOf('language', LANGUAGE_CODES).get(plain(value))
  if (named) return named
  const tag = value.replaceAll('_', '-')
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return undefined
  return isLanguageTag(tag) && LANGUAGE_NAMES.of(tag.split('-')[0]!) !== undefined
    ? Intl.getCanonicalLocales(tag)[0]
    : undefined
}

const names = new Map<string, Map<string, string>>()

/** Codes by their names in the languages of the interface; made when first asked for. */
function namesOf(type: 'region' | 'language', codes: readonly string[]): Map<string, string> {
  const known = names.get(type) ?? new Map<string, string>()
  if (known.size > 0) return known
  for (const language of INTERFACE_LANGUAGES) {
    const display = new Intl.DisplayNames(language, { type })
    for (const code of codes) known.set(plain(display.of(code) ?? code), code)
  }
  names.set(type, known)
  return known
}

const MONTHS = words('jan feb mar apr may jun jul aug sep oct nov dec')

/**
 * The day a cell names, as it is written there (no time zone is guessed): 'YYYY-MM-DD'; `undefined`
 * when it is no date.
 */
export function saidOn(value: string): string | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/.exec(value)
  if (iso) return day(iso[1]!, iso[2]!, iso[3]!)
  const local = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[\sT,].*)?$/.exec(value)
  if (local) return dayFirst(local[3]!, local[1]!, local[2]!)
  const unix = /^\w{3} (\w{3}) +(\d{1,2}) [\d:]{5,8}(?: \S+)? (\d{4})$/.exec(value)
  if (unix) return day(unix[3]!, String(MONTHS.indexOf(unix[1]!.toLowerCase()) + 1), unix[2]!)
  if (/^\d{10}$/.test(value)) return new Date(Number(value) * 1000).toISOString().slice(0, 10)
  if (/^\d{13}$/.test(value)) return new Date(Number(value)).toISOString().slice(0, 10)
  return undefined
}

/** 03/04 is the third of April, unless the second figure can be no month. */
function dayFirst(year: string, first: string, second: string): string | undefined {
  return Number(second) > 12 ? day(year, first, second) : day(year, second, first)
}

function day(year: string, month: string, dayOfMonth: string): string | undefined {
  const written = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  const date = new Date(`${written}T00:00:00Z`)
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written)
  return exists ? written : undefined
}
