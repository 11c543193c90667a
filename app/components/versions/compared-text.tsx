import type { RedlineRow } from '~/app/domain/block-changes'
import { direction } from '~/app/domain/language'
import type { Run } from '~/app/domain/text-diff'
import { useReader } from '~/app/i18n/text'
import { Runs } from './runs'

type Named = { number: number }

/** The versions compared, by what people call them. */
export type ComparedNames = { from: Named; to: Named }

/** A row with the number of its change, from 1; `null`: nothing changed there. */
export type NumberedChange = { row: RedlineRow; number: number | null }

export function numbered(rows: readonly RedlineRow[]): NumberedChange[] {
  let last = 0
  return rows.map((row) => ({ row, number: row.status === 'same' ? null : ++last }))
}

type ComparedProps = {
  rows: readonly RedlineRow[]
  /** BCP 47, of the texts. */
  language: string
}

/** The old text and the new one side by side, each with its own changes marked. */
export function SideBySide({ rows, language, names }: ComparedProps & { names: ComparedNames }) {
  const { text } = useReader()
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={text('changes.view.side')}>
      <table className="side-by-side">
        <caption className="visually-hidden">{text('changes.view.side')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('version.name', { number: names.from.number })}</th>
            <th scope="col">{text('version.name', { number: names.to.number })}</th>
          </tr>
        </thead>
        <tbody>
          {numbered(rows).map(({ row, number }, index) => (
            <tr key={index} id={number === null ? undefined : `change-${number}`} tabIndex={-1}>
              <Half row={row} language={language} without="added" />
              <Half row={row} language={language} without="removed" />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** One text of two: what the other has instead is left out. */
function Half(props: { row: RedlineRow; language: string; without: Run['kind'] }) {
  const { row, language, without } = props
  const isThere = without === 'added' ? row.oldBlock !== null : row.newBlock !== null
  const isElsewhere = without === 'removed' && row.status === 'left'
  const isMovedHere = without === 'added' && row.status === 'moved'
  if (!isThere || isElsewhere) return <td />
  return (
    <td lang={language} dir={direction(language)} className={classOf(row)}>
      {isMovedHere ? null : <Runs runs={row.runs.filter(({ kind }) => kind !== without)} />}
    </td>
  )
}

function classOf({ newBlock, oldBlock }: RedlineRow): string {
  return `redline-${(newBlock ?? oldBlock).kind}`
}

/** The new text as it reads; what changed in it bears a word and nothing more. */
export function Clean({ rows, language }: ComparedProps) {
  const { text } = useReader()
  return (
    <div className="redline redline-clean">
      {numbered(rows).map(({ row, number }) => {
        if (row.newBlock === null || row.status === 'left') return null
        const { blockId, text: words, kind } = row.newBlock
        return (
          <div key={blockId} id={number === null ? undefined : `change-${number}`} tabIndex={-1}>
            {number !== null && (
              <p className="redline-mark">{text(`redline.status.${statusOf(row)}`)}</p>
            )}
            <p className={`redline-text redline-${kind}`} lang={language} dir={direction(language)}>
              {words}
            </p>
          </div>
        )
      })}
    </div>
  )
}

function statusOf({ status }: RedlineRow): Exclude<RedlineRow['status'], 'same'> {
  return status === 'same' ? 'rewritten' : status
}
