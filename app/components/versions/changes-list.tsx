import type { RedlineRow } from '~/app/domain/block-changes'
import { blocksOf, type Document } from '~/app/domain/document'
import { passageNumbers, sectionsOf, type Section } from '~/app/domain/document-sections'
import { direction } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { consultationPath } from '../frames'
import { totalOf } from './spoken'
import type { BehindChanges } from './changes-view'
import { numbered, type ComparedNames, type NumberedChange } from './compared-text'
import { Runs } from './runs'
import type { VersionContext } from './version-header'

type ListProps = VersionContext & {
  rows: readonly RedlineRow[]
  /** BCP 47, of the texts. */
  language: string
  names: ComparedNames
  behind: BehindChanges | null
  document: Document
  before: Document
  from: { id: string; number: number }
}

/** Every change in a line, part by part, with the threads and the contributions behind it. */
export function ChangesList(props: ListProps) {
  const { text } = useReader()
  const sections = sectionsOf(blocksOf(props.document))
  const parts = partsOf(numbered(props.rows), sections)
  if (parts.length === 0) return <p className="note">{text('redline.nothing')}</p>
  return (
    <div className="redline changes-list">
      {parts.map(({ section, changes }) => (
        <section key={section?.number ?? 0} aria-labelledby={`part-${section?.number ?? 0}`}>
          <h3 id={`part-${section?.number ?? 0}`} dir="auto">
            {section?.heading ? section.title : text('agreement.before')}
          </h3>
          <p className="note">{text('changes.count', { count: changes.length })}</p>
          <ol className="entries">
            {changes.map((change) => (
              <Change key={change.number} {...props} change={change} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

type Part = { section: Section | undefined; changes: NumberedChange[] }

/** What is gone is listed with the part it stood in: that of the row before it. */
function partsOf(rows: readonly NumberedChange[], sections: readonly Section[]): Part[] {
  const sectionOf = new Map(
    sections.flatMap((section) => [
      ...(section.heading ? [[section.heading.blockId, section] as const] : []),
      ...section.passages.map(({ block }) => [block.blockId, section] as const),
    ]),
  )
  const parts: Part[] = []
  let current = sections[0]
  for (const change of rows) {
    const { row, number } = change
    if (row.newBlock && row.status !== 'left') current = sectionOf.get(row.newBlock.blockId)
    if (number === null || row.status === 'left') continue
    const last = parts.at(-1)
    if (last?.section === current && last) last.changes.push(change)
    else parts.push({ section: current, changes: [change] })
  }
  return parts
}

function Change(props: ListProps & { change: NumberedChange }) {
  const { language, text } = useReader()
  const { change, version, from } = props
  const { row, number } = change
  const here = row.newBlock && passageOf(props.document, row.newBlock.blockId)
  const query = new URLSearchParams({ from: from.id, language: version.textLanguage })
  return (
    <li id={`change-${number}`} tabIndex={-1}>
      <p>
        <b>{row.status !== 'same' && text(`redline.status.${row.status}`)}</b>{' '}
        {here && row.newBlock && (
          <a
            href={`/${language}/versions/${version.id}?language=${props.language}#b-${row.newBlock.blockId}`}
          >
            {text('version.passage')} {here}
          </a>
        )}{' '}
        <a href={`?${query.toString()}#change-${number}`}>{text('changes.inRedline')}</a>
      </p>
      <p className="redline-text" lang={props.language} dir={direction(props.language)}>
        <Runs runs={row.runs} />
      </p>
      <Behind {...props} />
    </li>
  )
}

function passageOf(document: Document, blockId: string): string | undefined {
  return passageNumbers(sectionsOf(blocksOf(document))).get(blockId)
}

/** What was said of the old words, and what the new ones answer. */
function Behind({
  change,
  behind,
  from,
  consultation,
  ...props
}: ListProps & { change: NumberedChange }) {
  const { language, text } = useReader()
  const { oldBlock, newBlock } = change.row
  const said = behind?.threads.find(([id]) => id === oldBlock?.blockId)?.[1]
  const sources = behind?.sources.find(([id]) => id === newBlock?.blockId)?.[1]
  if (!said && !sources) return <p className="hint">{text('changes.nothingBehind')}</p>
  const home = consultationPath(consultation.slug, language)
  const query = new URLSearchParams({ language: props.language, passage: oldBlock?.blockId ?? '' })
  return (
    <p className="entry-facts">
      {said && (
        <a href={`/${language}/versions/${from.id}/threads?${query.toString()}`}>
          {text('changes.threadsBehind', { count: totalOf(said) })}
        </a>
      )}
      {sources && sources.contributions > 0 && (
        <span>{text('common.contributions', { count: sources.contributions })}</span>
      )}
      {sources?.responses.map((id) => (
        <a key={id} href={`${home}/responses/${id}`}>
          {text('evidence.readResponse')}
        </a>
      ))}
    </p>
  )
}
