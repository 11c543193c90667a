import type { ReactNode } from 'react'
import { useText } from '~/app/i18n/text'

/** The figures of a picture, as a table that can be opened, read out and copied. */
export function TableBehind(props: {
  caption: string
  /** What opens it; "see the figures as a table" unless said. */
  summary?: ReactNode
  head: readonly ReactNode[]
  rows: readonly (readonly ReactNode[])[]
  foot?: readonly ReactNode[]
}) {
  const text = useText()
  const { caption, head, rows, foot } = props
  return (
    <details className="table-behind">
      <summary>{props.summary ?? text('chart.table')}</summary>
      <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
        <table className="data-table">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {head.map((cell, index) => (
                <th key={index} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, index) => (
              <Row key={index} cells={cells} />
            ))}
          </tbody>
          {foot && (
            <tfoot>
              <Row cells={foot} />
            </tfoot>
          )}
        </table>
      </div>
    </details>
  )
}

function Row({ cells }: { cells: readonly ReactNode[] }) {
  const [first, ...others] = cells
  return (
    <tr>
      <th scope="row">{first}</th>
      {others.map((cell, index) => (
        <td key={index}>{cell}</td>
      ))}
    </tr>
  )
}
