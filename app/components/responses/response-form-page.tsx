import { hasWords } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { consultationPath, DeskFrame } from '../frames'
import { FormKey } from '../form-key'
import { RefusalMessage } from '../refusal-message'
import { formState } from '../setup/answer'
import { LocalizedFields } from '../setup/localized-fields'
import { DispositionSign, Stamp } from '../signs'
import { Button, ButtonLink } from '../ui/button'
import { RadioGroup } from '../ui/choices'
import { EmptyState } from '../ui/empty-state'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { Message } from '../ui/message'
import { DISPOSITIONS } from '~/app/domain/disposition'
import { AnsweredTable } from './answered-table'
import { PassageChoices } from './passage-choices'
import { PublishedAnswers } from './published-answers'
import {
  generalDisposition,
  responseTitle,
  type ResponseAnswer,
  type ResponseFormProps,
} from './response-form-props'
import { ResponseText } from './response-text'

/** The team writes a response: what it answers, what is decided, why, and what changes. */
export function ResponseFormPage(props: ResponseFormProps & { answer?: ResponseAnswer }) {
  const { language, text } = useReader()
  const { consultation, response, isNew, replacesId } = props
  const isPublished = !isNew && response?.state === 'published'
  const title = text(responseTitle(isNew ? null : (response?.id ?? null), replacesId, response))
  const desk = `${consultationPath(consultation.slug, language)}/desk/responses`
  return (
    <DeskFrame
      consultation={consultation}
      current="responses"
      person={props.person}
      title={title}
      line={<a href={desk}>{text('response.all')}</a>}
    >
      <section className="pane" aria-label={title}>
        <News news={props.news} />
        {isPublished ? (
          <Published {...props} />
        ) : (
          <ResponseForm
            {...props}
            rows={props.answer?.rows ?? props.rows}
            isCut={props.answer?.isCut ?? props.isCut}
          />
        )}
      </section>
    </DeskFrame>
  )
}

function News({ news }: { news: string | null }) {
  const text = useReader().text
  if (news !== 'saved' && news !== 'published') return null
  return (
    <Message kind="done">
      <p>{text(`response.form.${news}`)}</p>
    </Message>
  )
}

/** Add contributions by their numbers: the form comes back as it was typed, and nothing is saved. */
function ChooseMore({ answer, isFirst }: { answer?: ResponseAnswer; isFirst: boolean }) {
  const { text } = useReader()
  const form = formState(answer, text, answer?.intent ?? 'choose')
  return (
    <>
      <Field
        name="contributions"
        label={text('response.form.numbers')}
        hint={text('response.form.numbersHint')}
        defaultValue={form.value('contributions')}
        problem={form.problem('contributions')}
        autoFocus={isFirst}
      />
      <p className="form-actions">
        <Button name="intent" value="choose" kind="second" size="small" formNoValidate>
          {text('response.form.choose')}
        </Button>
      </p>
    </>
  )
}

/** One form for all, so that choosing more contributions loses nothing that was typed. */
function ResponseForm(props: ResponseFormProps & { answer?: ResponseAnswer }) {
  const { text } = useReader()
  const isFirst = props.rows.length === 0
  const form = formState(props.answer, text, props.answer?.intent ?? 'response')
  return (
    <form method="post" className="form">
      <FormKey />
      <ErrorSummary problems={form.problems} />
      <RefusalMessage refusal={form.refusal} />
      {!props.replacesId && <ChooseMore answer={props.answer} isFirst={isFirst} />}
      {isFirst ? (
        <EmptyState>
          <p>{text('response.form.chooseFirst')}</p>
        </EmptyState>
      ) : (
        <ResponseFields {...props} />
      )}
    </form>
  )
}

/** What the theme holds besides, and which response is being written for it. */
function Elsewhere({ consultation, elsewhere }: ResponseFormProps) {
  const { language, text } = useReader()
  const desk = `${consultationPath(consultation.slug, language)}/desk/responses`
  if (elsewhere.length === 0) return null
  return (
    <Message kind="note">
      <p>{text('response.form.elsewhere')}</p>
      <ul>
        {elsewhere.map(({ responseId, count }) => (
          <li key={responseId}>
            <a href={`${desk}/${responseId}`}>{text('response.form.elsewhereCount', { count })}</a>
          </li>
        ))}
      </ul>
    </Message>
  )
}

function ResponseFields(props: ResponseFormProps & { answer?: ResponseAnswer }) {
  const { text } = useReader()
  const { consultation, response, replacesId, decisions } = props
  const form = formState(props.answer, text, 'response')
  const general = generalDisposition(decisions)
  return (
    <>
      <Elsewhere {...props} />
      {props.isCut && <p className="note">{text('response.form.tooMany', { max: 500 })}</p>}
      <RadioGroup
        name="disposition"
        label={text('response.form.decision')}
        hint={text('response.form.decisionHint')}
        columns={2}
        value={form.value('disposition', general) || null}
        problem={form.problem('disposition')}
        choices={DISPOSITIONS.map((disposition) => ({
          value: disposition,
          label: text(`sign.disposition.${disposition}`),
          sign: <DispositionSign disposition={disposition} />,
        }))}
      />
      <AnsweredTable {...props} general={general} form={form} />
      <LocalizedFields
        name="text"
        label={text('response.reason')}
        hint={text('response.form.reasonHint')}
        languages={consultation.languages}
        stored={response?.text}
        form={form}
        isLong
        isAnyOf
      />
      {replacesId && (
        <LocalizedFields
          name="note"
          label={text('response.why')}
          hint={text('response.whyHint')}
          languages={consultation.languages}
          stored={props.isNew ? undefined : (response?.note ?? undefined)}
          form={form}
          isLong
          isAnyOf
        />
      )}
      <PassageChoices {...props} form={form} />
      <p className="hint">{text('response.form.publishHint')}</p>
      <p className="form-actions">
        <Button name="intent" value="propose" kind="second">
          {text('response.form.save')}
        </Button>
        <Button name="intent" value="publish">
          {text('response.form.publish')}
        </Button>
      </p>
    </>
  )
}

function Published({ consultation, response, rows, decisions }: ResponseFormProps) {
  const { language, text } = useReader()
  if (!response) return null
  const home = consultationPath(consultation.slug, language)
  const general = generalDisposition(decisions)
  return (
    <>
      {general && <Stamp disposition={general} />}
      {hasWords(response.text) && (
        <ResponseText text={response.text} languages={consultation.languages} />
      )}
      <PublishedAnswers {...{ consultation, rows, decisions }} />
      <p className="actions">
        <ButtonLink href={`${home}/responses/${response.id}`} kind="second" size="small">
          {text('response.desk.readPublic')}
        </ButtonLink>
        {!response.replacedById && (
          <ButtonLink
            href={`${home}/desk/responses/new?replaces=${response.id}`}
            kind="second"
            size="small"
          >
            {text('response.desk.correct')}
          </ButtonLink>
        )}
      </p>
    </>
  )
}
