import type { StandingThread } from '~/app/domain/comment-thread'
import type { DocumentRow } from '~/app/domain/document-rows'
import { useReader } from '~/app/i18n/text'
import { OpenThread, ThreadLine } from '../threads/thread-beside'
import type { ThreadContext } from '../threads/thread-parts'

type BesideProps = ThreadContext & {
  versionId: string
  /** BCP 47, of the text. */
  language: string
  /** Those whose words are shown; all others are read when they are asked for. */
  threads: readonly StandingThread[]
  /** How many there are. */
  count: number
  objections: number
  /** The thread a link led to, shown whole. */
  openThreadId: string | null
  mayComment: boolean
}

/** The threads of one passage beside it: the first in a line each, and the way to all. */
export function Beside(props: BesideProps & { row: DocumentRow | null }) {
  const { threads, count, openThreadId } = props
  const { row } = props
  const isWhole = threads.length === count && !threads.some(({ id }) => id === openThreadId)
  return (
    <div className="passage-threads" id={row ? besideId(row) : undefined}>
      {threads.map((thread) =>
        thread.id === openThreadId ? (
          <OpenThread key={thread.id} {...props} thread={thread} mayReply={props.mayComment} />
        ) : (
          <ThreadLine key={thread.id} thread={thread} />
        ),
      )}
      <AllThreads {...props} isRepeated={isWhole} />
    </div>
  )
}

/** Names the threads of a row, so that its words can say where they stand. */
export function besideId({ id, number }: DocumentRow): string {
  return `said-${number ?? id}`
}

/** The way to all threads of a passage; for those who listen only, when all stand there already. */
function AllThreads(props: BesideProps & { row: DocumentRow | null; isRepeated: boolean }) {
  const { language, text } = useReader()
  const { row, count, objections, isRepeated } = props
  return (
    <p className={isRepeated ? 'threads-of is-repeated' : 'threads-of'}>
      <a href={threadsHref(language, props, row?.number ?? row?.id ?? 'whole')} data-threads="">
        {text('version.threads', { count })}
        {row?.number && (
          <span className="visually-hidden">
            {` ${text('version.onPassage', { number: row.number })}`}
          </span>
        )}
      </a>
      {objections > 0 && (
        <span className="threads-against">{text('version.objections', { count: objections })}</span>
      )}
    </p>
  )
}

/** The list of the threads of one passage: plain HTML, read beside the text where scripts run. */
function threadsHref(
  language: string,
  version: { versionId: string; language: string },
  passage: string,
): string {
  const query = new URLSearchParams({ language: version.language, passage })
  return `/${language}/versions/${version.versionId}/threads?${query.toString()}`
}
