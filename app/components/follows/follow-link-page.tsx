import type { Refusal } from '~/app/domain/refusal'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { PlatformFrame } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { Message } from '../ui/message'

type FollowLinkPageProps = {
  name: string
  path: string
  /** `asked`: the address has not confirmed yet. */
  state: 'asked' | 'following' | 'ended'
  refusal: Refusal | null
}

/** Where the links of mails lead: one more press, which only a person makes. */
export function FollowLinkPage({ name, path, state, refusal }: FollowLinkPageProps) {
  const { text } = useReader()
  return (
    <PlatformFrame mainClass="wrap plain">
      <h1 dir="auto">
        {state === 'asked' ? text('follow.confirm.title') : text('follow.title', { name })}
      </h1>
      <RefusalMessage refusal={refusal} />
      {state === 'asked' && <p className="lead">{text('follow.confirm.lead', { name })}</p>}
      {state !== 'asked' && (
        <Message kind="done">
          <p>{text(state === 'following' ? 'follow.following' : 'follow.ended')}</p>
        </Message>
      )}
      {state !== 'ended' && (
        <form method="post" className="form">
          <FormKey />
          <p className="form-actions">
            <Button
              name="intent"
              value={state === 'asked' ? 'confirm' : 'end'}
              kind={state === 'asked' ? 'main' : 'second'}
            >
              {text(state === 'asked' ? 'follow.confirm.button' : 'follow.end')}
            </Button>
          </p>
        </form>
      )}
      {state === 'asked' && <p className="note">{text('follow.confirm.not')}</p>}
      <p>
        <a href={path}>{text('follow.back')}</a>
      </p>
    </PlatformFrame>
  )
}
