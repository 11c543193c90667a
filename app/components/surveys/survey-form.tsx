import { direction, shownIn } from '~/app/domain/language'
import { answerField, degreesOf, type SurveyQuestion } from '~/app/domain/survey'
import { useReader } from '~/app/i18n/text'
import { typedIn, type FormState } from '../contributions/contributor-fields'
import { RadioGroup, CheckboxGroup } from '../ui/choices'
import { Field, TextArea } from '../ui/field'
import { answerSentence, boundsOf } from './answer-sentence'

/** The questions of a survey as one answers them, each in the reader's language where it is there. */
export function QuestionFields(props: {
  questions: readonly SurveyQuestion[]
  languages: readonly string[]
  state: FormState
}) {
  return props.questions.map((question) => (
    <QuestionField key={question.id} question={question} {...props} />
  ))
}

function QuestionField(props: {
  question: SurveyQuestion
  languages: readonly string[]
  state: FormState
}) {
  const { language, text } = useReader()
  const { question, languages, state } = props
  const name = answerField(question.id)
  const wording = shownIn(question.wording, language, languages)
  const problem = state.problems[name]
  const words = {
    name,
    label: (
      <>
        <span className="number">{question.position}.</span>{' '}
        <span lang={wording.language} dir={direction(wording.language)}>
          {wording.text}
        </span>{' '}
        {question.isRequired && <span className="optional">({text('survey.requiredMark')})</span>}
      </>
    ),
    problem: problem && answerSentence(question, problem, text),
  }
  const choices = useChoices(question, languages)
  switch (question.kind) {
    case 'single':
      return <RadioGroup {...words} value={typedIn(state, name)} choices={choices} />
    case 'multiple':
      return (
        <CheckboxGroup {...words} values={[state.typed[name] ?? []].flat()} choices={choices} />
      )
    case 'scale':
      return <ScaleField {...props} words={words} />
    case 'number':
      return (
        <Field
          {...words}
          isShort
          inputMode="decimal"
          hint={boundsOf(question, text)}
          defaultValue={typedIn(state, name)}
          min={question.min ?? undefined}
          max={question.max ?? undefined}
        />
      )
    case 'text':
      return (
        <TextArea
          {...words}
          rows={4}
          maxLength={50_000}
          hint={text('survey.textHint')}
          defaultValue={typedIn(state, name)}
        />
      )
  }
}

/** The choices in the reader's language, each marked with the one it is in. */
function useChoices(question: SurveyQuestion, languages: readonly string[]) {
  const { language } = useReader()
  return question.choices.map(({ id, label }) => {
    const shown = shownIn(label, language, languages)
    return {
      value: id,
      label: (
        <span lang={shown.language} dir={direction(shown.language)}>
          {shown.text}
        </span>
      ),
    }
  })
}

/** Degrees side by side, the meaning of the ends in words. */
function ScaleField(props: {
  question: SurveyQuestion
  languages: readonly string[]
  state: FormState
  words: { name: string; label: React.ReactNode; problem?: string }
}) {
  const { language, text } = useReader()
  const { question, languages, state, words } = props
  const ends = [question.minLabel, question.maxLabel].map((label) =>
    shownIn(label, language, languages),
  )
  const [low, high] = ends
  const degrees = degreesOf(question)
  const meaning = (degree: number) =>
    degree === degrees[0] ? low : degree === degrees.at(-1) ? high : undefined
  return (
    <div className="scale-field">
      <RadioGroup
        {...words}
        value={typedIn(state, words.name)}
        choices={[
          ...degrees.map((degree) => ({
            value: String(degree),
            label: (
              <>
                {degree}
                {meaning(degree)?.text && (
                  <small lang={meaning(degree)?.language}> {meaning(degree)?.text}</small>
                )}
              </>
            ),
          })),
          ...(question.isRequired ? [] : [{ value: '', label: text('survey.noAnswer') }]),
        ]}
      />
    </div>
  )
}
