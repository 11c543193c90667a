import type { ChangeCounts } from '~/app/domain/block-changes'
import type { DocumentProblem } from '~/app/domain/document-check'
import { direction, inLanguage, type Localized } from '~/app/domain/language'
import type { Problem } from '~/app/domain/problem'
import type { Refusal } from '~/app/domain/refusal'
import { useReader } from '~/app/i18n/text'
import { typedIn } from '../contributions/contributor-fields'
import { languageName } from '../contributions/text-language'
import { DeskFrame, type FramedConsultation } from '../frames'
import { FormKey } from '../form-key'
import { RefusalMessage } from '../refusal-message'
import { excerpt } from '../threads/excerpt'
import { Button } from '../ui/button'
import { CheckboxGroup } from '../ui/choices'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { Message } from '../ui/message'

/** What publication will do with one text. */
export type TextSummary = {
  language: string
  words: number
  problem: DocumentProblem | null
  /** Against the text published before; `null`: it is published for the first time. */
  changes: ChangeCounts | null
  kept: number
  followed: number
  orphaned: { threadId: string; quote: string }[]
}

export type PublishPageProps = {
  consultation: FramedConsultation
  personName: string
  draft: { id: string; title: Localized }
  /** Of the version to be published, from 1. */
  number: number
  texts: readonly TextSummary[]
  seen: string
  refusal: Refusal | null
  answer?: {
    problems: Record<string, Problem>
    typed: Record<string, string | string[]>
    refusal: Refusal | null
  }
}

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
        <section aria-labelledby="what-title">
          <h2 id="what-title">{text('publish.what')}</h2>
          <ul>
            <li>{text('publish.frozen')}</li>
            <li>{text('publish.mails')}</li>
          </ul>
        </section>
        {texts.map((one) => (
          <OneText key={one.language} summary={one} number={number} />
        ))}
        {props.refusal === null && <PublishForm {...props} />}
        <p>
          <a href={`/${language}/drafts/${draft.id}/edit`}>{text('publish.back')}</a>
        </p>
      </div>
    </DeskFrame>
  )
}

const CHANGED = ['rewritten', 'added', 'removed', 'moved', 'same'] as const

function OneText({ summary, number }: { summary: TextSummary; number: number }) {
  const { text } = useReader()
  const { language, words, changes, problem } = summary
  return (
    <section aria-labelledby={`text-${language}`}>
      <h2 id={`text-${language}`} lang={language} dir={direction(language)}>
        {languageName(language)}
      </h2>
      <p>{words === 0 ? text('publish.empty') : text('publish.words', { count: words })}</p>
      {problem && (
        <Message kind="problem" level={3} title={text('publish.tooLarge')}>
          <p>
            {text(
              `problem.${problem === 'document-too-large' ? problem : 'document-not-understood'}`,
            )}
          </p>
        </Message>
      )}
      {changes === null ? (
        <p>{text('publish.first')}</p>
      ) : (
        <>
          <h3>{text('publish.changes', { number: number - 1 })}</h3>
          <ul>
            {CHANGED.map((status) =>
              changes[status] > 0 ? (
                <li key={status}>{text(`redline.count.${status}`, { count: changes[status] })}</li>
              ) : null,
            )}
          </ul>
          <Threads summary={summary} />
        </>
      )}
    </section>
  )
}

function Threads({ summary }: { summary: TextSummary }) {
  const { language, text } = useReader()
  const { kept, followed, orphaned } = summary
  return (
    <>
      <h3>{text('publish.threads')}</h3>
      {kept + followed + orphaned.length === 0 && <p>{text('publish.noThreads')}</p>}
      <ul>
        {kept > 0 && <li>{text('publish.carried', { count: kept })}</li>}
        {followed > 0 && <li>{text('publish.edited', { count: followed })}</li>}
        {orphaned.length > 0 && (
          <li>
            {text('publish.orphaned', { count: orphaned.length })}
            <ul>
              {orphaned.map(({ threadId, quote }) => (
                <li key={threadId}>
                  <a href={`/${language}/threads/${threadId}`}>
                    <q lang={summary.language} dir={direction(summary.language)}>
                      {excerpt(quote, 160)}
                    </q>
                  </a>
                </li>
              ))}
            </ul>
          </li>
        )}
      </ul>
    </>
  )
}

function PublishForm({ consultation, number, seen, answer }: PublishPageProps) {
  const { text } = useReader()
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
          label={text('publish.note', { language: languageName(language) })}
          hint={text('publish.noteHint')}
          isOptional
          lang={language}
          dir={direction(language)}
          defaultValue={typedIn(state, `note-${language}`)}
          problem={problem(`note-${language}`)}
        />
      ))}
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
