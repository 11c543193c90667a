import { direction, inLanguage } from '~/app/domain/language'
import { languageName } from '~/app/i18n/languages'
import { useReader } from '~/app/i18n/text'
import { typedIn } from '../contributions/contributor-fields'
import { DeskFrame } from '../frames'
import { FormKey } from '../form-key'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { CheckboxGroup } from '../ui/choices'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { PublishChecks } from './publish-checks'
import type { PublishPageProps } from './publish-page-props'
import { PublishText } from './publish-text'

/** Before a draft is published: what will happen, to the text and to its threads. */
export function PublishPage(props: PublishPageProps) {
  const { language, text } = useReader()
  const { consultation, draft, number, texts, answer } = props
  const title = inLanguage(draft.title, language, consultation.languages)
  const refusal = answer?.refusal ?? props.refusal
  return (
    <DeskFrame
      consultation={consultation}
      current="drafts"
      person={props.personName}
      title={text('publish.title', { number })}
      line={<span dir="auto">{title}</span>}
    >
      <div className="wrap plain publish">
        <RefusalMessage refusal={refusal} />
        <UnsureThreads {...props} />
        <section aria-labelledby="what-title">
          <h2 id="what-title">{text('publish.what')}</h2>
          <ul>
            <li>{text('publish.frozen')}</li>
            <li>{text('publish.mails')}</li>
          </ul>
        </section>
        <PublishChecks {...props} />
        {texts.map((one) => (
          <PublishText key={one.language} {...props} summary={one} />
        ))}
        {props.refusal === null && <PublishForm {...props} />}
        <p>
          <a href={`/${language}/drafts/${draft.id}/edit`}>{text('publish.back')}</a>
        </p>
      </div>
    </DeskFrame>
  )
}

/** The threads that keep the text from being published, and where somebody says where they stand. */
function UnsureThreads({ draft, texts }: PublishPageProps) {
  const { language: reader, text } = useReader()
  const unsure = texts.filter((one) => one.unsure > 0)
  if (unsure.length === 0) return null
  return (
    <ul className="entries">
      {unsure.map((one) => (
        <li key={one.language}>
          {text('positions.publish', {
            count: one.unsure,
            language: languageName(one.language, reader),
          })}
          {'. '}
          <a href={`/${reader}/drafts/${draft.id}/positions?text=${one.draftTextId}`}>
            {text('positions.open')}
          </a>
        </li>
      ))}
    </ul>
  )
}

function PublishForm(props: PublishPageProps) {
  const { consultation, number, seen, answer } = props
  const { language: reader, text } = useReader()
  const state = { typed: answer?.typed ?? {}, problems: answer?.problems ?? {} }
  const problem = (name: string) => {
    const found = state.problems[name]
    return found && text(`problem.${found}`)
  }
  return (
    <form method="post" className="form">
      <FormKey />
      <input type="hidden" name="seen" value={seen} />
      <ErrorSummary
        problems={Object.entries(state.problems).map(([name, found]) => ({
          name,
          sentence: text(`problem.${found}`),
        }))}
      />
      {consultation.languages.map((language) => (
        <Field
          key={language}
          name={`note-${language}`}
          label={text('publish.note', { language: languageName(language, reader) })}
          hint={text('publish.noteHint')}
          isOptional
          lang={language}
          dir={direction(language)}
          defaultValue={typedIn(state, `note-${language}`)}
          problem={problem(`note-${language}`)}
        />
      ))}
      <LeaveOut {...props} />
      <CheckboxGroup
        name="confirmed"
        label={text('publish.confirmLabel')}
        choices={[{ value: 'yes', label: text('publish.confirm') }]}
        problem={problem('confirmed')}
      />
      <p className="form-actions">
        <Button>{text('publish.button', { number })}</Button>
      </p>
    </form>
  )
}

/** A translation that is not whole is not published; the others may be, without it. */
function LeaveOut({ texts, answer }: PublishPageProps) {
  const { language: reader, text } = useReader()
  const unfinished = texts.filter((one) => one.proposed > 0 || (one.missing?.length ?? 0) > 0)
  return unfinished.map((one) => (
    <CheckboxGroup
      key={one.draftTextId}
      name={`without-${one.draftTextId}`}
      label={text('publish.unfinished', { language: languageName(one.language, reader) })}
      choices={[{ value: 'yes', label: text('publish.without') }]}
      values={answer?.typed[`without-${one.draftTextId}`] ? ['yes'] : []}
      isOptional
    />
  ))
}
