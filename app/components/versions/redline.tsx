import { Fragment, type ReactNode } from 'react'
import { countChanges, type ChangeCounts, type RedlineRow } from '~/app/domain/block-changes'
import type { TableNode } from '~/app/domain/document'
import { imagePath } from '~/app/domain/document-html'
import { direction } from '~/app/domain/language'
import { useText } from '~/app/i18n/text'
import { Runs } from './runs'

export type RedlineProps = {
  rows: readonly RedlineRow[]
  /** BCP 47, of the texts compared. */
  language: string
  /** Of the new text: their cells are shown where they stand, the others one below the other. */
  tables?: readonly TableNode[]
  /** `changes` leaves out what stayed the same. */
  view?: 'whole' | 'changes'
  /** What can be done about a change, at the end of its header. */
  actions?: (row: RedlineRow) => ReactNode
  /** What is said of the part that begins with a row, under it; `null`: nothing. */
  under?: (row: RedlineRow) => ReactNode
}

/** A row with the number of its change, from 1; `null`: nothing changed there. */
type NumberedRow = { row: RedlineRow; number: number | null }

/**
 * What changed between two versions, in the order of the new text. Each change has the address
 * `#change-1`, `#change-2` … and links to those before and after it.
 */
export function Redline(props: RedlineProps) {
  const { rows, language, tables = [], view = 'whole', actions, under = () => null } = props
  const numbered = numberChanges(rows)
  const isShown = ({ row, number }: NumberedRow) => number !== null || under(row) !== null
  const shown = view === 'whole' ? numbered : numbered.filter(isShown)
  const total = numbered.filter(({ number }) => number !== null).length

  return (
    <div className="redline">
      <Summary counts={countChanges(rows)} />
      {groupByTable(shown, tables).map(({ table, rows }) =>
        table ? (
          <ComparedTable
            key={table.rows[0]?.cells[0]?.id}
            {...{ table, rows, total, language, actions }}
          />
        ) : (
          rows.map((row) => (
            <Fragment key={keyOf(row.row)}>
              <Row {...row} {...{ total, language, actions }} />
              {under(row.row)}
            </Fragment>
          ))
        ),
      )}
    </div>
  )
}

const COUNTED = ['rewritten', 'added', 'removed', 'moved', 'same'] as const

function Summary({ counts }: { counts: ChangeCounts }) {
  const text = useText()
  const hasChanges = COUNTED.some((status) => status !== 'same' && counts[status] > 0)
  if (!hasChanges) return <p className="redline-summary">{text('redline.nothing')}</p>
  return (
    <>
      <ul className="redline-summary">
        {COUNTED.map((status) =>
          counts[status] > 0 ? (
            <li key={status}>{text(`redline.count.${status}`, { count: counts[status] })}</li>
          ) : null,
        )}
      </ul>
      <p className="redline-start">
        <a href="#change-1">{text('redline.first')}</a>
      </p>
    </>
  )
}

type RowProps = NumberedRow & { total: number } & Pick<RedlineProps, 'language' | 'actions'>

function Row({ row, number, total, language, actions }: RowProps) {
  if (number === null) return <BlockText row={row} language={language} />
  return (
    <section
      className={`redline-change redline-${row.status}`}
      id={`change-${number}`}
      aria-labelledby={`change-${number}-title`}
      tabIndex={-1}
    >
      <ChangeHeader {...{ row, number, total, actions }} />
      <BlockText row={row} language={language} />
    </section>
  )
}

function ChangeHeader({ row, number, total, actions }: Omit<RowProps, 'language'>) {
  const text = useText()
  const { status } = row
  return (
    <div className="redline-header">
      <p id={`change-${number}-title`}>
        <b>{status !== 'same' && text(`redline.status.${status}`)}</b>{' '}
        <span className="visually-hidden">
          {text('redline.number', { position: number!, total })}
        </span>
        <span aria-hidden="true" className="num">
          {number}/{total}
        </span>
      </p>
      <Counterpart row={row} />
      <p className="redline-steps">
        {number! > 1 ? <a href={`#change-${number! - 1}`}>{text('redline.previous')}</a> : null}
        {number! < total ? <a href={`#change-${number! + 1}`}>{text('redline.next')}</a> : null}
      </p>
      {actions?.(row)}
    </div>
  )
}

