import type { InterfaceLanguage } from '~/app/domain/language'

/** How each interface language calls itself, in the order they are offered. */
export const OWN_NAMES: Record<InterfaceLanguage, { name: string; short: string }> = {
  fr: { name: 'français', short: 'FR' },
  en: { name: 'English', short: 'EN' },
  es: { name: 'español', short: 'ES' },
  ar: { name: 'العربية', short: 'ع' },
}
