import { direction, shownIn, type Localized } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { paragraphs } from '../contributions/preview'

/** The reason of a response in the reader's language, or in the one it was written in. */
export function ResponseText(props: { text: Localized; languages: readonly string[] }) {
  const { language } = useReader()
  const shown = shownIn(props.text, language, props.languages)
  return (
    <div className="reading" lang={shown.language} dir={direction(shown.language)}>
      {paragraphs(shown.text)}
    </div>
  )
}
