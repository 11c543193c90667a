import type { RedlineRow } from '~/app/domain/block-changes'
import { blocksOf, type Document } from '~/app/domain/document'
import { passageNumbers, sectionsOf } from '~/app/domain/document-sections'
import { direction } from '~/app/domain/language'
import { changedSections, sectionKey, type PublishedNote } from '~/app/domain/section-note'
import { useReader } from '~/app/i18n/text'
import { consultationPath } from '../frames'
import { SectionWhy } from './change-notes'
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
  /** Why parts changed, the newest version first. */
  notes: readonly PublishedNote[]
}

/** Every change in a line, part by part, with the threads and the contributions behind it. */
export function ChangesList(props: ListProps) {
  const { text } = useReader()
  const sections = sectionsOf(blocksOf(props.document))
  const ways = {
    rowOf: ({ row }: NumberedChange) => row,
    isChange: ({ number }: NumberedChange) => number !== null,
  }
  const parts = changedSections(numbered(props.rows), ways, sections)
  if (parts.length === 0) return <p className="note">{text('redline.nothing')}</p>
  return (
    <div className="redline changes-list">
      {parts.map(({ section, changes }) => (
        <section key={section?.number ?? 0} aria-labelledby={`part-${section?.number ?? 0}`}>
          <h3 id={`part-${section?.number ?? 0}`} dir="auto">
            {section?.heading ? section.title : text('agreement.before')}
          </h3>
          <p className="note">{text('changes.count', { count: changes.length })}</p>
          <SectionWhy
            notes={props.notes}
            languages={props.consultation.languages}
            blockId={sectionKey(section) ?? undefined}
          />
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
