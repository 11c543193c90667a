import { direction, type Localized } from '~/app/domain/language'
import { languageName } from '~/app/i18n/languages'
import { useReader } from '~/app/i18n/text'
import { DeskFrame, type FramedConsultation } from '../frames'
import { FormKey } from '../form-key'
import { RefusalMessage } from '../refusal-message'
import { formState, type FormAnswer } from '../setup/answer'
import { LocalizedFields } from '../setup/localized-fields'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { ErrorSummary } from '../ui/error-summary'
import { Message } from '../ui/message'

type TermsPageProps = {
  consultation: FramedConsultation
  personName: string
  canWrite: boolean
  terms: readonly { id: string; term: Localized }[]
  isSaved: boolean
  answer?: FormAnswer
}

/** The glossary: how agreed terms are said in each language of the consultation. */
export function TermsPage(props: TermsPageProps) {
  const { text } = useReader()
  const { answer, terms } = props
  return (
    <DeskFrame
      consultation={props.consultation}
      current="drafts"
      person={props.personName}
      title={text('terms.title')}
    >
      <section className="pane" aria-label={text('terms.title')}>
        {props.isSaved && !answer && (
          <Message kind="done">
            <p>{text('common.saved')}</p>
          </Message>
        )}
        <p>{text('terms.lead')}</p>
        {terms.length === 0 ? (
          <EmptyState title={text('terms.none')}>
            <p>{text('terms.noneNext')}</p>
          </EmptyState>
        ) : (
          <TermsTable {...props} />
        )}
        {props.canWrite && <NewTerm {...props} />}
      </section>
    </DeskFrame>
  )
}

function TermsTable({ consultation, terms, canWrite }: TermsPageProps) {
  const { language: reader, text } = useReader()
  return (
    <div className="table-scroll">
      <table className="data-table words">
        <thead>
          <tr>
            {consultation.languages.map((language) => (
              <th key={language} scope="col">
                {languageName(language, reader)}
              </th>
            ))}
            {canWrite && <th scope="col">{text('terms.change')}</th>}
          </tr>
        </thead>
        <tbody>
          {terms.map(({ id, term }) => (
            <tr key={id}>
              {consultation.languages.map((language) => (
                <td key={language} lang={language} dir={direction(language)}>
                  {term[language] ?? '–'}
                </td>
              ))}
              {canWrite && (
                <td>
                  <form method="post">
                    <FormKey />
                    <input type="hidden" name="id" value={id} />
                    <Button kind="second" size="mini" name="intent" value="remove">
                      {text('terms.remove')}
                      <span className="visually-hidden"> {Object.values(term)[0]}</span>
                    </Button>
                  </form>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function NewTerm({ consultation, answer }: TermsPageProps) {
  const { text } = useReader()
  const form = formState(answer, text, 'add')
  return (
    <section aria-labelledby="new-term">
      <h2 id="new-term">{text('terms.new')}</h2>
      <RefusalMessage refusal={form.refusal} />
      <form method="post" className="form">
        <FormKey />
        <ErrorSummary problems={form.problems} />
        <LocalizedFields
          name="term"
          label={text('terms.term')}
          hint={text('terms.hint')}
          languages={consultation.languages}
          form={form}
          isAnyOf
        />
        <p className="form-actions">
          <Button size="small" name="intent" value="add">
            {text('terms.add')}
          </Button>
        </p>
      </form>
    </section>
  )
}
