import type {
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from 'react'
import { controlProps, FieldFrame, type FieldWords } from './field-frame'

/** Keeps of the props only what the browser's own element understands. */
function nativeProps<Props extends FieldWords>(props: Props): Omit<Props, keyof FieldWords> {
  const { name, label, hint, problem, isOptional, isShort, id, ...native } = props
  void [name, label, hint, problem, isOptional, isShort, id]
  return native
}

/** One line of text, a date, a number, a file … What was entered is kept with `defaultValue`. */
export function Field(
  props: FieldWords & Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id'>,
) {
  return (
    <FieldFrame {...props}>
      <input {...nativeProps(props)} {...controlProps(props)} />
    </FieldFrame>
  )
}

/** Several lines of text, set to be read again. */
export function TextArea(
  props: FieldWords & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'id'>,
) {
  return (
    <FieldFrame {...props}>
      <textarea rows={6} dir="auto" {...nativeProps(props)} {...controlProps(props)} />
    </FieldFrame>
  )
}

/** One choice of a list too long to be shown whole. */
export type SelectOption = { value: string; label: string; lang?: string }

/** A choice from a list; `blank` is the words of no choice. */
export function Select(
  props: FieldWords &
    Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'id'> & {
      options: readonly SelectOption[]
      blank?: string
      children?: ReactNode
    },
) {
  const { options, blank, ...native } = nativeProps(props)
  return (
    <FieldFrame {...props}>
      <select {...native} {...controlProps(props)}>
        {blank !== undefined && <option value="">{blank}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
