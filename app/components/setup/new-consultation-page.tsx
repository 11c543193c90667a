import { useReader } from '~/app/i18n/text'
import type { Text } from '~/app/i18n/create-text'
import type { Template } from '~/app/domain/template'
import { FormKey } from '../form-key'
import { PlatformFrame } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { formState, type FormAnswer, type FormState } from './answer'
import { LocalizedFields } from './localized-fields'
import { TimeZoneField } from './time-zone-field'

type NewConsultationProps = {
  languages: string[]
  template: Template | null
  zones: string[]
  timeZone: string
  /** 'YYYY-MM-DD' */
  startsOn: string
  origin: string
  answer?: FormAnswer
}

/** The second step: what it is called, where it is found, when it begins. */
export function NewConsultationPage(props: NewConsultationProps) {
  const { language, text } = useReader()
  const { template, answer } = props
  const form = formState(answer, text, '')
  const slugProblem =
    answer?.refusal === 'slug-taken' ? text('refusal.slug-taken') : form.problem('slug')
  const problems = slugProblem
    ? [
        ...form.problems.filter(({ name }) => name !== 'slug'),
        { name: 'slug', sentence: slugProblem },
      ]
    : form.problems
  return (
    <PlatformFrame mainClass="wrap plain">
      <p className="eyebrow">{text('create.step2')}</p>
      <h1>{template ? text(`template.${template.id}.name`) : text('create.blank')}</h1>
      {template && <TemplateContents template={template} text={text} />}
      <form method="post" className="form">
        <FormKey />
        <ErrorSummary problems={problems} />
        {answer?.refusal !== 'slug-taken' && <RefusalMessage refusal={answer?.refusal} />}
        <input type="hidden" name="template" value={template?.id ?? 'blank'} />
        <Words form={form} languages={props.languages} text={text} />
        <Field
          name="slug"
          isOptional
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          label={text('create.slug')}
          hint={text('create.slugHint', { address: `${props.origin}/${language}/consultations/` })}
          defaultValue={form.value('slug')}
          problem={slugProblem}
        />
        <TimeZoneField
          name="timeZone"
          label={text('setup.timeZone')}
          hint={text('setup.timeZoneHint')}
          zones={props.zones}
          defaultValue={form.value('timeZone', props.timeZone)}
          problem={form.problem('timeZone')}
        />
        <FirstDay form={form} startsOn={props.startsOn} />
        <p className="form-actions">
          <Button>{text('create.create')}</Button>
          <a href={`/${language}/consultations/new`}>{text('create.back')}</a>
        </p>
        <p className="note">{text('create.notPublicYet')}</p>
      </form>
    </PlatformFrame>
  )
}

function FirstDay({ form, startsOn }: { form: FormState; startsOn: string }) {
  const { text } = useReader()
  return (
    <Field
      name="startsOn"
      type="date"
      isShort
      required
      label={text('create.startsOn')}
      hint={text('create.startsOnHint')}
      defaultValue={form.value('startsOn', startsOn)}
      problem={form.problem('startsOn')}
    />
  )
}

function Words(props: { form: FormState; languages: string[]; text: Text }) {
  const { form, languages, text } = props
  return (
    <>
      <LocalizedFields
        name="title"
        label={text('setup.title')}
        hint={text('setup.titleHint')}
        languages={languages}
        form={form}
      />
      <LocalizedFields
        name="description"
        label={text('setup.description')}
        hint={text('setup.descriptionHint')}
        languages={languages}
        form={form}
        isLong
        isOptional
      />
    </>
  )
}

/** The phases a template brings, to see before one creates. */
function TemplateContents({ template, text }: { template: Template; text: Text }) {
  return (
    <details className="setup-fold">
      <summary>{text('create.contents', { count: template.phases.length })}</summary>
      <ol className="setup-list">
        {template.phases.map((phase) => (
          <li key={phase.title}>
            <strong>{text(phase.title)}</strong>{' '}
            <span className="note">{text('create.weeks', { count: phase.weeks })}</span>
            <p>{text(phase.question)}</p>
            <p className="note">
              {phase.activities.map((activity) => text(activity.title)).join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </details>
  )
}
