import type { ReactNode } from 'react'
import {
  citationHtml,
  type CitationFill,
  type CitationWords,
} from '~/app/domain/document-citations'
import { rowHtml } from '~/app/domain/document-html'
import { isPlanRole } from '~/app/domain/document-numbers'
import type { DocumentRow, ReadableText } from '~/app/domain/document-rows'
import { direction } from '~/app/domain/language'
import type { StandingThread } from '~/app/domain/comment-thread'
import type { Text } from '~/app/i18n/create-text'
import { documentWords } from '~/app/i18n/document-words'
import { useReader } from '~/app/i18n/text'
import { SignRow } from '../signs'
import type { ThreadContext } from '../threads/thread-parts'
import { Beside, besideId } from './beside'
import type { PlacedThreads } from './placed-threads'
import { totalOf, type SpokenRow, type SpokenText } from './spoken'
import { threadSpans } from './thread-spans'
import { GoneHere } from './tombstone'

export type PassagesProps = ThreadContext & {
  versionId: string
  readable: ReadableText
  /** BCP 47, of the text. */
  language: string
  citations: ReadonlyMap<string, CitationWords>
  citationFill: CitationFill
  /** How much is said, and where. */
  spoken: SpokenText
  /** The threads whose words are shown. */
  placed: PlacedThreads<StandingThread>
  /** The thread a link led to. */
  openThreadId: string | null
  mayComment: boolean
  /** Whether people could speak of it: there is room for their threads. */
  isDiscussed: boolean
  /** What a row rests on, under its words. */
  underRow?: (row: DocumentRow) => ReactNode
  /** What a row rests on, beside its words. */
  besideRow?: (row: DocumentRow) => ReactNode
}

/** The text, part by part and row by row: its numbers before it, its threads beside it. */
export function Passages(props: PassagesProps) {
  const { text } = useReader()
  const { readable, spoken } = props
  const said = new Map(spoken.byRow)
  const gone = new Map(spoken.goneAfter.map(([id, counts]) => [id, totalOf(counts)]))
  const spans = spansOf(props, said, gone)
  const parts = partsOf(readable.rows)
  return (
    <article
      className={props.isDiscussed ? 'passages' : 'passages passages-quiet'}
      id="text"
      data-react={props.mayComment ? text('version.reactToWords') : undefined}
    >
      {spoken.onWhole + spoken.atBeginning > 0 && <BeforeText {...props} />}
      {parts.map((rows) => (
        <div className="part" key={rows[0]?.id}>
          {rows.map((row) => (
            <Row
              key={row.id}
              {...props}
              row={row}
              span={spans.get(row.id) ?? 1}
              said={said.get(row.id)}
              gone={gone.get(row.id) ?? 0}
            />
          ))}
        </div>
      ))}
    </article>
  )
}

/** The rows of each part together, in the order of the text. */
function partsOf(rows: readonly DocumentRow[]): DocumentRow[][] {
  const parts: DocumentRow[][] = []
  for (const row of rows) {
    const last = parts.at(-1)
    if (last && last[0]?.section === row.section) last.push(row)
    else parts.push([row])
  }
  return parts
}

/** What is said of the whole, and of what stood before all that is there now. */
function BeforeText(props: PassagesProps) {
  const { spoken, placed } = props
  return (
    <div className="part">
      {spoken.onWhole > 0 && (
        <div className="passage">
          <Beside
            {...props}
            row={null}
            threads={placed.onWhole}
            count={spoken.onWhole}
            objections={0}
          />
        </div>
      )}
      <GoneHere
        {...props}
        threads={placed.atBeginning}
        count={spoken.atBeginning}
        passage="start"
      />
    </div>
  )
}

function spansOf(
  { readable, placed, openThreadId }: PassagesProps,
  said: ReadonlyMap<string, SpokenRow>,
  gone: ReadonlyMap<string, number>,
): Map<string, number> {
  const spans = threadSpans(
    readable.rows,
    (row) => {
      const threads = placed.byRow.get(row.id) ?? []
      if (threads.some(({ id }) => id === openThreadId)) return Infinity
      return threads.length + (said.has(row.id) ? 1 : 0)
    },
    (row) => (gone.has(row.id) ? 1 : 0),
  )
  return new Map(readable.rows.map(({ id }, index) => [id, spans[index] ?? 1]))
}

type RowProps = PassagesProps & {
  row: DocumentRow
  span: number
  said: SpokenRow | undefined
  gone: number
}

