import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useMemo, useState } from 'react'
import { numbersOf } from '~/app/domain/document-numbers'
import {
  factsOfRole,
  PLAN_DATE,
  PLAN_ROLES,
  planRole,
  TO_BE_CONFIRMED,
  type PlanFact,
} from '~/app/domain/plan-facts'
import type { PlanRole } from '~/app/domain/plan-structure'
import { useText } from '~/app/i18n/text'
import { $factsHere, $setKind } from '../insert'
import { documentFromLexical } from '../nodes/from-lexical'
import { Asking, fieldOf } from './asking'

/** Says what the block with the cursor is for, and what is noted of that kind of block. */
export function KindForm({ onDone }: { onDone: () => void }) {
  const [editor] = useLexicalComposerContext()
  const text = useText()
  const [facts] = useState(() => editor.read($factsHere))
  const number = useMemo(
    () => numbersOf(documentFromLexical(editor.getEditorState())).get(facts?.id ?? ''),
    [editor, facts],
  )
  const [role, setRole] = useState<PlanRole | null>(planRole(facts?.role))
  const asked = role === null ? [] : factsOfRole(role)
  const set = (form: FormData) => {
    const said = Object.fromEntries(asked.map((fact) => [fact, fieldOf(form, fact)]))
    editor.update(() => $setKind({ role, facts: said }))
    return true
  }
  return (
    <Asking onSubmit={set} onDone={onDone}>
      <label htmlFor="block-kind">{text('plan.kindOf')}</label>
      <select
        id="block-kind"
        value={role ?? ''}
        onChange={(event) => setRole(planRole(event.target.value))}
      >
        <option value="">{text('plan.kind.none')}</option>
        {PLAN_ROLES.map((one) => (
          <option key={one} value={one}>
            {one === planRole(facts?.role) && number !== undefined
              ? text('plan.kindNumbered', { kind: text(`plan.kind.${one}`), number })
              : text(`plan.kind.${one}`)}
          </option>
        ))}
      </select>
      {asked.map((fact) => (
        <FactField key={fact} fact={fact} value={facts?.attributes?.[fact] ?? ''} />
      ))}
      <button type="submit">{text('plan.keep')}</button>
    </Asking>
  )
}

/** What a date may look like, for the browser's own check. */
const DATE_PATTERN = PLAN_DATE.source.replace(/^\^|\$$/g, '')

function FactField({ fact, value }: { fact: PlanFact; value: string }) {
  const text = useText()
  const id = `block-${fact}`
  if (fact === 'date_status') {
    return (
      <label>
        <input
          type="checkbox"
          name={fact}
          value={TO_BE_CONFIRMED}
          defaultChecked={value === TO_BE_CONFIRMED}
        />{' '}
        {text('plan.fact.date_status')}
      </label>
    )
  }
  const isDate = fact === 'date' || fact === 'date_to'
  return (
    <>
      <label htmlFor={id}>{text(`plan.fact.${fact}`)}</label>
      <input
        id={id}
        name={fact}
        type="text"
        defaultValue={value}
        dir={isDate ? 'ltr' : 'auto'}
        {...(isDate && {
          pattern: DATE_PATTERN,
          placeholder: '2027-03',
          title: text('plan.dateHint'),
        })}
        maxLength={200}
        autoComplete="off"
      />
    </>
  )
}
