import type { Refusal } from '~/app/domain/refusal'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { PlatformFrame } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button, ButtonLink } from '../ui/button'

/** Where the link of the mail leads: one more click, which only a person makes. */
export function UseLinkPage({ refusal }: { refusal: Refusal | undefined }) {
  const { language, text } = useReader()
  return (
    <PlatformFrame mainClass="wrap plain">
      <h1>{text('signIn.title')}</h1>
      <RefusalMessage refusal={refusal} />
      {refusal === 'link-used-or-expired' ? (
        <ButtonLink href={`/${language}/sign-in`}>{text('signIn.again')}</ButtonLink>
      ) : (
        <form method="post" className="form">
          <FormKey />
          <p className="lead">{text('signIn.use.lead')}</p>
          <Button>{text('signIn.use.button')}</Button>
        </form>
      )}
    </PlatformFrame>
  )
}
