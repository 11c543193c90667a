import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { Button } from '../ui/button'

/** One press follows with an account; without, it leads to the form that asks for an address. */
export function FollowButton({ subjectId }: { subjectId: string }) {
  const { language, text } = useReader()
  return (
    <form method="post" action={`/${language}/follow/${subjectId}`}>
      <FormKey />
      <Button kind="second" size="small" name="intent" value="follow">
        {text('follow.follow')}
      </Button>
    </form>
  )
}
