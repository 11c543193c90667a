import { shownIn, type Localized } from '~/app/domain/language'
import type { Refusal } from '~/app/domain/refusal'
import type { SurveyQuestion } from '~/app/domain/survey'
import { useReader } from '~/app/i18n/text'
import type { FormState } from '../contributions/contributor-fields'
import { consultationPath, DeskFrame, type FramedConsultation } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { EmptyState } from '../ui/empty-state'
import { Message } from '../ui/message'
import { blankQuestion, QuestionForm, typedOfQuestion } from './question-form'

type BuildPageProps = {
  consultation: FramedConsultation
  person: string
  survey: { id: string; title: Localized }
  questions: SurveyQuestion[]
  respondents: number
  canChange: boolean
  /** What came back of the form that was sent. */
  answer?: FormState & { intent: string; refusal: Refusal | null }
}

/** The questions of a survey, each in a form of its own, and one for the next. */
export function BuildPage(props: BuildPageProps) {
  const { language, text } = useReader()
  const { answer, consultation, survey, questions } = props
  const title = shownIn(survey.title, language, consultation.languages)
  const isOpen = props.canChange && props.respondents === 0
  const sentId = typeof answer?.typed.id === 'string' ? answer.typed.id : ''
  return (
    <DeskFrame
      consultation={consultation}
      current="sessions"
      person={props.person}
      title={
        <span lang={title.language} dir="auto">
          {title.text}
        </span>
      }
      line={<SurveyLinks {...props} />}
    >
      <section className="pane">
        <RefusalMessage refusal={answer?.refusal} />
        {props.respondents > 0 && (
          <Message kind="note" title={text('survey.respondents', { count: props.respondents })}>
            <p>{text('survey.frozen')}</p>
          </Message>
        )}
        {questions.length === 0 && (
          <EmptyState>
            <p>{text('survey.noQuestions')}</p>
          </EmptyState>
        )}
        <ol className="entries">
          {questions.map((question) => (
            <li key={question.id}>
              <QuestionRow question={question} languages={consultation.languages} />
              {isOpen && <ChangeQuestion {...props} question={question} />}
            </li>
          ))}
        </ol>
        {isOpen && (
          <section id="new">
            <h2>{text('survey.addQuestion')}</h2>
            <QuestionForm
              languages={consultation.languages}
              count={questions.length + 1}
              state={
                answer && sentId === ''
                  ? answer
                  : { typed: blankQuestion(questions.length + 1), problems: {} }
              }
            />
          </section>
        )}
      </section>
    </DeskFrame>
  )
}

function SurveyLinks({ consultation, survey }: BuildPageProps) {
  const { language, text } = useReader()
  return (
    <p className="push actions">
      <a href={`${consultationPath(consultation.slug, language)}/desk/surveys`}>
        {text('survey.list')}
      </a>
      <a href={`/${language}/surveys/${survey.id}`}>{text('survey.preview')}</a>
      <a href={`/${language}/surveys/${survey.id}/results`}>{text('survey.results')}</a>
    </p>
  )
}

/** Open when it is the one that came back. */
function ChangeQuestion(props: BuildPageProps & { question: SurveyQuestion }) {
  const { text } = useReader()
  const { answer, consultation, question, questions } = props
  const isSent = answer?.typed.id === question.id
  return (
    <details open={isSent}>
      <summary>{text('common.change')}</summary>
      <QuestionForm
        languages={consultation.languages}
        count={questions.length}
        state={answer && isSent ? answer : { typed: typedOfQuestion(question), problems: {} }}
      />
    </details>
  )
}

function QuestionRow(props: { question: SurveyQuestion; languages: readonly string[] }) {
  const { language, text } = useReader()
  const { question, languages } = props
  const wording = shownIn(question.wording, language, languages)
  return (
    <>
      <h3 lang={wording.language} dir="auto">
        {wording.text}
      </h3>
      <p className="byline">
        {text(`survey.kind.${question.kind}`)}
        {question.isRequired && ` · ${text('survey.requiredMark')}`}
        {question.kind === 'scale' && ` · ${question.min ?? 1}–${question.max ?? 5}`}
      </p>
      {question.choices.length > 0 && (
        <p className="note" dir="auto">
          {question.choices
            .map(({ label }) => shownIn(label, language, languages).text)
            .join(' · ')}
        </p>
      )}
    </>
  )
}
