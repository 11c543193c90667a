import { TEMPLATES } from '~/app/domain/template'
import { useReader } from '~/app/i18n/text'
import { PlatformFrame } from '../frames'
import { Button } from '../ui/button'
import { RadioGroup } from '../ui/choices'
import { formState, type FormAnswer } from './answer'
import { LanguageChoice } from './language-choice'

/** The first of two steps of a new consultation: its shape and its languages. */
export function ChooseTemplatePage(props: { languages: string[]; isLanguageMissing: boolean }) {
  const { language, text } = useReader()
  const typed = { languages: props.languages }
  const answer: FormAnswer | undefined = props.isLanguageMissing
    ? { intent: '', typed, problems: { languages: 'choose-one' }, refusal: null }
    : undefined
  const choices = TEMPLATES.map((template) => ({
    value: template.id,
    label: text(`template.${template.id}.name`),
    note: `${text(`template.${template.id}.what`)} ${template.phases
      .map((phase) => text(phase.title))
      .join(' · ')}`,
  }))
  return (
    <PlatformFrame mainClass="wrap plain">
      <p className="eyebrow">{text('create.step1')}</p>
      <h1>{text('create.title')}</h1>
      <p className="lead">{text('create.lead')}</p>
      <form method="get" action={`/${language}/consultations/new`} className="form">
        <RadioGroup
          name="template"
          required
          label={text('create.template')}
          hint={text('create.templateHint')}
          value="strategy"
          choices={[
            ...choices,
            { value: 'blank', label: text('create.blank'), note: text('create.blankWhat') },
          ]}
        />
        <LanguageChoice form={formState(answer, text, '')} stored={props.languages} />
        <p className="form-actions">
          <Button>{text('create.next')}</Button>
          <a href={`/${language}/me`}>{text('common.cancel')}</a>
        </p>
      </form>
    </PlatformFrame>
  )
}
