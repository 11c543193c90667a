import { direction } from '~/app/domain/language'
import { formatDay, formatMoment } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { typedIn, type FormState } from '../contributions/contributor-fields'
import { FormKey } from '../form-key'
import { Button } from '../ui/button'
import { Field, Select, TextArea } from '../ui/field'

type Comment = {
  id: string
  blockId: string | null
  /** `null`: about the whole draft; '': the passage is no longer there. */
  passage: string | null
  text: string
  author: string
  assignee: string | null
  dueOn: string | null
  doneAt: Date | string | null
  createdAt: Date | string
}

export type InternalCommentsProps = {
  consultation: { timeZone: string }
  draft: { id: string }
  own: { id: string; language: string }
  canWrite: boolean
  comments: readonly Comment[]
  drafters: readonly { id: string; name: string }[]
  /** What may be spoken about, in reading order. */
  passages: readonly { blockId: string; words: string }[]
  /** The passage that is spoken about at first; '' is the whole draft. */
  about: string
  answer?: FormState
}

/** What drafters said to each other, what is to be done, and saying more. */
export function InternalComments(props: InternalCommentsProps) {
  const { text } = useReader()
  const { comments } = props
  return (
    <section id="comments" aria-labelledby="comments-title">
      <h2 id="comments-title">{text('internal.comments')}</h2>
      {props.canWrite && <Saying {...props} />}
      {comments.length === 0 ? (
        <p className="empty-state">{text('internal.none')}</p>
      ) : (
        <ul className="entries">
          {comments.map((one) => (
            <li key={one.id}>
              <Said comment={one} {...props} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** So many letters of a passage tell it from others in a list. */
const TITLE = 70

function Saying({ drafters, passages, about, own, answer }: InternalCommentsProps) {
  const { text } = useReader()
  const problem = (name: string) => {
    const one = answer?.problems[name]
    return one && text(`problem.${one}`)
  }
  const typed = (name: string) => (answer ? typedIn(answer, name) : '')
  return (
    <form method="post" className="form">
      <FormKey />
      <input type="hidden" name="intent" value="write" />
      <TextArea
        name="text"
        rows={3}
        label={text('internal.say')}
        hint={text('internal.sayHint')}
        defaultValue={typed('text')}
        problem={problem('text')}
      />
      <Select
        name="blockId"
        label={text('internal.about')}
        blank={text('internal.wholeDraft')}
        defaultValue={answer ? typed('blockId') : about}
        problem={problem('blockId')}
        options={passages.map(({ blockId, words }) => ({
          value: blockId,
          label: words.length > TITLE ? `${words.slice(0, TITLE)}…` : words,
          lang: own.language,
        }))}
      />
      <div className="internal-task">
        <Select
          name="assigneeId"
          label={text('internal.assignee')}
          blank={text('internal.nobody')}
          defaultValue={typed('assigneeId')}
          problem={problem('assigneeId')}
          options={drafters.map(({ id, name }) => ({ value: id, label: name }))}
          isShort
        />
        <Field
          name="dueOn"
          type="date"
          label={text('internal.dueOn')}
          defaultValue={typed('dueOn')}
          problem={problem('dueOn')}
          isOptional
          isShort
        />
      </div>
      <p className="form-actions">
        <Button>{text('internal.send')}</Button>
      </p>
    </form>
  )
}

function Said(props: InternalCommentsProps & { comment: Comment }) {
  const { language, text } = useReader()
  const { comment, consultation, draft, own, canWrite } = props
  const { assignee, dueOn, doneAt, passage } = comment
  const isDone = doneAt !== null
  return (
    <article>
      <p className="byline">
        <bdi>{comment.author}</bdi>
        {', '}
        {formatMoment(comment.createdAt, language, consultation.timeZone)}
      </p>
      {passage !== null && (
        <p className="hint">
          {passage === '' ? (
            text('internal.passageGone')
          ) : (
            <a
              href={`/${language}/drafts/${draft.id}/edit?text=${own.id}#b-${comment.blockId}`}
              lang={own.language}
              dir={direction(own.language)}
            >
              {passage.length > TITLE ? `${passage.slice(0, TITLE)}…` : passage}
            </a>
          )}
        </p>
      )}
      <p className="said" dir="auto">
        {comment.text}
      </p>
      {(assignee !== null || dueOn !== null || isDone) && (
        <p className="entry-facts">
          {assignee !== null && <span>{text('internal.for', { name: assignee })}</span>}
          {dueOn !== null && (
            <span>
              {text('internal.until', { day: formatDay(`${dueOn}T00:00:00Z`, language, 'UTC') })}
            </span>
          )}
          {isDone && <span className="saved">{text('internal.done')}</span>}
        </p>
      )}
      {canWrite && (
        <form method="post" className="actions">
          <FormKey />
          <input type="hidden" name="id" value={comment.id} />
          <Button kind="second" size="mini" name="intent" value={isDone ? 'reopen' : 'done'}>
            {text(isDone ? 'internal.reopen' : 'internal.markDone')}
            <span className="visually-hidden"> {comment.text.slice(0, 60)}</span>
          </Button>
        </form>
      )}
    </article>
  )
}
