import type { ReactNode } from 'react'
import { formatNumber } from '~/app/i18n/create-text'
import { useReader } from '~/app/i18n/text'
import { groupSign } from '../signs'
import { placeSquares, worthOfSquare } from './squares'

/** A region or group: how many of it spoke, of how many hoped for; `null`: no target. */
export type SquaresRow = {
  id: string
  name: ReactNode
  count: number
  target: number | null
  /** The group whose colour it has, from 1. */
  position?: number
}

/** Who has spoken against the target, who is missing: filled and empty squares, then figures. */
export function SquaresByGroup({ rows }: { rows: readonly SquaresRow[] }) {
  const { text, language } = useReader()
  if (rows.length === 0) return <p className="chart-empty">{text('chart.nothing')}</p>
  const worth = worthOfSquare(rows)
  return (
    <>
      <dl className="squares">
        {rows.map((row) => (
          <div key={row.id} className="squares-row">
            <dt>{row.name}</dt>
            <dd>
              <Squares row={row} worth={worth} />
              <span className="number">
                <b>{formatNumber(row.count, language)}</b>{' '}
                {row.target !== null && text('chart.of', { target: row.target })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {worth > 1 && <p className="hint">{text('chart.worth', { worth })}</p>}
    </>
  )
}

function Squares({ row, worth }: { row: SquaresRow; worth: number }) {
  const { filled, empty, width, height } = placeSquares(row, worth)
  if (height === 0) return null
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <path className={groupSign(row.position ?? 3)} d={filled} fill="currentColor" />
      <path className="chart-missing" d={empty} />
    </svg>
  )
}
