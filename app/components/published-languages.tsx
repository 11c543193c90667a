import { languageName } from '~/app/i18n/languages'
import { useReader } from '~/app/i18n/text'

/**
 * Where a text does not exist in the reader's language: in which it does. Nothing where it exists,
 * or exists in none.
 *
 * @param languages BCP 47, in the order they are to be named.
 */
export function PublishedLanguages({ languages }: { languages: readonly string[] }) {
  const { language, text } = useReader()
  if (languages.length === 0 || languages.includes(language)) return null
  const names = languages.map((tag) => languageName(tag, language))
  return (
    <span className="hint">
      {text('text.onlyIn', {
        languages: new Intl.ListFormat(language).format(names),
        own: languageName(language, language),
      })}
    </span>
  )
}
