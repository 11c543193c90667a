import type { Thread } from '~/app/domain/comment-thread'
import { direction } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { excerpt } from '../threads/excerpt'
import { CommentByline, ThreadStamp, type ThreadContext } from '../threads/thread-parts'

type GoneProps = ThreadContext & {
  versionId: string
  /** BCP 47, of the text. */
  language: string
  /** Those whose words are shown. */
  threads: readonly Thread[]
  /** How many there are. */
  count: number
  /** After which row they stood; `start`: before all. */
  passage: string
}

/** The threads whose passage stood here: each with its words, or how many there are. */
export function GoneHere(props: GoneProps) {
  const { language, text } = useReader()
  const { threads, versionId, passage, slug, timeZone } = props
  const others = props.count - threads.length
  const query = new URLSearchParams({ language: props.language, passage })
  return (
    <>
      {threads.map((thread) => (
        <Tombstone key={thread.id} {...{ thread, slug, timeZone }} />
      ))}
      {others > 0 && (
        <p className="tombstone">
          <a
            href={`/${language}/versions/${versionId}/threads?${query.toString()}`}
            data-threads=""
          >
            {text('version.goneCount', { count: others })}
          </a>
        </p>
      )}
    </>
  )
}

/** A thread whose passage is gone: what stood here, what was said of it, and where to read on. */
function Tombstone({ thread, ...context }: ThreadContext & { thread: Thread }) {
  const { language, text } = useReader()
  const first = thread.comments[0]!
  return (
    <div className="tombstone" id={`thread-${thread.id}`}>
      <p>
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
    </div>
  )
}
