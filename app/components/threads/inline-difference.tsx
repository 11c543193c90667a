import { diffWords } from '~/app/domain/text-diff'
import { direction } from '~/app/domain/language'
import { Runs } from '../versions/runs'

export type InlineDifferenceProps = {
  /** What the text says. */
  quote: string
  /** What it should say; `''` proposes to take the words out. */
  replacement: string
  /** The words around the quote, `''` where there are none. */
  prefix?: string
  suffix?: string
  /** BCP 47, of the text. */
  language: string
}

/** A proposed wording, shown within the passage it is to change. */
export function InlineDifference(props: InlineDifferenceProps) {
  const { quote, replacement, prefix = '', suffix = '', language } = props
  return (
    <p className="difference" lang={language} dir={direction(language)}>
      {prefix && `…${prefix}`}
      <Runs runs={diffWords(quote, replacement)} />
      {suffix && `${suffix}…`}
    </p>
  )
}
