import { isLanguageTag } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { Select } from '../ui/field'

/** Languages offered in every list of languages, in this order; any other can be told by its code. */
export const COMMON_LANGUAGES = [
  'fr',
  'en',
  'es',
  'ar',
  'pt',
  'de',
  'it',
  'nl',
  'ru',
  'tr',
  'fa',
  'sw',
  'wo',
  'zh',
  'hi',
]

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
  if (!isLanguageTag(code)) return code
  return new Intl.DisplayNames([code], { type: 'language', fallback: 'code' }).of(code) ?? code
}
