import { CITATION_SIGN } from '~/app/domain/document'
import { direction } from '~/app/domain/language'
import type { PassageInContext } from '~/app/domain/triage'
import { useText } from '~/app/i18n/text'

/** So much of what stands around a passage is shown on each side (characters). */
const AROUND = 280

/** A passage within its block, marked; where it is gone, a mark where it stood. */
export function ShownPassage({
  passage: { before, words, after },
  language,
}: {
  passage: PassageInContext
  /** BCP 47, of the text. */
  language: string
}) {
  const text = useText()
  return (
    <p className="shown-passage" lang={language} dir={direction(language)}>
      {before.length > AROUND && '…'}
      {plain(before.slice(-AROUND))}
      {words === '' ? (
        <span className="stood-here">{text('positions.stoodHere')}</span>
      ) : (
        <mark>{plain(words)}</mark>
      )}
      {plain(after.slice(0, AROUND))}
      {after.length > AROUND && '…'}
    </p>
  )
}

/** What stands for a citation or a reference says nothing here. */
function plain(words: string): string {
  return words.replaceAll(CITATION_SIGN, ' ')
}
