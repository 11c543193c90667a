import type { Refusal } from '~/app/domain/refusal'
import { useReader } from '~/app/i18n/text'
import type { Problem } from '~/app/domain/problem'
import { FormKey } from '../form-key'
import { PlatformFrame } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Message } from '../ui/message'

type Answer = {
  problems: Record<string, Problem>
  typed: Record<string, string | string[]>
  refusal: Refusal | null
  sentTo: string | null
}

/** Signing in: an address, and a link comes by mail. Contributing needs none of it. */
export function SignInPage(props: { to: string; showsMails: boolean; answer?: Answer }) {
  const { language, text } = useReader()
  const { answer } = props
  if (answer?.sentTo) return <Sent to={answer.sentTo} showsMails={props.showsMails} />
  const problem = answer?.problems.email
  return (
    <PlatformFrame mainClass="wrap plain">
      <h1>{text('signIn.title')}</h1>
      <p className="lead">{text('signIn.lead')}</p>
      <RefusalMessage refusal={answer?.refusal} />
      <form method="post" className="form" action={`/${language}/sign-in`}>
        <FormKey />
        <input type="hidden" name="to" value={props.to || String(answer?.typed.to ?? '')} />
        <Field
          name="email"
          type="email"
          autoComplete="email"
          required
          label={text('signIn.email')}
          hint={text('signIn.emailHint')}
          problem={problem && text(`problem.${problem}`)}
          defaultValue={String(answer?.typed.email ?? '')}
        />
        <p className="form-actions">
          <Button>{text('signIn.send')}</Button>
        </p>
      </form>
      <p className="note">
        {text('signIn.notNeeded')} <a href={`/${language}/receipts`}>{text('frame.find')}</a>
      </p>
    </PlatformFrame>
  )
}

function Sent(props: { to: string; showsMails: boolean }) {
  const { language, text } = useReader()
  return (
    <PlatformFrame mainClass="wrap plain">
      <h1>{text('signIn.sent.title')}</h1>
      <Message kind="done">
        <p>{text('signIn.sent.what', { email: props.to })}</p>
      </Message>
      <p>{text('signIn.sent.next')}</p>
      {props.showsMails && (
        <p>
          <a href={`/${language}/mails`}>{text('signIn.sent.here')}</a>
        </p>
      )}
      <p>
        <a href={`/${language}/sign-in`}>{text('signIn.again')}</a>
      </p>
    </PlatformFrame>
  )
}
