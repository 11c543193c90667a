import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { formState } from '../setup/answer'
import { Button } from '../ui/button'
import { CheckboxGroup } from '../ui/choices'
import { Select, type SelectOption } from '../ui/field'
import type { ThemesPageProps } from './themes-page-props'

/** A theme goes up in another one: which one is chosen, and what moves is confirmed. */
export function MergeTheme(props: {
  theme: ThemesPageProps['themes'][number]
  name: string
  others: readonly SelectOption[]
  answer: ThemesPageProps['answer']
}) {
  const { text } = useReader()
  const { theme, name } = props
  const form = formState(props.answer, text, 'merge')
  return (
    <form method="post" className="form">
      <FormKey />
      <input type="hidden" name="themeId" value={theme.id} />
      <Select
        name="intoId"
        label={text('themes.mergeInto')}
        hint={text('themes.mergeNote')}
        blank={text('themes.mergeChoose')}
        required
        defaultValue={form.value('intoId')}
        problem={form.problem('intoId')}
        options={props.others}
      />
      <CheckboxGroup
        name="confirmed"
        label={text('themes.mergeConfirm')}
        required
        problem={form.problem('confirmed')}
        choices={[
          {
            value: 'yes',
            label: text('themes.mergeConfirmed', { count: theme.contributions, name }),
          },
        ]}
      />
      <Button size="small" kind="second" name="intent" value="merge">
        {text('themes.merge')}
      </Button>
    </form>
  )
}
