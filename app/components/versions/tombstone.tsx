import type { StandingThread } from '~/app/domain/comment-thread'
import { direction } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { excerpt } from '../threads/excerpt'
import { CommentByline, ThreadStamp, type ThreadContext } from '../threads/thread-parts'

/** A thread whose passage is gone: what stood here, what was said of it, and where to read on. */
export function Tombstone({ thread, ...context }: ThreadContext & { thread: StandingThread }) {
  const { language, text } = useReader()
  const first = thread.comments[0]!
  return (
    <section className="tombstone" id={`thread-${thread.id}`} aria-labelledby={`gone-${thread.id}`}>
      <p id={`gone-${thread.id}`}>
        <b>{text('version.stoodHere', { number: thread.versionNumber })}</b>{' '}
        <q lang={thread.language} dir={direction(thread.language)}>
          {thread.quote}
        </q>
      </p>
      <p>{text('version.goneThread')}</p>
      <CommentByline comment={first} {...context} />
      {first.text !== null && (
        <p lang={first.language} dir={direction(first.language)}>
          {excerpt(first.text, 240)}
        </p>
      )}
      <p className="actions">
        <ThreadStamp thread={thread} />
        <a href={`/${language}/threads/${thread.id}`}>{text('thread.open')}</a>
        <a
          href={`/${language}/versions/${thread.versionId}?thread=${thread.id}#thread-${thread.id}`}
        >
          {text('version.seeIn', { number: thread.versionNumber })}
        </a>
      </p>
    </section>
  )
}
