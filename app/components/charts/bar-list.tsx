import type { ReactNode } from 'react'
import { formatNumber } from '~/app/i18n/create-text'
import { useReader } from '~/app/i18n/text'
import { groupSign } from '../signs'
import { round } from './river-layout'

/** One bar: `position` gives it the colour of a group; ink without. */
export type BarRow = {
  id: string
  label: ReactNode
  count: number
  position?: number
  href?: string
}

/**
 * Bars beside their words and figures: results of a survey, themes of a group. It is its own
 * table. `total` is what shares are taken of (people who answered); without it, none are shown.
 */
export function BarList(props: {
  title: string
  rows: readonly BarRow[]
  total?: number
  /** What is counted: the heading of the figures. */
  unit: string
}) {
  const { text } = useReader()
  const { rows, total } = props
  if (rows.length === 0) return <p className="chart-empty">{text('chart.nothing')}</p>
  const longest = Math.max(1, total ?? 0, ...rows.map((row) => row.count))
  return (
    <table className="bar-list">
      <caption className="visually-hidden">{props.title}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{text('chart.answer')}</th>
          <td />
          <th scope="col">{props.unit}</th>
          {total !== undefined && <th scope="col">{text('chart.share')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} longest={longest} total={total} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, longest, total }: { row: BarRow; longest: number; total?: number }) {
  const { language } = useReader()
  const share = new Intl.NumberFormat(`${language}-u-nu-latn`, { style: 'percent' })
  return (
    <tr>
      <th scope="row">{row.href ? <a href={row.href}>{row.label}</a> : row.label}</th>
      <td className="bar-cell">
        <svg className="bar" aria-hidden="true" focusable="false">
          <rect className="chart-faint" y="94%" width="100%" height="6%" />
          <rect
            className={row.position ? groupSign(row.position) : undefined}
            width={`${round((100 * row.count) / longest)}%`}
            height="100%"
            fill="currentColor"
          />
        </svg>
      </td>
      <td className="number">
        <b>{formatNumber(row.count, language)}</b>
      </td>
      {total !== undefined && (
        <td className="number">{share.format(total > 0 ? row.count / total : 0)}</td>
      )}
    </tr>
  )
}
