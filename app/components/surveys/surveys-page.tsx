import { inLanguage, shownIn, type Localized } from '~/app/domain/language'
import { formatRange, saidEnd } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import type { FormState } from '../contributions/contributor-fields'
import { typedIn } from '../contributions/contributor-fields'
import { FormKey } from '../form-key'
import { consultationPath, DeskFrame, type FramedConsultation } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { DeskTabs } from '../sessions/desk-tabs'
import { typedForm } from '../sessions/typed-form'
import { LocalizedFields } from '../setup/localized-fields'
import { NoPhase } from '../setup/no-phase'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { ErrorSummary } from '../ui/error-summary'
import { Select } from '../ui/field'
import type { Refusal } from '~/app/domain/refusal'

type SurveysPageProps = {
  consultation: FramedConsultation & { timeZone: string }
  person: string
  surveys: {
    id: string
    title: Localized
    questions: number
    respondents: number
    opensAt: Date
    closesAt: Date
  }[]
  phases: { id: string; title: Localized }[]
  mayCreate: boolean
  state: FormState
  refusal: Refusal | null
}

/** The surveys of a consultation, and a form for another one. */
export function SurveysPage(props: SurveysPageProps) {
  const { language, text } = useReader()
  const { consultation, surveys } = props
  const desk = `${consultationPath(consultation.slug, language)}/desk/surveys`
  return (
    <DeskFrame
      consultation={consultation}
      current="sessions"
      person={props.person}
      title={text('survey.list')}
    >
      <section className="pane">
        <DeskTabs slug={consultation.slug} current="surveys" />
        <p className="note">{text('survey.listLead')}</p>
        {surveys.length === 0 && (
          <EmptyState>
            <p>{text('survey.none')}</p>
          </EmptyState>
        )}
        <ul className="entries">
          {surveys.map((survey) => {
            const title = shownIn(survey.title, language, consultation.languages)
            return (
              <li key={survey.id}>
                <h2 lang={title.language} dir="auto">
                  <a href={`${desk}/${survey.id}`}>{title.text}</a>
                </h2>
                <p>
                  {formatRange(
                    survey.opensAt,
                    saidEnd(survey.closesAt, consultation.timeZone),
                    language,
                    consultation.timeZone,
                  )}
                </p>
                <p className="byline">
                  {text('survey.questions', { count: survey.questions })} ·{' '}
                  {text('survey.respondents', { count: survey.respondents })}
                </p>
                <p className="actions">
                  <a href={`${desk}/${survey.id}`}>{text('survey.changeQuestions')}</a>
                  <a href={`/${language}/surveys/${survey.id}`}>{text('survey.preview')}</a>
                  <a href={`/${language}/surveys/${survey.id}/results`}>{text('survey.results')}</a>
                </p>
              </li>
            )
          })}
        </ul>
        {!props.mayCreate && <p className="note">{text('survey.secretariatMakes')}</p>}
        {props.mayCreate &&
          (props.phases.length === 0 ? (
            <NoPhase slug={consultation.slug} />
          ) : (
            <NewSurvey {...props} />
          ))}
      </section>
    </DeskFrame>
  )
}

function NewSurvey({ consultation, phases, state, refusal }: SurveysPageProps) {
  const { language, text } = useReader()
  const form = typedForm(state, text)
  const problems = Object.keys(state.problems).map((name) => ({
    name,
    sentence: form.problem(name)!,
  }))
  return (
    <section id="new">
      <h2>{text('survey.new')}</h2>
      <RefusalMessage refusal={refusal} />
      <ErrorSummary problems={problems} />
      <form method="post" className="form">
        <FormKey />
        <LocalizedFields
          name="title"
          label={text('survey.title')}
          languages={consultation.languages}
          form={form}
        />
        <LocalizedFields
          name="introduction"
          label={text('survey.introduction')}
          languages={consultation.languages}
          form={form}
          isLong
          isOptional
        />
        <Select
          name="phaseId"
          label={text('survey.phase')}
          defaultValue={typedIn(state, 'phaseId')}
          options={phases.map(({ id, title }) => ({
            value: id,
            label: inLanguage(title, language, consultation.languages),
          }))}
        />
        <p className="form-actions">
          <Button>{text('survey.create')}</Button>
        </p>
      </form>
    </section>
  )
}
