import { useId } from 'react'
import { formatNumber } from '~/app/i18n/create-text'
import { useReader } from '~/app/i18n/text'
import { ChannelSign } from '../signs'
import { round } from './river-layout'
import { channelsOf, stackBars, totalOf, type ChannelPeriod } from './stacked-bars'
import { TableBehind } from './table-behind'

const WIDTH = 560
const GROUND = 226
const ROOM = 200

type Periods = { periods: readonly ChannelPeriod[]; title: string }

/** When contributions arrived and through what: a bar per month or week, a texture per channel. */
export function ContributionsByChannel({ periods, title }: Periods) {
  const { text } = useReader()
  if (periods.every((period) => totalOf(period) === 0)) {
    return <p className="chart-empty">{text('chart.nothing')}</p>
  }
  return (
    <>
      <Bars periods={periods} title={title} />
      <ul className="legend">
        {channelsOf(periods).map((channel) => (
          <li key={channel}>
            <svg className="swatch" viewBox="0 0 16 16" aria-hidden="true">
              <rect width="16" height="16" fill={`url(#texture-${channel})`} />
            </svg>
            <ChannelSign channel={channel} /> {text(`sign.channel.${channel}`)}
          </li>
        ))}
      </ul>
      <ChannelTable periods={periods} title={title} />
    </>
  )
}

function Bars({ periods, title }: Periods) {
  const { dir, language } = useReader()
  const id = useId()
  const { stacks, ticks } = stackBars(periods, GROUND, ROOM)
  const step = (WIDTH - 24) / periods.length
  const width = Math.min(46, step - Math.min(14, step / 4))
  const left = (index: number) => 4 + index * step
  const at = (x: number, wide = 0) => round(dir === 'rtl' ? WIDTH - x - wide : x)
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} 264`} role="img" aria-labelledby={id}>
      <title id={id}>{title}</title>
      <path className="chart-axis" d={`M0 ${GROUND}H${WIDTH}`} />
      {ticks.map((tick) => (
        <g key={tick.value}>
          <path className="chart-rule" d={`M0 ${round(tick.y)}H${WIDTH}`} />
          <text
            x={at(WIDTH)}
            y={round(tick.y) - 5}
            textAnchor="end"
            className="chart-number chart-grid-label"
          >
            {formatNumber(tick.value, language)}
          </text>
        </g>
      ))}
      {stacks.map((stack, index) => (
        <g key={stack.key}>
          {stack.bars.map((bar) => (
            <rect
              key={bar.channel}
              x={at(left(index), width)}
              y={round(bar.y)}
              width={round(width)}
              height={Math.max(0.5, round(bar.height - 1))}
              fill={`url(#texture-${bar.channel})`}
            />
          ))}
          <PeriodWords
            period={periods[index]!}
            total={stack.total}
            x={at(left(index) + width / 2)}
            top={round(stack.top)}
            isCrowded={periods.length > 12 && index % Math.ceil(periods.length / 9) !== 0}
          />
          <PeriodMark period={periods[index]!} x={at(left(index), width)} width={round(width)} />
        </g>
      ))}
    </svg>
  )
}

function PeriodWords(props: {
  period: ChannelPeriod
  total: number
  x: number
  top: number
  isCrowded: boolean
}) {
  const { language } = useReader()
  const { period, total, x, top, isCrowded } = props
  if (isCrowded) return null
  return (
    <>
      {total > 0 && (
        <text x={x} y={top - 6} textAnchor="middle" className="chart-strong chart-halo">
          {formatNumber(total, language)}
        </text>
      )}
      <text x={x} y="243" textAnchor="middle" className="chart-number chart-label-long">
        {period.label}
      </text>
      <text x={x} y="245" textAnchor="middle" className="chart-number chart-label-short">
        {period.short}
      </text>
    </>
  )
}

function PeriodMark({ period, x, width }: { period: ChannelPeriod; x: number; width: number }) {
  if (period.isNow) return <rect className="chart-now" x={x} y="252" width={width} height="8" />
  if (!period.isInPhase) return null
  return <rect className="chart-ink" x={x} y="252" width={width} height="5" />
}

function ChannelTable({ periods, title }: Periods) {
  const { text, language } = useReader()
  const channels = channelsOf(periods)
  const written = (count: number) => formatNumber(count, language)
  const head = [
    text('chart.period'),
    ...channels.map((channel) => (
      <span key={channel}>
        <ChannelSign channel={channel} /> {text(`sign.channel.${channel}`)}
      </span>
    )),
    text('chart.total'),
  ]
  const rows = periods.map((period) => [
    period.label,
    ...channels.map((channel) => written(period.byChannel[channel] ?? 0)),
    <b key="total">{written(totalOf(period))}</b>,
  ])
  const foot = [
    text('chart.total'),
    ...channels.map((channel) =>
      written(periods.reduce((all, period) => all + (period.byChannel[channel] ?? 0), 0)),
    ),
    <b key="total">{written(periods.reduce((all, period) => all + totalOf(period), 0))}</b>,
  ]
  return <TableBehind caption={title} head={head} rows={rows} foot={foot} />
}
