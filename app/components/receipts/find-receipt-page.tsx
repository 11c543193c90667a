import type { Refusal } from '~/app/domain/refusal'
import { useText } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { PlatformFrame } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { Field } from '../ui/field'

/** Finding a contribution again, without an account: its private code. */
export function FindReceiptPage(props: { answer?: { typed: string; refusal: Refusal | null } }) {
  const text = useText()
  const { answer } = props
  return (
    <PlatformFrame mainClass="wrap plain">
      <h1>{text('receipt.title')}</h1>
      <p className="lead">{text('receipt.lead')}</p>
      <RefusalMessage refusal={answer?.refusal} />
      <form method="post" className="form">
        <FormKey />
        <Field
          name="code"
          label={text('receipt.code')}
          hint={text('receipt.codeHint')}
          autoComplete="off"
          spellCheck={false}
          required
          dir="ltr"
          defaultValue={answer?.typed}
          problem={answer && !answer.refusal ? text('receipt.unknown') : null}
        />
        <p className="form-actions">
          <Button>{text('receipt.open')}</Button>
        </p>
      </form>
    </PlatformFrame>
  )
}
