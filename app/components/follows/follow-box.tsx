import { useReader } from '~/app/i18n/text'
import { typedIn, type FormState } from '../contributions/contributor-fields'
import { CheckboxGroup } from '../ui/choices'

/** Under a comment or a reply: whether its writer wants to hear of the thread. */
export function FollowBox({ state }: { state: FormState }) {
  const { text } = useReader()
  return (
    <CheckboxGroup
      name="follow"
      label={text('follow.follow')}
      values={[typedIn(state, 'follow')]}
      choices={[{ value: 'yes', label: text('follow.box'), note: text('follow.boxHint') }]}
    />
  )
}
