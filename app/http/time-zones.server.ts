import type { InterfaceLanguage } from '~/app/domain/language'

/** Every time zone known here, by name. */
export function timeZones(): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort()
}

/** A first guess for who has never said. */
export function usualTimeZone(language: InterfaceLanguage): string {
  return { fr: 'Europe/Paris', en: 'Europe/London', es: 'Europe/Madrid', ar: 'Africa/Tunis' }[
    language
  ]
}
