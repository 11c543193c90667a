import { isLanguageTag } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { Select } from '../ui/field'

/**
 * How each language offered in lists calls itself. Written here, for browsers know other names than
 * the server: a page whose words differ would be made anew there, and what was typed be lost.
 */
const OWN_NAMES: Readonly<Record<string, string>> = {
  fr: 'français',
  en: 'English',
  es: 'español',
  ar: 'العربية',
  pt: 'português',
  de: 'Deutsch',
  it: 'italiano',
  nl: 'Nederlands',
  ru: 'русский',
  tr: 'Türkçe',
  fa: 'فارسی',
  sw: 'Kiswahili',
  wo: 'Wolof',
  zh: '中文',
  hi: 'हिन्दी',
}

/** Languages offered in every list of languages, in this order; any other can be told by its code. */
export const COMMON_LANGUAGES = Object.keys(OWN_NAMES)

/** In which language the text is; the page's own is offered first, each by its own name. */
export function TextLanguage(props: {
  value: string
  problem?: string | null
  name?: string
  /** Of the field; "your text" unless said. */
  label?: string
}) {
  const { language, text } = useReader()
  const chosen = isLanguageTag(props.value) ? props.value : language
  const codes = [...new Set([chosen, language, ...COMMON_LANGUAGES])]
  return (
    <Select
      name={props.name ?? 'language'}
      label={props.label ?? text('contribution.language')}
      isShort
      defaultValue={chosen}
      problem={props.problem}
      options={codes.map((code) => ({ value: code, label: languageName(code), lang: code }))}
    />
  )
}

/** A language as it calls itself: "français"; the code, where it has no name. */
export function languageName(code: string): string {
  const own = OWN_NAMES[code]
  if (own) return own
  if (!isLanguageTag(code)) return code
  return new Intl.DisplayNames([code], { type: 'language', fallback: 'code' }).of(code) ?? code
}
