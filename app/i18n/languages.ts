import type { InterfaceLanguage } from '~/app/domain/language'

/** How each interface language calls itself, in the order they are offered. */
export const OWN_NAMES: Record<InterfaceLanguage, { name: string; short: string }> = {
  fr: { name: 'français', short: 'FR' },
  en: { name: 'English', short: 'EN' },
  es: { name: 'español', short: 'ES' },
  ar: { name: 'العربية', short: 'ع' },
}

/** What a language is called in another: 'fr', 'es' → "francés". Its tag when it has no name there. */
export function languageName(tag: string, reader: InterfaceLanguage): string {
  return new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag
}
