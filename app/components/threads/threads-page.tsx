import type { StandingThread } from '~/app/domain/comment-thread'
import { wordCount, blocksOf, type Document } from '~/app/domain/document'
import { readableText } from '~/app/domain/document-rows'
import { useReader } from '~/app/i18n/text'
import { ConsultationFrame } from '../frames'
import { EmptyState } from '../ui/empty-state'
import { inReadingOrder, placeThreads } from '../versions/placed-threads'
import { VersionHeader, type VersionContext } from '../versions/version-header'
import { OpenThread } from './thread-beside'
import { excerpt } from './excerpt'
import { direction } from '~/app/domain/language'

/** All threads of a version as a list, in the order of the text: an equal way of reading them. */
export function ThreadsPage(
  props: VersionContext & {
    document: Document
    threads: readonly StandingThread[]
    mayReply: boolean
  },
) {
  const { text } = useReader()
  const { consultation, version, document, threads } = props
  const readable = readableText(document)
  const placed = placeThreads(readable.rows, threads)
  const numberOf = new Map(
    readable.rows.flatMap((row) => row.blockIds.map((id) => [id, row.number] as const)),
  )
  return (
    <ConsultationFrame consultation={consultation} current="text">
      <VersionHeader
        {...props}
        view="list"
        heading={readable.title}
        words={wordCount(blocksOf(document))}
      />
      <h2>{text('threads.title', { number: version.number })}</h2>
      {threads.length === 0 ? (
        <EmptyState>
          <p>{text('threads.none')}</p>
        </EmptyState>
      ) : (
        <p className="note">
          {text('version.threads', { count: threads.length })}. {text('threads.order')}
        </p>
      )}
      <ol className="comments threads-list">
        {inReadingOrder(readable.rows, placed).map((thread) => (
          <li key={thread.id}>
            <Where thread={thread} numberOf={numberOf} versionId={version.id} />
            <OpenThread
              thread={thread}
              mayReply={props.mayReply}
              slug={consultation.slug}
              timeZone={consultation.timeZone}
            />
          </li>
        ))}
      </ol>
    </ConsultationFrame>
  )
}

type WhereProps = {
  thread: StandingThread
  numberOf: ReadonlyMap<string, string | null>
  versionId: string
}

/** The passage a thread of the list is about, with a link to it in the text. */
function Where({ thread, numberOf, versionId }: WhereProps) {
  const { language, text } = useReader()
  const { standing, quote } = thread
  const words = quote !== '' && (
    <q lang={thread.language} dir={direction(thread.language)}>
      {excerpt(quote, 240)}
    </q>
  )
  if (!('place' in standing)) {
    return (
      <p>
        <b>{text(standing.state === 'orphaned' ? 'threads.goneHere' : 'threads.whole')}</b> {words}
      </p>
    )
  }
  const { startBlockId } = standing.place
  return (
    <p>
      <a href={`/${language}/versions/${versionId}?thread=${thread.id}#b-${startBlockId}`}>
        {text('version.passage')} {numberOf.get(startBlockId)}
      </a>{' '}
      {words}
    </p>
  )
}
