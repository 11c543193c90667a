import { QUESTION_KINDS, type SurveyQuestion } from '~/app/domain/survey'
import { useReader } from '~/app/i18n/text'
import { typedIn, type FormState } from '../contributions/contributor-fields'
import { FormKey } from '../form-key'
import { typedForm } from '../sessions/typed-form'
import { LocalizedFields } from '../setup/localized-fields'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { Field, Select } from '../ui/field'

/** One question: what is asked, how it is answered, in each language. */
export function QuestionForm(props: {
  languages: readonly string[]
  /** Places there are to put it. */
  count: number
  state: FormState
}) {
  const { text } = useReader()
  const { languages, count, state } = props
  const id = typedIn(state, 'id')
  const form = typedForm(state, text)
  const choicesProblem = text('survey.choicesMissing')
  const problems = Object.keys(state.problems).map((name) => ({
    name: `${id}${name}`,
    sentence: name.startsWith('choices.') ? choicesProblem : form.problem(name)!,
  }))
  const localized = { languages, form, idPrefix: id }
  const field = (name: string) => ({
    name,
    id: `field-${id}${name}`,
    defaultValue: typedIn(state, name),
    problem: form.problem(name),
  })
  return (
    <form method="post" className="form question-form">
      <FormKey />
      <ErrorSummary problems={problems} />
      {id && <input type="hidden" name="id" value={id} />}
      <LocalizedFields name="wording" label={text('survey.wording')} {...localized} />
      <Select
        {...field('kind')}
        label={text('survey.kind')}
        isShort
        options={QUESTION_KINDS.map((kind) => ({
          value: kind,
          label: text(`survey.kind.${kind}`),
        }))}
      />
      <AnswerFields localized={localized} field={field} />
      <Select
        {...field('position')}
        label={text('survey.position')}
        isShort
        options={Array.from({ length: count }, (_, index) => ({
          value: String(index + 1),
          label: String(index + 1),
        }))}
      />
      <label className="choice">
        <input
          type="checkbox"
          name="required"
          value="yes"
          defaultChecked={typedIn(state, 'required') === 'yes'}
        />{' '}
        {text('survey.required')}
      </label>
      <QuestionButtons id={id} />
    </form>
  )
}

function QuestionButtons({ id }: { id: string }) {
  const { text } = useReader()
  return (
    <p className="form-actions">
      <Button size="small" name="intent" value={id ? 'change' : 'add'}>
        {text(id ? 'survey.saveQuestion' : 'survey.addQuestion')}
      </Button>
      {id && (
        <Button size="small" kind="second" name="intent" value="remove" formNoValidate>
          {text('survey.removeQuestion')}
        </Button>
      )}
    </p>
  )
}

type Localized = Pick<Parameters<typeof LocalizedFields>[0], 'languages' | 'form' | 'idPrefix'>
type FieldOf = (name: string) => {
  name: string
  id: string
  defaultValue: string
  problem: string | undefined
}

/** What the kind of answer needs; a style sheet hides what it does not. */
function AnswerFields({ localized, field }: { localized: Localized; field: FieldOf }) {
  const { text } = useReader()
  return (
    <>
      <div className="for-choices form">
        <LocalizedFields
          name="choices"
          label={text('survey.choices')}
          hint={text('survey.choicesHint')}
          isLong
          isOptional
          {...localized}
        />
      </div>
      <div className="for-bounds form">
        <Field {...field('min')} label={text('survey.min')} type="number" isShort isOptional />
        <Field {...field('max')} label={text('survey.max')} type="number" isShort isOptional />
      </div>
      <div className="for-scale form">
        <LocalizedFields
          name="minLabel"
          label={text('survey.minLabel')}
          isOptional
          {...localized}
        />
        <LocalizedFields
          name="maxLabel"
          label={text('survey.maxLabel')}
          isOptional
          {...localized}
        />
      </div>
    </>
  )
}

/** A new question: of one choice, at the end. */
export function blankQuestion(position: number): Record<string, string> {
  return { kind: 'single', position: String(position) }
}

/** A question as its form has it. */
export function typedOfQuestion(question: SurveyQuestion): Record<string, string> {
  const typed: Record<string, string> = {
    id: question.id,
    kind: question.kind,
    position: String(question.position),
    min: question.min === null ? '' : String(question.min),
    max: question.max === null ? '' : String(question.max),
    required: question.isRequired ? 'yes' : '',
  }
  const words = {
    wording: question.wording,
    minLabel: question.minLabel,
    maxLabel: question.maxLabel,
  }
  for (const [name, names] of Object.entries(words)) {
    for (const [language, text] of Object.entries(names)) typed[`${name}.${language}`] = text
  }
  for (const language of new Set(question.choices.flatMap(({ label }) => Object.keys(label)))) {
    const lines = question.choices.map(({ label }) => label[language] ?? '')
    typed[`choices.${language}`] = lines.join('\n')
  }
  return typed
}
