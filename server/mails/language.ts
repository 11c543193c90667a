import { isInterfaceLanguage, type InterfaceLanguage } from '~/app/domain/language'

/** The interface language of a mail: the person's, if we speak it; else English. */
export function mailLanguage(language: string | null): InterfaceLanguage {
  const base = language?.split('-')[0]
  return isInterfaceLanguage(base) ? base : 'en'
}
