import type { Tally } from '~/app/domain/approval'
import type { Refusal } from '~/app/domain/refusal'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { RefusalMessage } from '../refusal-message'
import type { FormState } from '../setup/answer'
import { LocalizedFields } from '../setup/localized-fields'
import { Button } from '../ui/button'

/** The secretariat records what was counted; why not yet is said where it cannot. */
export function DecideForm(props: {
  tally: Tally
  refusal: Refusal | null
  languages: readonly string[]
  form: FormState
}) {
  const { text } = useReader()
  const { tally, refusal, form } = props
  return (
    <form method="post" className="form">
      <h2>{text('approval.decide')}</h2>
      <FormKey />
      <input type="hidden" name="intent" value="decide" />
      <RefusalMessage refusal={form.refusal} />
      <p>{text('approval.decideHint', { result: text(`approval.result.${tally.result}`) })}</p>
      {refusal ? (
        <p className="note">{text(`refusal.${refusal}`)}</p>
      ) : (
        <>
          <LocalizedFields
            name="conditions"
            label={text('approval.conditions')}
            languages={props.languages}
            form={form}
            isLong
            isOptional
          />
          <p className="form-actions">
            <Button>{text('approval.decide')}</Button>
          </p>
        </>
      )}
    </form>
  )
}
