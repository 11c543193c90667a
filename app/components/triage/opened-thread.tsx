import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { RefusalMessage } from '../refusal-message'
import { formState } from '../setup/answer'
import {
  CommentByline,
  CommentText,
  OpeningText,
  Supports,
  ThreadKindName,
  ThreadStamp,
} from '../threads/thread-parts'
import { Button } from '../ui/button'
import { Select, TextArea } from '../ui/field'
import { AnswerForm } from './answer-form'
import { positionsPath } from './positions-props'
import { ShownPassage } from './shown-passage'
import type { OpenedProps } from './threads-props'
import { WordingAtWork } from './wording-at-work'

/** A thread at work: what was said of which passage, how that reads now, and what to do about it. */
export function OpenedThread(props: OpenedProps) {
  const { text } = useReader()
  const { opened, consultation, answer, canWrite } = props
  const { thread } = opened
  const { slug, timeZone } = consultation
  const [first, ...replies] = thread.comments
  return (
    <article
      className="pane thread-at-work"
      id="thread"
      aria-labelledby="thread-title"
      tabIndex={-1}
    >
      <h2 id="thread-title">
        <ThreadKindName thread={thread} /> <ThreadStamp thread={thread} />
      </h2>
      <RefusalMessage refusal={answer?.refusal} />
      <CommentByline comment={first!} {...{ slug, timeZone }} />
      <OpeningText thread={thread} />
      <Supports comment={first!} />
      <Passages {...props} />
      <WordingAtWork {...props} />
      {replies.length > 0 && (
        <section aria-labelledby="replies-title">
          <h3 id="replies-title">{text('thread.replies', { count: replies.length })}</h3>
          {replies.map((comment) => (
            <div key={comment.id} className="thread-reply">
              <CommentByline comment={comment} {...{ slug, timeZone }} />
              <CommentText comment={comment} />
            </div>
          ))}
        </section>
      )}
      {canWrite && <AnswerForm {...props} />}
      {canWrite && <AssignForm {...props} />}
      {canWrite && <ReplyForm {...props} />}
    </article>
  )
}

function Passages(props: OpenedProps) {
  const { language, text } = useReader()
  const { opened, own } = props
  const { thread, position, then, now, number } = opened
  if (opened.isOnWhole) return <p>{text('triage.state.document')}</p>
  return (
    <>
      <p className="sentence">
        {text(`positions.state.${position.state}`)}
        {'. '}
        <a href={`${positionsPath(props, language, { thread: thread.id })}#current`}>
          {text('triage.place')}
        </a>
      </p>
      {then && position.state !== 'exact' && (
        <>
          <h3>{text('positions.then', { number: thread.versionNumber })}</h3>
          <ShownPassage passage={then} language={thread.language} />
        </>
      )}
      <h3>{number === null ? text('positions.now') : text('positions.nowAt', { number })}</h3>
      {now ? (
        <ShownPassage passage={now} language={own.language} />
      ) : (
        <p className="note">{text('positions.atBeginning')}</p>
      )}
    </>
  )
}

function AssignForm({ opened, team, answer }: OpenedProps) {
  const { text } = useReader()
  const form = formState(answer, text, 'assign')
  return (
    <details open={form.problems.length > 0}>
      <summary>{text('triage.assign')}</summary>
      <form method="post" className="form">
        <FormKey />
        <input type="hidden" name="threadId" value={opened.thread.id} />
        <Select
          name="assigneeId"
          label={text('triage.assignee')}
          blank="–"
          defaultValue={form.value('assigneeId', opened.answer?.assigneeId)}
          problem={form.problem('assigneeId')}
          options={team.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
        <p className="form-actions">
          <Button kind="second" size="small" name="intent" value="assign">
            {text('triage.assignButton')}
          </Button>
        </p>
      </form>
    </details>
  )
}

/** The team says something in the thread at once, for all to read. */
function ReplyForm({ own, answer }: OpenedProps) {
  const { text } = useReader()
  const form = formState(answer, text, 'reply')
  return (
    <details open={form.problems.length > 0}>
      <summary>{text('thread.replyTitle')}</summary>
      <form method="post" className="form">
        <FormKey />
        <input type="hidden" name="language" value={own.language} />
        <TextArea
          name="text"
          id="reply-text"
          rows={3}
          label={text('comment.text')}
          hint={text('thread.replyAside')}
          defaultValue={form.value('text')}
          problem={form.problem('text')}
        />
        <p className="form-actions">
          <Button kind="second" size="small" name="intent" value="reply">
            {text('thread.send')}
          </Button>
        </p>
      </form>
    </details>
  )
}