function Row({ row, span, said, gone, ...props }: RowProps) {
  const { placed } = props
  return (
    <>
      <div className={span > 1 ? `passage threads-span-${span}` : 'passage'}>
        <Margin row={row} said={said} {...props} />
        <div className={wordsClass(row)}>
          <Words row={row} isSpokenOf={said !== undefined} {...props} />
          {props.underRow?.(row)}
        </div>
        {said && (
          <Beside
            {...props}
            row={row}
            threads={placed.byRow.get(row.id) ?? []}
            count={said.count}
            objections={said.agreement.objection}
          />
        )}
        {props.besideRow?.(row)}
      </div>
      {gone > 0 && (
        <GoneHere
          {...props}
          threads={placed.goneAfter.get(row.id) ?? []}
          count={gone}
          passage={row.number ?? row.id}
        />
      )}
    </>
  )
}

function wordsClass({ kind, depth }: DocumentRow): string {
  return kind === 'section' ? 'part-heading' : `passage-text passage-depth-${Math.min(depth, 4)}`
}

type WordsProps = PassagesProps & { row: DocumentRow; isSpokenOf: boolean }

function Words({ row, isSpokenOf, ...props }: WordsProps) {
  const { language, text } = useReader()
  const addHref = (blockId: string) => commentHref(language, props, blockId)
  const html = rowHtml(row.node, {
    headingOffset: props.readable.headingOffset,
    targets: props.readable.targets,
    words: documentWords(text),
    citation: (id) => citationHtml(id, props.citations.get(id), props.citationFill),
    cellEnd:
      row.kind === 'table' && props.mayComment
        ? (id) => cellLink(addHref(id), text('version.reactToCell'))
        : undefined,
  })
  const words = (
    <div
      className="passage-words"
      aria-details={isSpokenOf ? besideId(row) : undefined}
      lang={props.language}
      dir={direction(props.language)}
      dangerouslySetInnerHTML={{ __html: withPartNumber(html, row, props.readable) }}
    />
  )
  if (row.kind !== 'table') return words
  return (
    <div
      className="scroll"
      tabIndex={0}
      role="region"
      aria-label={`${text('version.table')} ${row.number ?? ''}`.trim()}
    >
      {words}
    </div>
  )
}

/** The number of a part before its heading, unless its author wrote one or a plan counts it. */
function withPartNumber(html: string, row: DocumentRow, { sections }: ReadableText): string {
  const section = sections.find(({ number }) => number === row.section)
  const hasOwn = section?.heading?.text !== section?.title
  const isCounted = row.node.type === 'heading' && isPlanRole(row.node.role)
  if (row.kind !== 'section' || !section || hasOwn || isCounted) return html
  return html.replace(/^<h\d[^>]*>/, (tag) => `${tag}<span data-ui>${section.number} </span>`)
}

function cellLink(href: string, words: string): string {
  const escaped = href.replaceAll('&', '&amp;')
  return `<a class="passage-add cell-add" data-ui data-say href="${escaped}"><span aria-hidden="true">+</span><span class="visually-hidden">${words}</span></a>`
}

/**
 * The form for a block, by its id or, shorter, its number: a page of its own, or in the text where
 * scripts run.
 */
export function commentHref(
  language: string,
  version: { versionId: string; language: string },
  on: string,
): string {
  const query = new URLSearchParams({ language: version.language, on })
  return `/${language}/versions/${version.versionId}/comment?${query.toString()}`
}

function Margin({
  row,
  said,
  ...props
}: PassagesProps & { row: DocumentRow; said: SpokenRow | undefined }) {
  const { language, text } = useReader()
  const { number } = row
  const positions = said?.cells.flatMap(({ position }) => position ?? []) ?? []
  return (
    <div className="passage-margin">
      {number !== null && (
        <a className="passage-number" href={`#b-${row.id}`}>
          <span className="visually-hidden">{`${text('version.passage')} `}</span>
          {number}
        </a>
      )}
      {said && positions.length > 0 && (
        <SignRow
          positions={positions.slice(0, MOST_SIGNS)}
          words={text('version.threads', { count: said.count })}
        />
      )}
      {props.mayComment && row.kind !== 'table' && (
        <a
          className="passage-add"
          href={commentHref(language, props, number ?? row.id)}
          data-say=""
        >
          <span aria-hidden="true">+</span>
          <span className="visually-hidden">{reactTo(row, props.readable, text)}</span>
        </a>
      )}
    </div>
  )
}

function reactTo({ kind, id, number }: DocumentRow, { targets }: ReadableText, text: Text): string {
  const note = kind === 'note' ? targets.numbers.get(id) : undefined
  if (note) return text('document.reactToNote', { number: note })
  return number === null ? text('version.reactToHeading') : text('version.reactTo', { number })
}

/** So many signs say that a passage is spoken of; beside it stands how many there are. */
const MOST_SIGNS = 8
