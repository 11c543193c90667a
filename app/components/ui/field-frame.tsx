import type { ReactNode } from 'react'
import { useText } from '~/app/i18n/text'

/** What every field says: its label, help, and what is wrong with what was entered. */
export type FieldWords = {
  /** The name sent with the form; unique in a form. */
  name: string
  label: ReactNode
  hint?: ReactNode
  /** The sentence of what is wrong; `null` or absent when nothing is. */
  problem?: string | null
  /** Says "optional" beside the label. */
  isOptional?: boolean
  /** A narrow control, for a code or a date. */
  isShort?: boolean
  /** Only needed when two forms of one page have a field of the same name. */
  id?: string
}

/** The id of a field's control, by its name; lists of problems link to it. */
export function fieldId(name: string): string {
  return `field-${name}`
}

/** What a control needs to be tied to its label, hint and problem. */
export function controlProps(words: FieldWords) {
  const id = words.id ?? fieldId(words.name)
  const describedBy = [words.hint && `${id}-hint`, words.problem && `${id}-problem`]
  return {
    id,
    name: words.name,
    className: words.isShort ? 'short' : undefined,
    'aria-describedby': describedBy.filter(Boolean).join(' ') || undefined,
    'aria-invalid': words.problem ? true : undefined,
  }
}

/** The frame of one field: label, hint, problem, then the control. */
export function FieldFrame(props: FieldWords & { children: ReactNode }) {
  const id = props.id ?? fieldId(props.name)
  return (
    <div className={fieldClass(props.problem)}>
      <label htmlFor={id}>
        {props.label} {props.isOptional && <Optional />}
      </label>
      <FieldNotes id={id} hint={props.hint} problem={props.problem} />
      {props.children}
    </div>
  )
}

export function fieldClass(problem: string | null | undefined): string {
  return problem ? 'field has-problem' : 'field'
}

/** The hint and the problem of a field, with the ids its control is described by. */
export function FieldNotes(props: { id: string } & Pick<FieldWords, 'hint' | 'problem'>) {
  const text = useText()
  return (
    <>
      {props.hint && (
        <p className="hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.problem && (
        <p className="field-problem" id={`${props.id}-problem`}>
          <span className="visually-hidden">{text('ui.problem')} </span>
          {props.problem}
        </p>
      )}
    </>
  )
}

export function Optional() {
  const text = useText()
  return <span className="optional">({text('ui.optional')})</span>
}
