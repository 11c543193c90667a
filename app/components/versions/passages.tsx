import {
  citationHtml,
  type CitationFill,
  type CitationWords,
} from '~/app/domain/document-citations'
import { htmlOf } from '~/app/domain/document-html'
import type { DocumentRow, ReadableText } from '~/app/domain/document-rows'
import type { ReactNode } from 'react'
import type { CommentedPassage } from '~/app/domain/commented-passage'
import type { StandingThread } from '~/app/domain/comment-thread'
import { direction } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import type { FormState, OfferedGroup } from '../contributions/contributor-fields'
import { SignRow } from '../signs'
import { CommentBox } from '../threads/comment-box'
import { FoldedThread, OpenThread } from '../threads/thread-beside'
import type { ThreadContext } from '../threads/thread-parts'
import type { PlacedThreads } from './placed-threads'
import { Tombstone } from './tombstone'

export type PassagesProps = ThreadContext & {
  versionId: string
  readable: ReadableText
  /** BCP 47, of the text. */
  language: string
  citations: ReadonlyMap<string, CitationWords>
  citationFill: CitationFill
  placed: PlacedThreads
  groups: readonly OfferedGroup[]
  /** The thread a link led to. */
  openThreadId: string | null
  /** The passage whose form is open. */
  commented: CommentedPassage | null
  mayComment: boolean
  /** Whether people could speak of it: there is room for their threads. */
  isDiscussed: boolean
  /** What a row rests on, under its words. */
  underRow?: (row: DocumentRow) => ReactNode
  /** What a row rests on, beside its words. */
  besideRow?: (row: DocumentRow) => ReactNode
}

/** The text, row by row: its numbers before it, its threads beside it. */
export function Passages(props: PassagesProps) {
  const { text } = useReader()
  const { readable, placed } = props
  const spans = threadSpans(readable.rows, placed, props.openThreadId)
  return (
    <article
      className={props.isDiscussed ? 'passages' : 'passages passages-quiet'}
      id="text"
      data-react={props.mayComment ? text('version.reactToWords') : undefined}
    >
      {placed.onWhole.length > 0 && (
        <div className="passage">
          <Beside {...props} threads={placed.onWhole} number={null} />
        </div>
      )}
      <Tombstones {...props} threads={placed.atBeginning} />
      {readable.rows.map((row, index) => (
        <Row key={row.id} row={row} span={spans[index] ?? 1} {...props} />
      ))}
    </article>
  )
}

type RowProps = PassagesProps & { row: DocumentRow; span: number }

function Row({ row, span, ...props }: RowProps) {
  const threads = props.placed.byRow.get(row.id) ?? []
  return (
    <>
      <div className={span > 1 ? `passage threads-span-${span}` : 'passage'}>
        <Margin row={row} threads={threads} {...props} />
        <div className={wordsClass(row)}>
          <Words row={row} {...props} />
          {props.underRow?.(row)}
          {isCommented(row, props.commented) && <Form {...props} row={row} />}
        </div>
        {threads.length > 0 && <Beside {...props} threads={threads} number={row.number} />}
        {props.besideRow?.(row)}
      </div>
      <Tombstones {...props} threads={props.placed.goneAfter.get(row.id) ?? []} />
    </>
  )
}

function wordsClass({ kind, depth }: DocumentRow): string {
  return kind === 'section' ? 'part-heading' : `passage-text passage-depth-${Math.min(depth, 4)}`
}

function Words({ row, ...props }: PassagesProps & { row: DocumentRow }) {
  const { text } = useReader()
  const addHref = (blockId: string) => `?${addQuery(props.language, blockId)}#say`
  const html = htmlOf(
    { nodes: [row.node] },
    {
      headingOffset: props.readable.headingOffset,
      citation: (id) => citationHtml(id, props.citations.get(id), props.citationFill),
      cellEnd:
        row.kind === 'table' && props.mayComment
          ? (id) => cellLink(addHref(id), text('version.reactToCell'))
          : undefined,
    },
  )
  const words = (
    <div
      className="passage-words"
      lang={props.language}
      dir={direction(props.language)}
      dangerouslySetInnerHTML={{ __html: withPartNumber(html, row, props.readable) }}
    />
  )
  if (row.kind !== 'table') return words
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={text('version.table')}>
      {words}
    </div>
  )
}

/** The number of a part before its heading, unless its author wrote one. */
function withPartNumber(html: string, row: DocumentRow, { sections }: ReadableText): string {
  const section = sections.find(({ number }) => number === row.section)
  const hasOwn = section?.heading?.text !== section?.title
  if (row.kind !== 'section' || !section || hasOwn) return html
  return html.replace(/^<h\d[^>]*>/, (tag) => `${tag}<span data-ui>${section.number} </span>`)
}

