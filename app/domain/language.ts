/** The languages of the interface. Texts people write may be in any language (BCP 47). */
export const INTERFACE_LANGUAGES = ['fr', 'en', 'es', 'ar'] as const

export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number]

/** A name in several languages, by BCP 47 tag: `{ fr: 'Logement', en: 'Housing' }`. */
export type Localized = Record<string, string>

export function isInterfaceLanguage(tag: string | undefined): tag is InterfaceLanguage {
  return INTERFACE_LANGUAGES.some((language) => language === tag)
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'dv', 'yi', 'sd', 'ug'])

/** The direction a text in this language is read in, for the `dir` attribute. */
export function direction(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.split('-')[0]!) ? 'rtl' : 'ltr'
}

/** A name as it is shown to a reader, with the language it is in, so that the page can mark it. */
export type Shown = { text: string; language: string }

/**
 * The name in the reader's language; else in the first of `fallbacks` that has one (a
 * consultation's languages, in their order); else in any. `''` when there is none at all.
 */
export function shownIn(
  names: Localized,
  language: string,
  fallbacks: readonly string[] = [],
): Shown {
  for (const tag of [language, ...fallbacks, ...Object.keys(names)]) {
    const text = names[tag]
    if (text) return { text, language: tag }
  }
  return { text: '', language }
}

/** Whether something is said in one language at least. */
export function hasWords(names: Localized): boolean {
  return Object.values(names).some((words) => words.trim() !== '')
}

/** The words of `shownIn` alone. */
export function inLanguage(
  names: Localized,
  language: string,
  fallbacks: readonly string[] = [],
): string {
  return shownIn(names, language, fallbacks).text
}

/**
 * Of texts that stand in several languages, each once: in the first of the preferred languages it
 * has (the reader's, then the consultation's, in their order), else in any. `keyOf` says which are
 * the same thing. The order is kept.
 */
export function eachOnce<T extends { language: string }>(
  texts: readonly T[],
  preferred: readonly string[],
  keyOf: (text: T) => string,
): T[] {
  const rank = ({ language }: T) => {
    const place = preferred.indexOf(language)
    return place === -1 ? preferred.length : place
  }
  const chosen = new Map<string, T>()
  for (const text of texts) {
    const known = chosen.get(keyOf(text))
    if (!known || rank(text) < rank(known)) chosen.set(keyOf(text), text)
  }
  return [...chosen.values()]
}

/** Whether this is a well-formed BCP 47 tag that software here can work with. */
export function isLanguageTag(tag: string): boolean {
  try {
    // Private tags (x-…) are well-formed, but no software knows what they mean.
    const isCanonical = Intl.getCanonicalLocales(tag).length === 1
    return isCanonical && tag.length <= 35 && !/^x-/i.test(tag)
  } catch {
    return false
  }
}
