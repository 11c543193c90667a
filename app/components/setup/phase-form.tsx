import { PHASE_OUTPUTS } from '~/app/domain/consultation'
import type { Localized } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { CheckboxGroup } from '../ui/choices'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import type { FormState } from './answer'
import { LocalizedFields } from './localized-fields'
import type { SetupVisit } from './setup-frame'

export type PhaseStored = {
  title: Localized
  question: Localized
  /** On the clocks of the consultation: 'YYYY-MM-DDTHH:mm'. */
  opensAt: string
  closesAt: string
  outputs: string[]
}

type PhaseFormProps = {
  frame: SetupVisit
  form: FormState
  /** `''` for a page with this one form. */
  intent: string
  stored?: PhaseStored
  button: string
}

/** A phase: its question, from when until when, and what it owes. */
export function PhaseForm(props: PhaseFormProps) {
  const { text } = useReader()
  const { frame, form, stored } = props
  const { languages } = frame.consultation
  const isOverlap = form.refusal === 'phases-overlap'
  return (
    <form method="post" className="form">
      <FormKey />
      {props.intent && <input type="hidden" name="intent" value={props.intent} />}
      <ErrorSummary problems={form.problems} />
      {!isOverlap && <RefusalMessage refusal={form.refusal} />}
      <LocalizedFields
        name="title"
        label={text('setup.phaseTitle')}
        languages={languages}
        stored={stored?.title}
        form={form}
      />
      <LocalizedFields
        name="question"
        label={text('setup.phaseQuestion')}
        hint={text('setup.phaseQuestionHint')}
        languages={languages}
        stored={stored?.question}
        form={form}
        isLong
      />
      <Dates {...props} />
      <CheckboxGroup
        name="outputs"
        label={text('setup.outputs')}
        columns={2}
        values={form.values('outputs', stored?.outputs)}
        problem={form.problem('outputs')}
        choices={PHASE_OUTPUTS.map((output) => ({
          value: output,
          label: text(`setup.output.${output}`),
        }))}
      />
      {frame.mayChange && (
        <p className="form-actions">
          <Button size="small">{props.button}</Button>
        </p>
      )}
    </form>
  )
}

function Dates({ frame, form, stored }: PhaseFormProps) {
  const { text } = useReader()
  const { timeZone } = frame.consultation
  const isOverlap = form.refusal === 'phases-overlap'
  return (
    <>
      <Field
        name="opensAt"
        type="datetime-local"
        isShort
        required
        label={text('setup.opensAt')}
        hint={text('setup.inZone', { timeZone })}
        defaultValue={form.value('opensAt', stored?.opensAt)}
        problem={isOverlap ? text('refusal.phases-overlap') : form.problem('opensAt')}
      />
      <Field
        name="closesAt"
        type="datetime-local"
        isShort
        required
        label={text('setup.closesAt')}
        hint={text('setup.closesHint')}
        defaultValue={form.value('closesAt', stored?.closesAt)}
        problem={form.problem('closesAt')}
      />
    </>
  )
}