function cellLink(href: string, words: string): string {
  const escaped = href.replaceAll('&', '&amp;')
  return `<a class="passage-add cell-add" data-ui href="${escaped}"><span aria-hidden="true">+</span><span class="visually-hidden">${words}</span></a>`
}

function addQuery(language: string, blockId: string): string {
  return new URLSearchParams({ language, on: blockId }).toString()
}

function Margin({
  row,
  threads,
  ...props
}: PassagesProps & { row: DocumentRow; threads: readonly StandingThread[] }) {
  const { text } = useReader()
  const { number } = row
  const positions = threads.flatMap(({ comments }) => comments[0]?.group?.position ?? [])
  return (
    <div className="passage-margin">
      {number !== null && (
        <a className="passage-number" href={`#b-${row.id}`}>
          <span className="visually-hidden">{text('version.passage')} </span>
          {number}
        </a>
      )}
      {threads.length > 0 && (
        <SignRow positions={positions} words={text('version.threads', { count: threads.length })} />
      )}
      {props.mayComment && row.kind !== 'table' && (
        <a className="passage-add" href={`?${addQuery(props.language, row.id)}#say`}>
          <span aria-hidden="true">+</span>
          <span className="visually-hidden">
            {number === null ? text('version.reactToHeading') : text('version.reactTo', { number })}
          </span>
        </a>
      )}
    </div>
  )
}

function Beside(
  props: PassagesProps & { threads: readonly StandingThread[]; number: string | null },
) {
  const { text } = useReader()
  const { threads, number, openThreadId } = props
  const first = threads.length > MOST_BESIDE + 1 ? MOST_BESIDE : threads.length
  const isAmongRest = threads.slice(first).some(({ id }) => id === openThreadId)
  return (
    <aside
      className="passage-threads"
      aria-label={
        number === null ? text('version.threadsHere') : text('version.threadsOf', { number })
      }
    >
      {threads.slice(0, first).map((thread) => (
        <OneBeside key={thread.id} {...props} thread={thread} />
      ))}
      {threads.length > first && (
        <details className="more-threads" open={isAmongRest || undefined}>
          <summary>{text('version.moreThreads', { count: threads.length - first })}</summary>
          {threads.slice(first).map((thread) => (
            <OneBeside key={thread.id} {...props} thread={thread} />
          ))}
        </details>
      )}
    </aside>
  )
}

/** So many threads are shown beside a passage at once; the others unfold. */
const MOST_BESIDE = 3

function OneBeside(props: PassagesProps & { thread: StandingThread }) {
  const Shown = props.thread.id === props.openThreadId ? OpenThread : FoldedThread
  return <Shown {...props} mayReply={props.mayComment} />
}

function Tombstones(props: PassagesProps & { threads: readonly StandingThread[] }) {
  return props.threads.map((thread) => <Tombstone key={thread.id} thread={thread} {...props} />)
}

function Form(props: PassagesProps & { row: DocumentRow }) {
  const { commented } = props
  if (!commented) return null
  return (
    <CommentBox
      versionId={props.versionId}
      passage={commented}
      groups={props.groups}
      state={EMPTY}
      closeHref={`?language=${props.language}#b-${commented.startBlockId}`}
    />
  )
}

const EMPTY: FormState = { typed: {}, problems: {} }

function isCommented(row: DocumentRow, commented: CommentedPassage | null): boolean {
  return commented !== null && row.blockIds.includes(commented.startBlockId)
}

/** Threads may reach beside the lines of the grid after theirs, as long as these have none. */
function threadSpans(
  rows: readonly DocumentRow[],
  placed: PlacedThreads,
  openThreadId: string | null,
): number[] {
  const goneAfter = (index: number) => placed.goneAfter.get(rows[index]?.id ?? '')?.length ?? 0
  return rows.map((row, index) => {
    const threads = placed.byRow.get(row.id) ?? []
    const isOpen = threads.some(({ id }) => id === openThreadId)
    const wanted = isOpen ? MOST_LINES : Math.min(MOST_LINES, threads.length)
    let span = 1 + goneAfter(index)
    for (let next = index + 1; span < wanted; next++) {
      const following = rows[next]
      const isFree = following !== undefined && !placed.byRow.has(following.id)
      if (!isFree) break
      span += 1 + goneAfter(next)
    }
    return Math.max(1, Math.min(span, wanted))
  })
}

const MOST_LINES = 6
