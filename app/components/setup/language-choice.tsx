import { INTERFACE_LANGUAGES } from '~/app/domain/language'
import { languageName, OWN_NAMES } from '~/app/i18n/languages'
import { useReader } from '~/app/i18n/text'
import { CheckboxGroup } from '../ui/choices'
import { Field, Select } from '../ui/field'
import type { FormState } from './answer'

/** The languages of a consultation: those of the interface, any others by code, and the first one. */
export function LanguageChoice(props: { form: FormState; stored: readonly string[] }) {
  const { language, text } = useReader()
  const { form, stored } = props
  const isOffered = (tag: string) => INTERFACE_LANGUAGES.some((offered) => offered === tag)
  const others = stored.filter((tag) => !isOffered(tag))
  const offered = [...INTERFACE_LANGUAGES, ...others]
  return (
    <>
      <CheckboxGroup
        name="languages"
        label={text('setup.languages')}
        hint={text('setup.languagesHint')}
        columns={2}
        choices={INTERFACE_LANGUAGES.map((tag) => ({
          value: tag,
          label: <span lang={tag}>{OWN_NAMES[tag].name}</span>,
        }))}
        values={form.values('languages', stored)}
        problem={form.problem('languages')}
      />
      <Field
        name="otherLanguages"
        isOptional
        isShort
        dir="ltr"
        label={text('setup.otherLanguages')}
        hint={text('setup.otherLanguagesHint')}
        defaultValue={form.value('otherLanguages', others.join(', '))}
        problem={form.problem('otherLanguages') ?? form.problem('otherLanguages.0')}
      />
      <Select
        name="mainLanguage"
        isShort
        label={text('setup.mainLanguage')}
        hint={text('setup.mainLanguageHint')}
        defaultValue={form.value('mainLanguage', stored[0])}
        problem={form.problem('mainLanguage')}
        options={offered.map((tag) => ({ value: tag, label: languageName(tag, language) }))}
      />
    </>
  )
}
