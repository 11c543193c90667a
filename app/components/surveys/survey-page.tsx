import type { ReactNode } from 'react'
import { direction, shownIn, type Localized } from '~/app/domain/language'
import type { Refusal } from '~/app/domain/refusal'
import { answerField, type SurveyQuestion } from '~/app/domain/survey'
import { useReader } from '~/app/i18n/text'
import { ContributionSteps } from '../contributions/contribution-steps'
import {
  ContributorFields,
  typedIn,
  type FormState,
  type OfferedGroup,
} from '../contributions/contributor-fields'
import { Deadline } from '../contributions/deadline'
import { ContributionPreview, paragraphs } from '../contributions/preview'
import { problemLines } from '../contributions/problem-lines'
import { TextLanguage } from '../contributions/text-language'
import { WhatNext } from '../contributions/what-next'
import { FormKey } from '../form-key'
import { ConsultationFrame, type FramedConsultation } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { ErrorSummary } from '../ui/error-summary'
import { answerSentence } from './answer-sentence'
import { QuestionFields } from './survey-form'

export type SurveyPageProps = {
  consultation: FramedConsultation & { timeZone: string }
  survey: { id: string; title: Localized; introduction: Localized; opensAt: Date; closesAt: Date }
  questions: SurveyQuestion[]
  /** The name of what is asked, for the form to bring back. */
  wording: string
  groups: readonly OfferedGroup[]
  now: Date
  answer?: FormState & { step: 'write' | 'check'; refusal: Refusal | null }
}

/** A survey on one page: questions, who answers, then a look at it before it is sent. */
export function SurveyPage(props: SurveyPageProps) {
  const { answer, consultation, questions } = props
  const step = answer?.step ?? 'write'
  return (
    <ConsultationFrame consultation={consultation} current="voices">
      <div className="flow">
        <ContributionSteps step={step} />
        <div>
          {step === 'check' && answer ? (
            <ContributionPreview state={answer} groups={props.groups}>
              <GivenAnswers
                questions={questions}
                languages={consultation.languages}
                state={answer}
              />
            </ContributionPreview>
          ) : (
            <WriteStep {...props} state={answer ?? { typed: {}, problems: {} }} />
          )}
        </div>
        <WhatNext />
      </div>
    </ConsultationFrame>
  )
}

function WriteStep(props: SurveyPageProps & { state: FormState }) {
  const { language, text } = useReader()
  const { consultation, survey, questions, state } = props
  const title = shownIn(survey.title, language, consultation.languages)
  const introduction = shownIn(survey.introduction, language, consultation.languages)
  const problems = problemLines(state, text).map((line) => {
    const question = questions.find(({ id }) => answerField(id) === line.name)
    // That nothing is answered concerns the sheet, though it leads to its first question.
    if (!question || state.problems[line.name] === 'nothing-answered') return line
    const place = text('survey.question', { place: question.position })
    const sentence = answerSentence(question, state.problems[line.name]!, text)
    return { ...line, sentence: `${place} : ${sentence}` }
  })
  const hasTexts = questions.some(({ kind }) => kind === 'text')
  return (
    <>
      <h1 lang={title.language} dir={direction(title.language)}>
        {title.text}
      </h1>
      {introduction.text && (
        <div className="lead" lang={introduction.language} dir={direction(introduction.language)}>
          {paragraphs(introduction.text)}
        </div>
      )}
      <p className="lead">{text('survey.lead')}</p>
      <p>
        <Deadline span={survey} timeZone={consultation.timeZone} now={props.now} />{' '}
        <a href={`/${language}/surveys/${survey.id}/results`}>{text('survey.seeResults')}</a>
      </p>
      <RefusalMessage refusal={props.answer?.refusal} />
      <ErrorSummary problems={problems} />
      {questions.length === 0 ? (
        <EmptyState>
          <p>{text('survey.empty')}</p>
        </EmptyState>
      ) : (
        <form method="post" className="form">
          <FormKey />
          <input type="hidden" name="wording" value={props.wording} />
          <QuestionFields questions={questions} languages={consultation.languages} state={state} />
          {hasTexts ? (
            <TextLanguage value={typedIn(state, 'language')} />
          ) : (
            <input type="hidden" name="language" value={language} />
          )}
          <h2>{text('survey.you')}</h2>
          <ContributorFields state={state} groups={props.groups} />
          <p className="form-actions">
            <Button name="intent" value="check">
              {text('survey.check')}
            </Button>
            <span className="note">{text('contribution.notSent')}</span>
          </p>
        </form>
      )}
    </>
  )
}

function GivenAnswers(props: {
  questions: readonly SurveyQuestion[]
  languages: readonly string[]
  state: FormState
}) {
  const { language, text } = useReader()
  const textLanguage = typedIn(props.state, 'language')
  return (
    <dl className="given-answers">
      {props.questions.map((question) => {
        const wording = shownIn(question.wording, language, props.languages)
        const values = [props.state.typed[answerField(question.id)] ?? []].flat().filter(Boolean)
        return (
          <div key={question.id}>
            <dt lang={wording.language} dir={direction(wording.language)}>
              {wording.text}
            </dt>
            <dd>
              {values.length === 0 && <span className="note">{text('survey.notAnswered')}</span>}
              {values.map((value) => (
                <GivenAnswer
                  key={value}
                  {...{ question, value, textLanguage }}
                  languages={props.languages}
                />
              ))}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function GivenAnswer(props: {
  question: SurveyQuestion
  value: string
  textLanguage: string
  languages: readonly string[]
}): ReactNode {
  const { language } = useReader()
  const { question, value, textLanguage } = props
  if (question.kind === 'text') {
    return (
      <blockquote className="said" lang={textLanguage} dir={direction(textLanguage)}>
        {paragraphs(value)}
      </blockquote>
    )
  }
  const choice = question.choices.find(({ id }) => id === value)
  if (!choice) return <b>{value}</b>
  const label = shownIn(choice.label, language, props.languages)
  return (
    <p lang={label.language} dir={direction(label.language)}>
      <b>{label.text}</b>
    </p>
  )
}
