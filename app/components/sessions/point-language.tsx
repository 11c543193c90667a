import { useState } from 'react'
import { isLanguageTag } from '~/app/domain/language'
import { OTHER_LANGUAGE } from '~/app/domain/listening-session'
import { useReader } from '~/app/i18n/text'
import { COMMON_LANGUAGES, languageName } from '../contributions/text-language'

/**
 * In which language a point was said: those of the session first, then common ones, then any by
 * its tag. Without `onChange` it is a field of a plain form.
 */
export function PointLanguage(props: {
  value: string
  /** Those of the session and of what was said so far. */
  offered: readonly string[]
  /** A tag typed before that was not understood. */
  typedTag?: string
  problem?: string
  onChange?: (language: string) => void
}) {
  const { text } = useReader()
  const { value, offered, onChange } = props
  const [isOther, setIsOther] = useState(value === OTHER_LANGUAGE)
  const known = [...new Set([value, ...offered])].filter((code) => code !== OTHER_LANGUAGE)
  const others = COMMON_LANGUAGES.filter((code) => !known.includes(code))
  const choose = (code: string) => {
    setIsOther(code === OTHER_LANGUAGE)
    if (code !== OTHER_LANGUAGE) onChange?.(code)
  }
  const bound = onChange
    ? {
        value: isOther ? OTHER_LANGUAGE : value,
        onChange: (event: { target: { value: string } }) => choose(event.target.value),
      }
    : { name: 'language', defaultValue: value }
  return (
    <div className="point-language">
      <label>
        {text('session.language')}
        <select {...bound}>
          {[...known, ...others].map((code) => (
            <option key={code} value={code} lang={code} suppressHydrationWarning>
              {languageName(code)}
            </option>
          ))}
          <option value={OTHER_LANGUAGE}>{text('session.otherLanguage')}</option>
        </select>
      </label>
      <LanguageTag {...props} />
    </div>
  )
}

/** A style sheet shows it only when none of the languages offered is chosen. */
function LanguageTag(props: {
  typedTag?: string
  problem?: string
  onChange?: (language: string) => void
}) {
  const { text } = useReader()
  const { problem, onChange } = props
  const bound = onChange
    ? {
        onChange: ({ target }: { target: { value: string } }) => {
          const tag = target.value.trim()
          if (isLanguageTag(tag)) onChange(tag)
        },
      }
    : { name: 'otherLanguage' }
  return (
    <label className="other-language">
      {text('session.languageTag')}
      <input
        {...bound}
        defaultValue={props.typedTag}
        maxLength={35}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem ? true : undefined}
      />
      <span className="hint">{problem ?? text('session.languageTagHint')}</span>
    </label>
  )
}
