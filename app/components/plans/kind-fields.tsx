import { PLAN_ROLES, TO_BE_CONFIRMED } from '~/app/domain/plan-facts'
import type { Problem } from '~/app/domain/problem'
import type { PlanRole } from '~/app/domain/plan-structure'
import { useReader } from '~/app/i18n/text'
import { Field, Select } from '../ui/field'

const WORDS = ['number', 'owner', 'baseline', 'target'] as const
const DATES = ['date', 'date_to'] as const

type KindFieldsProps = {
  blockId: string
  role: PlanRole | null
  /** By name; what was typed when the form came back. */
  values: Readonly<Record<string, string>>
  problems: Readonly<Record<string, Problem>>
}

/** What a block is for, and what is noted of it: the fields of one form. */
export function KindFields(props: KindFieldsProps) {
  const { text } = useReader()
  const { blockId, role, values, problems } = props
  return (
    <>
      <Select
        name="role"
        id={`role-${blockId}`}
        label={text('plan.kindOf')}
        blank={text('plan.kind.none')}
        defaultValue={values['role'] ?? role ?? ''}
        options={PLAN_ROLES.map((one) => ({ value: one, label: text(`plan.kind.${one}`) }))}
        isShort
      />
      <details open={Object.keys(problems).length > 0}>
        <summary>{text('plan.more')}</summary>
        <div className="plan-fields">
          <Facts {...props} />
        </div>
      </details>
    </>
  )
}

function Facts({ blockId, values, problems }: KindFieldsProps) {
  const { text } = useReader()
  const own = (name: string) => ({
    name,
    id: `${name}-${blockId}`,
    defaultValue: values[name] ?? '',
    problem: problems[name] && text(`problem.${problems[name]}`),
  })
  return (
    <>
      {WORDS.map((name) => (
        <Field
          key={name}
          {...own(name)}
          label={text(`plan.fact.${name}`)}
          hint={name === 'number' ? text('plan.numberHint') : undefined}
          isShort
          dir="auto"
        />
      ))}
      {DATES.map((name) => (
        <Field
          key={name}
          {...own(name)}
          label={text(`plan.fact.${name}`)}
          hint={text('plan.dateHint')}
          isShort
          dir="ltr"
        />
      ))}
      <label className="choice">
        <input
          type="checkbox"
          name="date_status"
          value={TO_BE_CONFIRMED}
          defaultChecked={values['date_status'] === TO_BE_CONFIRMED}
        />{' '}
        {text('plan.fact.date_status')}
      </label>
    </>
  )
}
