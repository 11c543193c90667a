import type { StandingThread } from '~/app/domain/comment-thread'
import { direction } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { ButtonLink } from '../ui/button'
import { excerpt } from './excerpt'
import {
  CommentByline,
  CommentText,
  OpeningText,
  StandingNote,
  Supports,
  ThreadKindName,
  ThreadSign,
  ThreadStamp,
  ThreadWording,
  type ThreadContext,
} from './thread-parts'

type BesideProps = ThreadContext & { thread: StandingThread; mayReply: boolean }

/** A thread beside its passage in a line: what it is, and its first words. It leads to the thread. */
export function ThreadLine({ thread }: { thread: StandingThread }) {
  const { language, text } = useReader()
  const [first, ...replies] = thread.comments
  return (
    <a
      className="thread-line"
      href={`/${language}/threads/${thread.id}`}
      data-thread={thread.id}
      data-place={placeOf(thread)}
    >
      <span>
        <ThreadSign thread={thread} />
      </span>
      <b>
        <ThreadKindName thread={thread} />
      </b>
      <span className="thread-replies">{text('thread.replies', { count: replies.length })}</span>
      <span className="thread-excerpt" lang={first!.language} dir={direction(first!.language)}>
        {excerpt(first!.text ?? text('thread.notPublic'))}
      </span>
    </a>
  )
}

/** A thread as it stands beside its passage or in the list, with what was said. */
export function OpenThread(props: BesideProps) {
  const { thread } = props
  const titleId = `thread-${thread.id}-title`
  return (
    <article
      className="thread-open"
      id={`thread-${thread.id}`}
      data-thread={thread.id}
      data-place={placeOf(thread)}
      aria-labelledby={titleId}
    >
      <header>
        <h3 id={titleId}>
          <ThreadSign thread={thread} /> <ThreadKindName thread={thread} />
        </h3>
        <CommentByline comment={thread.comments[0]!} {...props} />
      </header>
      <ThreadBody {...props} />
      <footer>
        <ThreadFoot {...props} />
      </footer>
    </article>
  )
}

const COMMENT_LENGTH = 600
const REPLIES_SHOWN = 20

/** As much of it as stands beside a text; its own page has the rest. */
function ThreadBody(props: BesideProps) {
  const { language, text } = useReader()
  const { thread } = props
  const [first, ...replies] = thread.comments
  const shown = replies.slice(0, REPLIES_SHOWN)
  return (
    <div>
      <StandingNote thread={thread} />
      <ThreadWording thread={thread} />
      <OpeningText thread={thread} length={COMMENT_LENGTH} />
      <Supports comment={first!} />
      {shown.map((reply) => (
        <div className="reply" key={reply.id}>
          <CommentByline comment={reply} {...props} />
          <CommentText comment={reply} length={COMMENT_LENGTH} />
          <Supports comment={reply} />
        </div>
      ))}
      {replies.length > shown.length && (
        <p>
          <a href={`/${language}/threads/${thread.id}`}>
            {text('contribution.moreReplies', { count: replies.length - shown.length })}
          </a>
        </p>
      )}
    </div>
  )
}

function ThreadFoot({ thread, mayReply }: BesideProps) {
  const { language, text } = useReader()
  const page = `/${language}/threads/${thread.id}`
  return (
    <div className="thread-foot">
      <ThreadStamp thread={thread} />
      <span className="actions">
        {mayReply && (
          <>
            <ButtonLink kind="second" size="mini" href={`${page}#support`}>
              {text('thread.support')}
            </ButtonLink>
            <ButtonLink kind="second" size="mini" href={`${page}#reply`}>
              {text('thread.reply')}
            </ButtonLink>
          </>
        )}
        <a href={page}>{text('thread.open')}</a>
      </span>
    </div>
  )
}

/** The words of a passage for the script that lights them: `block:start:end`, `:block` when it ends in another. */
function placeOf({ standing }: StandingThread): string | undefined {
  if (standing.state === 'orphaned' || standing.state === 'document') return undefined
  if (standing.state === 'other-language') return undefined
  const { startBlockId, startOffset, endBlockId, endOffset } = standing.place
  const place = [startBlockId, startOffset, endOffset]
  return (endBlockId === startBlockId ? place : [...place, endBlockId]).join(':')
}