/** A moved block and the place it left point to one another. */
function Counterpart({ row }: { row: RedlineRow }) {
  const text = useText()
  if (row.status !== 'moved' && row.status !== 'left') return null
  const { blockId } = row.newBlock
  const [here, there] = row.status === 'moved' ? ['to', 'from'] : ['from', 'to']
  return (
    <p id={`moved-${here}-${blockId}`}>
      <a href={`#moved-${there}-${blockId}`}>
        {text(row.status === 'moved' ? 'redline.from' : 'redline.to')}
      </a>
    </p>
  )
}

function BlockText({ row, language }: { row: RedlineRow; language: string }) {
  const { kind, level, attributes } = row.newBlock ?? row.oldBlock
  const words = <Runs runs={row.runs} />
  const facts = {
    className: `redline-text redline-${kind}`,
    lang: language,
    dir: direction(language),
  }
  if (kind === 'image') {
    const { file = '', alt } = attributes
    return (
      <figure {...facts}>
        <img src={imagePath(file)} alt={alt} loading="lazy" />
        <figcaption>{words}</figcaption>
      </figure>
    )
  }
  if (kind === 'quote') return <blockquote {...facts}>{words}</blockquote>
  if (kind !== 'heading') return <p {...facts}>{words}</p>
  // A heading that is gone is no heading of the page, and a page has its own first level.
  if (row.status === 'removed' || row.status === 'left') return <p {...facts}>{words}</p>
  const Heading = HEADINGS[Math.min(level ?? 1, 5) - 1] ?? 'h6'
  return <Heading {...facts}>{words}</Heading>
}

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const

type TableProps = {
  table: TableNode
  rows: readonly NumberedRow[]
  total: number
} & Pick<RedlineProps, 'language' | 'actions'>

/** A table as it is now, cell by cell; what is gone stands below it. */
function ComparedTable({ table, rows, total, language, actions }: TableProps) {
  const cellRows = new Map(rows.map((row) => [row.row.newBlock?.blockId, row]))
  const gone = rows.filter(({ row }) => row.status === 'removed' || row.status === 'left')
  return (
    <>
      <div className="redline-table" lang={language} dir={direction(language)}>
        <table>
          <tbody>
            {table.rows.map((tableRow, index) => (
              <tr key={index}>
                {tableRow.cells.map(({ id, header, columns, rows }) => {
                  const Cell = header ? 'th' : 'td'
                  return (
                    <Cell key={id} colSpan={columns} rowSpan={rows}>
                      <CellText found={cellRows.get(id)} {...{ total, actions }} />
                    </Cell>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {gone.map((row) => (
        <Row key={keyOf(row.row)} {...row} {...{ total, language, actions }} />
      ))}
    </>
  )
}

function CellText({
  found,
  total,
  actions,
}: Pick<RowProps, 'total' | 'actions'> & { found: NumberedRow | undefined }) {
  if (!found) return null
  const { row, number } = found
  if (number === null) return <Runs runs={row.runs} />
  return (
    <div id={`change-${number}`} className="redline-cell" tabIndex={-1}>
      <Runs runs={row.runs} />
      <ChangeHeader {...{ row, number, total, actions }} />
    </div>
  )
}

function numberChanges(rows: readonly RedlineRow[]): NumberedRow[] {
  let last = 0
  return rows.map((row) => ({ row, number: row.status === 'same' ? null : ++last }))
}

type Group = { table: TableNode | null; rows: NumberedRow[] }

/** Neighbouring rows that are cells of one table, with what went from between them, together. */
function groupByTable(rows: readonly NumberedRow[], tables: readonly TableNode[]): Group[] {
  const tableOf = new Map<string, TableNode>()
  for (const table of tables) {
    for (const cell of table.rows.flatMap((row) => row.cells)) tableOf.set(cell.id, table)
  }
  const groups: Group[] = []
  for (const numbered of rows) {
    const { row } = numbered
    const last = groups.at(-1)
    const table = tableAt(row, tableOf, last?.table ?? null)
    if (last && last.table === table) last.rows.push(numbered)
    else groups.push({ table, rows: [numbered] })
  }
  return groups
}

/** A cell that is gone is shown with the table before it, where it mostly stood. */
function tableAt(row: RedlineRow, tableOf: Map<string, TableNode>, before: TableNode | null) {
  const isGone = row.status === 'removed' || row.status === 'left'
  if (isGone) return row.oldBlock.kind === 'table_cell' ? before : null
  return tableOf.get(row.newBlock.blockId) ?? null
}

function keyOf({ status, oldBlock, newBlock }: RedlineRow): string {
  return `${status}-${(newBlock ?? oldBlock).blockId}`
}
