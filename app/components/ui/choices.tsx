import type { ReactNode } from 'react'
import { fieldClass, fieldId, FieldNotes, Optional, type FieldWords } from './field-frame'

/** One choice among those shown; `sign` stands before the words, `note` in small under them. */
export type Choice = {
  value: string
  label: ReactNode
  note?: ReactNode
  sign?: ReactNode
  /** Not to be chosen now; `note` says why. */
  isDisabled?: boolean
}

type ChoicesProps = FieldWords & { choices: readonly Choice[]; columns?: 1 | 2 }

/** One of a few, all seen at once. `value` is the one chosen before, `null` when none was. */
export function RadioGroup(props: ChoicesProps & { value?: string | null; required?: boolean }) {
  const chosen = props.value ? [props.value] : []
  return <Choices {...props} type="radio" chosen={chosen} />
}

/** Any of a few; each one chosen is sent under the group's name. `required`: every one of them. */
export function CheckboxGroup(
  props: ChoicesProps & { values?: readonly string[]; required?: boolean },
) {
  return <Choices {...props} type="checkbox" chosen={props.values ?? []} />
}

type Kind = { type: 'radio' | 'checkbox'; chosen: readonly string[]; required?: boolean }

function Choices(props: ChoicesProps & Kind) {
  const id = props.id ?? fieldId(props.name)
  const described = [props.hint && `${id}-hint`, props.problem && `${id}-problem`].filter(Boolean)
  return (
    <fieldset
      className={fieldClass(props.problem)}
      id={id}
      aria-describedby={described.join(' ') || undefined}
      tabIndex={props.problem ? -1 : undefined}
    >
      <legend>
        {props.label} {props.isOptional && <Optional />}
      </legend>
      <FieldNotes id={id} hint={props.hint} problem={props.problem} />
      <div className={props.columns === 2 ? 'choices choices-two' : 'choices'}>
        {props.choices.map((choice) => (
          <OneChoice
            key={choice.value}
            id={`${id}-${choice.value}`}
            choice={choice}
            {...kindOf(props)}
          />
        ))}
      </div>
    </fieldset>
  )
}

function kindOf({ name, type, chosen, required }: Kind & { name: string }) {
  return { name, type, chosen, required }
}

function OneChoice(props: Kind & { id: string; name: string; choice: Choice }) {
  const { choice } = props
  return (
    <div className="choice">
      <input
        type={props.type}
        name={props.name}
        id={props.id}
        value={choice.value}
        required={props.required}
        disabled={choice.isDisabled}
        defaultChecked={props.chosen.includes(choice.value)}
      />
      <label htmlFor={props.id}>
        {choice.sign}
        <span>
          <b>{choice.label}</b>
          {choice.note && <span>{choice.note}</span>}
        </span>
      </label>
    </div>
  )
}
