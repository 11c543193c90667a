import type { StandingThread } from '~/app/domain/comment-thread'
import { wordCount, blocksOf, type Document } from '~/app/domain/document'
import { readableText, type ReadableText } from '~/app/domain/document-rows'
import { direction } from '~/app/domain/language'
import { isSifted, threadQuery, type ThreadFilters } from '~/app/domain/thread-mark'
import { useReader } from '~/app/i18n/text'
import type { OfferedGroup } from '../contributions/contributor-fields'
import { ConsultationFrame } from '../frames'
import { EmptyState } from '../ui/empty-state'
import { AgreementTable } from '../versions/density'
import type { SpokenText } from '../versions/spoken'
import { VersionHeader, type VersionContext } from '../versions/version-header'
import { excerpt } from './excerpt'
import { ListPages } from './list-pages'
import { OpenThread } from './thread-beside'
import { ThreadFiltersForm } from './thread-filters'

export type ThreadsPageProps = VersionContext & {
  document: Document
  /** How much is said of the text; `null`: the list is of a passage. */
  spoken: SpokenText | null
  saidIn: readonly string[]
  /** The row whose threads are listed, `whole` or `start`; `null`: those of all. */
  passage: string | null
  filters: ThreadFilters
  /** How many there are here, and how many of them the filters leave. */
  here: number
  found: number
  /** From 1. */
  page: number
  pageCount: number
  /** Those of this page. */
  threads: readonly StandingThread[]
  groups: readonly OfferedGroup[]
  mayReply: boolean
  /** Whether somebody is signed in: whose threads can be told. */
  mayBeMine: boolean
}

/** The threads of a version as a list, in the order of the text: an equal way of reading them. */
export function ThreadsPage(props: ThreadsPageProps) {
  const { language, text } = useReader()
  const { consultation, document, spoken } = props
  const readable = readableText(document)
  return (
    <ConsultationFrame consultation={consultation} current="text">
      <VersionHeader
        {...props}
        view="list"
        heading={readable.title}
        words={wordCount(blocksOf(document))}
      />
      <h2 data-list-title>
        <ListTitle {...props} readable={readable} />
      </h2>
      <Passage {...props} />
      {spoken && spoken.count > 0 && (
        <details className="agreement-fold">
          <summary>{text('agreement.title')}</summary>
          <AgreementTable readable={readable} spoken={spoken} />
        </details>
      )}
      {spoken && spoken.count > 0 && (
        <p>
          <a href={wordingsHref(language, props)}>{text('wordings.link')}</a>
        </p>
      )}
      {props.passage === null && (
        <p>
          <a
            href={`/${language}/versions/${props.version.id}/mine?language=${props.version.textLanguage}`}
          >
            {text('mine.link')}
          </a>
        </p>
      )}
      {props.here > 1 && <ThreadFiltersForm {...props} />}
      <List {...props} readable={readable} />
    </ConsultationFrame>
  )
}

function wordingsHref(language: string, { version }: VersionContext): string {
  return `/${language}/versions/${version.id}/wordings?language=${version.textLanguage}`
}

/** What the list is of. */
function ListTitle({ passage, version, readable }: ThreadsPageProps & { readable: ReadableText }) {
  const { text } = useReader()
  if (passage === null) return <>{text('threads.title', { number: version.number })}</>
  const row = readable.rows.find(({ id }) => id === passage)
  if (row?.number) return <>{text('version.threadsOf', { number: row.number })}</>
  if (row) return <>{text('threads.onHeading')}</>
  return <>{text(passage === 'whole' ? 'threads.whole' : 'threads.gone')}</>
}

/** Which passage the list is of, and the ways back to it and to all. */
function Passage({ document, passage, version }: ThreadsPageProps) {
  const { language, text } = useReader()
  if (passage === null) return null
  const block = blocksOf(document).find(({ blockId }) => blockId === passage)
  const page = `/${language}/versions/${version.id}`
  const inText = `language=${version.textLanguage}`
  return (
    <>
      {block && (
        <blockquote
          className="passage-quote"
          lang={version.textLanguage}
          dir={direction(version.textLanguage)}
        >
          {excerpt(block.text, 400)}
        </blockquote>
      )}
      <p className="actions">
        <a href={block ? `${page}?${inText}#b-${passage}` : `${page}?${inText}`}>
          {text('thread.seeInText')}
        </a>
        <a href={`${page}/threads?${inText}`}>{text('threads.all')}</a>
      </p>
    </>
  )
}

function List(props: ThreadsPageProps & { readable: ReadableText }) {
  const { text } = useReader()
  const { threads, filters, found, consultation, version, readable } = props
  const numberOf = new Map(
    readable.rows.flatMap((row) => row.blockIds.map((id) => [id, row.number] as const)),
  )
  return (
    <div data-list>
      {found === 0 ? (
        <EmptyState>
          <p>{text(isSifted(filters) ? 'threads.noneFound' : 'threads.none')}</p>
        </EmptyState>
      ) : (
        <p className="note">
          {text('version.threads', { count: found })}. {text('threads.order')}
        </p>
      )}
      <ol className="comments threads-list">
        {threads.map((thread) => (
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
      <ListPages
        {...props}
        query={{
          language: version.textLanguage,
          ...(props.passage && { passage: props.passage }),
          ...threadQuery(filters),
        }}
      />
    </div>
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
