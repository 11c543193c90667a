import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { RefusalMessage } from '../refusal-message'
import type { FormState } from '../setup/answer'
import { LocalizedFields } from '../setup/localized-fields'
import { Button } from '../ui/button'
import { CheckboxGroup } from '../ui/choices'
import { ErrorSummary } from '../ui/error-summary'

/** A vote that should not have been opened: cancelled with its reason, once that is confirmed. */
export function CancelForm({
  languages,
  form,
  isOpen,
}: {
  languages: readonly string[]
  form: FormState
  /** Whether it was asked for on the page before. */
  isOpen: boolean
}) {
  const { text } = useReader()
  const isSent = form.refusal !== null || form.problems.length > 0
  return (
    <details className="setup-fold" id="cancel" open={isSent || isOpen || undefined}>
      <summary>{text('approval.cancel')}</summary>
      <form method="post" className="form">
        <FormKey />
        <input type="hidden" name="intent" value="cancel" />
        <ErrorSummary problems={form.problems} />
        <RefusalMessage refusal={form.refusal} />
        <p>{text('approval.cancelWhat')}</p>
        <LocalizedFields
          name="note"
          label={text('approval.cancelReason')}
          hint={text('approval.cancelReasonHint')}
          languages={languages}
          form={form}
          idPrefix="cancel-"
          isLong
          isAnyOf
        />
        <CheckboxGroup
          name="confirmed"
          id="field-cancel-confirmed"
          label={text('approval.cancelConfirm')}
          required
          values={form.values('confirmed')}
          problem={form.problem('confirmed')}
          choices={[{ value: 'yes', label: text('approval.cancelConfirmed') }]}
        />
        <p className="form-actions">
          <Button kind="second">{text('approval.cancelNow')}</Button>
        </p>
      </form>
    </details>
  )
}
