import { inLanguage } from '~/app/domain/language'
import type { Problem } from '~/app/domain/problem'
import { languageName } from '~/app/i18n/languages'
import { useReader } from '~/app/i18n/text'
import { consultationPath, DeskFrame } from '../frames'
import { FormKey } from '../form-key'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Message } from '../ui/message'
import { TranslatedBlock } from './translated-block'
import type { TranslatePageProps } from './translation-props'

/** A text beside the one it translates: what is to be translated, what changed in the source since. */
export function TranslatePage(props: TranslatePageProps) {
  const { language, text } = useReader()
  const { answer, consultation, draft, own, source } = props
  return (
    <DeskFrame
      consultation={consultation}
      current="drafts"
      person={props.personName}
      title={text('translation.title')}
      line={
        <>
          <a href={`/${language}/drafts/${draft.id}/edit?text=${own.id}`}>
            <bdi>{inLanguage(draft.title, own.language, consultation.languages)}</bdi>
          </a>
          <span className="work-note">
            {source
              ? text('translation.fromTo', {
                  from: languageName(source.language, language),
                  to: languageName(own.language, language),
                })
              : languageName(own.language, language)}
          </span>
        </>
      }
    >
      <section className="pane" aria-label={text('translation.title')}>
        {props.isSaved && !answer && (
          <Message kind="done">
            <p>{text('common.saved')}</p>
          </Message>
        )}
        <RefusalMessage refusal={answer?.refusal} />
        <Problems problems={answer?.problems} />
        {source && <Progress {...props} />}
        <Rows {...props} />
      </section>
    </DeskFrame>
  )
}

/** The rows to work on in one form; or why there are none. */
function Rows(props: TranslatePageProps) {
  const { text } = useReader()
  const { rows, source } = props
  if (source === null) return <NoTranslation {...props} />
  if (rows.length === 0) {
    return (
      <EmptyState title={text('translation.nothingToDo')}>
        <p>{text('translation.nothingNext')}</p>
      </EmptyState>
    )
  }
  return (
    <form method="post" className="translation">
      <FormKey />
      {rows.map((row) => (
        <TranslatedBlock key={row.blockId} row={row} {...props} source={source} />
      ))}
      {props.canWrite && (
        <p className="form-actions translation-save">
          <Button>{text('translation.save')}</Button>
          {props.canPropose && (
            <Button kind="second" name="intent" value="propose">
              {text('translation.propose')}
            </Button>
          )}
        </p>
      )}
    </form>
  )
}

/** Where the text was written in first: the way to those that translate it. */
function NoTranslation({ draft, own }: TranslatePageProps) {
  const { language, text } = useReader()
  const others = draft.texts.filter(({ id }) => id !== own.id)
  return (
    <EmptyState title={text('translation.isSource')}>
      {others.length === 0 ? (
        <p>{text('translation.addLanguage')}</p>
      ) : (
        <ul>
          {others.map((one) => (
            <li key={one.id}>
              <a href={`/${language}/drafts/${draft.id}/translate?text=${one.id}`}>
                {languageName(one.language, language)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </EmptyState>
  )
}

function Problems({ problems = {} }: { problems?: Record<string, Problem> }) {
  const { text } = useReader()
  const first = Object.values(problems)[0]
  return (
    first && (
      <Message kind="problem">
        <p>{text(`problem.${first}`)}</p>
      </Message>
    )
  )
}

function Progress({ consultation, counts, draft, isAll, own }: TranslatePageProps) {
  const { language, text } = useReader()
  const page = `/${language}/drafts/${draft.id}/translate?text=${own.id}`
  return (
    <>
      <p>
        <strong>{text('translation.toDo', { count: counts.toDo })}</strong>{' '}
        {text('translation.ofAll', { number: counts.all })}
      </p>
      <p className="actions">
        <a href={isAll ? page : `${page}&show=all`}>
          {text(isAll ? 'translation.showToDo' : 'translation.showAll')}
        </a>
        <a href={`${consultationPath(consultation.slug, language)}/desk/terms`}>
          {text('translation.terms')}
        </a>
      </p>
    </>
  )
}
