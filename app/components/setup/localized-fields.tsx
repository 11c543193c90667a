import { direction, type Localized } from '~/app/domain/language'
import { languageName } from '~/app/i18n/languages'
import { useReader } from '~/app/i18n/text'
import { Field, TextArea } from '../ui/field'
import { fieldId } from '../ui/field-frame'
import type { FormState } from './answer'

/**
 * The same words in each language of a consultation: one field for each. The first must be
 * filled in (unless `isOptional`); the others fall back to it.
 */
export function LocalizedFields(props: {
  /** Fields are named `name.fr`, `name.en` … */
  name: string
  /** "Title"; the language is added. */
  label: string
  hint?: string
  languages: readonly string[]
  stored?: Localized
  form: FormState
  isLong?: boolean
  isOptional?: boolean
  /** Words in one language are enough, whichever it is; `hint` says so. */
  isAnyOf?: boolean
  /** Keeps ids apart where a page has several such forms. */
  idPrefix?: string
}) {
  const { language: reader, text } = useReader()
  const Control = props.isLong ? TextArea : Field
  return (
    <>
      {props.languages.map((language, index) => {
        const field = `${props.name}.${language}`
        const isRequired = index === 0 && !props.isOptional && !props.isAnyOf
        const words = { label: props.label, language: languageName(language, reader) }
        return (
          <Control
            key={field}
            name={field}
            id={fieldId(`${props.idPrefix ?? ''}${field}`)}
            label={props.languages.length > 1 ? text('setup.inLanguage', words) : props.label}
            hint={index === 0 ? props.hint : undefined}
            isOptional={!isRequired && !props.isAnyOf}
            required={isRequired}
            lang={language}
            dir={direction(language)}
            defaultValue={props.form.value(field, props.stored?.[language])}
            problem={props.form.problem(field)}
          />
        )
      })}
    </>
  )
}
